// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/earlier.h"
#include "core/labs/evaluator.h"
#include "core/labs/long_run.h"
#include "core/ledger/event.h"

#include <QDateTime>
#include <QMap>
#include <QSet>

#include <optional>

namespace ridgepoint::labs {

/// How far an act has come. Strictly in this order; nothing goes back.
enum class Stage { Locked, Reading, Predicting, Committed, Observed, Revealed, Reflected, Decided };

/// An estimate as typed and as understood, in the question's unit.
struct Estimate {
    QString typed;
    double value = 0.0;
};

/// Two bounds between which the student expects the model's value, in the question's unit.
struct EstimateRange {
    QString typed;
    double low = 0.0;
    double high = 0.0;
    [[nodiscard]] bool holds(double value) const { return value >= low && value <= high; }
};

/// A prediction that is being made. Saved as a draft, never shown as committed.
struct PredictionDraft {
    QString option;
    QString estimateText;
    std::optional<int> confidence;  ///< percent, from chance to 99
    QString rangeText{};            ///< empty: the student gives none
};

struct Prediction {
    QString option;
    std::optional<Estimate> estimate;
    std::optional<EstimateRange> range;
    int confidence = 0;  ///< percent
    QDateTime committed;
};

/// Two values of a control between which a reading crosses its limit; equal where it is at the limit.
struct Bracket {
    double low = 0.0;
    double high = 0.0;
    bool operator==(const Bracket&) const = default;
};

struct Observation {
    QString typed;
    std::optional<double> number;  ///< in the unit of the observed output
    QStringList order;             ///< ids of categories, largest first
    QDateTime recorded;
    std::optional<Bracket> bracket{};  ///< of trials: where the limit is crossed
};

/// A logged run: what was set and what the instrument said, as it was then.
struct Trial {
    QMap<int, double> values;    ///< by slot: the workbench's controls and all else that the reading rests on
    double reading = 0.0;        ///< may be infinite
    double limit = 0.0;          ///< in the unit of the reading
    QMap<QString, double> logs;  ///< by reference; without those that were no number
    QString context;
    QDateTime logged;
};

struct ReflectionAnswer {
    QString option;
    QString sentence;
    QDateTime answered;
};

struct DecisionRecord {
    QMap<QString, double> numbers;
    QMap<QString, QString> choices;  ///< option ids, never letters
    QMap<QString, QString> texts;
    QDateTime decided;
};

struct PinnedRun {
    QString name;
    Slots values;
    int act = -1;      ///< where it was pinned; -1 in old ledgers: it counts for all
    int context = -1;  ///< whose controls it holds
    [[nodiscard]] bool belongsTo(int wanted) const { return act < 0 || act == wanted; }
};

struct ActState {
    Stage stage = Stage::Locked;
    PredictionDraft draft;
    std::optional<Prediction> prediction;
    QVector<Trial> trials;            ///< oldest first
    QVector<LongRunRecord> longRuns;  ///< oldest first
    std::optional<Observation> observation;
    std::optional<ReflectionAnswer> reflection;
    std::optional<DecisionRecord> decision;
};

struct ControlChange {
    int slot = -1;
    double before = 0.0;
    double after = 0.0;
};

/// Where the page was left: scroll position, open panels, act on screen.
struct ViewState {
    int act = 0;
    QMap<QString, double> scroll;  ///< share of the scroll range, by scroll area
    QSet<QString> open;            ///< ids of open panels
    bool operator==(const ViewState&) const = default;
    QString focus;  ///< objectName of the focused control
};

/// Everything a run knows, made only by applying events in order. A value: replay gives an equal one.
struct SessionState {
    QString run;
    QDateTime started;
    bool begun = false;  ///< an event was applied: what the run starts with is settled
    QString track;       ///< the student's, as this run began or chose it; empty: none
    int context = 0;
    int runContext = -1;  ///< fixed at the first commitment; -1 before
    Slots slots_;
    QVector<EarlierRead> earlier;  ///< one for each of Lab::earlier
    bool earlierKept = false;      ///< the run's events hold what was read
    QVector<ActState> acts;
    QVector<PinnedRun> pinned;
    QVector<ControlChange> undo;
    QVector<ControlChange> redo;
    QSet<QString> boundaries;  ///< "bench1.wrong_order": failure states that were found
    ViewState view;
    QDateTime lastTime;
};

/// A fresh run of a lab.
[[nodiscard]] SessionState freshState(const Lab& lab, const QString& run, const QDateTime& started);

/// Another context, with its start values.
void startIn(const Lab& lab, SessionState& state, int context);

/// Puts what is in force of the earlier decisions into their slots.
void applyEarlier(const Lab& lab, const QVector<EarlierRead>& reads, Slots& slots_);

/// Folds one event into the state. Unknown kinds and unknown names are skipped: an old run must open.
void apply(const Lab& lab, SessionState& state, const ledger::Event& event);

}  // namespace ridgepoint::labs
