// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/lab_header.h"

#include "ui/blocks/context_block.h"
#include "ui/blocks/hairline.h"
#include "ui/blocks/segmented_switch.h"
#include "ui/blocks/text_label.h"
#include "ui/lab/step_line.h"
#include "ui/theme/follow_theme.h"

#include <QGridLayout>

namespace ridgepoint::ui {
namespace {

/// Volumes are counted in Roman numerals.
QString romanVolume(int volume) {
    return QString(volume, u'I');
}

}  // namespace

LabHeader::LabHeader(const ThemeSource& source, labs::LabSession& session, QWidget* parent)
    : QWidget(parent), m_source(source), m_session(session), m_grid(new QGridLayout(this)) {
    m_place = new TextLabel(source, TextStyle::Small, Role::Soft, placeText(), this);
    m_title = new TextLabel(source, TextStyle::Title, Role::Ink, session.text(QStringLiteral("title")), this);
    m_title->setObjectName(QStringLiteral("labTitle"));
    if (session.lab().contexts.size() > 1)
        m_switch = makeContextSwitch(source, session, QStringLiteral("context."), this);
    m_steps = new StepLine(source, session, this);
    m_line = new Hairline(source, this);
    connect(m_steps, &StepLine::actChosen, this, &LabHeader::actChosen);
    connect(m_steps, &StepLine::stepChosen, this, &LabHeader::stepChosen);
    m_grid->setContentsMargins(0, 0, 0, 0);
    followTheme(source, this, [this] {
        m_grid->setHorizontalSpacing(m_source.theme().scaled(20));
        m_grid->setVerticalSpacing(m_source.theme().scaled(6));
        arrange(m_stacked);
    });
}

QString LabHeader::placeText() const {
    const labs::Lab& lab = m_session.lab();
    QStringList parts;
    if (lab.volume > 0) parts.append(tr("Volume %1").arg(romanVolume(lab.volume)));
    parts.append(tr("Lab %1").arg(lab.number));
    if (lab.minutes > 0) parts.append(tr("%n minutes", nullptr, lab.minutes));
    return parts.join(QStringLiteral(" · "));
}

void LabHeader::arrange(bool stacked) {
    m_stacked = stacked;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_place, m_title, m_switch, m_steps, m_line})
        if (widget) m_grid->removeWidget(widget);
    m_grid->addWidget(m_place, 0, 0);
    m_grid->addWidget(m_title, 1, 0, Qt::AlignTop);
    if (m_switch && stacked) m_grid->addWidget(m_switch, 2, 0, Qt::AlignLeft);
    if (m_switch && !stacked) m_grid->addWidget(m_switch, 0, 1, 2, 1, Qt::AlignRight | Qt::AlignBottom);
    m_grid->addWidget(m_steps, 3, 0, 1, 2);
    m_grid->addWidget(m_line, 4, 0, 1, 2);
    m_grid->setColumnStretch(0, 1);
}

void LabHeader::show(int act) {
    m_steps->show(act);
    if (m_switch) showContext(*m_switch, m_session);
}

void LabHeader::resizeEvent(QResizeEvent*) {
    if (!m_switch) return;
    const int title = m_source.theme().scaled(300);
    const bool stacked = width() < m_switch->sizeHint().width() + title;
    if (stacked != m_stacked) arrange(stacked);
}

}  // namespace ridgepoint::ui
