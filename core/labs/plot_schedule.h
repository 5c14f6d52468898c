// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/evaluator.h"
#include "core/labs/plot_spec.h"
#include "core/units/quantities.h"

/// From a pipeline_bubble to the cells of its picture. Internal to core/labs.
namespace ridgepoint::labs {

struct PipelineInputs {
    units::Stages stages{1.0};
    units::Microbatches microbatches{1.0};
    units::Chunks chunks{1.0};
};

/// The inputs with which the live evaluation ran this instance of pipeline_bubble.
[[nodiscard]] PipelineInputs pipelineInputs(const Instance& instance, const Evaluation& live);

/// Cells, categories (the stages by number) and three series: slots "before", "busy" and "after" of each
/// stage. Above PlotSchedule::kMostCells there are no cells, above kMostStages nothing but the size; inputs
/// that are no whole numbers from 1 give nothing.
void fillSchedule(PlotSpec& spec, const PipelineInputs& inputs);

}  // namespace ridgepoint::labs
