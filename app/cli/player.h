// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

namespace ridgepoint::cli {

/// Takes a session from prediction to decision with answers from a file, step by step, as a student would:
///   {"context": "cloud", "acts": {"act1": {"option": id, "estimate": "6 ×", "confidence": 70,
///    "controls": [{"serial": 0.15}, ...], "observe": "6.12 ×" or ["b", "c", "a"],
///    "trials": "bisect" or [0.2, 0.4, ...] (settings of the control, logged in turn),
///    "reflect": {"option": id, "sentence": "..."}, "decision": {"remedy": "serial_path", ...}}}}
/// Missing steps end the act there: a half-finished lab is a valid result.
/// @param flush  waits until everything recorded is durable; false when it is not
/// @return empty, or one sentence that names the step that was refused
[[nodiscard]] QString playLab(labs::LabSession& session, const QJsonObject& answers,
                              const std::function<bool()>& flush);

}  // namespace ridgepoint::cli
