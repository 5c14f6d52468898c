// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/verdict_area.h"

#include "ui/blocks/verdict_panel.h"
#include "ui/theme/follow_theme.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

VerdictArea::VerdictArea(const ThemeSource& source, const QVector<labs::VerdictDef>& verdicts,
                         QWidget* parent)
    : QWidget(parent), m_source(source), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setAlignment(Qt::AlignTop);
    for (const labs::VerdictDef& verdict : verdicts) {
        labs::VerdictView view;
        view.id = verdict.id;
        auto* panel = new VerdictPanel(source, view, this);
        panel->hide();
        m_rows->addWidget(panel);
        m_panels.insert(verdict.id, panel);
    }
    followTheme(source, this, [this] { m_rows->setSpacing(m_source.theme().scaled(8)); });
}

void VerdictArea::show(const QVector<labs::VerdictView>& views) {
    QSet<QString> now;
    for (const labs::VerdictView& view : views) {
        now.insert(view.id);
        if (VerdictPanel* panel = m_panels.value(view.id)) panel->show(view);
    }
    const int height = isVisible() ? this->height() : 0;
    for (auto it = m_panels.begin(); it != m_panels.end(); ++it) {
        const bool holds = now.contains(it.key());
        if (it.value()->isHidden() != holds) continue;
        it.value()->setVisible(holds);
        setMinimumHeight(qMax(minimumHeight(), height));  // what stands below must not jump
    }
}

void VerdictArea::settle() {
    setMinimumHeight(0);
    for (VerdictPanel* panel : std::as_const(m_panels)) {
        const QString id = panel->view().id;
        if (panel->isHidden()) {
            m_said.remove(id);
            continue;
        }
        panel->updateGeometry();
        if (!panel->view().failure || m_said.contains(id)) continue;
        m_said.insert(id);
        panel->announce();
    }
}

}  // namespace ridgepoint::ui
