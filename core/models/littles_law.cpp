// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/littles_law.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

#include <cmath>

namespace ridgepoint::models {

using namespace units;

Requests requestsInSystem(RequestsPerSecond rate, Seconds time) {
    return Requests(rate.value() * time.value());
}

Requests requestsThatFit(Bytes memory, Bytes perRequest) {
    if (perRequest == Bytes(0.0)) return Requests(kInfinity);
    const double share = memory / perRequest;
    const double whole = std::round(share);
    return Requests(tied(share, whole) ? whole : std::floor(share));
}

RequestsPerSecond rateAtLimit(Requests limit, Seconds time) {
    return RequestsPerSecond(limit.value() / time.value());
}

namespace {

constexpr Parameter kParameters[] = {
    positive("rate", "1/s", 1000.0),
    positive("latency", "s", 0.05),
    nonNegative("memory_per_request", "GB", 1.0),
    positive("memory", "GB", 24.0),
};

constexpr Output kOutputs[] = {
    number("concurrent", "count"),
    number("memory_needed", "GB"),
    number("max_concurrent", "count"),
    number("max_rate", "1/s"),
};

constexpr std::string_view kLimits[] = {
    "means of a system in steady state; nothing is said about the spread or the tail",
    "the law itself sets no limit: the largest rate holds only if each request keeps its memory for the "
    "mean time",
    "the time in the system does not grow with the load; in a real queue it does",
};

Outputs evaluate(Inputs in) {
    const Seconds time(in[1]);
    const Bytes perRequest(in[2] * kGiga);
    const Requests concurrent = requestsInSystem(RequestsPerSecond(in[0]), time);
    const Requests limit = requestsThatFit(Bytes(in[3] * kGiga), perRequest);
    const Bytes needed = concurrent.value() * perRequest;
    return results(concurrent, needed / kGiga, limit, rateAtLimit(limit, time));
}

}  // namespace

constinit const ModelDescriptor kLittlesLaw{
    .id = "littles_law",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"little1961", "L = λW; the memory limit is arithmetic on it"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
