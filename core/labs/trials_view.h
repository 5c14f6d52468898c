// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/trial_log.h"

#include <QStringList>

/// The table of trials as texts: one form for window, report and command line.
namespace ridgepoint::labs {

enum class TrialColumnKind { Control, Other, Reading, Log, Context, Limit };

struct TrialColumnView {
    TrialColumnKind kind = TrialColumnKind::Control;
    QString label;  ///< the lab's own; empty for Context and Limit, which ui/words names
};

struct TrialRow {
    int number = 0;     ///< from 1
    QStringList cells;  ///< one for each column, with unit
    bool isInside = false;
    bool isInBracket = false;
};

struct TrialsView {
    /// The control, what else differs between trials, the reading, the logged outputs.
    QVector<TrialColumnView> columns;
    QVector<TrialRow> rows;  ///< oldest first
    TrialProgress progress;
    QString control;    ///< its name
    QString low, high;  ///< of the bracket so far, and once done of the one found; empty without one
    QString limit;      ///< of the last trial; before the first, as it is now
    bool isDone = false;
    [[nodiscard]] bool isLastInside() const { return !rows.isEmpty() && rows.last().isInside; }
};

}  // namespace ridgepoint::labs
