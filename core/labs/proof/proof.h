// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/finding.h"
#include "core/labs/lab.h"
#include "core/labs/shown_number.h"

#include <functional>
#include <limits>
#include <optional>
#include <utility>

/// Proof by search: what the linter cannot see by looking at structure. For the command line and the tests.
namespace ridgepoint::labs {

inline constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

/// One condition of an evidence list, as the models answer it.
struct EvidenceProof {
    QString output;  ///< as the lab wrote it: "real.communication"
    QString at;      ///< what differs from the question's scenario: "processors 64"
    Comparison comparison = Comparison::AtLeast;
    double value = kNoNumber;
    double limit = kNoNumber;
    QString limitName;  ///< the output that is the limit; empty for a number
    const units::Unit* unit = nullptr;
    bool holds = false;
    bool exact = false;        ///< a yes or no, or a value that equals its limit but for rounding (1e-6)
    double slack = kNoNumber;  ///< |value − limit| / |limit|; NaN for a limit of 0
};

/// What one option says and why it is right or wrong.
struct OptionProof {
    QString id;
    QString text;  ///< as a student reads it in this context
    OptionKind kind = OptionKind::Proved;
    double value = kNoNumber;
    QString source;  ///< of an argued option
    QVector<EvidenceProof> evidence;
};

/// How a question is decided in one context.
struct KeyProof {
    QString question;
    QString context;
    QString key;
    QString rule;              ///< "nearest", "largest", "smallest", "evidence", "argued"
    double model = kNoNumber;  ///< value that is predicted
    double keyValue = kNoNumber;
    const units::Unit* modelUnit = nullptr;
    const units::Unit* unit = nullptr;   ///< of the options' values
    const units::Unit* shown = nullptr;  ///< unit of the student's estimate; null: none is asked
    QString rival;                       ///< the nearest other option
    double rivalValue = kNoNumber;
    /// By how many times the rival misses the model's value (nearest), how many times the key is the rival
    /// (largest), or the rival the key (smallest); NaN where the values do not compare by ratio.
    double margin = kNoNumber;
    QStringList ties;                 ///< options whose value equals the key's
    QVector<EvidenceProof> evidence;  ///< of the question itself
    QVector<OptionProof> options;
    [[nodiscard]] const OptionProof* option(const QString& id) const;
};

/// The condition whose value is relatively nearest to its limit, exact ones aside; or nullptr.
[[nodiscard]] const EvidenceProof* tightest(const QVector<EvidenceProof>& evidence);

/// A point of a grid: the slots that differ from the context's start values. Empty: the start itself.
using GridPoint = QVector<std::pair<int, double>>;

/// Whether a verdict, zone or failure state can be entered and left by moving controls.
struct ReachProof {
    QString workbench;
    QString context;
    QString state;  ///< verdict id, or "<readout> = danger"
    bool failure = false;
    qint64 held = 0;                   ///< points tried where it holds
    qint64 points = 0;                 ///< points that were tried
    qint64 grid = 0;                   ///< points that there are
    std::optional<GridPoint> holdsAt;  ///< the start, else one moved control, else the first on the grid
    std::optional<GridPoint> failsAt;
    [[nodiscard]] bool reached() const { return holdsAt.has_value(); }
    [[nodiscard]] bool left() const { return failsAt.has_value(); }
    [[nodiscard]] bool sampled() const { return points < grid; }
};

/// One walk over the grid of the controls that some states look at.
struct WalkProof {
    QString workbench;     ///< empty: a walk for inputs that bind each other
    QStringList contexts;  ///< more than one where they give the same grid and the same numbers
    QStringList states;
    QStringList controls;
    qint64 grid = 0;
    qint64 points = 0;
    double seconds = 0.0;
    [[nodiscard]] bool sampled() const { return points < grid; }
};

/// One number that a context changes, compared with the first context.
struct ChangeProof {
    QString name;      ///< "real.speedup", "real.parts.data", or a slot
    QString scenario;  ///< empty: at the start values
    bool onScreen = false;
    QString before;  ///< with unit
    QString after;
};

struct ContextProof {
    QString context;
    QString comparedWith;
    QVector<ChangeProof> given;    ///< start values that differ
    QVector<ChangeProof> results;  ///< outputs that differ, start values first, then each gate's scenario
};

struct LabProof {
    QVector<KeyProof> keys;     ///< in the order of the lab; for each question one per context
    QVector<ReachProof> reach;  ///< in the order of the lab; for each state one per context
    QVector<WalkProof> walks;
    QVector<ContextProof> contexts;
    QVector<Finding> findings;  ///< what cannot be reached or left, and inputs that no model accepts
    [[nodiscard]] qint64 points() const;
    [[nodiscard]] double seconds() const;
};

inline constexpr qint64 kFullSearchBound = 10'000'000;
inline constexpr qint64 kCostlySearchBound = 1'000;  ///< where a point takes simulations

struct ProofOptions {
    qint64 bound = kFullSearchBound;  ///< a larger grid is searched by an even sample of at most this size
    Wording wording{};                ///< how numbers are written in texts
    std::function<void(qint64 points, qint64 of)> progress{};  ///< called now and then during a long walk
};

/// Searches each workbench's control grid (all of it up to the bound, else an even sample) in every context.
[[nodiscard]] LabProof proveLab(const Lab& lab, const ProofOptions& options = {});
[[nodiscard]] LabProof proveLab(const Lab& lab, qint64 bound);

[[nodiscard]] QString slotName(const Lab& lab, int slot);

/// "serial 49 %, processors 13" with each slot in its shown unit; empty at the start values.
[[nodiscard]] QString pointText(const Lab& lab, const GridPoint& point);
/// A slot's value as the screen shows it: "49 %", or the word of a choice.
[[nodiscard]] QString slotText(const Lab& lab, int slot, double value);
/// A number with so many significant digits, less the zeros at its end, and the symbol of its unit.
[[nodiscard]] QString amountText(double value, const units::Unit* unit, const Wording& wording = {},
                                 int digits = 4);

}  // namespace ridgepoint::labs
