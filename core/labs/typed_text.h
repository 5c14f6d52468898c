// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

namespace ridgepoint::labs {

/// Reads a number with a unit as a person types it in the wording's locale.
/// @param shown     unit that is asked for
/// @param own       unit of the result
/// @param bareUnit  whether a number alone is taken in `shown`
/// @param value     the number in `own`, when the answer is Refusal::None
[[nodiscard]] Refusal readTyped(const QString& typed, const units::Unit* own, const units::Unit* shown,
                                bool bareUnit, const Wording& wording, double& value);

/// Reads two bounds, "30 to 50 %": the unit may stand once. Between them: to, bis, a dash or dots.
/// @return RangeUnreadable unless both bounds are numbers of the right kind and the first is the smaller
[[nodiscard]] Refusal readTypedRange(const QString& typed, const units::Unit* own, const units::Unit* shown,
                                     const Wording& wording, EstimateRange& range);

}  // namespace ridgepoint::labs
