// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/all_reduce.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

namespace {

/// 2 (n - 1)/n: how often each byte of the message crosses the link of one processor.
double ringPasses(double n) {
    return 2.0 * (n - 1.0) / n;
}

Seconds transfer(Bytes bytes, BytesPerSecond bandwidth) {
    return Seconds(bytes.value() / bandwidth.value());
}

}  // namespace

RingAllReduce ringAllReduce(Bytes message, Processors n, BytesPerSecond bandwidth, Seconds hop) {
    const Bytes traffic = ringPasses(n.value()) * message;
    return {traffic, transfer(traffic, bandwidth), 2.0 * (n.value() - 1.0) * hop};
}

HierarchicalAllReduce hierarchicalAllReduce(Bytes message, Processors nodes, Processors perNode,
                                            BytesPerSecond inside, BytesPerSecond between) {
    return {transfer(ringPasses(perNode.value()) * message, inside),
            transfer(ringPasses(nodes.value()) * (message / perNode.value()), between)};
}

namespace {

constexpr Parameter kRingParameters[] = {
    positive("message", "byte", 350e9),
    count("processors", 1024.0),
    positive("bandwidth", "GB/s"),
    nonNegative("hop_latency", "us", 0.0),
};

constexpr Output kRingOutputs[] = {
    number("traffic", "byte"),
    number("bandwidth_time", "s"),
    number("latency_time", "s"),
    number("total", "s"),
};

constexpr std::string_view kRingLimits[] = {
    "every processor has the same bandwidth to its neighbour, in each direction, undisturbed",
    "adding the parts takes no time",
    "traffic is what each processor sends, not what the whole network carries",
};

Outputs evaluateRing(Inputs in) {
    const RingAllReduce r = ringAllReduce(Bytes(in[0]), Processors(in[1]), BytesPerSecond(in[2] * kGiga),
                                          Seconds(in[3] * kMicro));
    return results(r.traffic, r.bandwidthTime, r.latencyTime, r.total());
}

constexpr Parameter kHierarchicalParameters[] = {
    positive("message", "byte", 350e9),
    count("nodes", 128.0),
    count("per_node", 8.0),
    positive("intra_bandwidth", "GB/s"),
    positive("inter_bandwidth", "GB/s"),
};

constexpr Output kHierarchicalOutputs[] = {
    number("intra", "s"),
    number("inter", "s"),
    number("total", "s"),
};

constexpr std::string_view kHierarchicalLimits[] = {
    "every processor of a node has a network port of its own",
    "the phases follow one another and do not overlap",
    "hop latency and adding the parts take no time",
};

Outputs evaluateHierarchical(Inputs in) {
    const HierarchicalAllReduce h =
        hierarchicalAllReduce(Bytes(in[0]), Processors(in[1]), Processors(in[2]),
                              BytesPerSecond(in[3] * kGiga), BytesPerSecond(in[4] * kGiga));
    return results(h.intra, h.inter, h.total());
}

}  // namespace

constinit const ModelDescriptor kRingAllReduce{
    .id = "ring_allreduce",
    .parameters = kRingParameters,
    .outputs = kRingOutputs,
    .evaluate = evaluateRing,
    .source = {"patarasuk2009", "ring all-reduce, with a latency for each hop"},
    .limits = kRingLimits,
};

constinit const ModelDescriptor kHierarchicalAllReduce{
    .id = "hierarchical_allreduce",
    .parameters = kHierarchicalParameters,
    .outputs = kHierarchicalOutputs,
    .evaluate = evaluateHierarchical,
    .source = {"patarasuk2009", "ring all-reduce, inside nodes and between them"},
    .limits = kHierarchicalLimits,
};

}  // namespace ridgepoint::models
