// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/chart_surface.h"

#include <QEvent>
#include <QMouseEvent>

namespace ridgepoint::ui {

ChartSurface::ChartSurface(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void ChartSurface::setContent(const labs::PlotSpec& spec, const Theme& theme) {
    m_spec = spec;
    m_theme = theme;
    invalidate();
}

void ChartSurface::setReading(const std::optional<ReadingMark>& mark) {
    m_reading = mark;
    update();
}

void ChartSurface::invalidate() {
    m_isDirty = true;
    update();
}

const ChartScene& ChartSurface::scene() {
    if (!m_isDirty) return m_scene;
    m_scene = buildScene({m_spec, m_theme, locale(), QSizeF(size()), false});
    if (!m_canvas || m_canvasKind != m_spec.kind) m_canvas = makeCanvas(m_spec.kind);
    m_canvasKind = m_spec.kind;
    if (m_scene.emptyText.isEmpty()) m_canvas->show(m_scene);
    m_isDirty = false;
    return m_scene;
}

void ChartSurface::paintEvent(QPaintEvent*) {
    const ChartScene& current = scene();
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(Role::Panel));
        if (current.emptyText.isEmpty()) paintUnderlay(painter, current);
    }
    if (current.emptyText.isEmpty()) m_canvas->paintOnScreen(*this);
    QPainter painter(this);
    paintOverlay(painter, current, m_theme);
    if (m_reading && current.emptyText.isEmpty()) paintReading(painter, current, *m_reading, m_theme);
}

void ChartSurface::resizeEvent(QResizeEvent*) {
    invalidate();
}

void ChartSurface::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange) invalidate();
    QWidget::changeEvent(event);
}

void ChartSurface::mouseMoveEvent(QMouseEvent* event) {
    emit pointed(event->position());
}

void ChartSurface::leaveEvent(QEvent*) {
    emit left();
}

}  // namespace ridgepoint::ui
