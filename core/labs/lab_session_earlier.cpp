// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "core/labs/lab_session.h"

#include <algorithm>
#include <cmath>

/// Decisions of earlier labs: read once, kept with the run, changed only on purpose.
namespace ridgepoint::labs {
namespace {

/// A newer decision matters when it says something else; a default replaces nothing.
bool isOlder(const EarlierRead& read, const EarlierRead& now) {
    return !now.isDefault() && now.value != read.value;
}

}  // namespace

void LabSession::setDecisions(const QVector<EarlierRead>& now) {
    m_ledgerNow = now;
    if (!m_state.earlierKept) m_state.earlier = now;
    afterEarlier();
}

void LabSession::afterEarlier() {
    applyEarlier(*m_lab, m_state.earlier, m_state.slots_);
    refresh();
    emit earlierChanged();
    emit controlsChanged();
}

/// Before the first event of a run, and once: what it builds on.
void LabSession::keepEarlier() {
    if (m_state.earlierKept || m_lab->earlier.isEmpty()) return;
    record(kinds::kDecisionsRead, {{QStringLiteral("values"), readsToJson(*m_lab, m_state.earlier)}});
}

void LabSession::changeEarlier(int index, double value) {
    if (index < 0 || index >= m_lab->earlier.size()) return;
    const EarlierDef& def = m_lab->earlier[index];
    const QJsonValue written = def.isChoice()
                                   ? QJsonValue(def.choices.value(static_cast<int>(std::round(value))))
                                   : QJsonValue(value);
    const auto allowed = earlierValue(def, written);
    if (!allowed || *allowed == m_state.earlier[index].inForce()) return;
    if (*allowed == m_state.earlier[index].value) return restoreEarlier(index);
    record(kinds::kEarlierChanged, {{QStringLiteral("earlier"), def.id}, {QStringLiteral("value"), written}});
    afterEarlier();
}

void LabSession::restoreEarlier(int index) {
    if (index < 0 || index >= m_lab->earlier.size() || !m_state.earlier[index].changed) return;
    record(kinds::kEarlierChanged, {{QStringLiteral("earlier"), m_lab->earlier[index].id}});
    afterEarlier();
}

void LabSession::takeDecisions() {
    record(kinds::kDecisionsRead, {{QStringLiteral("values"), readsToJson(*m_lab, m_ledgerNow)}});
    afterEarlier();
}

bool LabSession::basedOnOlder() const {
    for (qsizetype i = 0; i < m_state.earlier.size(); ++i)
        if (isOlder(m_state.earlier[i], m_ledgerNow[i])) return true;
    return false;
}

QString LabSession::earlierText(int index, double value) const {
    const EarlierDef& def = m_lab->earlier[index];
    if (def.isChoice())
        return text(QStringLiteral("earlier.%1.%2").arg(def.id, def.choices.value(static_cast<int>(value))));
    return valueText(models::Value::number(value), def.unit, def.shown, def.decimals, m_wording);
}

QVector<EarlierView> LabSession::earlier() const {
    QVector<EarlierView> views;
    for (int i = 0; i < m_lab->earlier.size(); ++i) {
        const EarlierRead& read = m_state.earlier[i];
        EarlierView view;
        view.id = m_lab->earlier[i].id;
        view.label = text(QStringLiteral("earlier.") + view.id);
        view.value = earlierText(i, read.inForce());
        view.lab = m_lab->earlier[i].lab;
        view.decided = read.decided;
        view.changed = read.changed.has_value();
        if (view.changed) view.read = earlierText(i, read.value);
        view.older = isOlder(read, m_ledgerNow[i]);
        if (view.older) {
            view.newest = earlierText(i, m_ledgerNow[i].value);
            view.newestDecided = m_ledgerNow[i].decided;
        }
        views.append(view);
    }
    return views;
}

}  // namespace ridgepoint::labs
