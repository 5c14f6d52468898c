// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/quantize.h"

/// What quantisation does to many values at once, without drawing any: p is a normal density with mean 0 and
/// standard deviation 1, for activations cut at 0 (one half of them is exactly 0).
///   E[e²]    = Σ over codes ∫ (x - x'_q)² p(x) dx     over the values that get code q
///   rms      = sqrt(E[e²])
///   SQNR     = 10 lg(E[x²] / E[e²])
///   clipped  = P(x below the lowest or above the highest decoded value)
/// Each integral is closed: ∫ p = ΔΦ, ∫ x p = -Δφ, ∫ x² p = ΔΦ - Δ(x φ). Lengths are in standard deviations.
/// @errors none for valid inputs
/// @limits the `limits` of kQuantizeDistribution
/// @source max1960 for the mean square error of a quantiser; jacob2018 for the two schemes
namespace ridgepoint::models {

enum class ValueDistribution {
    Weights,      ///< normal
    Activations,  ///< max(0, normal)
};
enum class QuantizerScheme { Symmetric, Affine };

inline constexpr std::string_view kValueDistributions[] = {"weights", "activations"};
inline constexpr std::string_view kQuantizerSchemes[] = {"symmetric", "affine"};
inline constexpr int kFewestBits = 2;
inline constexpr int kMostBits = 8;

/// Over ±clip; the affine one over 0..clip for activations.
/// @param bits  kFewestBits..kMostBits;  @param clip  above 0 [sd]
[[nodiscard]] Quantizer quantizerFor(ValueDistribution distribution, QuantizerScheme scheme, int bits,
                                     double clip);

/// A code and the values that get it.
struct QuantizedLevel {
    double code;     ///< [count]
    double value;    ///< decoded [sd]
    double from;     ///< its cell, as if the codes went on: decoded ± half a step [sd]
    double to;       ///< [sd]
    double rounded;  ///< share of all values that lie between the lowest and the highest decoded value
    double clipped;  ///< share beyond
    [[nodiscard]] double share() const { return rounded + clipped; }
};

/// Codes that some value gets, in rising order; their shares sum to 1.
[[nodiscard]] std::vector<QuantizedLevel> levelsOf(ValueDistribution distribution,
                                                   const Quantizer& quantizer);

/// Mean squares [sd²].
struct QuantizationError {
    double rounding = 0.0;      ///< of values within the decoded range
    double clipping = 0.0;      ///< of values beyond it
    double clippedShare = 0.0;  ///< how many those are
    [[nodiscard]] double meanSquare() const { return rounding + clipping; }
    [[nodiscard]] double rms() const;
};

[[nodiscard]] QuantizationError errorOf(ValueDistribution distribution, const Quantizer& quantizer);

/// p(x) [1/sd], without the values that are exactly 0.
[[nodiscard]] double densityOf(ValueDistribution distribution, double x);

/// The clipping range with the least rms error: wider, and the steps are coarser; narrower, and more is cut.
/// Searched from 0.1 to 8 standard deviations.
struct BestClip {
    double clip;  ///< [sd]
    double rms;   ///< [sd]
};
[[nodiscard]] BestClip bestClip(ValueDistribution distribution, QuantizerScheme scheme, int bits);

/// quantize_distribution: distribution, scheme, bits [count], clip [1].
extern const ModelDescriptor kQuantizeDistribution;

/// quantize_best_clip: distribution, scheme, bits [count].
extern const ModelDescriptor kQuantizeBestClip;

}  // namespace ridgepoint::models
