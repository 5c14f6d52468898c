// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/axis_ticks.h"

#include "ui/plot/plot_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ridgepoint::ui {
namespace {

using labs::AxisScale;

constexpr double kSlack = 1e-9;  ///< of a step, so that rounding never loses an end tick

int baseOf(AxisScale scale) {
    return scale == AxisScale::Log2 ? 2 : 10;
}

double logOf(double value, AxisScale scale) {
    return scale == AxisScale::Log2 ? std::log2(value) : std::log10(value);
}

double roundStep(double span, int maxCount) {
    const double raw = span / qMax(1, maxCount - 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power * (1 + kSlack)) return factor * power;
    return 10.0 * power;
}

QVector<double> linearTicks(double from, double to, int maxCount, double leastStep = 0.0) {
    const double step = std::max(leastStep, roundStep(to - from, maxCount));
    QVector<double> values;
    const double first = std::ceil(from / step - kSlack);
    const double last = std::floor(to / step + kSlack);
    for (double k = first; k <= last && values.size() <= 2 * maxCount; k += 1.0)
        values.append(k == 0.0 ? 0.0 : k * step);
    return values;
}

/// The smallest stride with room for its ticks; one that divides the whole range is preferred if it is
/// at most twice as wide.
int powerStride(int powers, int maxCount) {
    const int least = qMax(1, static_cast<int>(std::ceil(double(powers) / qMax(1, maxCount - 1))));
    for (int stride = least; stride <= 2 * least && stride <= powers; ++stride)
        if (powers % stride == 0) return stride;
    return least;
}

int decimalsOf(const QVector<double>& values) {
    if (values.size() < 2) return values.isEmpty() || values.front() == std::floor(values.front()) ? 0 : 2;
    const double step = values[1] - values[0];
    return qBound(0, static_cast<int>(std::ceil(-std::log10(step) - kSlack)), 9);
}

}  // namespace

AxisMap::AxisMap(const labs::PlotAxis& axis) : m_scale(axis.scale), m_from(axis.from), m_to(axis.to) {
    if (!std::isfinite(m_from) || !std::isfinite(m_to)) {
        m_from = isLog() ? 1.0 : 0.0;
        m_to = isLog() ? baseOf(m_scale) : 1.0;
    }
    if (m_from > m_to) std::swap(m_from, m_to);
    if (isLog()) {
        if (m_to <= 0.0) m_to = 1.0;
        if (m_from <= 0.0) m_from = m_to / 1000.0;
        if (m_from == m_to) m_to *= baseOf(m_scale);
    } else if (m_from == m_to) {
        m_to += qMax(1.0, std::abs(m_from) * 0.1);
    }
    constexpr double kLeastWhole = 2.0;  // of the length: two ticks at the least
    m_isWhole = !isLog() && axis.decimals == 0 && m_to - m_from >= kLeastWhole;
    m_offset = isLog() ? std::log(m_from) : m_from;
    m_scaleBy = 1.0 / ((isLog() ? std::log(m_to) : m_to) - m_offset);
}

double AxisMap::fraction(double value) const {
    if (!std::isfinite(value) || (isLog() && value <= 0.0)) return std::numeric_limits<double>::quiet_NaN();
    return ((isLog() ? std::log(value) : value) - m_offset) * m_scaleBy;
}

double AxisMap::value(double fraction) const {
    return isLog() ? m_from * std::pow(m_to / m_from, fraction) : m_from + fraction * (m_to - m_from);
}

QVector<double> tickValues(const AxisMap& axis, int maxCount) {
    const int most = qMax(2, maxCount);
    if (!axis.isLog()) return linearTicks(axis.from(), axis.to(), most, axis.isWhole() ? 1.0 : 0.0);
    const int first = static_cast<int>(std::ceil(logOf(axis.from(), axis.scale()) - kSlack));
    const int last = static_cast<int>(std::floor(logOf(axis.to(), axis.scale()) + kSlack));
    if (last - first < 2 && axis.scale() == AxisScale::Log10)
        return linearTicks(axis.from(), axis.to(), most);
    QVector<double> values;
    const int stride = powerStride(last - first, most);
    for (int power = first; power <= last; power += stride)
        values.append(std::pow(double(baseOf(axis.scale())), power));
    return values;
}

QVector<Tick> axisTicks(const AxisMap& axis, int maxCount, const QLocale& locale) {
    const QVector<double> values = tickValues(axis, maxCount);
    QVector<Tick> ticks;
    for (const double value : values) {
        int decimals = decimalsOf(values);
        const double power = axis.isLog() ? logOf(value, axis.scale()) : 0.0;
        const bool isPower = axis.isLog() && std::abs(power - std::round(power)) < kSlack;
        if (isPower && (value >= 1e6 || value <= 1e-6)) {
            ticks.append({value, powerText(baseOf(axis.scale()), static_cast<int>(std::lround(power)))});
            continue;
        }
        if (isPower) decimals = qMax(0, static_cast<int>(std::ceil(-std::log10(value) - kSlack)));
        ticks.append({value, chartNumber(value, decimals, locale)});
    }
    return ticks;
}

}  // namespace ridgepoint::ui
