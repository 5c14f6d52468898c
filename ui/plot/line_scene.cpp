// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/decimate.h"
#include "ui/plot/scene_builder.h"
#include "ui/plot/step_outline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace ridgepoint::ui {
namespace {

constexpr int kSignsPerCurve = 6;
constexpr double kWidestColumn = 0.34;  ///< of the chart, for labels at the ends
constexpr int kMarkEverySample = 12;    ///< curves with fewer samples show each of them

/// Pixels of one curve after another; curves mostly share their x, whose logarithms are then taken once.
class PixelMapper {
public:
    explicit PixelMapper(const ChartScene& scene) : m_scene(scene) {}

    QVector<QPointF> operator()(const labs::PlotSeries& series) {
        if (series.x != m_values) mapPositions(series.x);
        const QRectF& plot = m_scene.plot;
        const qsizetype count = std::min(series.x.size(), series.y.size());
        QVector<QPointF> pixels(count);
        for (qsizetype i = 0; i < count; ++i)
            pixels[i] = {m_positions[i], plot.bottom() - m_scene.y.fraction(series.y[i]) * plot.height()};
        return pixels;
    }

private:
    void mapPositions(const QVector<double>& values) {
        m_values = values;
        m_positions.resize(values.size());
        for (qsizetype i = 0; i < values.size(); ++i)
            m_positions[i] = m_scene.plot.left() + m_scene.x.fraction(values[i]) * m_scene.plot.width();
    }

    const ChartScene& m_scene;
    QVector<double> m_values;
    QVector<double> m_positions;
};

bool isInside(const ChartScene& scene, const QPointF& point) {
    return scene.plot.adjusted(-1, -1, 1, 1).contains(point);
}

/// Signs stand at samples, evenly spaced, shifted from curve to curve so that they do not cover each other.
QVector<QPointF> signsOf(const ChartScene& scene, const QVector<QPointF>& pixels, int series) {
    QVector<QPointF> signs;
    if (pixels.size() <= kMarkEverySample) {
        std::copy_if(pixels.begin(), pixels.end(), std::back_inserter(signs),
                     [&](const QPointF& p) { return isInside(scene, p); });
        return signs;
    }
    const double step = scene.plot.width() / kSignsPerCurve;
    double next = scene.plot.left() + step * (0.3 + 0.2 * (series % 4));
    for (const QPointF& pixel : pixels) {
        if (!(pixel.x() >= next)) continue;
        if (isInside(scene, pixel)) signs.append(pixel);
        while (next <= pixel.x())
            next += step;
    }
    return signs;
}

int finiteCount(const QVector<QPointF>& pixels) {
    return static_cast<int>(std::count_if(pixels.begin(), pixels.end(), [](const QPointF& p) {
        return std::isfinite(p.x()) && std::isfinite(p.y());
    }));
}

/// The last point that can be seen, where a label can take hold.
std::optional<QPointF> endOf(const ChartScene& scene, const QPolygonF& curve) {
    for (auto point = curve.rbegin(); point != curve.rend(); ++point)
        if (isInside(scene, *point)) return *point;
    return std::nullopt;
}

double sampleWidth(const SceneBuilder& b, const SeriesStyle& style) {
    if (!b.hasEndSamples) return 0.0;
    return style.isStrong || style.marker != MarkerShape::None ? b.px(20) : 0.0;
}

const QFontMetricsF& rulerOf(const SceneBuilder& b, const SeriesStyle& style) {
    return style.isStrong ? b.strong : b.small;
}

struct EndLabel {
    QString text;
    QPointF end;
    SeriesStyle style;
};

void addEndLabel(SceneBuilder& b, const EndLabel& label, double centre) {
    const double left = b.scene.plot.right() + b.px(8);
    const double sample = sampleWidth(b, label.style);
    if (std::abs(centre - label.end.y()) > 0.3 * b.em || b.scene.plot.right() - label.end.x() > 3.0) {
        const QPen pen(mixed(label.style.pen.color(), b.theme.color(Role::Panel), 0.6), 1.0);
        b.scene.overlay.append(
            {QPolygonF({label.end + QPointF(1, 0), QPointF(left - b.px(2), centre)}), pen});
    }
    if (sample > 0.0)
        b.scene.samples.append(
            {QRectF(left, centre - b.em * 0.35, sample - b.px(5), b.em * 0.7), label.style, false});
    b.addText({QRectF(left + sample, centre - b.em / 2, b.scene.size.width() - left - sample, b.em),
               label.text, label.style.isStrong ? TextStyle::SmallStrong : TextStyle::Small,
               label.style.isStrong ? Role::Ink : Role::Soft});
}

void addInsideLabel(SceneBuilder& b, const EndLabel& label) {
    const double width = rulerOf(b, label.style).horizontalAdvance(label.text) + 2;
    const QPointF& end = label.end;
    const double gap = b.px(6);
    const QVector<QPointF> places{end + QPointF(gap, 0), end + QPointF(gap, -b.em),
                                  end + QPointF(-width - gap, -b.em / 2), end + QPointF(-width - gap, 0),
                                  end + QPointF(gap, b.em)};
    SceneText text{QRectF(0, 0, width, b.em), label.text};
    text.style = label.style.isStrong ? TextStyle::SmallStrong : TextStyle::Small;
    text.color = label.style.isStrong ? Role::Ink : Role::Soft;
    text.isOnGround = true;
    placeText(b, text, places);
}

}  // namespace

void measureEndLabels(SceneBuilder& b) {
    double roughHeight = b.scene.size.height() - 5 * b.em;
    const bool needsSamples = std::any_of(
        b.spec.series.begin(), b.spec.series.end(),
        [&](const auto& series) { return seriesStyle(series.role, b.theme).marker != MarkerShape::None; });
    for (const bool hasSamples : {true, false}) {
        b.hasEndSamples = hasSamples;
        if (needsSamples && !hasSamples) continue;
        double widest = 0.0;
        for (const labs::PlotSeries& series : b.spec.series) {
            if (series.label.isEmpty()) continue;
            const SeriesStyle style = seriesStyle(series.role, b.theme);
            widest =
                std::max(widest, sampleWidth(b, style) + rulerOf(b, style).horizontalAdvance(series.label));
            roughHeight -= hasSamples ? b.em : 0.0;
        }
        const double column = std::ceil(widest) + b.px(10);
        if (roughHeight < 0.0 || column > kWidestColumn * b.scene.size.width()) continue;
        b.column = column;
        return;
    }
}

void layCurves(SceneBuilder& b) {
    PixelMapper toPixels(b.scene);
    for (int k = 0; k < b.spec.series.size(); ++k) {
        const labs::PlotSeries& series = b.spec.series[k];
        const QVector<QPointF> pixels = toPixels(series);
        SceneCurve curve{k, {}, {}, seriesStyle(series.role, b.theme)};
        QPolygonF drawn;
        for (const int i : decimate(pixels)) {
            const bool isGap = !std::isfinite(pixels[i].x()) || !std::isfinite(pixels[i].y());
            constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
            curve.values.append(
                isGap ? QPointF(curve.values.isEmpty() ? b.scene.x.from() : curve.values.back().x(), kGap)
                      : QPointF(series.x[i], series.y[i]));
            if (!isGap) drawn.append(pixels[i]);
        }
        const bool isPoint = finiteCount(pixels) == 1;
        if (isPoint && curve.style.marker == MarkerShape::None) curve.style.marker = MarkerShape::Circle;
        if (curve.style.marker != MarkerShape::None) curve.signs = signsOf(b.scene, pixels, k);
        if (isPoint) curve.signs = drawn;
        if (series.isStepped && series.x.size() > 1) {
            curve.values = stepOutline(series);
            curve.isFilled = true;
            curve.style.marker = MarkerShape::None;
            curve.signs.clear();
        }
        b.obstacles.curves.append(drawn);
        b.scene.curves.append(curve);
    }
}

void layEndLabels(SceneBuilder& b) {
    QVector<EndLabel> labels;
    QVector<LabelWish> wishes;
    for (int k = 0; k < b.spec.series.size(); ++k) {
        const QString& text = b.spec.series[k].label;
        const std::optional<QPointF> end = endOf(b.scene, b.obstacles.curves[k]);
        if (text.isEmpty() || !end) continue;
        const EndLabel label{text, *end, b.scene.curves[k].style};
        if (b.column == 0.0 && b.spec.series[k].role != labs::SeriesRole::Reference) continue;
        if (b.column == 0.0 || b.scene.plot.right() - end->x() > b.px(30)) {
            addInsideLabel(b, label);
            continue;
        }
        labels.append(label);
        wishes.append({end->y(), b.em});
    }
    const QVector<double> centres =
        pushApart(wishes, b.scene.plot.top() - b.em / 2, b.scene.plot.bottom() + b.em / 2);
    for (int i = 0; i < labels.size(); ++i)
        addEndLabel(b, labels[i], centres[i]);
}

}  // namespace ridgepoint::ui
