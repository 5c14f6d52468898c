// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/latency_scale.h"

#include "core/models/describe.h"

#include <iterator>

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr std::string_view kLevels[] = {"register", "l1",   "l2",         "hbm3",
                                        "nvlink",   "pcie", "infiniband", "nvme"};
constexpr double kNanoseconds[] = {0.3, 1.0, 4.0, 300.0, 500.0, 1000.0, 5000.0, 100'000.0};
static_assert(std::size(kLevels) == std::size(kNanoseconds));

double nanosecondsOf(LatencyLevel level) {
    return kNanoseconds[static_cast<std::size_t>(level)];
}

}  // namespace

Seconds latencyOf(LatencyLevel level) {
    return Seconds(nanosecondsOf(level) * kNano);
}

Seconds scaledLatency(Seconds latency, Seconds base, Seconds baseTime) {
    return latency / base * baseTime;
}

Cycles latencyCycles(Seconds latency, Hertz clock) {
    return Cycles(latency.value() * clock.value());
}

namespace {

constexpr Parameter kParameters[] = {
    positive("base", "ns", 0.3),
    positive("base_time", "s", 10.0),
    positive("clock", "GHz", 3.0),
    choice("level", kLevels, 0.0),
};

constexpr Output kOutputs[] = {
    number("latency", "ns"), number("cycles", "count"), number("scaled_time", "s"),
    number("ratio", "1"),    number("base_ratio", "1"),
};

constexpr std::string_view kLimits[] = {
    "round figures of orders of magnitude, a scenario assumption, not measurements",
    "register and caches are those of a CPU, memory and links those of an accelerator: a ratio across "
    "them compares two machines",
    "the ratio is to the register, the base ratio to the base chosen",
    "InfiniBand includes the software of a collective; one message on the wire takes about a microsecond",
    "latency is for one access alone, without queueing and without overlap",
};

Outputs evaluate(Inputs in) {
    const auto level = chosen<LatencyLevel>(in[3]);
    const Seconds latency = latencyOf(level);
    const Seconds base(in[0] * kNano);
    return results(nanosecondsOf(level), latencyCycles(latency, Hertz(in[2] * kGiga)),
                   scaledLatency(latency, base, Seconds(in[1])), latency / latencyOf(LatencyLevel::Register),
                   latency / base);
}

}  // namespace

constinit const ModelDescriptor kLatencyScale{
    .id = "latency_scale",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "a ladder of round latencies, scaled from one base"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
