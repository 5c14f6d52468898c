// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_numbers.h"
#include "ui/plot/scene_builder.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ridgepoint::ui {
namespace {

constexpr double kMostBar = 64.0;  ///< thickest bar [px at 100 % text]
constexpr double kRim = 6.0;       ///< of a segment, which its label leaves free

bool isPart(double value) {
    return std::isfinite(value) && value > 0.0;
}

double widthOf(const SceneBuilder& b, double value) {
    return b.scene.x.fraction(value) * b.scene.plot.width();
}

QString valueText(const SceneBuilder& b, double value) {
    return chartQuantity(value, b.spec.y, b.request.locale);
}

/// A segment's name is wrapped at its spaces when that is what it takes.
QRectF nameBox(const SceneBuilder& b, const QString& name, double room) {
    return b.small.boundingRect(QRectF(0, 0, std::max(1.0, room), 10'000),
                                Qt::AlignHCenter | Qt::TextWordWrap, name);
}

/// The most that fits into a segment: name and value, or the value, or nothing.
QString segmentText(const SceneBuilder& b, const QString& name, double value, const QSizeF& segment) {
    const double room = segment.width() - 2 * b.px(kRim);
    const QString number = valueText(b, value);
    if (b.small.horizontalAdvance(number) > room || segment.height() < b.em + b.px(4)) return {};
    const QRectF box = nameBox(b, name, room);
    if (box.width() <= room && box.height() + b.em + b.px(3) <= segment.height())
        return name + u'\n' + number;
    const QString line = name + u' ' + number;
    return b.small.horizontalAdvance(line) <= room ? line : number;
}

void labelSegment(SceneBuilder& b, const SceneBar& bar) {
    const QString text = segmentText(b, b.spec.categories.value(bar.category), bar.value, bar.box.size());
    if (text.isEmpty()) return;
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRectF room = bar.box.adjusted(b.px(kRim), 0, -b.px(kRim), 0);
    QRectF box = b.small.boundingRect(room, flags, text).adjusted(-b.px(2), 0, b.px(2), 0);
    SceneText label{box, text, TextStyle::Small, Role::Ink};
    label.flags = flags;
    label.isOnGround = true;
    b.addText(label);
}

/// What a bar lacks to the whole, named in it where that fits, else at the end of the line above.
void layGap(SceneBuilder& b, const labs::PlotSeries& series, const QRectF& bar, double sum) {
    const double from = bar.left() + widthOf(b, sum);
    const double width = bar.right() - from;
    if (series.gapLabel.isEmpty() || width < 2.0) return;
    const QRectF gap(from, bar.top(), width, bar.height());
    b.scene.bars.append({gap, -1, -1, 0.0, 0.0, gapStyle(b.theme)});
    const double wanted = b.small.horizontalAdvance(series.gapLabel) + b.px(6);
    SceneText label{gap, series.gapLabel, TextStyle::Small, Role::Ink, Qt::AlignCenter};
    const double name = b.small.horizontalAdvance(series.label) + b.px(12);
    if (wanted > width && wanted + name > bar.width()) return;
    if (wanted > width) {
        label.box = QRectF(bar.right() - wanted, bar.top() - b.em - b.px(2), wanted, b.em);
        label.flags = Qt::AlignRight | Qt::AlignVCenter;
    }
    b.addText(label);
}

void layRow(SceneBuilder& b, int row, const QRectF& bar) {
    const labs::PlotSeries& series = b.spec.series[row];
    SceneText name{QRectF(bar.left(), bar.top() - b.em - b.px(2), bar.width(), b.em),
                   b.small.elidedText(series.label, Qt::ElideRight, bar.width()), TextStyle::Small,
                   Role::Ink};
    b.addText(name);
    double sum = 0.0;
    for (int category = 0; category < b.spec.categories.size(); ++category) {
        const double value = series.y.value(category, NAN);
        if (!isPart(value)) continue;
        const double from = bar.left() + widthOf(b, sum);
        const double to = std::min(bar.right(), bar.left() + widthOf(b, sum + value));
        sum += value;
        if (!(to > from)) continue;
        const QRectF box(from, bar.top(), to - from, bar.height());
        b.scene.bars.append({box, row, category, value, 0.0, segmentStyle(category, b.theme)});
        labelSegment(b, b.scene.bars.back());
        const QPointF edge(std::round(to) + 0.5, bar.top());
        b.scene.overlay.append({QPolygonF({edge, edge + QPointF(0, bar.height())}),
                                QPen(b.theme.color(Role::Panel), b.px(1.5))});
    }
    layGap(b, series, bar, sum);
}

QVector<LegendItem> legendOf(const SceneBuilder& b, const std::function<bool(int)>& isWanted) {
    QVector<LegendItem> items;
    for (int category = 0; category < b.spec.categories.size(); ++category)
        if (isWanted(category))
            items.append({b.spec.categories[category], segmentStyle(category, b.theme), true});
    return items;
}

double barHeight(const SceneBuilder& b, double height) {
    const double row = height / static_cast<double>(b.spec.series.size());
    return std::clamp(row - b.em - b.px(10), b.px(6), b.px(kMostBar));
}

/// Names the parts whose names do not stand in the first bar, which moves least; their hatches tell them
/// apart. Whether they do is asked for the lowest bars there can be, those under a legend of all parts.
void layPartsLegend(SceneBuilder& b, double below) {
    SceneBuilder trial = b;
    layLegendItems(trial, legendOf(b, [](int) { return true; }));
    const double height = barHeight(b, b.scene.size.height() - trial.top - below);
    const labs::PlotSeries& first = b.spec.series.front();
    layLegendItems(b, legendOf(b, [&](int category) {
                       const double value = first.y.value(category, NAN);
                       const QSizeF segment(isPart(value) ? widthOf(b, value) : 0.0, height);
                       const QString& name = b.spec.categories[category];
                       return !segmentText(b, name, value, segment).startsWith(name);
                   }));
}

void layGrid(SceneBuilder& b, const QVector<Tick>& ticks) {
    const QRectF& plot = b.scene.plot;
    for (const Tick& tick : ticks) {
        const double x = std::round(plot.left() + b.scene.x.fraction(tick.value) * plot.width()) + 0.5;
        b.scene.underlay.append({QPolygonF({{x, plot.top()}, {x, plot.bottom()}}), gridPen(b.theme)});
    }
    const double y = plot.bottom() + 0.5;
    b.scene.underlay.append({QPolygonF({{plot.left(), y}, {plot.right(), y}}), baselinePen(b.theme)});
}

}  // namespace

void layStackedBars(SceneBuilder& b) {
    b.scene.x = AxisMap(b.spec.y);
    const QString title = titleWithUnit(b.spec.y.title, b.spec.y.unit);
    const double below = b.px(7) + b.em + (title.isEmpty() ? 0.0 : b.em + b.px(4));
    const double side = b.small.horizontalAdvance(chartNumber(b.spec.y.to, 0, b.request.locale)) / 2 + 2;
    const double width = std::max(40.0, b.scene.size.width() - 2 * side);
    b.scene.plot = QRectF(std::round(side), b.top, std::floor(width), 40.0);
    layPartsLegend(b, below);
    const double height = std::max(40.0, b.scene.size.height() - b.top - below);
    b.scene.plot = QRectF(std::round(side), std::round(b.top), std::floor(width), std::floor(height));
    const QVector<Tick> ticks = footTicks(b, width);
    layGrid(b, ticks);
    layFootTicks(b, ticks);
    layFootTitle(b, title);
    const double bar = barHeight(b, height);
    const double step = height / static_cast<double>(b.spec.series.size());
    for (int row = 0; row < b.spec.series.size(); ++row) {
        const double top = b.scene.plot.top() + row * step + b.em + b.px(2);
        layRow(b, row, QRectF(b.scene.plot.left(), std::round(top), b.scene.plot.width(), std::floor(bar)));
    }
}

}  // namespace ridgepoint::ui
