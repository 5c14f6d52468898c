// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/locked_panel.h"

#include "ui/blocks/glyph.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/theme/follow_theme.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 8;

}  // namespace

LockedPanel::LockedPanel(const ThemeSource& source, const QString& title, const QString& reason,
                         QWidget* parent)
    : QWidget(parent), m_source(source), m_symbol(new QWidget(this)) {
    setObjectName(QStringLiteral("lockedPanel"));
    auto* column = new QVBoxLayout(this);
    auto* heading = new TextLabel(source, TextStyle::BodyStrong, Role::Ink, title, this);
    auto* words = new TextLabel(source, TextStyle::Body, Role::Soft, reason, this);
    auto* link = makeButton(tr("Go to the prediction"), "link", QStringLiteral("goToPredictionButton"), this);
    connect(link, &QPushButton::clicked, this, &LockedPanel::goToPrediction);
    for (TextLabel* label : {heading, words})
        label->setAlignment(Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(m_symbol, 0, Qt::AlignHCenter);
    column->addWidget(heading);
    auto* measure = new QHBoxLayout;
    measure->addStretch(1);
    measure->addWidget(words, 3);
    measure->addStretch(1);
    column->addLayout(measure);
    column->addWidget(link, 0, Qt::AlignHCenter);
    column->addStretch(1);
    followTheme(source, this, [this, column] {
        const Theme& theme = m_source.theme();
        const int inset = theme.scaled(24);
        column->setContentsMargins(inset, inset, inset, inset);
        column->setSpacing(theme.scaled(6));
        m_symbol->setFixedSize(theme.scaled(20), theme.scaled(20));
        setMinimumHeight(theme.scaled(240));
        update();
    });
}

void LockedPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    QPen dashes(theme.edgeColor(), 1);
    dashes.setDashPattern({4, 4});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    paintGlyph(painter, Glyph::Lock, m_symbol->geometry(), theme.color(Role::Ink), theme.color(Role::Panel));
}

}  // namespace ridgepoint::ui
