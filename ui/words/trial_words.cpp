// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/trial_words.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

struct TrialWords {
    Q_DECLARE_TR_FUNCTIONS(TrialWords)
};

QString missingText(int missing) {
    if (missing == 1) return TrialWords::tr("One more trial is needed.");
    return TrialWords::tr("%1 more trials are needed.").arg(missing);
}

QString lastText(const labs::TrialsView& view) {
    return view.isLastInside()
               ? TrialWords::tr("Not bracketed yet: the last trial is inside the limit of %1.")
                     .arg(view.limit)
               : TrialWords::tr("Not bracketed yet: the last trial is outside the limit of %1.")
                     .arg(view.limit);
}

/// Where to look next, by the trials on both sides.
QString nextText(const labs::TrialsView& view) {
    const labs::TrialProgress& progress = view.progress;
    if (!progress.bracket)
        return view.isLastInside()
                   ? TrialWords::tr(
                         "No trial with these other settings is outside it. Change %1 until one is.")
                         .arg(view.control)
                   : TrialWords::tr(
                         "No trial with these other settings is inside it. Change %1 until one is.")
                         .arg(view.control);
    const int first = qMin(progress.lowTrial, progress.highTrial) + 1;
    const int second = qMax(progress.lowTrial, progress.highTrial) + 1;
    if (progress.isOneStep)
        return TrialWords::tr(
                   "Trials %1 and %2 bracket it, one step apart: log %3 and %4 one after the other.")
            .arg(first)
            .arg(second)
            .arg(view.low, view.high);
    return TrialWords::tr("Trials %1 and %2 bracket it: try %3 between %4 and %5.")
        .arg(first)
        .arg(second)
        .arg(view.control, view.low, view.high);
}

QString standingText(const labs::TrialsView& view) {
    const labs::TrialProgress& progress = view.progress;
    if (progress.isBracketed)
        return TrialWords::tr(
                   "Trials %1 and %2 bracket the limit of %3: %4. End your log with two such trials.")
            .arg(view.rows.size() - 1)
            .arg(view.rows.size())
            .arg(view.limit, bracketText(view.control, view.low, view.high));
    if (progress.isAtLimit)
        return TrialWords::tr("Trial %1 is at the limit of %2. End your log with such a trial.")
            .arg(view.rows.size())
            .arg(view.limit);
    return lastText(view) + QLatin1Char(' ') + nextText(view);
}

}  // namespace

QString sideText(bool isInside) {
    return isInside ? TrialWords::tr("inside") : TrialWords::tr("outside");
}

QString sideText(const labs::TrialRow& row) {
    const QString side = sideText(row.isInside);
    return row.isInBracket ? TrialWords::tr("%1, bracket", "a trial next to the limit").arg(side) : side;
}

QString trialColumnText(const labs::TrialColumnView& column) {
    switch (column.kind) {
        case labs::TrialColumnKind::Context:
            return TrialWords::tr("Setting");
        case labs::TrialColumnKind::Limit:
            return TrialWords::tr("Limit");
        default:
            return column.label;
    }
}

QString bracketText(const QString& control, const QString& low, const QString& high) {
    if (low.isEmpty()) return {};
    return low == high ? TrialWords::tr("%1 at %2").arg(control, low)
                       : TrialWords::tr("%1 between %2 and %3").arg(control, low, high);
}

QString trialsStateText(const labs::TrialsView& view) {
    if (view.isDone)
        return TrialWords::tr("Found: the limit of %1 is reached with %2.")
            .arg(view.limit, bracketText(view.control, view.low, view.high));
    const QString missing = view.progress.missing > 0 ? missingText(view.progress.missing) : QString();
    if (view.rows.isEmpty())
        return missing + QLatin1Char(' ') + TrialWords::tr("The limit is %1.").arg(view.limit);
    const QString standing = standingText(view);
    return missing.isEmpty() ? standing : missing + QLatin1Char(' ') + standing;
}

QString trialLoggedText(const labs::TrialsView& view) {
    if (view.rows.isEmpty()) return {};
    const labs::TrialRow& last = view.rows.last();
    QString reading;
    for (qsizetype i = 0; i < view.columns.size(); ++i)
        if (view.columns[i].kind == labs::TrialColumnKind::Reading) reading = last.cells[i];
    return TrialWords::tr("Trial %1 is logged: %2, %3.")
        .arg(last.number)
        .arg(reading, sideText(last.isInside));
}

}  // namespace ridgepoint::ui
