// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/chart_painter.h"
#include "ui/plot/plot_reader.h"

#include <QWidget>

#include <optional>

namespace ridgepoint::ui {

/// The part of PlotView that shows the chart. Takes no focus and has no voice of its own: PlotView speaks.
/// Laying out waits for the paint event, so several changes between two frames cost one.
class ChartSurface : public QWidget {
    Q_OBJECT
public:
    explicit ChartSurface(QWidget* parent = nullptr);
    void setContent(const labs::PlotSpec& spec, const Theme& theme);
    void setReading(const std::optional<ReadingMark>& mark);
    /// Up to date with the last content and size.
    [[nodiscard]] const ChartScene& scene();

signals:
    void pointed(const QPointF& at);
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void invalidate();

    labs::PlotSpec m_spec;
    Theme m_theme;
    ChartScene m_scene;
    bool m_isDirty = true;
    labs::PlotKind m_canvasKind = labs::PlotKind::Line;
    std::unique_ptr<Canvas> m_canvas;
    std::optional<ReadingMark> m_reading;
};

}  // namespace ridgepoint::ui
