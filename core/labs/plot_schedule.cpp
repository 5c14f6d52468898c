// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/plot_schedule.h"

#include "core/models/pipeline_bubble.h"

#include <cmath>

namespace ridgepoint::labs {
namespace {

bool isWhole(double value) {
    return std::isfinite(value) && value >= 1.0 && value == std::floor(value);
}

double inputOf(const Instance& instance, const char* parameter, const Evaluation& live) {
    const Binding& binding = instance.inputs[models::parameterIndex(*instance.model, parameter)];
    if (binding.kind == Binding::Kind::Constant) return binding.constant;
    if (binding.kind == Binding::Kind::Slot) return live.slotValues()[binding.slot] * binding.factor;
    const models::Value& fed = live.output(binding.instance, binding.output);
    return fed.isNumber() ? fed.number() * binding.factor : std::nan("");
}

int cellOf(const models::ScheduleSlot& slot) {
    if (slot.use == models::SlotUse::Idle) return PlotSchedule::kIdle;
    return slot.use == models::SlotUse::Busy ? slot.microbatch : PlotSchedule::kBusy;
}

void addCells(PlotSchedule& schedule, const PipelineInputs& in) {
    const int stages = static_cast<int>(schedule.stages);
    const int columns = static_cast<int>(schedule.columns);
    schedule.cells.reserve(stages * columns);
    for (int stage = 0; stage < stages; ++stage)
        for (int slot = 0; slot < columns; ++slot)
            schedule.cells.append(
                cellOf(models::scheduleSlot(in.stages, in.microbatches, in.chunks, stage, slot)));
}

}  // namespace

PipelineInputs pipelineInputs(const Instance& instance, const Evaluation& live) {
    return {units::Stages(inputOf(instance, "stages", live)),
            units::Microbatches(inputOf(instance, "microbatches", live)),
            units::Chunks(inputOf(instance, "chunks", live))};
}

void fillSchedule(PlotSpec& spec, const PipelineInputs& in) {
    const double stages = in.stages.value();
    spec.schedule.stages = spec.schedule.columns = std::nan("");
    if (!isWhole(stages) || !isWhole(in.microbatches.value()) || !isWhole(in.chunks.value())) return;
    spec.schedule.stages = stages;
    spec.schedule.columns = models::stageSlots(in.stages, in.microbatches, in.chunks, 0).total();
    spec.y.from = 0.0;
    spec.y.to = spec.schedule.columns;
    if (stages > PlotSchedule::kMostStages) return;
    PlotSeries before{QStringLiteral("before"), {}, SeriesRole::Reference, {}, {}};
    PlotSeries busy{QStringLiteral("busy"), {}, SeriesRole::Series1, {}, {}};
    PlotSeries after{QStringLiteral("after"), {}, SeriesRole::Reference, {}, {}};
    for (int stage = 0; stage < static_cast<int>(stages); ++stage) {
        const models::StageSlots slots_ = models::stageSlots(in.stages, in.microbatches, in.chunks, stage);
        spec.categories.append(QString::number(stage + 1));
        before.y.append(slots_.idleBefore);
        busy.y.append(slots_.busy);
        after.y.append(slots_.idleAfter);
    }
    spec.series = {before, busy, after};
    if (stages * spec.schedule.columns <= PlotSchedule::kMostCells) addCells(spec.schedule, in);
}

}  // namespace ridgepoint::labs
