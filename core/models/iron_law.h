// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// The Iron Law: the time of one task from its data, its work and its fixed cost.
///   d = D / B
///   c = W / (R η)
///   T = max(d, c) + (1 - o) min(d, c) + L
/// with D the data moved [byte], B the bandwidth [byte/s], W the operations [FLOP], R the dense peak
/// [FLOP/s], η the efficiency of the compute [1], L the latency [s] and o the overlap [1]: 0 adds the terms,
/// 1 hides the smaller one completely.
/// @errors none for valid inputs
/// @limits the `limits` of the descriptors
/// @source williams2009 for full overlap; the sum is the same task without overlap
namespace ridgepoint::models {

struct IronLawTask {
    units::Bytes data;
    units::BytesPerSecond bandwidth;
    units::Flops operations;
    units::FlopsPerSecond peak;
    units::Efficiency efficiency;
    units::Seconds latency;
};

enum class IronLawTerm { Data, Compute, Latency };

struct IronLaw {
    units::Seconds dataTime;     ///< d
    units::Seconds computeTime;  ///< c
    units::Seconds latency;      ///< L

    /// T at an overlap.
    [[nodiscard]] units::Seconds total(units::Overlap o) const;
    /// The longest of the three terms; the earlier one where two are equal but for rounding.
    [[nodiscard]] IronLawTerm dominant() const;
    /// Upper bound: nothing overlaps.
    [[nodiscard]] units::Seconds additive() const { return total(units::Overlap(0.0)); }
    /// Lower bound: the smaller term is hidden.
    [[nodiscard]] units::Seconds overlapped() const { return total(units::Overlap(1.0)); }
};

[[nodiscard]] IronLaw ironLaw(const IronLawTask& task);

/// iron_law: data [byte], bandwidth [byte/s], operations [FLOP], peak [FLOP/s], efficiency [1],
/// latency [s], overlap [1].
extern const ModelDescriptor kIronLaw;

/// iron_law_terms: the inputs of iron_law.
extern const ModelDescriptor kIronLawTerms;

}  // namespace ridgepoint::models
