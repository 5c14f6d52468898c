// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/amdahl.h"

#include "core/models/describe.h"
#include "core/models/run_time.h"

namespace ridgepoint::models {

using namespace units;

Processors effectiveProcessors(Processors n, Efficiency e) {
    return Processors(1.0 + e.value() * (n.value() - 1.0));
}

Speedup amdahl(SerialFraction s, Processors n) {
    return Speedup(n.value() / (1.0 + s.value() * (n.value() - 1.0)));
}

Speedup amdahlCeiling(SerialFraction s) {
    return Speedup(1.0 / s.value());
}

Share linearShare(Speedup speedup, Processors n) {
    return Share(speedup.value() / n.value());
}

Share ceilingShare(Speedup speedup, SerialFraction s) {
    return Share(speedup.value() * s.value());
}

namespace {

constexpr Parameter kParameters[] = {
    fraction("serial", 0.15),
    count("processors", 64.0),
    fraction("efficiency", 1.0),
    positive("baseline", "h", 100.0),
};

constexpr Output kOutputs[] = {
    number("effective_processors", "count"),
    number("speedup", "1"),
    number("ceiling", "1"),
    number("runtime", "h"),
    number("linear_share", "1"),
    number("ceiling_share", "1"),
};

constexpr std::string_view kLimits[] = {
    "the job has a fixed size",
    "the serial share does not change with the number of processors",
    "every processor beyond the first delivers the same efficiency",
    "communication and memory appear only through the efficiency",
    "the ceiling holds for any efficiency above zero",
};

Outputs evaluate(Inputs in) {
    const SerialFraction s(in[0]);
    const Processors n(in[1]);
    const Processors effective = effectiveProcessors(n, Efficiency(in[2]));
    const Speedup speedup = amdahl(s, effective);
    return results(effective, speedup, amdahlCeiling(s), runTime(Hours(in[3]), speedup),
                   linearShare(speedup, n), ceilingShare(speedup, s));
}

}  // namespace

constinit const ModelDescriptor kAmdahl{
    .id = "amdahl",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"amdahl1967", "the argument on the sequential part, as a formula"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
