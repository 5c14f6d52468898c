// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "ui/shell/symbols.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ridgepoint::ui {
namespace {

Role tintOf(Banner::Tone tone) {
    if (tone == Banner::Tone::Danger) return Role::DangerTint;
    return tone == Banner::Tone::Caution ? Role::CautionTint : Role::AccentTint;
}

Role edgeOf(Banner::Tone tone) {
    if (tone == Banner::Tone::Danger) return Role::Danger;
    return tone == Banner::Tone::Caution ? Role::Caution : Role::Accent;
}

}  // namespace

Banner::Banner(const ThemeSource& theme, const Message& message, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_tone(message.tone),
      m_text(new QLabel(message.text, this)),
      m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("banner"));
    setAccessibleName(message.text);
    m_text->setObjectName(QStringLiteral("bannerLabel"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("closeBannerButton"));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QObject::deleteLater);
    connect(&theme, &ThemeSource::changed, this, &Banner::applyTheme);
    applyTheme();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::text() const {
    return m_text->text();
}

void Banner::applyTheme() {
    const Theme& theme = m_theme.theme();
    layout()->setContentsMargins(theme.scaled(18), theme.scaled(8), theme.scaled(10), theme.scaled(8));
    m_text->setFont(theme.font(TextStyle::Body));
    const int side = theme.scaled(14);
    m_close->setIconSize({side, side});
    m_close->setIcon(symbolIcon(Symbol::Close, side, theme));
    update();
}

void Banner::paintEvent(QPaintEvent*) {
    const Theme& theme = m_theme.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(tintOf(m_tone)));
    painter.fillRect(0, 0, theme.scaled(3), height(), theme.color(edgeOf(m_tone)));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Role::Line));
}

}  // namespace ridgepoint::ui
