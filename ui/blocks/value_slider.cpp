// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/value_slider.h"

#include "ui/blocks/slider_accessible.h"
#include "ui/theme/follow_theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr double kHandle = 17;
constexpr double kTrack = 4;

}  // namespace

ValueSlider::ValueSlider(const ThemeSource& source, const labs::ControlDef& control, const QString& label,
                         QWidget* parent)
    : QSlider(Qt::Horizontal, parent), m_source(source), m_control(control), m_grid(control), m_label(label) {
    installSliderVoice();
    setObjectName(QStringLiteral("slider.") + control.id);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setUnlocked();
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        if (!m_locked) emit valueMoved(m_grid.valueAt(position));
    });
    followTheme(source, this, [this] {
        updateGeometry();
        update();
    });
}

void ValueSlider::setLocked(const QString& words, const QString& reason) {
    m_locked = true;
    setRange(0, 0);
    describe(words);
    setAccessibleDescription(reason);
    setToolTip(reason);
    update();
}

void ValueSlider::setUnlocked() {
    m_locked = false;
    const QSignalBlocker quiet(this);
    setRange(0, m_grid.lastPosition());
    setSingleStep(1);
    setPageStep(qMax(1, m_grid.lastPosition() / 10));
    setToolTip({});
    update();
}

void ValueSlider::describe(const QString& value) {
    setAccessibleName(m_label + QStringLiteral(", ") + value);
}

void ValueSlider::showValue(double value, const QString& spoken) {
    if (m_locked) return;
    m_value = value;
    describe(spoken);
    const QSignalBlocker quiet(this);
    setValue(m_grid.positionOf(value));
    update();
}

void ValueSlider::requestValue(double value) {
    if (!m_locked && std::isfinite(value)) emit valueMoved(value);
}

QSize ValueSlider::sizeHint() const {
    return {m_source.theme().scaled(180), m_source.theme().scaled(28)};
}

QSize ValueSlider::minimumSizeHint() const {
    return {m_source.theme().scaled(96), m_source.theme().scaled(28)};
}

QRectF ValueSlider::track() const {
    const double inset = m_source.theme().scaled(static_cast<int>(kHandle)) / 2.0 + 2;
    return QRectF(rect()).adjusted(inset, 0, -inset, 0);
}

double ValueSlider::handleX() const {
    const QRectF way = track();
    double share = m_locked ? 0.5 : static_cast<double>(value()) / qMax(1, maximum());
    if (layoutDirection() == Qt::RightToLeft) share = 1 - share;
    return way.left() + share * way.width();
}

void ValueSlider::moveTo(const QPoint& at) {
    const QRectF way = track();
    double share = (at.x() - way.left()) / qMax(1.0, way.width());
    if (layoutDirection() == Qt::RightToLeft) share = 1 - share;
    setValue(static_cast<int>(std::lround(share * maximum())));
}

void ValueSlider::mousePressEvent(QMouseEvent* event) {
    if (m_locked || event->button() != Qt::LeftButton) return;
    setSliderDown(true);
    moveTo(event->pos());
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event) {
    if (!m_locked && isSliderDown()) moveTo(event->pos());
}

void ValueSlider::mouseReleaseEvent(QMouseEvent*) {
    if (m_locked || !isSliderDown()) return;
    setSliderDown(false);
    emit released();
}

void ValueSlider::keyPressEvent(QKeyEvent* event) {
    const int mirror = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    double next = m_value;
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Left:
            next = m_grid.stepped(m_value, event->key() == Qt::Key_Right ? mirror : -mirror);
            break;
        case Qt::Key_Up:
        case Qt::Key_Down:
            next = m_grid.stepped(m_value, event->key() == Qt::Key_Up ? 1 : -1);
            break;
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            next = m_grid.paged(m_value, event->key() == Qt::Key_PageUp ? 1 : -1);
            break;
        case Qt::Key_Home:
        case Qt::Key_End:
            next = m_grid.valueAt(event->key() == Qt::Key_Home ? 0 : m_grid.lastPosition());
            break;
        default:
            event->ignore();
            return;
    }
    event->accept();
    if (!m_locked) emit valueMoved(next);
}

void ValueSlider::keyReleaseEvent(QKeyEvent* event) {
    if (!m_locked && !event->isAutoRepeat()) emit released();
    event->ignore();
}

void ValueSlider::wheelEvent(QWheelEvent* event) {
    event->ignore();  // the wheel scrolls the page
}

void ValueSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const QRectF way = track();
    const double middle = height() / 2.0;
    const double x = handleX();
    const double thick = theme.scaled(static_cast<int>(kTrack));
    const auto bar = [&](double from, double to, const QColor& color) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(QPointF(from, middle - thick / 2), QPointF(to, middle + thick / 2)),
                                thick / 2, thick / 2);
    };
    const QColor ink = m_locked ? theme.color(Role::Faint) : theme.color(Role::Accent);
    bar(way.left(), way.right(), theme.color(Role::Line));
    if (!m_locked) layoutDirection() == Qt::RightToLeft ? bar(x, way.right(), ink) : bar(way.left(), x, ink);
    const double radius = theme.scaled(static_cast<int>(kHandle)) / 2.0;
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(Role::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(x, middle), radius + 2, radius + 2);
    }
    painter.setPen(QPen(ink, theme.scaled(2)));
    painter.setBrush(theme.color(isSliderDown() || underMouse() ? Role::AccentTint : Role::Panel));
    painter.drawEllipse(QPointF(x, middle), radius - 2, radius - 2);
}

}  // namespace ridgepoint::ui
