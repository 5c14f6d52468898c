// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/decode_ceiling.h"

#include "core/models/describe.h"
#include "core/models/model_estimate.h"
#include "core/models/tie.h"

#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr double kRoundingTolerance = 1e-15;  // finer than one in many billions of parameters

}  // namespace

Parameters largestModel(const WeightStore& store) {
    const double share = store.memory / store.weight;
    const double whole = std::round(share);
    return Parameters(tied(share, whole, kRoundingTolerance) ? whole : std::floor(share));
}

std::optional<TokensPerSecond> decodeCeiling(Parameters p, const WeightStore& store,
                                             BytesPerSecond bandwidth) {
    if (p > largestModel(store)) return std::nullopt;
    return TokensPerSecond(bandwidth.value() / parameterMemory(p, store.weight).value());
}

namespace {

constexpr Parameter kParameters[] = {
    count("parameters", 70e9),
    positive("weight", "byte", 2.0),
    positive("bandwidth", "TB/s"),
    positive("memory", "GB"),
};

constexpr Output kOutputs[] = {
    number("tokens_per_second", "1/s"),
    number("fits", "1"),
    number("largest", "count"),
};

constexpr std::string_view kLimits[] = {
    "one request at a time on one device; a batch shares the reading of the weights",
    "every token reads every weight once: a dense model, no speculation",
    "the cache of keys and values, activations and the runtime take no room and no bandwidth here",
    "an upper bound: the full published bandwidth, nothing else in the way",
};

Outputs evaluate(Inputs in) {
    const WeightStore store{Bytes(in[1]), Bytes(in[3] * kGiga)};
    const auto rate = decodeCeiling(Parameters(in[0]), store, BytesPerSecond(in[2] * kTera));
    return results(rate ? Value::number(rate->value()) : Value::special(Special::None), rate.has_value(),
                   largestModel(store));
}

}  // namespace

constinit const ModelDescriptor kDecodeCeiling{
    .id = "decode_ceiling",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"williams2009", "the memory roof, with the weights as the traffic of a token"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
