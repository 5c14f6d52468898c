// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab_session.h"

#include "core/labs/event_kinds.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>
#include <cmath>

/// A session's record and its controls. The steps from prediction to decision are in lab_session_steps.cpp,
/// earlier decisions in lab_session_earlier.cpp, tracks in lab_session_track.cpp, what the window may see in
/// lab_session_views.cpp.
namespace ridgepoint::labs {
namespace {

QJsonObject ofAct(int act) {
    return {{QStringLiteral("act"), act}};
}

/// Sums of binary steps drift (0.1 + 0.2); a grid value is what its decimals say.
double withoutDrift(double value) {
    return std::round(value * 1e12) / 1e12;
}

}  // namespace

LabSession::LabSession(LabPtr lab, SessionState state, Recorder& recorder, Clock clock, QObject* parent)
    : QObject(parent),
      m_lab(std::move(lab)),
      m_state(std::move(state)),
      m_recorder(recorder),
      m_clock(std::move(clock)),
      m_ledgerNow(m_state.earlier) {
    refresh();
    // A kill between the last trial and the observation, or between that and the reveal, leaves the one
    // without the other.
    for (int act = 0; act < m_state.acts.size(); ++act) {
        observeIfBracketed(act);
        revealIfObserved(act);
    }
}

void LabSession::setWording(const Wording& wording) {
    m_wording = wording;
    refresh();
    emit controlsChanged();
}

void LabSession::refresh() {
    m_renderer.emplace(*m_lab, gateContext(), m_wording);
    evaluate();
}

void LabSession::evaluate() {
    m_live = Evaluation(*m_lab, m_state.slots_);
}

void LabSession::record(const QString& kind, const QJsonObject& payload) {
    keepTrack();
    if (kind != kinds::kDecisionsRead) keepEarlier();
    append(kind, payload);
}

ledger::Event LabSession::append(const QString& kind, const QJsonObject& payload) {
    const ledger::Event event{m_state.run, kind, payload, m_clock()};
    apply(*m_lab, m_state, event);
    m_recorder.record(event, [](bool) {});
    return event;
}

void LabSession::recordDurably(const QString& kind, QJsonObject payload, int act, Answer done) {
    if (m_committing) return done(Refusal::SavePending);
    keepTrack();
    keepEarlier();
    m_committing = true;
    payload.insert(QStringLiteral("act"), act);
    const ledger::Event event{m_state.run, kind, payload, m_clock()};
    emit actChanged(act);
    m_recorder.record(event, [self = QPointer(this), event, act, done](bool durable) {
        if (!self) return;
        self->m_committing = false;
        if (durable) {
            apply(*self->m_lab, self->m_state, event);
            self->refresh();
        }
        emit self->actChanged(act);
        done(durable ? Refusal::None : Refusal::NotDurable);
    });
}

int LabSession::actOfControl(int slot) const {
    for (int act = 0; act < m_lab->acts.size(); ++act)
        for (const Block& block : m_lab->acts[act].blocks)
            if (const auto* bench = std::get_if<WorkbenchBlock>(&block.detail))
                if (bench->slotsIn(m_state.context).contains(slot)) return act;
    return -1;
}

double LabSession::onGrid(int slot, double value) const {
    const ControlDef& control = m_lab->controls[slot];
    if (control.isChoice()) {
        const int choice = static_cast<int>(std::round(value));
        return m_lab->choicesIn(m_state.context, slot).contains(choice) ? choice : m_state.slots_[slot];
    }
    const double inside = std::clamp(value, control.from, control.to);
    const double steps = std::round((inside - control.from) / control.step);
    return std::min(withoutDrift(control.from + steps * control.step), control.to);
}

void LabSession::chooseContext(int context) {
    if (context == m_state.context || context < 0 || context >= m_lab->contexts.size()) return;
    record(kinds::kContextChosen, {{QStringLiteral("context"), m_lab->contexts[context].id}});
    refresh();
    emit contextChanged();
    emit controlsChanged();
}

void LabSession::preview(int slot, double value) {
    if (slot < 0 || slot >= m_lab->controls.size() || std::isnan(value) || !unlocked(actOfControl(slot)))
        return;
    const double next = onGrid(slot, value);
    if (next == m_state.slots_[slot]) return;
    if (m_drag && m_drag->slot != slot) settle(m_drag->slot);
    if (!m_drag) m_drag = ControlChange{slot, m_state.slots_[slot], next};
    m_drag->after = next;
    m_state.slots_[slot] = next;
    evaluate();
    emit controlsChanged();
}

void LabSession::settle(int slot) {
    if (!m_drag || m_drag->slot != slot) return;
    const ControlChange change = *m_drag;
    m_drag.reset();
    if (change.before == change.after) return;
    record(kinds::kControlChanged, {{QStringLiteral("control"), m_lab->controls[slot].id},
                                    {QStringLiteral("before"), change.before},
                                    {QStringLiteral("after"), change.after}});
    noteBoundaries();
    emit controlsChanged();
}

void LabSession::set(int slot, double value) {
    preview(slot, value);
    settle(slot);
}

void LabSession::resetControls(int act) {
    if (!unlocked(act)) return;
    if (m_drag) settle(m_drag->slot);
    record(kinds::kControlsReset, ofAct(act));
    evaluate();
    emit controlsChanged();
}

void LabSession::undo() {
    if (m_drag) settle(m_drag->slot);
    if (!canUndo()) return;
    record(kinds::kUndone, {});
    evaluate();
    emit controlsChanged();
}

void LabSession::redo() {
    if (!canRedo()) return;
    record(kinds::kRedone, {});
    evaluate();
    emit controlsChanged();
}

void LabSession::noteBoundaries() {
    for (int act = 0; act < m_lab->acts.size(); ++act) {
        if (!unlocked(act)) continue;
        for (const Block& block : m_lab->acts[act].blocks) {
            const auto* bench = std::get_if<WorkbenchBlock>(&block.detail);
            if (!bench) continue;
            for (const VerdictDef& verdict : bench->verdicts) {
                const QString id = block.id + u'.' + verdict.id;
                if (!verdict.failure || !verdict.existsIn(m_state.context) ||
                    m_state.boundaries.contains(id) || !holds(verdict.when, m_live))
                    continue;
                record(kinds::kBoundaryFound, {{QStringLiteral("boundary"), id}});
                emit boundaryFound(id);
            }
        }
    }
}

void LabSession::pin(int act) {
    QJsonObject values;
    for (int slot = 0; slot < m_lab->controls.size(); ++slot)
        values.insert(m_lab->controls[slot].id, m_state.slots_[slot]);
    int number = 1;
    const auto taken = [&](const QString& name) {
        return std::ranges::any_of(m_state.pinned,
                                   [&](const PinnedRun& p) { return p.belongsTo(act) && p.name == name; });
    };
    while (taken(QString::number(number)))
        ++number;
    QJsonObject payload = ofAct(act);
    payload.insert(QStringLiteral("name"), QString::number(number));
    payload.insert(QStringLiteral("values"), values);
    record(kinds::kRunPinned, payload);
    emit pinsChanged();
    emit controlsChanged();
}

void LabSession::unpin(int index) {
    if (index < 0 || index >= m_state.pinned.size()) return;
    record(kinds::kRunUnpinned, {{QStringLiteral("index"), index}});
    emit pinsChanged();
    emit controlsChanged();
}

void LabSession::rememberView(const ViewState& view) {
    const ViewState& now = m_state.view;
    if (view.act == now.act && view.scroll == now.scroll && view.open == now.open && view.focus == now.focus)
        return;
    QJsonObject scroll;
    for (auto it = view.scroll.begin(); it != view.scroll.end(); ++it)
        scroll.insert(it.key(), it.value());
    QStringList open(view.open.begin(), view.open.end());
    open.sort();
    record(kinds::kViewChanged, {{QStringLiteral("act"), view.act},
                                 {QStringLiteral("scroll"), scroll},
                                 {QStringLiteral("open"), QJsonArray::fromStringList(open)},
                                 {QStringLiteral("focus"), view.focus}});
}

}  // namespace ridgepoint::labs
