// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_numbers.h"
#include "ui/plot/scene_builder.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

double widest(const QVector<Tick>& ticks, const QFontMetricsF& ruler) {
    double width = 0.0;
    for (const Tick& tick : ticks)
        width = std::max(width, ruler.horizontalAdvance(tick.text));
    return width;
}

QRectF wrapped(const SceneBuilder& b, const QString& text, double width) {
    return b.small.boundingRect(QRectF(0, 0, std::max(1.0, width), 10'000),
                                Qt::AlignHCenter | Qt::TextWordWrap, text);
}

bool isBars(const SceneBuilder& b) {
    return b.spec.kind != labs::PlotKind::Line;
}

double categoryHeight(const SceneBuilder& b, double plotWidth) {
    double height = b.em;
    const double width = plotWidth / std::max<qsizetype>(1, b.spec.categories.size()) - b.px(6);
    for (const QString& category : b.spec.categories)
        height = std::max(height, wrapped(b, category, width).height());
    return std::min(height, 4 * b.em);
}

void layValueAxis(SceneBuilder& b, const QVector<Tick>& ticks) {
    const QRectF& plot = b.scene.plot;
    for (const Tick& tick : ticks) {
        const double y = std::round(plot.bottom() - b.scene.y.fraction(tick.value) * plot.height()) + 0.5;
        const bool isBase = std::abs(y - plot.bottom()) < 1.0;
        b.scene.underlay.append({QPolygonF({{plot.left(), y}, {plot.right(), y}}),
                                 isBase ? baselinePen(b.theme) : gridPen(b.theme)});
        b.addText({QRectF(0, y - b.em / 2, plot.left() - b.px(9), b.em), tick.text, TextStyle::Small,
                   Role::Soft, Qt::AlignRight | Qt::AlignVCenter});
    }
    const QString title = titleWithUnit(b.spec.y.title, b.spec.y.unit);
    const double width = b.small.horizontalAdvance(title) + 2;
    const double left = std::max(0.0, std::min(plot.left(), b.scene.size.width() - width));
    const double above = plot.top() - (b.band > 0.0 ? b.band : b.em * 1.5 + b.px(isBars(b) ? 12 : 6));
    const QRectF box(left, above, std::min(width, b.scene.size.width()), b.em);
    b.addText({box, b.small.elidedText(title, Qt::ElideRight, b.scene.size.width())});
    if (b.band > 0.0) b.obstacles.taken.append(box);
}

void layBaseline(SceneBuilder& b) {
    const QRectF& plot = b.scene.plot;
    const double y = plot.bottom() + 0.5;
    b.scene.underlay.append({QPolygonF({{plot.left(), y}, {plot.right(), y}}), baselinePen(b.theme)});
}

void layCategories(SceneBuilder& b) {
    const QRectF& plot = b.scene.plot;
    const double width = plot.width() / std::max<qsizetype>(1, b.spec.categories.size());
    const double height = categoryHeight(b, plot.width());
    for (int i = 0; i < b.spec.categories.size(); ++i)
        b.addText(
            {QRectF(plot.left() + i * width + b.px(3), plot.bottom() + b.px(6), width - b.px(6), height),
             b.spec.categories[i], TextStyle::Small, Role::Ink,
             Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap});
}

QVector<LegendItem> legendItems(const SceneBuilder& b) {
    QVector<LegendItem> items;
    for (const labs::PlotSeries& series : b.spec.series) {
        const bool isNamedInPlot =
            !isBars(b) && (b.column > 0.0 || series.role == labs::SeriesRole::Reference);
        if (isNamedInPlot || series.label.isEmpty() || b.spec.series.size() < 2) continue;
        items.append({series.label, seriesStyle(series.role, b.theme), isBars(b)});
    }
    if (isBars(b) && b.column == 0.0)
        for (const labs::PlotLine& line : b.spec.lines)
            if (b.scene.y.contains(line.value))
                items.append({line.label, {linePen(line.role, b.theme)}, false});
    return items;
}

}  // namespace

void layTitle(SceneBuilder& b) {
    const QFontMetricsF ruler(b.theme.font(TextStyle::BodyStrong));
    const QRectF room(0, 0, b.scene.size.width(), 10'000);
    const QRectF box = ruler.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, b.spec.title);
    b.addText({QRectF(0, 0, room.width(), box.height() + 1), b.spec.title, TextStyle::BodyStrong, Role::Ink,
               Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap});
    b.top = std::ceil(box.height()) + b.px(10);
}

void layLegend(SceneBuilder& b) {
    layLegendItems(b, legendItems(b));
}

void layLegendItems(SceneBuilder& b, const QVector<LegendItem>& items) {
    const double gap = b.px(7);
    double x = 0.0;
    for (const LegendItem& item : items) {
        const double sample = item.isBar ? b.em * 0.7 : b.px(26);
        const double room = b.scene.size.width() - sample - gap;
        const QString text = b.small.elidedText(item.text, Qt::ElideRight, room);
        const double width = sample + gap + b.small.horizontalAdvance(text) + 2;
        if (x > 0.0 && x + width > b.scene.size.width()) {
            x = 0.0;
            b.top += b.em + b.px(4);
        }
        b.scene.samples.append({QRectF(x, b.top + b.em * 0.15, sample, b.em * 0.7), item.style, item.isBar});
        b.addText({QRectF(x + sample + gap, b.top, width, b.em), text, TextStyle::Small, Role::Ink});
        x += width + b.px(18);
    }
    if (!items.isEmpty()) b.top += b.em + b.px(8);
}

QVector<Tick> footTicks(const SceneBuilder& b, double width) {
    for (int count = 8; count > 2; --count) {
        const QVector<Tick> ticks = axisTicks(b.scene.x, count, b.request.locale);
        double gap = width;
        for (int i = 1; i < ticks.size(); ++i)
            gap = std::min(
                gap, (b.scene.x.fraction(ticks[i].value) - b.scene.x.fraction(ticks[i - 1].value)) * width);
        if (gap >= widest(ticks, b.small) + b.px(14)) return ticks;
    }
    return axisTicks(b.scene.x, 2, b.request.locale);
}

void layFootTicks(SceneBuilder& b, const QVector<Tick>& ticks) {
    const QRectF& plot = b.scene.plot;
    for (const Tick& tick : ticks) {
        const double x = plot.left() + b.scene.x.fraction(tick.value) * plot.width();
        const double half = b.small.horizontalAdvance(tick.text) / 2 + 2;
        const QPointF foot(std::round(x) + 0.5, plot.bottom() + 1);
        b.scene.underlay.append({QPolygonF({foot, foot + QPointF(0, b.px(4))}), baselinePen(b.theme)});
        b.addText({QRectF(x - half, plot.bottom() + b.px(6), 2 * half, b.em), tick.text, TextStyle::Small,
                   Role::Soft, Qt::AlignCenter});
    }
}

void layFootTitle(SceneBuilder& b, const QString& title) {
    if (title.isEmpty()) return;
    const double width = std::min(b.small.horizontalAdvance(title) + 4, b.scene.size.width());
    const double middle = b.scene.plot.center().x();
    const double left = std::clamp(middle - width / 2, 0.0, b.scene.size.width() - width);
    b.addText({QRectF(left, b.scene.size.height() - b.em, width, b.em),
               b.small.elidedText(title, Qt::ElideRight, width), TextStyle::Small, Role::Soft,
               Qt::AlignCenter});
}

void layFrame(SceneBuilder& b) {
    const bool hasTitle = !titleWithUnit(b.spec.y.title, b.spec.y.unit).isEmpty();
    b.band = uprightBand(b);
    const double title = hasTitle ? b.em * 1.5 + b.px(isBars(b) ? 12 : 6) : b.em * 0.5;
    const double above = b.top + (b.band > 0.0 ? b.band : title);
    const bool hasFoot = !titleWithUnit(b.spec.x.title, b.spec.x.unit).isEmpty();
    const double footTitle = hasFoot ? b.em + b.px(4) : 0.0;
    const double roughHeight = b.scene.size.height() - above - 2 * b.em - footTitle;
    const int count = std::clamp(static_cast<int>(roughHeight / (2.6 * b.em)) + 1, 2, 7);
    const QVector<Tick> ticks = axisTicks(b.scene.y, count, b.request.locale);
    const double left = std::ceil(widest(ticks, b.small) + b.px(10));
    const double lastHalf =
        isBars(b) ? b.px(4) : widest(axisTicks(b.scene.x, 4, b.request.locale), b.small) / 2 + 2;
    const double right = std::max(b.column, lastHalf);
    const double width = std::max(40.0, b.scene.size.width() - left - right);
    const double labels = isBars(b) ? categoryHeight(b, width) : b.em;
    const double below = b.px(7) + labels + footTitle;
    const double height = std::max(40.0, b.scene.size.height() - above - below);
    b.scene.plot = QRectF(left, std::round(above), std::floor(width), std::floor(height));
    b.obstacles.bounds = b.scene.plot;
    layBaseline(b);
    layValueAxis(b, ticks);
    if (isBars(b))
        layCategories(b);
    else
        layFootTicks(b, footTicks(b, b.scene.plot.width()));
    layFootTitle(b, titleWithUnit(b.spec.x.title, b.spec.x.unit));
}

}  // namespace ridgepoint::ui
