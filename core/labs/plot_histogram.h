// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"
#include "core/labs/plot_spec.h"
#include "core/simulation/latency_histogram.h"

/// From a simulation to the picture of its samples. Internal to core/labs.
namespace ridgepoint::labs {

/// Whether a model has samples to draw.
[[nodiscard]] bool hasHistogram(const models::ModelDescriptor& model);

/// Series "samples" (stepped) and, where the plot asks for it, "normal": how many samples of the same mean
/// and spread a normal distribution would put into each bin. Also both axes' ranges, x in ms.
/// @param reach  the axis goes at least this far beyond [ms]
void fillHistogram(PlotSpec& spec, const PlotDef& plot, const simulation::LatencyHistogram& histogram,
                   double reach);

}  // namespace ridgepoint::labs
