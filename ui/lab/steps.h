// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <QString>
#include <QVector>

namespace ridgepoint::ui {

enum class StepState { Open, Current, Done };

/// One step of an act as the line of steps names it.
struct Step {
    QString name;
    StepState state = StepState::Open;
    QString target;  ///< objectName of what the step leads to
};

/// The steps of an act, of which the first that is not done is the current one.
[[nodiscard]] QVector<Step> stepsOf(const labs::LabSession& session, int act);

/// "done", "now", "open"
[[nodiscard]] QString stepStateText(StepState state);

}  // namespace ridgepoint::ui
