// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/float_format.h"

#include <cstdint>
#include <vector>

/// The numbers of a format built by counting alone, to check an encoder that computes them.
namespace ridgepoint::models::testing {

/// What the test knows of a format, written down apart from core/models.
struct KnownFormat {
    FloatFormat format;
    const char* name;
    double smallest;         ///< the first number above 0
    int perOctave;           ///< numbers from a power of two up to the next one
    std::uint32_t finite;    ///< how many codes from 0 up are finite
    std::uint32_t overflow;  ///< code of what is too large
    std::uint32_t negative;  ///< the sign bit
    int shift;               ///< codes stand so many bits to the left
    bool hasInfinity;
    std::uint32_t notANumber;  ///< the code that stands for all of them
};

inline constexpr KnownFormat kKnownFormats[] = {
    {FloatFormat::Fp16, "fp16", 0x1p-24, 1024, 0x7C00, 0x7C00, 0x8000, 0, true, 0x7E00},
    {FloatFormat::Bf16, "bf16", 0x1p-133, 128, 0x7F80, 0x7F80, 0x8000, 0, true, 0x7FC0},
    {FloatFormat::E4m3, "e4m3", 0x1p-9, 8, 0x7F, 0x7F, 0x80, 0, false, 0x7F},
    {FloatFormat::E5m2, "e5m2", 0x1p-16, 4, 0x7C, 0x7C, 0x80, 0, true, 0x7E},
    {FloatFormat::Tf32, "tf32", 0x1p-136, 1024, 0x3FC00, 0x3FC00, 0x40000, 13, true, 0x3FE00},
};

/// Every finite number from 0 up, one for each code: the step doubles after the first two groups of
/// `perOctave` numbers (subnormals and the first octave) and after each further one. Sums are exact.
inline std::vector<double> positiveNumbers(const KnownFormat& known) {
    std::vector<double> numbers;
    numbers.reserve(known.finite);
    double value = 0.0;
    double step = known.smallest;
    const auto group = static_cast<std::uint32_t>(known.perOctave);
    for (std::uint32_t code = 0; code < known.finite; ++code) {
        if (code >= 2 * group && code % group == 0) step *= 2.0;
        numbers.push_back(value);
        value += step;
    }
    return numbers;
}

}  // namespace ridgepoint::models::testing
