// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>

/// Work over traffic of two kinds of operation.
///   GEMM [m × k] · [k × n]:  W = 2 m k n,  Q = b (m k + k n + m n),  I = W / Q
///   element-wise:            I = ops / (b (reads + writes)), for each element
/// with b the bytes of one element. Each matrix crosses the memory interface once. Counting the weights
/// [k × n] alone, I = 2 m / b.
/// @errors none for valid inputs
/// @limits the `limits` of the descriptors
/// @source williams2009
namespace ridgepoint::models {

/// A product of an [m × k] matrix (the activations of m samples) and a [k × n] one (the weights).
struct Gemm {
    units::Elements m;
    units::Elements k;
    units::Elements n;
    units::Bytes element;
};

[[nodiscard]] units::Flops gemmWork(const Gemm& gemm);
[[nodiscard]] units::Bytes gemmTraffic(const Gemm& gemm);
[[nodiscard]] units::FlopsPerByte gemmIntensity(const Gemm& gemm);

/// 2 m / b: the intensity if activations cost nothing, which a small m approaches.
[[nodiscard]] units::FlopsPerByte weightsOnlyIntensity(const Gemm& gemm);

/// The smallest whole m for which a product with these k, n and b reaches an intensity.
///   m = ceil(I b k n / (2 k n - I b (k + n)))
/// @param gemm  its m is not read
/// @return nothing when no m does: I ≥ 2 k n / (b (k + n))
[[nodiscard]] std::optional<units::Elements> rowsForIntensity(const Gemm& gemm, units::FlopsPerByte target);

/// gemm_intensity: m, k, n [count], element [byte].
extern const ModelDescriptor kGemmIntensity;

/// What one element of an element-wise operation costs.
struct ElementwiseCost {
    double operations = 1.0;  ///< [count]
    double reads = 1.0;       ///< [count], elements
    double writes = 1.0;      ///< [count], elements
};

[[nodiscard]] units::FlopsPerByte elementwiseIntensity(const ElementwiseCost& cost, units::Bytes element);

/// elementwise_intensity: element [byte], operations, reads, writes [count].
extern const ModelDescriptor kElementwiseIntensity;

}  // namespace ridgepoint::models
