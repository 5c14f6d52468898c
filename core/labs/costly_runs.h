// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/simulation/latency_histogram.h"

#include <memory>

namespace ridgepoint::labs {

/// The outputs of a costly model. Models are pure, so a run that was made before is not made again: a curve
/// and its marker, the mean and the tail of one run, a slider moved back. Any thread may call it.
[[nodiscard]] models::Outputs costlyRun(const models::ModelDescriptor& model, models::Inputs inputs);

/// The samples of a run of tail_run or scenario_run. Plots of the same run share them, also when they are
/// built at the same time; only the last few runs are kept. Any thread may call it.
[[nodiscard]] std::shared_ptr<const simulation::LatencyHistogram> costlySamples(
    const models::ModelDescriptor& model, models::Inputs inputs);

}  // namespace ridgepoint::labs
