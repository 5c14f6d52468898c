// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/chart_scene.h"

#include "ui/plot/plot_numbers.h"
#include "ui/plot/scene_builder.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Plot", text);
}

bool hasFinitePoint(const labs::PlotSpec& spec, const labs::PlotSeries& series) {
    const AxisMap x(spec.x);
    const AxisMap y(spec.y);
    const bool isLine = spec.kind == labs::PlotKind::Line;
    const qsizetype count = isLine ? std::min(series.x.size(), series.y.size()) : series.y.size();
    for (qsizetype i = 0; i < count; ++i)
        if (std::isfinite(y.fraction(series.y[i])) && (!isLine || std::isfinite(x.fraction(series.x[i]))))
            return true;
    return false;
}

QString emptySchedule(const labs::PlotSpec& spec) {
    const labs::PlotSchedule& schedule = spec.schedule;
    if (!schedule.cells.isEmpty() && !spec.categories.isEmpty()) return {};
    if (!(schedule.stages >= 1.0 && schedule.columns >= 1.0))
        return tr("These settings give no schedule: stages and micro-batches are whole numbers from 1.");
    const QLocale locale;
    const QString size =
        //: Size of a schedule that is too large to draw. %1 stages, %2 slots
        tr("A schedule of %1 stages by %2 slots is too large to draw cell by cell.")
            .arg(chartNumber(schedule.stages, 0, locale), chartNumber(schedule.columns, 0, locale));
    if (spec.categories.isEmpty()) return size;
    return size + u' ' + tr("The table lists the slots of each stage.");
}

}  // namespace

QString emptySentence(const labs::PlotSpec& spec) {
    if (spec.kind == labs::PlotKind::Slots) return emptySchedule(spec);
    if (spec.series.isEmpty()) return tr("Nothing to show yet.");
    if (spec.kind != labs::PlotKind::Line && spec.categories.isEmpty()) return tr("Nothing to show yet.");
    const bool isDrawable = std::any_of(spec.series.begin(), spec.series.end(),
                                        [&](const auto& series) { return hasFinitePoint(spec, series); });
    return isDrawable ? QString() : tr("These settings give no finite value to draw.");
}

QPointF ChartScene::toPixel(double xValue, double yValue) const {
    return {plot.left() + x.fraction(xValue) * plot.width(),
            plot.bottom() - y.fraction(yValue) * plot.height()};
}

SceneBuilder::SceneBuilder(const SceneRequest& wanted)
    : request(wanted),
      spec(wanted.spec),
      theme(wanted.theme),
      small(wanted.theme.font(TextStyle::Small)),
      strong(wanted.theme.font(TextStyle::SmallStrong)),
      em(std::ceil(small.height())) {
    scene.size = wanted.size;
    scene.isPaper = wanted.hasTitle;
    scene.x = AxisMap(spec.x);
    scene.y = AxisMap(spec.y);
}

ChartScene buildScene(const SceneRequest& request) {
    SceneBuilder builder(request);
    builder.scene.emptyText = emptySentence(request.spec);
    if (!builder.scene.emptyText.isEmpty()) return builder.scene;
    if (request.hasTitle) layTitle(builder);
    if (request.spec.kind == labs::PlotKind::StackedBars) {
        layStackedBars(builder);
        return builder.scene;
    }
    if (request.spec.kind == labs::PlotKind::Slots) {
        laySchedule(builder);
        return builder.scene;
    }
    if (request.spec.kind == labs::PlotKind::Line) {
        measureEndLabels(builder);
        layLegend(builder);
        layFrame(builder);
        layCurves(builder);
        layUprightLines(builder);
        layMarkers(builder);
        layEndLabels(builder);
    } else {
        measureLineLabels(builder);
        layLegend(builder);
        layFrame(builder);
        layBars(builder);
    }
    layReferenceLines(builder);
    return builder.scene;
}

}  // namespace ridgepoint::ui
