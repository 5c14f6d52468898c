// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

/// The four load scenarios of one system side by side, so that they can be drawn and put in order. Nothing is
/// computed but one ratio: latencies and rates come from runs, and stay what they were.
///   spread = largest rate / smallest rate
/// @errors none for valid inputs
/// @limits the `limits` of kScenarioBoard
/// @source arithmetic
namespace ridgepoint::models {

/// scenario_board: <scenario>_latency [ms] and <scenario>_rate [1/s] for single, multi, server, offline.
extern const ModelDescriptor kScenarioBoard;

}  // namespace ridgepoint::models
