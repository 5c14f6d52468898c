// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/gustafson.h"

#include "core/models/amdahl.h"
#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

Speedup gustafson(ScaledSerialFraction s, Processors n) {
    return Speedup(n.value() - s.value() * (n.value() - 1.0));
}

SerialFraction amdahlSerial(ScaledSerialFraction s, Processors n) {
    return SerialFraction(s.value() / (s.value() + (1.0 - s.value()) * n.value()));
}

ScaledSerialFraction scaledSerial(SerialFraction s, Processors n) {
    return ScaledSerialFraction(s.value() / (s.value() + (1.0 - s.value()) / n.value()));
}

namespace {

constexpr Parameter kParameters[] = {fraction("serial", 0.15), count("processors", 64.0)};

constexpr Output kOutputs[] = {
    number("scaled_speedup", "1"),
    number("efficiency", "1"),
    number("amdahl_serial", "1"),
};

constexpr std::string_view kLimits[] = {
    "the parallel part grows with the number of processors",
    "the serial part takes the same time on every machine",
    "no communication, no limit of memory",
};

Outputs evaluate(Inputs in) {
    const ScaledSerialFraction s(in[0]);
    const Processors n(in[1]);
    const Speedup scaled = gustafson(s, n);
    return results(scaled, linearShare(scaled, n), amdahlSerial(s, n));
}

constexpr Parameter kShareParameters[] = {fraction("serial", 0.05), count("processors", 8.0)};

constexpr Output kShareOutputs[] = {number("scaled_share", "1")};

constexpr std::string_view kShareLimits[] = {
    "one job, measured on one processor and on all of them: the serial part takes the same time on both",
    "the rest of the job scales perfectly; no overhead grows with the processors",
};

Outputs evaluateShare(Inputs in) {
    return results(scaledSerial(SerialFraction(in[0]), Processors(in[1])));
}

}  // namespace

constinit const ModelDescriptor kGustafson{
    .id = "gustafson",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"gustafson1988", "scaled speedup"},
    .limits = kLimits,
};

constinit const ModelDescriptor kSerialShare{
    .id = "serial_share",
    .parameters = kShareParameters,
    .outputs = kShareOutputs,
    .evaluate = evaluateShare,
    .source = {"gustafson1988", "the serial share of the scaled job, from that of Amdahl"},
    .limits = kShareLimits,
};

}  // namespace ridgepoint::models
