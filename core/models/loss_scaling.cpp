// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/loss_scaling.h"

#include "core/models/describe.h"

#include <cmath>

namespace ridgepoint::models {

ScaledFloat scaleAndEncode(FloatFormat format, double value, double scale) {
    const double scaled = value * scale;
    EncodedFloat stored = encodeFloat(format, scaled);
    stored.overflow = stored.overflow || (std::isinf(scaled) && std::isfinite(value));
    stored.underflow =
        stored.code.bits == encodeFloat(format, std::copysign(0.0, value)).code.bits && value != 0.0;
    const double kept = decodeFloat(format, stored.code.bits);
    return {.stored = stored, .kept = kept, .decoded = kept / scale};
}

ScaledRange scaledRange(FloatFormat format, double scale) {
    const FloatRange range = rangeOf(format);
    return {.smallest = range.minSubnormal / scale, .largest = range.max / scale};
}

namespace {

constexpr Parameter kParameters[] = {
    choice("format", kFloatFormats, static_cast<double>(FloatFormat::Fp16)),
    finite("value", "1", 1e-8),
    positive("scale", "1", 1024.0),
};

constexpr Output kOutputs[] = {
    number("plain_decoded", "1"),  number("plain_underflow", "1"), code("scaled_code"),
    number("scaled_decoded", "1"), number("scaled_error", "1"),    number("overflow", "1"),
    number("underflow", "1"),      number("smallest", "1"),        number("largest", "1"),
};

constexpr std::string_view kLimits[] = {
    "one value stands for all gradients; what the scaled sum of many does is another question",
    "scaling and dividing again are done in double precision, in training usually in FP32; a power of two "
    "adds no rounding of its own",
    "overflow, underflow and the scaled error are those of the scaled value; overflow is infinity, in E4M3 "
    "not-a-number, for which there is no error",
};

Outputs evaluate(Inputs in) {
    const auto format = chosen<FloatFormat>(in[0]);
    const EncodedFloat plain = encodeFloat(format, in[1]);
    const ScaledFloat scaled = scaleAndEncode(format, in[1], in[2]);
    const ScaledRange range = scaledRange(format, in[2]);
    return results(decodeFloat(format, plain.code.bits), plain.underflow, scaled.stored.code, scaled.decoded,
                   scaled.decoded - in[1], scaled.stored.overflow, scaled.stored.underflow, range.smallest,
                   range.largest);
}

}  // namespace

constinit const ModelDescriptor kLossScaling{
    .id = "loss_scaling",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"micikevicius2018", "section 3.2, loss scaling"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
