// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimensions/dimension.h"

#include <string>
#include <vector>

namespace ridgepoint::dimensions {

/// A value in a unit that leaves few digits before the point.
struct Readable {
    double value = 0.0;
    std::string unit;     ///< symbol; "1" for a plain number
    double factor = 1.0;  ///< of the unit: coherent value = value * factor
};

/// 0.0042 s is 4.2 ms, 1.2e12 byte is 1.2 TB. Powers of ten alone: no minutes, no bits, no GiB.
[[nodiscard]] Readable readable(double coherent, const Dimension& dimension);

/// The same for several values that stand side by side: one unit, chosen by the largest.
[[nodiscard]] std::vector<Readable> readable(const std::vector<double>& coherent, const Dimension& dimension);

}  // namespace ridgepoint::dimensions
