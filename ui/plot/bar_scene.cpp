// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_numbers.h"
#include "ui/plot/scene_builder.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

/// The height of a bar's foot: zero where the axis has it, else the end nearest to zero.
double footOf(const AxisMap& y) {
    return y.isLog() ? y.from() : std::clamp(0.0, y.from(), y.to());
}

constexpr double kLabelOverhang = 1.15;  ///< of a bar's width

QString valueText(const SceneBuilder& b, const SceneBar& bar) {
    return chartNumber(bar.value, b.spec.y.decimals, b.request.locale);
}

/// Labels wider than their bars stand upright; side by side they would run into each other.
bool needUprightLabels(const SceneBuilder& b) {
    return std::any_of(b.scene.bars.begin(), b.scene.bars.end(), [&](const SceneBar& bar) {
        return b.small.horizontalAdvance(valueText(b, bar)) > bar.box.width() * kLabelOverhang;
    });
}

void labelBar(SceneBuilder& b, const SceneBar& bar, bool isUpright) {
    const QString text = valueText(b, bar);
    const double width = b.small.horizontalAdvance(text) + b.px(4);
    const QSizeF size = isUpright ? QSizeF(b.em, width) : QSizeF(width, b.em);
    SceneText label{QRectF(QPointF(), size), text, TextStyle::Small, Role::Ink};
    label.flags = Qt::AlignCenter;
    label.isVertical = isUpright;
    label.isOnGround = true;
    const double left = bar.box.center().x() - size.width() / 2;
    const double outside =
        bar.height < 0 ? bar.box.bottom() + b.px(1) : bar.box.top() - size.height() - b.px(1);
    placeText(b, label, {{left, outside}});
}

void layColumn(SceneBuilder& b, int category) {
    const QRectF& plot = b.scene.plot;
    const double slot = plot.width() / b.spec.categories.size();
    const double group = slot * BarGeometry::kGroupWidth;
    const double width = group / b.spec.series.size();
    const double left = plot.left() + category * slot + (slot - group) / 2;
    const double base = footOf(b.scene.y);
    for (int k = 0; k < b.spec.series.size(); ++k) {
        const labs::PlotSeries& series = b.spec.series[k];
        const double value = category < series.y.size() ? series.y[category] : NAN;
        if (!std::isfinite(b.scene.y.fraction(value))) continue;
        const double x = left + k * width;
        const double from = b.scene.toPixel(b.scene.x.from(), base).y();
        const double to = std::clamp(b.scene.toPixel(b.scene.x.from(), value).y(), plot.top(), plot.bottom());
        const QRectF box(x, std::min(from, to), width, std::abs(from - to));
        const double height = (box.top() < from ? 1.0 : -1.0) * box.height() / plot.height();
        const SceneBar bar{box, k, category, value, height, seriesStyle(series.role, b.theme)};
        b.scene.bars.append(bar);
    }
}

}  // namespace

void layBars(SceneBuilder& b) {
    b.obstacles.bounds.setTop(b.top);
    b.scene.barSets = static_cast<int>(b.spec.series.size());
    b.scene.barCategories = static_cast<int>(b.spec.categories.size());
    b.scene.foot = b.scene.y.fraction(footOf(b.scene.y));
    for (int category = 0; category < b.spec.categories.size(); ++category)
        layColumn(b, category);
    for (const SceneBar& bar : b.scene.bars)
        b.obstacles.taken.append(bar.box);
    const bool isUpright = needUprightLabels(b);
    for (const SceneBar& bar : b.scene.bars)
        labelBar(b, bar, isUpright);
    b.obstacles.bounds = b.scene.plot;
}

}  // namespace ridgepoint::ui
