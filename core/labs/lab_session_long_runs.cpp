// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/event_kinds.h"
#include "core/labs/lab_session.h"
#include "core/labs/plot_builder.h"

#include <algorithm>

/// Long runs: asked for by the student, made on a worker, kept in the ledger.
namespace ridgepoint::labs {
namespace {

const WorkbenchBlock* benchOf(const Lab& lab, int act) {
    const Block* block = lab.acts[act].find(BlockKind::Workbench);
    return block ? &std::get<WorkbenchBlock>(block->detail) : nullptr;
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

std::optional<PlotSpec> LabSession::longRunPlot(int act, const simulation::LatencyHistogram& samples) const {
    const WorkbenchBlock* bench = benchOf(*m_lab, act);
    const LongRunDef* offered = bench ? bench->longRunIn(m_state.context) : nullptr;
    if (!offered) return std::nullopt;
    const auto drawn = std::ranges::find_if(bench->plots, [&](const PlotDef& plot) {
        return plot.kind == PlotKind::Histogram && plot.simulation == offered->instance &&
               plot.yScale != AxisScale::Linear && plot.existsIn(m_state.context);
    });
    if (drawn == bench->plots.end()) return std::nullopt;
    const QString key = m_lab->acts[act].find(BlockKind::Workbench)->id + u'.' + drawn->id;
    return buildHistogram(*m_lab, *drawn, key, m_live, samples, *m_renderer, m_state.context);
}

}  // namespace ridgepoint::labs
