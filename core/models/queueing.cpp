// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/queueing.h"

#include "core/models/describe.h"
#include "core/models/probability.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

double MarkovQueue::load() const {
    return arrival / service / servers.value();
}

RequestsPerSecond MarkovQueue::spare() const {
    return service * (servers.value() * std::max(0.0, 1.0 - load()));
}

Probability MarkovQueue::waitProbability() const {
    if (!isStable()) return Probability(1.0);
    if (servers == Servers(1.0)) return Probability(load());
    const double loss = erlangLoss(servers.value(), arrival / service);
    return Probability(loss / (1.0 - load() * (1.0 - loss)));
}

Seconds MarkovQueue::meanWait() const {
    if (!isStable()) return Seconds(kInfinity);
    return Seconds(waitProbability().value() / spare().value());
}

Seconds MarkovQueue::waitQuantile(Level q) const {
    if (!isStable()) return Seconds(kInfinity);
    const double waiting = waitProbability().value();
    const double slow = 1.0 - q.value();
    return Seconds(waiting > slow ? std::log(waiting / slow) / spare().value() : 0.0);
}

Seconds MarkovQueue::meanInSystem() const {
    return meanWait() + Seconds(1.0 / service.value());
}

Seconds quantileInSystem(const MarkovQueue& queue, Level q) {
    if (!queue.isStable()) return Seconds(kInfinity);
    return Seconds(-std::log1p(-q.value()) / queue.spare().value());
}

RequestsPerSecond largestRate(RequestsPerSecond service, Level q, Seconds limit) {
    const RequestsPerSecond left(-std::log1p(-q.value()) / limit.value());
    return std::max(service - left, RequestsPerSecond(0.0));
}

namespace {

constexpr Parameter kMm1Parameters[] = {
    positive("arrival_rate", "1/s", 50.0),
    positive("service_rate", "1/s", 100.0),
    level("quantile", 0.99),
    positive("limit", "ms", 100.0),
};

constexpr Output kMm1Outputs[] = {
    number("load", "1"),
    number("mean", "ms"),
    number("quantile_value", "ms"),
    number("max_rate", "1/s"),
};

constexpr std::string_view kMm1Limits[] = {
    "arrivals at random and exponential service; steadier service waits about half as long",
    "one request at a time, first come, first served, in a queue without end",
    "steady state; near a load of 1 it takes long to get there",
};

Outputs evaluateMm1(Inputs in) {
    const MarkovQueue queue{RequestsPerSecond(in[0]), RequestsPerSecond(in[1])};
    const Level q(in[2]);
    return results(queue.load(), queue.meanInSystem() / Seconds(kMilli),
                   quantileInSystem(queue, q) / Seconds(kMilli),
                   largestRate(queue.service, q, Seconds(in[3] * kMilli)));
}

constexpr Parameter kMmcParameters[] = {
    positive("arrival_rate", "1/s", 90.0),
    positive("service_rate", "1/s", 100.0),
    countWithin("servers", 1.0, kMostServers, 1.0),
};

constexpr Output kMmcOutputs[] = {
    number("load", "1"),      number("wait_probability", "1"), number("mean_wait", "ms"),
    number("p99_wait", "ms"), number("mean_sojourn", "ms"),
};

constexpr std::string_view kMmcLimits[] = {
    "arrivals at random and exponential service; steadier service waits less",
    "servers that are all alike share one queue without end, first come, first served",
    "steady state; near a load of 1 it takes long to get there",
};

Outputs evaluateMmc(Inputs in) {
    const MarkovQueue queue{RequestsPerSecond(in[0]), RequestsPerSecond(in[1]), Servers(in[2])};
    return results(queue.load(), queue.waitProbability(), queue.meanWait() / Seconds(kMilli),
                   queue.waitQuantile(Level(0.99)) / Seconds(kMilli), queue.meanInSystem() / Seconds(kMilli));
}

}  // namespace

constinit const ModelDescriptor kMm1{
    .id = "mm1",
    .parameters = kMm1Parameters,
    .outputs = kMm1Outputs,
    .evaluate = evaluateMm1,
    .source = {"kleinrock1975", "chapter 3, the M/M/1 queue"},
    .limits = kMm1Limits,
};

constinit const ModelDescriptor kMmc{
    .id = "mmc",
    .parameters = kMmcParameters,
    .outputs = kMmcOutputs,
    .evaluate = evaluateMmc,
    .source = {"kleinrock1975", "chapter 3, the M/M/m queue with Erlang's C"},
    .limits = kMmcLimits,
};

}  // namespace ridgepoint::models
