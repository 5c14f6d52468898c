// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/step_line.h"

#include "ui/blocks/flow_layout.h"
#include "ui/blocks/widget_tools.h"
#include "ui/lab/step_mark.h"
#include "ui/lab/steps.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/stage_words.h"

namespace ridgepoint::ui {

StepLine::StepLine(const ThemeSource& source, const labs::LabSession& session, QWidget* parent)
    : QWidget(parent), m_source(source), m_session(session), m_flow(new FlowLayout(8, 2, this)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(source, this, [this] { rebuild(); });
}

void StepLine::show(int act) {
    m_act = act;
    if (signature() != m_shown) rebuild();
}

QString StepLine::signature() const {
    QString text = QString::number(m_act);
    for (int act = 0; act < m_session.lab().acts.size(); ++act)
        text += u'/' + QString::number(static_cast<int>(m_session.stage(act)));
    return text;
}

QString StepLine::remarkOn(int act) const {
    const labs::Stage stage = m_session.stage(act);
    if (stage == labs::Stage::Locked)
        return act == m_act + 1 ? tr("locked until you reflect") : tr("locked", "an act after the next");
    if (act == m_act) return {};
    const auto steps = stepsOf(m_session, act);
    for (const Step& step : steps)
        if (step.state == StepState::Current) return step.name;
    return stepStateText(StepState::Done);
}

void StepLine::addAct(int act) {
    const bool locked = m_session.stage(act) == labs::Stage::Locked;
    auto* tab = new ActTab(m_source, act, remarkOn(act), locked, this);
    tab->setChecked(act == m_act);
    connect(
        tab, &QAbstractButton::clicked, this, [this, act] { emit actChosen(act); }, Qt::QueuedConnection);
    m_flow->addWidget(tab);
    if (act != m_act) return;
    bool isFirst = true;
    for (const Step& step : stepsOf(m_session, act)) {
        auto* mark = new StepMark(m_source, step, isFirst, this);
        isFirst = false;
        connect(mark, &QAbstractButton::clicked, this,
                [this, target = step.target] { emit stepChosen(target); });
        m_flow->addWidget(mark);
    }
}

void StepLine::rebuild() {
    const bool hadFocus = focusWidget() && isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        discard(item->widget());
        delete item;
    }
    for (int act = 0; act < m_session.lab().acts.size(); ++act)
        addAct(act);
    for (QWidget* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        child->show();
    m_shown = signature();
    if (hadFocus)
        if (auto* tab = findChild<ActTab*>(QStringLiteral("actTab.%1").arg(m_act + 1))) tab->setFocus();
    updateGeometry();
}

}  // namespace ridgepoint::ui
