// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/batch_service.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

namespace {

Milliseconds timePerSample(const BatchService& service, Batch batch) {
    return service.fixed / batch.value() + service.perSample;
}

RequestsPerSecond rateOf(Milliseconds each) {
    return RequestsPerSecond(kKilo / each.value());
}

}  // namespace

RequestsPerSecond BatchService::throughput(Batch batch) const {
    return rateOf(timePerSample(*this, batch));
}

Share BatchService::usefulShare(Batch batch) const {
    return Share(perSample / timePerSample(*this, batch));
}

namespace {

constexpr Parameter kParameters[] = {
    count("batch", 1.0),
    nonNegative("fixed", "ms", 4.0),
    positive("per_sample", "ms", 0.5),
};

constexpr Output kOutputs[] = {
    number("latency", "ms"),
    number("throughput", "1/s"),
    number("asymptote", "1/s"),
};

constexpr std::string_view kLimits[] = {
    "a straight line: real batches have steps, and an end where memory is full",
    "the time that samples wait for their batch to fill is not in it",
};

Outputs evaluate(Inputs in) {
    const Batch batch(in[0]);
    const BatchService service{Milliseconds(in[1]), Milliseconds(in[2])};
    return results(service.latency(batch), service.throughput(batch), rateOf(service.perSample));
}

}  // namespace

constinit const ModelDescriptor kBatchService{
    .id = "batch_service",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"arithmetic", "a fixed cost shared by the samples of a batch"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
