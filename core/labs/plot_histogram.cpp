// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/plot_histogram.h"

#include "core/models/scenario_run.h"
#include "core/models/tail_run.h"
#include "core/simulation/normal_counts.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ridgepoint::labs {
namespace {

constexpr int kBins = 60;
constexpr double kRoom = 1.15;      ///< beyond what must be seen
constexpr double kFarTail = 0.999;  ///< what a linear axis shows of the samples
constexpr double kLastFew = 10.0;   ///< samples that a log axis may leave out
constexpr double kLogFloor = 0.8;   ///< of a log axis of counts, so that a single sample has a height

/// A count of none has no place on a log axis.
double shownCount(double count, AxisScale scale) {
    return scale != AxisScale::Linear && count < kLogFloor ? std::nan("") : count;
}

}  // namespace

bool hasHistogram(const models::ModelDescriptor& model) {
    return &model == &models::kTailRun || &model == &models::kScenarioRun;
}

void fillHistogram(PlotSpec& spec, const PlotDef& plot, const simulation::LatencyHistogram& histogram,
                   double reach) {
    const bool isLog = plot.yScale != AxisScale::Linear;
    const double samples = static_cast<double>(histogram.count());
    const double seen = histogram.quantile(isLog ? std::max(kFarTail, 1.0 - kLastFew / samples) : kFarTail);
    const double to = kRoom * std::max(reach, seen);
    const auto counts = histogram.bins(0.0, to, kBins);
    PlotSeries counted{QStringLiteral("samples"), {}, SeriesRole::Series1, {}, {}, true};
    PlotSeries normal{QStringLiteral("normal"), {}, SeriesRole::Reference, {}, {}};
    const auto expected = simulation::normalCounts(histogram.mean(), histogram.standardDeviation(),
                                                   static_cast<double>(histogram.count()), 0.0, to, kBins);
    double top = 1.0;
    for (std::size_t bin = 0; bin < counts.size(); ++bin) {
        const double middle = to * (static_cast<double>(bin) + 0.5) / kBins;
        const double count = static_cast<double>(counts[bin]);
        counted.x.append(middle);
        counted.y.append(shownCount(count, plot.yScale));
        normal.x.append(middle);
        normal.y.append(shownCount(expected[bin], plot.yScale));
        top = std::max({top, count, plot.hasNormal ? expected[bin] : 0.0});
    }
    spec.x = {{}, {}, AxisScale::Linear, 0.0, to, plot.xDecimals, 1.0};
    spec.y = {{}, {}, plot.yScale, isLog ? kLogFloor : 0.0, isLog ? top * 2.0 : top * 1.08, 0, 1.0};
    spec.series.append(counted);
    if (plot.hasNormal) spec.series.append(normal);
}

}  // namespace ridgepoint::labs
