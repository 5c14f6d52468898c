// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/loadgen_verdict.h"

#include <boost/math/distributions/binomial.hpp>

#include <cmath>

namespace ridgepoint::models {

using simulation::Scenario;

namespace {

LoadgenVerdict judgeServer(const simulation::Run& run, double percentile, double limit, double load) {
    if (run.queries == 0) return {Validity::TooFewQueries, {}};
    const double measured = run.histogram.quantile(percentile);
    if (load >= 1.0) return {Validity::Unstable, measured};
    if (measured > limit) return {Validity::TooLate, measured};
    const auto late = affordableLate(run.queries, percentile);
    const bool isSupported = late && run.histogram.countAbove(limit) <= *late;
    return {isSupported ? Validity::Valid : Validity::TooFewQueries, measured};
}

}  // namespace

std::optional<double> rulePercentile(Scenario scenario) {
    switch (scenario) {
        case Scenario::SingleStream:
            return 0.90;
        case Scenario::MultiStream:
        case Scenario::Server:
            return 0.99;
        case Scenario::Offline:
            break;
    }
    return {};
}

std::optional<std::uint64_t> affordableLate(std::uint64_t queries, double percentile, double confidence) {
    const boost::math::binomial_distribution<double> late(static_cast<double>(queries), 1.0 - percentile);
    const double doubt = 1.0 - confidence;
    if (boost::math::cdf(late, 0.0) > doubt) return {};
    double most = std::max(0.0, std::floor(boost::math::quantile(late, doubt)));
    while (most > 0.0 && boost::math::cdf(late, most) > doubt)
        --most;
    while (most < late.trials() && boost::math::cdf(late, most + 1.0) <= doubt)
        ++most;
    return static_cast<std::uint64_t>(most);
}

LoadgenVerdict judge(const simulation::Run& run, Scenario scenario, double limit, double load) {
    const auto percentile = rulePercentile(scenario);
    if (!percentile) return {};
    if (scenario == Scenario::Server) return judgeServer(run, *percentile, limit, load);
    const std::uint64_t late = affordableLate(run.queries, *percentile).value_or(0);
    if (late == 0) return {Validity::TooFewQueries, {}};
    return {Validity::Valid, run.histogram.valueAtRank(run.queries - late + 1)};
}

}  // namespace ridgepoint::models
