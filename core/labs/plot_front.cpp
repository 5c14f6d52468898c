// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/plot_front.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::labs {
namespace {

constexpr double kRoom = 1.3;  ///< beyond the farthest offer

double rangeOver(const QVector<PlotSeries>& offers, QVector<double> PlotSeries::*axis) {
    double most = 0.0;
    for (const PlotSeries& offer : offers)
        if (const double value = (offer.*axis).constFirst(); std::isfinite(value))
            most = std::max(most, value);
    return most > 0.0 ? kRoom * most : 1.0;
}

}  // namespace

void fillFront(PlotSpec& spec, models::Goals goals, const FrontWords& words) {
    spec.x.to = rangeOver(spec.series, &PlotSeries::x);
    spec.y.to = rangeOver(spec.series, &PlotSeries::y);
    std::vector<models::Offer> offers;
    for (const PlotSeries& offer : std::as_const(spec.series))
        offers.push_back({offer.x.constFirst(), offer.y.constFirst()});
    const std::vector<bool> beaten = models::dominated(offers, goals);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        if (!beaten[i]) continue;
        PlotSeries& offer = spec.series[static_cast<qsizetype>(i)];
        offer.role = SeriesRole::Reference;
        offer.label += QStringLiteral(" (%1)").arg(words.dominated);
    }
    const models::Offer worst{goals.x == models::Better::Less ? spec.x.to : 0.0,
                              goals.y == models::Better::Less ? spec.y.to : 0.0};
    PlotSeries edge{QStringLiteral("front"), words.edge, SeriesRole::Reference, {}, {}};
    edge.isGuide = true;
    for (const models::Offer& corner : models::frontEdge(offers, goals, worst)) {
        edge.x.append(corner.x);
        edge.y.append(corner.y);
    }
    spec.series.append(edge);
}

}  // namespace ridgepoint::labs
