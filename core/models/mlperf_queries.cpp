// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mlperf_queries.h"

#include "core/models/describe.h"
#include "core/models/probability.h"

#include <cmath>

namespace ridgepoint::models {

using namespace units;

Queries queriesForPercentile(Level percentile, Level confidence) {
    const double p = percentile.value();
    const double margin = (1.0 - p) / 20.0;
    const double z = normalQuantile(0.5 + 0.5 * confidence.value());
    return Queries(z * z * p * (1.0 - p) / (margin * margin));
}

Queries roundedQueries(Queries queries) {
    constexpr double kMultiple = 8192.0;  // 2^13
    return Queries(std::ceil(queries.value() / kMultiple) * kMultiple);
}

Queries earlyStopQueries(Level percentile, Queries overLatency, Level confidence) {
    const double t = overLatency.value();
    const auto isEnough = [&](double n) {
        return binomialAtMost(t, n, 1.0 - percentile.value()) <= 1.0 - confidence.value();
    };
    double tooFew = t;
    double enough = t + 1.0;
    while (!isEnough(enough)) {
        tooFew = enough;
        enough = t + 2.0 * (enough - t);
    }
    while (enough - tooFew > 1.0) {
        const double middle = std::floor(0.5 * (tooFew + enough));
        (isEnough(middle) ? enough : tooFew) = middle;
    }
    return Queries(enough);
}

namespace {

constexpr double kMostOverLatency = 1e6;

constexpr Parameter kCountParameters[] = {
    level("percentile", 0.9),
    level("confidence", 0.99),
};

constexpr Output kCountOutputs[] = {
    number("queries", "count"),
    number("rounded", "count"),
};

constexpr std::string_view kCountLimits[] = {
    "the normal approximation of the binomial spread of a percentile",
    "a margin of a twentieth of what lies beyond the percentile",
    "queries are independent of each other",
};

Outputs evaluateCount(Inputs in) {
    const Queries queries = queriesForPercentile(Level(in[0]), Level(in[1]));
    return results(queries, roundedQueries(queries));
}

constexpr Parameter kStopParameters[] = {
    level("percentile", 0.9),
    countWithin("overlatency", 0.0, kMostOverLatency, 0.0),
    level("confidence", 0.99),
};

constexpr Output kStopOutputs[] = {
    number("min_queries", "count"),
};

constexpr std::string_view kStopLimits[] = {
    "queries are independent of each other; a queue makes its neighbours alike",
    "the shortest duration of a run is a rule of its own",
};

Outputs evaluateStop(Inputs in) {
    return results(earlyStopQueries(Level(in[0]), Queries(in[1]), Level(in[2])));
}

}  // namespace

constinit const ModelDescriptor kMlperfQueryCount{
    .id = "mlperf_query_count",
    .parameters = kCountParameters,
    .outputs = kCountOutputs,
    .evaluate = evaluateCount,
    .source = {"mlperf_inference", "appendix, number of queries"},
    .limits = kCountLimits,
};

constinit const ModelDescriptor kMlperfEarlyStop{
    .id = "mlperf_early_stop",
    .parameters = kStopParameters,
    .outputs = kStopOutputs,
    .evaluate = evaluateStop,
    .source = {"mlperf_inference", "appendix, early stopping criterion"},
    .limits = kStopLimits,
};

}  // namespace ridgepoint::models
