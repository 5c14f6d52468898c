// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Whether a latency keeps to a budget.
///   share  = t / budget
///   slack  = budget - t
///   within = t ≤ budget
/// @errors none for valid inputs
/// @limits the `limits` of kBudgetCheck
/// @source arithmetic; a budget is somebody's choice
namespace ridgepoint::models {

/// True also where the latency exceeds the budget by rounding alone.
[[nodiscard]] bool withinBudget(units::Seconds latency, units::Seconds budget);

/// budget_check: latency, budget [ms].
extern const ModelDescriptor kBudgetCheck;

}  // namespace ridgepoint::models
