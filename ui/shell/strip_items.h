// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/shell/foot_strip.h"

namespace ridgepoint::ui {

/// What the strip says about a lab: act and step, context, up to three readings, the prediction.
/// Readings appear only where the instrument is unlocked.
[[nodiscard]] QVector<StripItem> stripItems(const labs::LabSession& session, int act);

}  // namespace ridgepoint::ui
