// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/trials_view.h"

/// Logged trials in sentences. Each says what the trials say, and nothing that only the model knows.
namespace ridgepoint::ui {

/// "inside" or "outside"
[[nodiscard]] QString sideText(bool isInside);

/// The side of one trial; with "bracket" where it is one of the two that bracket the limit.
[[nodiscard]] QString sideText(const labs::TrialRow& row);

/// The lab's name of a column, or the program's own.
[[nodiscard]] QString trialColumnText(const labs::TrialColumnView& column);

/// How many are still missing, which trials bracket the limit, and where to look next; or what was found.
[[nodiscard]] QString trialsStateText(const labs::TrialsView& view);

/// "Serial share between 10 % and 11 %", or "Serial share at 10 %"; empty without a bracket.
[[nodiscard]] QString bracketText(const QString& control, const QString& low, const QString& high);

/// "Trial 6 is logged: 11.4 h, inside the limit."
[[nodiscard]] QString trialLoggedText(const labs::TrialsView& view);

}  // namespace ridgepoint::ui
