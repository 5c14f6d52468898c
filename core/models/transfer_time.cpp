// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/transfer_time.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

namespace ridgepoint::models {

using namespace units;

Seconds transmitTime(Bytes size, const Link& link) {
    return Seconds(size.value() / link.bandwidth.value());
}

Seconds transferTime(Bytes size, const Link& link) {
    return link.latency + transmitTime(size, link);
}

BytesPerSecond effectiveBandwidth(Bytes size, const Link& link) {
    return BytesPerSecond(size.value() / transferTime(size, link).value());
}

Bytes crossoverSize(const Link& link) {
    return Bytes(link.latency.value() * link.bandwidth.value());
}

TransferTerm dominantTerm(Bytes size, const Link& link) {
    const Seconds transmit = transmitTime(size, link);
    const bool shorter = transmit < link.latency && !tied(transmit.value(), link.latency.value());
    return shorter ? TransferTerm::Latency : TransferTerm::Bandwidth;
}

namespace {

constexpr double kBitsPerByte = 8.0;

constexpr std::string_view kTerms[] = {"latency", "bandwidth"};

constexpr Parameter kParameters[] = {
    positive("size", "byte", 1000.0),
    positive("bandwidth", "bit/s"),
    nonNegative("latency", "s", 0.01),
};

constexpr Output kOutputs[] = {
    number("transmit", "s"),
    number("total", "s"),
    number("crossover", "byte"),
    category("dominated_by", kTerms),
};

constexpr std::string_view kLimits[] = {
    "one message alone on an idle link at its full rate",
    "latency is what the transfer waits for: one way, or a round trip where an answer is awaited",
    "headers, handshakes, retransmission and slow start are left out",
};

Link linkOf(Inputs in) {
    return {BytesPerSecond(in[1] / kBitsPerByte), Seconds(in[2])};
}

Outputs evaluate(Inputs in) {
    const Bytes size(in[0]);
    const Link link = linkOf(in);
    return results(transmitTime(size, link), transferTime(size, link), crossoverSize(link),
                   Value::category(static_cast<int>(dominantTerm(size, link))));
}

constexpr Output kEffectiveOutputs[] = {
    number("effective", "bit/s"),
    number("share", "1"),
};

Outputs evaluateEffective(Inputs in) {
    const Link link = linkOf(in);
    const BytesPerSecond effective = effectiveBandwidth(Bytes(in[0]), link);
    return results(effective.value() * kBitsPerByte, effective / link.bandwidth);
}

}  // namespace

constinit const ModelDescriptor kTransferTime{
    .id = "transfer_time",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"hockney1994", "start-up time and asymptotic bandwidth"},
    .limits = kLimits,
};

constinit const ModelDescriptor kEffectiveBandwidth{
    .id = "effective_bandwidth",
    .parameters = kParameters,
    .outputs = kEffectiveOutputs,
    .evaluate = evaluateEffective,
    .source = {"hockney1994", "the size of a message over its time"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
