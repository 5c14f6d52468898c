// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/finding.h"
#include "core/labs/lab.h"

#include <functional>

/// Proof by search: what the linter cannot see by looking at structure. For the command line and the tests.
namespace ridgepoint::labs {

/// How a question is decided in one context.
struct KeyProof {
    QString question;
    QString context;
    QString key;
    QString rule;        ///< "nearest", "largest", "smallest", "evidence", "argued"
    double model = 0.0;  ///< value that is predicted; NaN where the key is not numeric
    double keyValue = 0.0;
    QString rival;  ///< the nearest other option
    double rivalValue = 0.0;
    double margin = 0.0;  ///< how many times further off the rival is (nearest), or key over rival (largest)
    int evidence = 0;     ///< conditions that were checked and hold
    QStringList argued;   ///< options that no model decides, with their sources
};

/// Whether a verdict, zone or failure state can be entered and left by moving controls.
struct ReachProof {
    QString workbench;
    QString context;
    QString state;      ///< verdict id, or "<readout> = danger"
    qint64 held = 0;    ///< grid points where it holds
    qint64 points = 0;  ///< grid points that were tried
    QString example;    ///< one point where it holds: "serial 0.15, processors 64"
    [[nodiscard]] bool reached() const { return held > 0; }
    [[nodiscard]] bool left() const { return held < points; }
};

/// Which outputs a context changes, compared with the first one, at the start values.
struct ContextProof {
    QString context;
    QStringList changed;  ///< "real.speedup"
};

struct LabProof {
    QVector<KeyProof> keys;
    QVector<ReachProof> reach;
    QVector<ContextProof> contexts;
    QVector<Finding> findings;  ///< what cannot be reached or left
    bool sampled = false;       ///< the grid was larger than the bound, so a sample was searched
};

inline constexpr qint64 kFullSearchBound = 10'000'000;

/// Searches each workbench's control grid (all of it up to the bound, else an even sample) in every context.
[[nodiscard]] LabProof proveLab(const Lab& lab, qint64 bound = kFullSearchBound);

}  // namespace ridgepoint::labs
