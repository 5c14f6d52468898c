// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/load_generator.h"

#include <string_view>

namespace ridgepoint::models {

/// The four scenarios of MLPerf Inference, in the order of kScenarioIds:
///   SingleStream  the next query of one sample when the last one is answered; P90 latency
///   MultiStream   the next query of eight samples when the last one is answered; P99 latency
///   Server        queries of one sample at random; the largest rate whose P99 meets a bound
///   Offline       all samples at once; throughput
/// @source mlperf_inference
using Scenario = simulation::Scenario;

inline constexpr std::string_view kScenarioIds[] = {"single_stream", "multi_stream", "server", "offline"};

}  // namespace ridgepoint::models
