// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_parts.h"

#include <algorithm>

namespace ridgepoint::report {
namespace {

constexpr QChar kNoBreakSpace(0x00A0);

/// Swallows what a throw-away session would record.
class NoRecorder : public labs::Recorder {
public:
    void record(const ledger::Event&, Done) override {}
};

/// The same run with its controls elsewhere, read with the session's own views so that texts cannot differ.
class Elsewhere {
public:
    Elsewhere(const labs::LabSession& session, labs::SessionState state)
        : m_session(session.labPtr(), std::move(state), m_recorder, [] { return QDateTime(); }) {}
    [[nodiscard]] const labs::LabSession& session() const { return m_session; }

private:
    NoRecorder m_recorder;
    labs::LabSession m_session;
};

labs::SessionState moved(labs::SessionState state, const labs::PinnedRun& pin) {
    state.slots_ = pin.values;
    state.context = pin.context;
    return state;
}

QString withUnit(const QString& value, const QString& unit) {
    return unit.isEmpty() ? value : value + kNoBreakSpace + unit;
}

std::optional<Measure> readoutMeasure(const labs::LabSession& session, const labs::ReadoutDef& readout) {
    const units::Unit* unit = labs::referenceUnit(session.lab(), readout.value);
    return measure(session.live().number(readout.value), unit, readout.shown ? readout.shown : unit,
                   readout.decimals);
}

std::optional<Measure> controlMeasure(const labs::LabSession& session, int slot) {
    const labs::ControlDef& control = session.lab().controls[slot];
    if (control.isChoice()) return std::nullopt;
    return measure(session.live().slotValues()[slot], control.unit,
                   control.shown ? control.shown : control.unit, control.decimals);
}

std::optional<Measure> difference(const std::optional<Measure>& there, const std::optional<Measure>& here) {
    if (!there || !here) return std::nullopt;
    return Measure{there->value - here->value, here->unit, here->decimals};
}

/// One column of the table: all controls, then all readouts, of the context of its run.
struct Column {
    QStringList ids;
    QVector<RunRow> rows;  ///< each with one value
    QVector<std::optional<Measure>> measures;
};

Column readColumn(const labs::LabSession& session, const labs::WorkbenchBlock& bench, const QString& id) {
    Column column;
    const int context = session.state().context;
    for (const int slot : bench.slotsIn(context)) {
        const QString label = session.text(QStringLiteral("control.") + session.lab().controls[slot].id);
        column.ids.append(QStringLiteral("control.") + session.lab().controls[slot].id);
        column.rows.append({label, true, {{session.controlText(slot), std::nullopt}}});
        column.measures.append(controlMeasure(session, slot));
    }
    const auto views = session.readouts(bench, id);
    const auto readouts = bench.readoutsIn(context);
    for (int i = 0; i < views.size(); ++i) {
        column.ids.append(views[i].id);
        column.rows.append(
            {views[i].label, false, {{withUnit(views[i].value, views[i].unit), std::nullopt}}});
        column.measures.append(readoutMeasure(session, readouts[i]));
    }
    return column;
}

QVector<labs::PinnedRun> pinsOf(const ReportInput& input, const QString& bench) {
    const int act = input.session.lab().actOf(bench);
    QVector<labs::PinnedRun> pins;
    for (const labs::PinnedRun& pin : input.session.state().pinned)
        if (pin.belongsTo(act)) pins.append(pin);
    return pins;
}

QVector<RunRow> runRows(const ReportInput& input, const labs::WorkbenchBlock& bench, const QString& id) {
    const Column here = readColumn(input.session, bench, id);
    QVector<RunRow> rows = here.rows;
    for (const labs::PinnedRun& pin : pinsOf(input, id)) {
        const Elsewhere pinned(input.session, moved(input.session.state(), pin));
        const Column there = readColumn(pinned.session(), bench, id);
        for (int row = 0; row < rows.size(); ++row) {
            const qsizetype same = there.ids.indexOf(here.ids[row]);
            RunValue value;  // empty where the pinned run's context lacks it
            if (same >= 0) {
                value = there.rows[same].values.first();
                value.delta = difference(there.measures[same], here.measures[row]);
            }
            rows[row].values.append(value);
        }
    }
    return rows;
}

/// The state at the moment at which a failure state was first found, by replay.
std::optional<labs::SessionState> stateWhenFound(const ReportInput& input, const QString& boundary) {
    const labs::Lab& lab = input.session.lab();
    labs::SessionState state = labs::freshState(lab, input.header.run, input.header.started);
    for (const ledger::Event& event : input.events) {
        labs::apply(lab, state, event);
        if (state.boundaries.contains(boundary)) return state;
    }
    return std::nullopt;
}

BoundaryEntry buildBoundary(const ReportInput& input, const QString& id) {
    const QString tryKey = id + QStringLiteral(".try");
    const auto found = stateWhenFound(input, id);
    if (!found) return {input.session.text(id), input.session.text(tryKey), {}};
    const Elsewhere then(input.session, *found);
    return {then.session().text(id), then.session().text(tryKey), found->lastTime};
}

}  // namespace

ExperimentEntry buildExperiment(const ReportInput& input, const labs::Block& block) {
    const auto& bench = std::get<labs::WorkbenchBlock>(block.detail);
    const labs::LabSession& session = input.session;
    ExperimentEntry entry;
    entry.title = session.text(block.id + QStringLiteral(".title"));
    for (const labs::PinnedRun& pin : pinsOf(input, block.id))
        entry.runs.append(pin.name);
    entry.rows = runRows(input, bench, block.id);
    for (const labs::PlotDef& plot : bench.plots)
        if (plot.existsIn(session.state().context)) entry.plots.append(session.plot(plot, block.id));
    for (const labs::VerdictDef& verdict : bench.verdicts) {
        if (!verdict.failure) continue;
        const QString id = block.id + QLatin1Char('.') + verdict.id;
        const bool isFound = session.state().boundaries.contains(id);  // perhaps in another context
        if (!isFound && !verdict.existsIn(session.state().context)) continue;
        entry.hasBoundaries = true;
        if (isFound) entry.boundaries.append(buildBoundary(input, id));
    }
    entry.longRuns = session.state().acts[session.lab().actOf(block.id)].longRuns;
    if (bench.hasFormula) {
        entry.formulaKey = block.id + QStringLiteral(".formula");
        entry.formulaSlots = session.slotTexts(entry.formulaKey);
    }
    return entry;
}

}  // namespace ridgepoint::report
