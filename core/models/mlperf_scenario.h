// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/load_generator.h"

#include <string_view>

namespace ridgepoint::models {

/// The four scenarios of MLPerf Inference, in the order of kScenarioIds.
/// @source mlperf_inference
using simulation::Scenario;

inline constexpr std::string_view kScenarioIds[] = {"single_stream", "multi_stream", "server", "offline"};

}  // namespace ridgepoint::models
