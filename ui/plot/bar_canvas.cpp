// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/bar_canvas.h"

#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>
#include <QGraphicsScene>

#include <algorithm>

namespace ridgepoint::ui {

/// A chart in a scene that no view shows. Values are fractions of the y axis, so a log axis needs nothing
/// special here.
class BarCanvas::Chart {
public:
    Chart();
    void show(const ChartScene& scene);
    void paint(QPainter& painter) { m_scene.render(&painter, m_scene.sceneRect(), m_scene.sceneRect()); }

private:
    void rebuild(int sets, int categories);

    QGraphicsScene m_scene;
    QChart* m_chart = new QChart;               // owned by m_scene
    QValueAxis* m_x = new QValueAxis(m_chart);  // owned by m_chart
    QValueAxis* m_y = new QValueAxis(m_chart);
    QBarSeries* m_series = nullptr;
};

BarCanvas::Chart::Chart() {
    m_chart->setBackgroundVisible(false);
    m_chart->setDropShadowEnabled(false);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
    m_scene.addItem(m_chart);
}

void BarCanvas::Chart::rebuild(int sets, int categories) {
    m_chart->removeAllSeries();
    m_series = new QBarSeries;
    for (int k = 0; k < sets; ++k) {
        auto* set = new QBarSet(QString());
        set->append(QList<qreal>(categories, 0.0));
        m_series->append(set);
    }
    m_series->setBarWidth(BarGeometry::kGroupWidth);
    m_chart->addSeries(m_series);
    m_series->attachAxis(m_x);
    m_series->attachAxis(m_y);
}

void BarCanvas::Chart::show(const ChartScene& scene) {
    const int sets = scene.barSets;
    const int categories = scene.barCategories;
    const bool fits = m_series != nullptr && m_series->count() == sets &&
                      (sets == 0 || m_series->barSets().front()->count() == categories);
    if (!fits) rebuild(sets, categories);
    m_scene.setSceneRect(QRectF(QPointF(), scene.size));
    m_chart->resize(scene.size);
    m_chart->setPlotArea(scene.plot);
    m_x->setRange(-0.5, categories - 0.5);
    m_y->setRange(-scene.foot, 1.0 - scene.foot);
    QVector<QVector<double>> heights(sets, QVector<double>(categories, 0.0));
    for (const SceneBar& bar : scene.bars) {
        heights[bar.series][bar.category] = bar.height;
        m_series->barSets().at(bar.series)->setColor(bar.style.pen.color());
        m_series->barSets().at(bar.series)->setPen(Qt::NoPen);
    }
    for (int k = 0; k < sets; ++k)
        for (int i = 0; i < categories; ++i)
            m_series->barSets().at(k)->replace(i, heights[k][i]);
    m_chart->layout()->activate();
}

BarCanvas::BarCanvas() : m_chart(std::make_unique<Chart>()) {
}

BarCanvas::~BarCanvas() = default;

void BarCanvas::show(const ChartScene& scene) {
    m_chart->show(scene);
}

void BarCanvas::paintOnScreen(QPaintDevice& device) {
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    m_chart->paint(painter);
}

void BarCanvas::paintOnPaper(QPainter& painter) {
    m_chart->paint(painter);
}

}  // namespace ridgepoint::ui
