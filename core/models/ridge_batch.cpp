// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/ridge_batch.h"

#include "core/models/arithmetic_intensity.h"
#include "core/models/describe.h"
#include "core/models/tie.h"

namespace ridgepoint::models {

using namespace units;

namespace {

Gemm layerOf(Elements width, Bytes element, Elements rows) {
    return {rows, width, width, element};
}

}  // namespace

std::optional<Batch> ridgeBatch(Elements width, Bytes element, const Roofs& roofs) {
    const FlopsPerByte ridge = ridgePoint(roofs);
    if (tied(ridge.value(), width.value() / element.value())) return std::nullopt;
    const auto rows = rowsForIntensity(layerOf(width, element, Elements(1.0)), ridge);
    if (!rows) return std::nullopt;
    const Elements oneLess = *rows - Elements(1.0);
    const FlopsPerByte before = gemmIntensity(layerOf(width, element, oneLess));
    return Batch((tied(before.value(), ridge.value()) ? oneLess : *rows).value());
}

namespace {

constexpr Parameter kParameters[] = {
    count("width", 4096.0),
    positive("element", "byte", 2.0),
    positive("peak", "TFLOP/s"),
    positive("bandwidth", "TB/s"),
};

constexpr Output kOutputs[] = {number("batch", "count")};

constexpr std::string_view kLimits[] = {
    "one layer with square weights; activations in and out are counted",
    "every matrix crosses the memory interface once",
    "the ridge is that of the published peaks; what a kernel reaches moves it",
};

Outputs evaluate(Inputs in) {
    const Roofs roofs{FlopsPerSecond(in[2] * kTera), BytesPerSecond(in[3] * kTera)};
    const auto batch = ridgeBatch(Elements(in[0]), Bytes(in[1]), roofs);
    return results(batch ? Value::number(batch->value()) : Value::special(Special::Never));
}

}  // namespace

constinit const ModelDescriptor kRidgeBatch{
    .id = "ridge_batch",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"williams2009", "the ridge point, solved for the batch"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
