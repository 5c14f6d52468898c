// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "core/labs/lab_session.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

/// Trials: each is durable before it is shown as logged; the one that completes the log is the observation.
namespace ridgepoint::labs {
namespace {

const TrialsBlock* trialsOf(const Lab& lab, int act) {
    const Block* block = lab.acts[act].find(BlockKind::Trials);
    return block ? &std::get<TrialsBlock>(block->detail) : nullptr;
}

/// JSON has no infinity; an overloaded queue does.
QJsonValue toJson(double value) {
    if (std::isfinite(value)) return value;
    return value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
}

QJsonObject toJson(const Lab& lab, const Trial& trial) {
    QJsonObject values, logs;
    for (auto it = trial.values.begin(); it != trial.values.end(); ++it) {
        const bool isControl = it.key() < lab.controls.size();
        values.insert(
            isControl ? lab.controls[it.key()].id : lab.earlier[it.key() - lab.firstEarlierSlot()].id, *it);
    }
    for (auto it = trial.logs.begin(); it != trial.logs.end(); ++it)
        logs.insert(it.key(), toJson(*it));
    return {{QStringLiteral("context"), trial.context},
            {QStringLiteral("values"), values},
            {QStringLiteral("reading"), toJson(trial.reading)},
            {QStringLiteral("limit"), toJson(trial.limit)},
            {QStringLiteral("logs"), logs}};
}

/// Slots of which the trials do not all hold the same value, other than the control itself.
QVector<int> differing(const QVector<Trial>& trials, int control) {
    QVector<int> slots_;
    if (trials.isEmpty()) return slots_;
    for (auto it = trials.first().values.begin(); it != trials.first().values.end(); ++it)
        if (it.key() != control && std::ranges::any_of(trials, [&](const Trial& trial) {
                return trial.values.value(it.key(), *it) != *it;
            }))
            slots_.append(it.key());
    return slots_;
}

}  // namespace

Trial LabSession::trialNow(int act, const TrialsBlock& block) const {
    Trial trial;
    for (const int slot : recordedSlots(*m_lab, act, block))
        trial.values.insert(slot, m_state.slots_[slot]);
    trial.reading = m_live.number(block.reads.value);
    trial.limit = m_live.number(block.limit) * block.limitFactor;
    for (const TrialColumn& column : block.logs)
        if (const double value = m_live.number(column.value); !std::isnan(value))
            trial.logs.insert(column.value.written, value);
    trial.context = m_lab->contexts[m_state.context].id;
    return trial;
}

void LabSession::logTrial(int act, Answer done) {
    const TrialsBlock* block = trialsOf(*m_lab, act);
    if (!block || m_state.acts[act].stage != Stage::Committed) return done(Refusal::WrongStage);
    if (m_committing) return done(Refusal::SavePending);
    if (m_drag) settle(m_drag->slot);
    const Trial trial = trialNow(act, *block);
    if (std::isnan(trial.reading) || std::isnan(trial.limit)) return done(Refusal::TrialWithoutReading);
    const QVector<Trial>& trials = m_state.acts[act].trials;
    if (!trials.isEmpty() && isSameSetting(trials.last(), trial)) return done(Refusal::TrialUnchanged);
    QJsonObject payload = toJson(*m_lab, trial);
    payload.insert(QStringLiteral("block"), m_lab->acts[act].find(BlockKind::Trials)->id);
    recordDurably(kinds::kTrialLogged, payload, act, [this, act, done](Refusal answer) {
        if (answer == Refusal::None) observeIfBracketed(act);
        done(answer);
    });
}

void LabSession::observeIfBracketed(int act) {
    const TrialsBlock* block = trialsOf(*m_lab, act);
    if (!block || m_state.acts[act].stage != Stage::Committed) return;
    const auto found = foundBracket(*m_lab, *block, m_state.acts[act].trials);
    if (!found) return;
    record(kinds::kObservationRecorded, {{QStringLiteral("act"), act},
                                         {QStringLiteral("control"), m_lab->controls[block->control].id},
                                         {QStringLiteral("low"), found->low},
                                         {QStringLiteral("high"), found->high}});
    revealIfObserved(act);
}

QString LabSession::trialLabel(int act, const Reference& value) const {
    const QString own = text(m_lab->acts[act].find(BlockKind::Trials)->id + u'.' + value.written);
    if (!own.isEmpty()) return own;
    const ReadoutDef* readout = readoutOf(m_lab->acts[act], value);
    if (!readout) return value.written;
    return text(m_lab->acts[act].find(BlockKind::Workbench)->id + u'.' + readout->id);
}

QString LabSession::trialText(const TrialColumn& column, double value) const {
    if (std::isnan(value)) return m_wording.none;
    return valueText(models::Value::number(value), referenceUnit(*m_lab, column.value), column.shown,
                     column.decimals, m_wording);
}

QString LabSession::slotText(int slot, double value) const {
    if (slot >= m_lab->firstEarlierSlot()) return earlierText(slot - m_lab->firstEarlierSlot(), value);
    const ControlDef& control = m_lab->controls[slot];
    if (control.isChoice())
        return text(QStringLiteral("control.%1.%2").arg(control.id, control.choices.value(qRound(value))));
    return valueText(models::Value::number(value), control.unit, control.shown, control.decimals, m_wording);
}

void LabSession::addTrialColumns(int act, const TrialsBlock& block, TrialsView& view) const {
    const QVector<Trial>& trials = m_state.acts[act].trials;
    view.rows.resize(trials.size());
    const auto add = [&](TrialColumnKind kind, const QString& label, const auto& cell) {
        view.columns.append({kind, label});
        for (qsizetype i = 0; i < trials.size(); ++i)
            view.rows[i].cells.append(cell(trials[i]));
    };
    const auto differs = [&](const auto& of) {
        return std::ranges::any_of(trials, [&](const Trial& t) { return of(t) != of(trials.first()); });
    };
    const auto addSlot = [&](TrialColumnKind kind, int slot) {
        const bool isControl = slot < m_lab->controls.size();
        const QString key =
            isControl ? QStringLiteral("control.") + m_lab->controls[slot].id
                      : QStringLiteral("earlier.") + m_lab->earlier[slot - m_lab->firstEarlierSlot()].id;
        add(kind, text(key), [&](const Trial& t) { return slotText(slot, t.values.value(slot)); });
    };
    if (differs([](const Trial& t) { return t.context; }))
        add(TrialColumnKind::Context, {}, [&](const Trial& t) {
            return text(QStringLiteral("context.") + t.context).section(u'\n', 0, 0);
        });
    addSlot(TrialColumnKind::Control, block.control);
    for (const int slot : differing(trials, block.control))
        addSlot(TrialColumnKind::Other, slot);
    add(TrialColumnKind::Reading, trialLabel(act, block.reads.value),
        [&](const Trial& t) { return trialText(block.reads, t.reading); });
    if (differs([](const Trial& t) { return t.limit; }))
        add(TrialColumnKind::Limit, {}, [&](const Trial& t) { return trialText(block.reads, t.limit); });
    for (const TrialColumn& column : block.logs)
        add(TrialColumnKind::Log, trialLabel(act, column.value), [&](const Trial& t) {
            return trialText(column, t.logs.value(column.value.written, std::nan("")));
        });
}

std::optional<TrialsView> LabSession::trials(int act) const {
    const TrialsBlock* block = trialsOf(*m_lab, act);
    if (!block || m_state.acts[act].stage < Stage::Committed) return std::nullopt;
    const ActState& state = m_state.acts[act];
    TrialsView view;
    view.progress = progressOf(*m_lab, *block, state.trials);
    view.isDone = state.observation.has_value();
    view.control = text(QStringLiteral("control.") + m_lab->controls[block->control].id);
    addTrialColumns(act, *block, view);
    for (int i = 0; i < view.rows.size(); ++i) {
        view.rows[i].number = i + 1;
        view.rows[i].isInside = isInside(state.trials[i]);
        view.rows[i].isInBracket = i == view.progress.lowTrial || i == view.progress.highTrial;
    }
    view.limit =
        trialText(block->reads, state.trials.isEmpty() ? m_live.number(block->limit) * block->limitFactor
                                                       : state.trials.last().limit);
    const std::optional<Bracket> bracket =
        state.observation ? state.observation->bracket : view.progress.bracket;
    if (bracket) {
        view.low = slotText(block->control, bracket->low);
        view.high = slotText(block->control, bracket->high);
    }
    return view;
}

}  // namespace ridgepoint::labs
