// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/control_grid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kLogPositions = 1000;
constexpr double kTiny = 1e-9;

}  // namespace

ControlGrid::ControlGrid(const labs::ControlDef& control)
    : m_from(control.from),
      m_to(control.to),
      m_step(control.step > 0 ? control.step : 1.0),
      m_scale(control.from > 0 ? control.scale : labs::AxisScale::Linear),
      m_last(kLogPositions) {
    if (m_scale == labs::AxisScale::Linear)
        m_last = std::max(1, static_cast<int>(std::lround((m_to - m_from) / m_step)));
}

double ControlGrid::valueAt(int position) const {
    const double share = static_cast<double>(position) / m_last;
    if (m_scale == labs::AxisScale::Linear) return m_from + position * m_step;
    return m_from * std::pow(m_to / m_from, share);
}

int ControlGrid::positionOf(double value) const {
    const double inside = std::clamp(value, m_from, m_to);
    const double share = m_scale == labs::AxisScale::Linear
                             ? (inside - m_from) / (m_to - m_from)
                             : std::log(inside / m_from) / std::log(m_to / m_from);
    return static_cast<int>(std::lround(share * m_last));
}

double ControlGrid::decadeStep(double value, bool up) const {
    static constexpr std::array kNice{1.0, 2.0, 5.0, 10.0};
    const double decade = std::pow(10.0, std::floor(std::log10(value) + kTiny));
    const double mantissa = value / decade;
    if (up) {
        for (const double nice : kNice)
            if (nice > mantissa * (1 + kTiny)) return nice * decade;
        return 10.0 * decade;
    }
    for (auto nice = kNice.rbegin(); nice != kNice.rend(); ++nice)
        if (*nice < mantissa * (1 - kTiny)) return *nice * decade;
    return decade / 2;
}

double ControlGrid::stepped(double value, int steps) const {
    double next = value;
    for (int i = 0; i < std::abs(steps); ++i) {
        const bool up = steps > 0;
        const double octave = std::log2(next);
        if (m_scale == labs::AxisScale::Linear)
            next += up ? m_step : -m_step;
        else if (m_scale == labs::AxisScale::Log10)
            next = decadeStep(next, up);
        else
            next = std::exp2(up ? std::floor(octave + kTiny) + 1 : std::ceil(octave - kTiny) - 1);
    }
    return std::clamp(next, m_from, m_to);
}

double ControlGrid::paged(double value, int pages) const {
    switch (m_scale) {
        case labs::AxisScale::Linear:
            return std::clamp(value + pages * std::max(1, m_last / 10) * m_step, m_from, m_to);
        case labs::AxisScale::Log2:
            return stepped(value, 2 * pages);
        case labs::AxisScale::Log10:
            return stepped(value, 3 * pages);
    }
    return value;
}

}  // namespace ridgepoint::ui
