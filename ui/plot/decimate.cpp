// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/decimate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ridgepoint::ui {
namespace {

bool isFinite(const QPointF& point) {
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

/// Appends the lowest and highest of pixels[begin, end), all in one column, in their order.
void keepExtremes(const QVector<QPointF>& pixels, int begin, int end, QVector<int>& kept) {
    int low = begin;
    int high = begin;
    for (int i = begin; i < end; ++i) {
        if (pixels[i].y() < pixels[low].y()) low = i;
        if (pixels[i].y() > pixels[high].y()) high = i;
    }
    kept.append(std::min(low, high));
    if (low != high) kept.append(std::max(low, high));
}

QVector<int> columnExtremes(const QVector<QPointF>& pixels, int begin, int end) {
    QVector<int> kept;
    for (int i = begin; i < end;) {
        const double column = std::floor(pixels[i].x());
        int next = i + 1;
        while (next < end && std::floor(pixels[next].x()) == column)
            ++next;
        keepExtremes(pixels, i, next, kept);
        i = next;
    }
    if (kept.front() != begin) kept.prepend(begin);
    if (kept.back() != end - 1) kept.append(end - 1);
    return kept;
}

/// Sleeve fitting: from an anchor, every point narrows the cone of slopes that pass all points so far
/// within the tolerance; a point outside the cone makes its predecessor the next anchor.
void keepBends(const QVector<QPointF>& pixels, const QVector<int>& run, double tolerance,
               QVector<int>& kept) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    kept.append(run.front());
    double low = -kInfinity;
    double high = kInfinity;
    for (int i = 1; i < run.size(); ++i) {
        QPointF step = pixels[run[i]] - pixels[kept.back()];
        const bool outside = step.x() <= 0.0 || step.y() / step.x() < low || step.y() / step.x() > high;
        if (outside && run[i - 1] != kept.back()) {
            kept.append(run[i - 1]);
            step = pixels[run[i]] - pixels[kept.back()];
            low = -kInfinity;
            high = kInfinity;
        }
        if (step.x() <= 0.0) {
            kept.append(run[i]);
            low = -kInfinity;
            high = kInfinity;
            continue;
        }
        low = std::max(low, (step.y() - tolerance) / step.x());
        high = std::min(high, (step.y() + tolerance) / step.x());
    }
    if (kept.back() != run.back()) kept.append(run.back());
}

}  // namespace

QVector<int> decimate(const QVector<QPointF>& pixels, double tolerance) {
    QVector<int> kept;
    const int count = static_cast<int>(pixels.size());
    for (int i = 0; i < count;) {
        int end = i;
        while (end < count && isFinite(pixels[end]))
            ++end;
        if (end > i) keepBends(pixels, columnExtremes(pixels, i, end), tolerance, kept);
        i = end;
        while (i < count && !isFinite(pixels[i]))
            ++i;
        if (i > end && end > 0 && i < count) kept.append(end);
    }
    return kept;
}

}  // namespace ridgepoint::ui
