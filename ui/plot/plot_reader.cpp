// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_reader.h"

#include "ui/plot/axis_ticks.h"
#include "ui/plot/plot_numbers.h"
#include "ui/words/number_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

using labs::PlotKind;
using labs::SeriesRole;

constexpr int kBusy = 1;  ///< series of a schedule

QString tr(const char* text) {
    return QCoreApplication::translate("Plot", text);
}

/// The rows of a schedule are its stages, so up and down go the same way as left and right.
PlotReader::Step alongStages(PlotReader::Step step) {
    if (step == PlotReader::Step::PreviousSeries) return PlotReader::Step::Left;
    return step == PlotReader::Step::NextSeries ? PlotReader::Step::Right : step;
}

}  // namespace

void PlotReader::setSpec(const labs::PlotSpec& spec) {
    m_spec = spec;
    if (m_point) m_point = nearest(m_point->series, m_point->x);
}

QVector<ReadPoint> PlotReader::points(int series) const {
    QVector<ReadPoint> points;
    if (series < 0 || series >= m_spec.series.size()) return points;
    if (m_spec.kind == PlotKind::Slots && series != kBusy) return points;
    const labs::PlotSeries& data = m_spec.series[series];
    if (data.isGuide) return points;
    const AxisMap x(m_spec.x);
    const AxisMap y(m_spec.y);
    const bool isLine = m_spec.kind == PlotKind::Line;
    const qsizetype count = std::min(isLine ? data.x.size() : m_spec.categories.size(), data.y.size());
    for (int i = 0; i < count; ++i) {
        const double at = isLine ? data.x[i] : double(i);
        if (!std::isfinite(y.fraction(data.y[i]))) continue;
        if (isLine && (!std::isfinite(x.fraction(at)) || !x.contains(at))) continue;
        points.append({series, i, at, data.y[i]});
    }
    return points;
}

std::optional<ReadPoint> PlotReader::nearest(int series, double at) const {
    const AxisMap x(m_spec.x);
    const bool isLine = m_spec.kind == PlotKind::Line;
    const auto place = [&](double value) { return isLine ? x.fraction(value) : value; };
    std::optional<ReadPoint> best;
    for (const ReadPoint& point : points(series))
        if (!best || std::abs(place(point.x) - place(at)) < std::abs(place(best->x) - place(at)))
            best = point;
    return best;
}

void PlotReader::start() {
    int series = 0;
    for (int k = 0; k < m_spec.series.size(); ++k)
        if (m_spec.series[k].role == SeriesRole::Current) series = k;
    for (const labs::PlotMarker& marker : m_spec.markers) {
        if (marker.ghost) continue;
        m_point = nearest(series, marker.x);
        return;
    }
    const QVector<ReadPoint> all = points(series);
    if (!all.isEmpty())
        m_point = all.front();
    else
        changeSeries(1);
}

bool PlotReader::move(Step wanted) {
    const Step step = m_spec.kind == PlotKind::Slots ? alongStages(wanted) : wanted;
    if (!m_point) {
        start();
        if (step != Step::First && step != Step::Last) return isReading();
    }
    if (!m_point) return false;
    if (step == Step::PreviousSeries || step == Step::NextSeries)
        changeSeries(step == Step::NextSeries ? 1 : -1);
    else
        moveAlong(step);
    return true;
}

void PlotReader::moveAlong(Step step) {
    const QVector<ReadPoint> all = points(m_point->series);
    const auto here =
        std::find_if(all.begin(), all.end(), [&](const ReadPoint& p) { return p.index == m_point->index; });
    const int last = static_cast<int>(all.size()) - 1;
    const int page = std::max(2, last / 10);
    int at = here == all.end() ? 0 : static_cast<int>(here - all.begin());
    switch (step) {
        case Step::Left:
            at -= 1;
            break;
        case Step::Right:
            at += 1;
            break;
        case Step::PageLeft:
            at -= page;
            break;
        case Step::PageRight:
            at += page;
            break;
        case Step::First:
            at = 0;
            break;
        default:
            at = last;
    }
    m_point = all[std::clamp(at, 0, last)];
}

void PlotReader::changeSeries(int direction) {
    const int count = static_cast<int>(m_spec.series.size());
    const int from = m_point ? m_point->series : 0;
    const double x = m_point ? m_point->x : AxisMap(m_spec.x).from();
    for (int k = from + direction; k >= 0 && k < count; k += direction)
        if (const std::optional<ReadPoint> found = nearest(k, x)) {
            m_point = found;
            return;
        }
}

QString PlotReader::positionText(const ReadPoint& point, const QLocale& locale) const {
    if (m_spec.kind != PlotKind::Line) return m_spec.categories.value(point.index);
    return withUnit(placeText(point.x, m_spec.x, locale), m_spec.x.unit);
}

QString PlotReader::stageText(int stage, const QLocale& locale) const {
    QStringList parts;
    for (const labs::PlotSeries& series : m_spec.series)
        parts.append(series.label + u' ' + chartNumber(series.y.value(stage, NAN), 0, locale));
    return parts.join(QStringLiteral(", "));
}

QString PlotReader::heading() const {
    if (!m_point) return {};
    if (m_spec.kind != PlotKind::Slots) return m_spec.series[m_point->series].label;
    return (m_spec.x.title + u' ' + m_spec.categories.value(m_point->index)).trimmed();
}

QString PlotReader::sentence(const QLocale& locale) const {
    if (!m_point) return {};
    if (m_spec.kind == PlotKind::Slots)
        //: A stage of a schedule, read aloud. %1 the stage, %2 its slots
        return tr("%1: %2").arg(heading(), stageText(m_point->index, locale));
    const QString label = m_spec.series[m_point->series].label;
    const QString x = positionText(*m_point, locale);
    const QString y = chartQuantity(m_point->y, m_spec.y, locale);
    const QString where =
        m_spec.kind == PlotKind::Line && !m_spec.x.title.isEmpty() ? m_spec.x.title + u' ' + x : x;
    const QString what = m_spec.y.title.isEmpty() ? y : m_spec.y.title + u' ' + y;
    //: A point of a curve, read aloud. %1 name of the curve, %2 place on the x axis, %3 value
    return label.isEmpty() ? tr("%1, %2").arg(where, what) : tr("%1: %2, %3").arg(label, where, what);
}

QString PlotReader::shortText(const QLocale& locale) const {
    if (!m_point) return {};
    if (m_spec.kind == PlotKind::Slots) return stageText(m_point->index, locale);
    //: A point of a curve beside its dot. %1 place on the x axis, %2 value
    return tr("%1: %2").arg(positionText(*m_point, locale), chartQuantity(m_point->y, m_spec.y, locale));
}

}  // namespace ridgepoint::ui
