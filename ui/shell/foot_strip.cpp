// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/foot_strip.h"

#include "ui/shell/symbols.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ridgepoint::ui {
namespace {

Symbol symbolOf(SaveKind kind) {
    switch (kind) {
        case SaveKind::Nothing:
            return Symbol::NotStarted;
        case SaveKind::Saved:
            return Symbol::Saved;
        case SaveKind::Saving:
            return Symbol::Saving;
        default:
            return Symbol::NotSaved;
    }
}

Role colorRole(SaveKind kind) {
    if (isAlarm(kind)) return Role::Danger;
    return kind == SaveKind::Saved ? Role::Success : Role::Soft;
}

/// Parts of one item stay on one line.
QString unbroken(const QString& text) {
    static const QString kThinSpace = QStringLiteral("\u202f");
    static const QString kJoined = QStringLiteral("\u2060\u202f\u2060");
    return text.toHtmlEscaped()
        .replace(QLatin1Char(' '), QStringLiteral("&nbsp;"))
        .replace(kThinSpace, kJoined);
}

}  // namespace

FootStrip::FootStrip(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_place(new QLabel(this)), m_saved(new QToolButton(this)) {
    setObjectName(QStringLiteral("footStrip"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_place->setObjectName(QStringLiteral("placeLabel"));
    m_place->setTextFormat(Qt::RichText);
    m_place->setWordWrap(true);
    m_saved->setObjectName(QStringLiteral("savedButton"));
    m_saved->setAutoRaise(true);
    m_saved->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_saved->setToolTip(tr("What this means"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_place, 1);
    row->addWidget(m_saved);
    connect(m_saved, &QToolButton::clicked, this, &FootStrip::savedClicked);
    connect(&theme, &ThemeSource::changed, this, &FootStrip::applyTheme);
    applyTheme();
}

QString FootStrip::savedLabel() const {
    return m_saved->accessibleName();
}

void FootStrip::applyTheme() {
    const Theme& theme = m_theme.theme();
    layout()->setContentsMargins(theme.scaled(18), theme.scaled(3), theme.scaled(10), theme.scaled(3));
    m_place->setFont(theme.font(TextStyle::Small));
    m_saved->setFont(theme.font(TextStyle::Small));
    const int side = theme.scaled(11);
    m_saved->setIconSize({side + theme.scaled(6), side});  // keeps the symbol off the first letter
    showItems();
    showNotice();
}

void FootStrip::setItems(const QVector<StripItem>& items) {
    if (items == m_items) return;
    m_items = items;
    showItems();
}

void FootStrip::showItems() {
    const Theme& theme = m_theme.theme();
    QStringList html;
    QStringList spoken;
    for (const StripItem& item : m_items) {
        QString text = QStringLiteral("<span style='color:%1'>%2</span>")
                           .arg(theme.color(Role::Soft).name(), unbroken(item.label));
        if (!item.value.isEmpty())
            text += QStringLiteral("&nbsp;<b style='color:%1; font-weight:600'>%2</b>")
                        .arg(theme.color(Role::Ink).name(), unbroken(item.value));
        html.append(text);
        spoken.append(item.value.isEmpty() ? item.label : item.label + QLatin1Char(' ') + item.value);
    }
    m_place->setText(html.join(QStringLiteral("&nbsp;&nbsp;&nbsp; &nbsp;&nbsp;")));
    m_place->setAccessibleName(spoken.join(QStringLiteral(", ")));
}

void FootStrip::setNotice(const SaveNotice& notice) {
    if (notice == m_notice) return;
    const bool newAlarm = isAlarm(notice.kind) && !isAlarm(m_notice.kind);
    m_notice = notice;
    showNotice();
    QAccessibleEvent named(m_saved, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    if (!newAlarm) return;
    QAccessibleEvent alert(m_saved, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FootStrip::showNotice() {
    const Theme& theme = m_theme.theme();
    const QString text = savedText(m_notice);
    m_saved->setText(text);
    m_saved->setAccessibleName(text);
    m_saved->setIcon(symbolIcon(symbolOf(m_notice.kind), m_saved->iconSize().width(), theme));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::ButtonText, theme.color(colorRole(m_notice.kind)));
    m_saved->setPalette(palette);
}

void FootStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, m_theme.theme().color(Role::Line));
}

}  // namespace ridgepoint::ui
