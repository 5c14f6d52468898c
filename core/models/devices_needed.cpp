// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/devices_needed.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

Processors devicesNeeded(Bytes needed, Bytes memory) {
    const double share = needed / memory;
    const double whole = std::round(share);
    return Processors(std::max(1.0, tied(share, whole) ? whole : std::ceil(share)));
}

namespace {

constexpr Parameter kParameters[] = {
    nonNegative("memory_needed", "GB", 100.0),
    positive("memory", "GB", 80.0),
};

constexpr Output kOutputs[] = {number("devices", "count")};

constexpr std::string_view kLimits[] = {
    "memory alone: what is held can be cut anywhere and spread evenly",
    "buffers, the runtime and what every device keeps a copy of come on top",
};

Outputs evaluate(Inputs in) {
    return results(devicesNeeded(Bytes(in[0] * kGiga), Bytes(in[1] * kGiga)));
}

}  // namespace

constinit const ModelDescriptor kDevicesNeeded{
    .id = "devices_needed",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "whole devices for a given memory; arithmetic"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
