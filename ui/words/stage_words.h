// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/session_state.h"

#include <QString>

/// Names of acts, steps and progress.
namespace ridgepoint::ui {

/// How far a lab has come, over all its acts.
enum class LabProgress { NotStarted, HalfDone, Done };

/// @param act  counted from 0
/// @return "Act I"
[[nodiscard]] QString actText(int act);
/// The step that a stage asks for next, as the line of steps names it: "Predict", "Experiment".
[[nodiscard]] QString stepText(labs::Stage stage);
/// @return "not started", "half done", "done"
[[nodiscard]] QString progressText(LabProgress progress);

}  // namespace ridgepoint::ui
