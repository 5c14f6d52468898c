// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/card.h"

#include "ui/blocks/text_label.h"
#include "ui/theme/follow_theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 9;
constexpr int kBar = 3;

QMargins marginsOf(Card::Look look, const Theme& theme) {
    const int inset = theme.scaled(look == Card::Look::Tint ? 12 : 16);
    if (look == Card::Look::Accent) return {kBar + inset, theme.scaled(4), 0, theme.scaled(4)};
    return {inset, inset, inset, inset};
}

}  // namespace

Card::Card(const ThemeSource& source, Look look, QWidget* parent)
    : QWidget(parent), m_source(source), m_look(look), m_column(new QVBoxLayout(this)) {
    followTheme(source, this, [this] {
        const Theme& theme = m_source.theme();
        m_column->setContentsMargins(marginsOf(m_look, theme));
        m_column->setSpacing(theme.scaled(10));
        update();
    });
}

void Card::addTitle(const QString& title, const QString& remark) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_source.theme().scaled(8));
    auto* heading = new TextLabel(m_source, TextStyle::BodyStrong, Role::Ink, title, this);
    row->addWidget(heading, remark.isEmpty() ? 1 : 0, Qt::AlignTop);
    if (!remark.isEmpty()) {
        heading->setWordWrap(false);
        row->addWidget(new TextLabel(m_source, TextStyle::Body, Role::Soft, remark, this), 1, Qt::AlignTop);
    }
    m_column->addLayout(row);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    if (m_look == Look::Accent) {
        painter.fillRect(QRect(0, 0, kBar, height()), theme.color(Role::Accent));
        return;
    }
    const bool tint = m_look == Look::Tint;
    const bool framed = !tint || theme.scheme() == Scheme::HighContrast;
    painter.setPen(framed ? QPen(theme.color(Role::Line), 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(tint ? Role::AccentTint : Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

}  // namespace ridgepoint::ui
