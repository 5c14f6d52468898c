// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Time to sum a message over all processors and give everyone the sum.
///   ring:          t = 2 (N - 1)/N · M/B + 2 (N - 1) α
///   hierarchical:  t = 2 (g - 1)/g · M/B_in + 2 (n - 1)/n · (M/g)/B_out
/// with N processors, n nodes of g processors each [count], M the message [byte], B the bandwidth of one
/// processor in one direction [byte/s], B_in that inside a node, B_out that between nodes, α the time of
/// one hop [s]. Hierarchical means: reduce-scatter inside each node, a ring over the nodes for each of the g
/// parts on a port of its own, all-gather inside each node.
/// @errors none for valid inputs
/// @limits the `limits` of the descriptors
/// @source patarasuk2009
namespace ridgepoint::models {

struct RingAllReduce {
    units::Bytes traffic;  ///< 2 (N - 1)/N · M, sent by each processor
    units::Seconds bandwidthTime;
    units::Seconds latencyTime;
    [[nodiscard]] units::Seconds total() const { return bandwidthTime + latencyTime; }
};

[[nodiscard]] RingAllReduce ringAllReduce(units::Bytes message, units::Processors n,
                                          units::BytesPerSecond bandwidth, units::Seconds hop);

struct HierarchicalAllReduce {
    units::Seconds intra;  ///< inside the nodes
    units::Seconds inter;  ///< between them
    [[nodiscard]] units::Seconds total() const { return intra + inter; }
};

/// @param nodes, perNode  n and g, both as processors
[[nodiscard]] HierarchicalAllReduce hierarchicalAllReduce(units::Bytes message, units::Processors nodes,
                                                          units::Processors perNode,
                                                          units::BytesPerSecond inside,
                                                          units::BytesPerSecond between);

/// ring_allreduce: message [byte], processors [count], bandwidth [GB/s], hop_latency [us].
extern const ModelDescriptor kRingAllReduce;

/// hierarchical_allreduce: message [byte], nodes, per_node [count], intra_bandwidth, inter_bandwidth [GB/s].
extern const ModelDescriptor kHierarchicalAllReduce;

}  // namespace ridgepoint::models
