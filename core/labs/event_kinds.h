// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Kinds of events that a session writes. Never renamed: old ledgers hold them.
namespace ridgepoint::labs::kinds {

inline const QString kContextChosen = QStringLiteral("context_chosen");  // context
inline const QString kTrackChosen = QStringLiteral("track_chosen");      // track, count; also outside a run
inline const QString kTrackFollowed = QStringLiteral("track_followed");  // track, context (none: not here)
inline const QString kDecisionsRead = QStringLiteral("decisions_read");  // values: id to value, run, decided
inline const QString kEarlierChanged = QStringLiteral("earlier_changed");  // earlier, value (none: as read)
inline const QString kControlChanged = QStringLiteral("control_changed");  // control, before, after
inline const QString kControlsReset = QStringLiteral("controls_reset");    // act
inline const QString kUndone = QStringLiteral("control_undone");
inline const QString kRedone = QStringLiteral("control_redone");
inline const QString kPredictionDrafted =
    QStringLiteral("prediction_drafted");  // act, option, estimate, range, confidence
inline const QString kPredictionCommitted = QStringLiteral(
    "prediction_committed");  // act, gate, option, estimate, low, high, unit, confidence, context
inline const QString kTrialLogged =
    QStringLiteral("trial_logged");  // act, block, context, values, reading, limit, logs
inline const QString kLongRunFinished = QStringLiteral(
    "long_run_finished");  // act, block, model, revision, inputs, count, seed, figures, verdict
inline const QString kObservationRecorded =
    QStringLiteral("observation_recorded");                   // act, typed, number | order | low and high
inline const QString kRevealed = QStringLiteral("revealed");  // act, gate, model, key
inline const QString kReflectionAnswered = QStringLiteral("reflection_answered");  // act, option, sentence
inline const QString kDecisionMade = QStringLiteral("decision_made");    // act, numbers, choices, texts
inline const QString kRunPinned = QStringLiteral("run_pinned");          // act, name, values
inline const QString kRunUnpinned = QStringLiteral("run_unpinned");      // index
inline const QString kBoundaryFound = QStringLiteral("boundary_found");  // boundary
inline const QString kViewChanged = QStringLiteral("view_changed");      // act, scroll, open, focus

}  // namespace ridgepoint::labs::kinds
