// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

namespace ridgepoint::labs {

/// The outputs of a costly model. Models are pure, so a run that was made before is not made again: a curve
/// and its marker, the mean and the tail of one run, a slider moved back. Any thread may call it.
[[nodiscard]] models::Outputs costlyRun(const models::ModelDescriptor& model, models::Inputs inputs);

}  // namespace ridgepoint::labs
