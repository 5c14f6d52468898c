// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/pyramid_tier.h"

#include "ui/theme/follow_theme.h"

#include <QPainter>
#include <QPolygonF>

namespace ridgepoint::ui {
namespace {

constexpr double kTop = 0.46;  ///< width of the upper edge of the first slice, share of the whole
constexpr double kGap = 2.0;
constexpr int kTallest = 96;

}  // namespace

PyramidTierButton::PyramidTierButton(const ThemeSource& source, const QString& id, int row, int rows,
                                     QWidget* parent)
    : QRadioButton(parent), m_source(source), m_row(row), m_rows(rows) {
    setObjectName(QStringLiteral("tier.") + id);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    followTheme(source, this, [this] {
        setMaximumHeight(m_source.theme().scaled(kTallest));
        updateGeometry();
        update();
    });
}

void PyramidTierButton::show(const QString& name, const QString& figure) {
    m_name = name;
    m_figure = figure;
    setAccessibleName(figure.isEmpty() ? name : name + QStringLiteral(", ") + figure);
    updateGeometry();
    update();
}

double PyramidTierButton::shareAt(double row) const {
    return kTop + (1.0 - kTop) * row / qMax(1, m_rows);
}

QSize PyramidTierButton::sizeHint() const {
    const Theme& theme = m_source.theme();
    const int name = QFontMetrics(theme.font(TextStyle::BodyStrong)).horizontalAdvance(m_name);
    const int figure = QFontMetrics(theme.font(TextStyle::Small)).horizontalAdvance(m_figure);
    const int width = static_cast<int>((qMax(name, figure) + theme.scaled(24)) / shareAt(m_row));
    return {width, minimumSizeHint().height()};
}

QSize PyramidTierButton::minimumSizeHint() const {
    const Theme& theme = m_source.theme();
    const int lines = QFontMetrics(theme.font(TextStyle::BodyStrong)).lineSpacing() +
                      QFontMetrics(theme.font(TextStyle::Small)).lineSpacing();
    return {theme.scaled(180), lines + theme.scaled(18)};
}

QPolygonF PyramidTierButton::slice() const {
    const double upper = shareAt(m_row) * (width() - 2.0);
    const double lower = shareAt(m_row + 1) * (width() - 2.0);
    const double middle = width() / 2.0;
    return QPolygonF({{middle - upper / 2, kGap},
                      {middle + upper / 2, kGap},
                      {middle + lower / 2, height() - kGap},
                      {middle - lower / 2, height() - kGap}});
}

bool PyramidTierButton::hitButton(const QPoint& at) const {
    return slice().containsPoint(at, Qt::OddEvenFill);
}

void PyramidTierButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const bool hot = underMouse() || isChecked();
    painter.setBrush(theme.color(hot ? Role::AccentTint : Role::Panel));
    const double edge = hasFocus() || isChecked() ? 2.0 : 1.0;
    const QColor ink = hasFocus()    ? theme.color(Role::Focus)
                       : isChecked() ? theme.color(Role::Accent)
                                     : theme.edgeColor();
    painter.setPen(QPen(ink, edge));
    painter.drawPolygon(slice());
    const QFont strong = theme.font(TextStyle::BodyStrong);
    const QFont small = theme.font(TextStyle::Small);
    const int nameHeight = QFontMetrics(strong).lineSpacing();
    const int figureHeight = m_figure.isEmpty() ? 0 : QFontMetrics(small).lineSpacing();
    const int top = (height() - nameHeight - figureHeight) / 2;
    painter.setFont(strong);
    painter.setPen(theme.color(isChecked() ? Role::Accent : Role::Ink));
    painter.drawText(QRect(0, top, width(), nameHeight), Qt::AlignCenter, m_name);
    painter.setFont(small);
    painter.setPen(theme.color(Role::Soft));
    painter.drawText(QRect(0, top + nameHeight, width(), figureHeight), Qt::AlignCenter, m_figure);
}

}  // namespace ridgepoint::ui
