// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/event_kinds.h"
#include "core/labs/lab_session.h"
#include "core/labs/plot_builder.h"

#include <algorithm>
#include <array>
#include <string_view>

/// Long runs: asked for by the student, made on a worker, kept in the ledger.
namespace ridgepoint::labs {
namespace {

const WorkbenchBlock* benchOf(const Lab& lab, int act) {
    const Block* block = lab.acts[act].find(BlockKind::Workbench);
    return block ? &std::get<WorkbenchBlock>(block->detail) : nullptr;
}

/// Which of a long run's figures a line of the short run stands for.
std::optional<qsizetype> figureOf(const Lab& lab, const PlotLineDef& line, int instance) {
    constexpr std::array<std::string_view, kLongRunFigures> kOutputs{"mean", "p50", "p90",
                                                                     "p95",  "p99", "p999"};
    if (line.value.instance != instance) return std::nullopt;
    const auto& output = lab.instances[instance].model->outputs[static_cast<std::size_t>(line.value.output)];
    const auto at = std::ranges::find(kOutputs, output.id);
    return at == kOutputs.end() ? std::nullopt : std::optional<qsizetype>(at - kOutputs.begin());
}

}  // namespace

std::optional<LongRunRequest> LabSession::longRun(int act, qint64 count) const {
    const WorkbenchBlock* bench = benchOf(*m_lab, act);
    const LongRunDef* offered = bench ? bench->longRunIn(m_state.context) : nullptr;
    if (!offered || !unlocked(act)) return std::nullopt;
    const models::ModelDescriptor* model = m_lab->instances[offered->instance].model;
    LongRunRequest request{model, inputsOf(*m_lab, m_live, offered->instance)};
    request.inputs[countParameter(*model)] = static_cast<double>(count);
    const models::Inputs inputs{request.inputs.constData(), static_cast<std::size_t>(request.inputs.size())};
    if (models::check(*model, inputs)) return std::nullopt;
    return request;
}

void LabSession::keepLongRun(int act, const LongRunRecord& run) {
    const Block* block = m_lab->acts[act].find(BlockKind::Workbench);
    if (!block || !unlocked(act)) return;
    QJsonObject payload = toJson(run);
    payload.insert(QStringLiteral("act"), act);
    payload.insert(QStringLiteral("block"), block->id);
    record(kinds::kLongRunFinished, payload);
    emit actChanged(act);
}

std::optional<PlotSpec> LabSession::longRunPlot(int act, const LongRunResult& run) const {
    const WorkbenchBlock* bench = benchOf(*m_lab, act);
    const LongRunDef* offered = bench ? bench->longRunIn(m_state.context) : nullptr;
    if (!offered) return std::nullopt;
    const auto drawn = std::ranges::find_if(bench->plots, [&](const PlotDef& plot) {
        return plot.kind == PlotKind::Histogram && plot.simulation == offered->instance &&
               plot.yScale != AxisScale::Linear && plot.existsIn(m_state.context);
    });
    if (drawn == bench->plots.end()) return std::nullopt;
    const QString key = m_lab->acts[act].find(BlockKind::Workbench)->id + u'.' + drawn->id;
    PlotSpec spec = buildHistogram(*m_lab, *drawn, key, m_live, run.histogram, *m_renderer, m_state.context);
    for (PlotLine& line : spec.lines)
        for (const PlotLineDef& def : drawn->lines)
            if (const auto figure = figureOf(*m_lab, def, offered->instance); figure && def.id == line.id)
                line.value = run.record.figures[*figure].value;
    return spec;
}

}  // namespace ridgepoint::labs
