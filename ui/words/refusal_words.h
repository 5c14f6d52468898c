// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <QString>

namespace ridgepoint::ui {

/// What keeps a step from being taken, and what to do about it. Empty for Refusal::None.
[[nodiscard]] QString refusalText(labs::Refusal refusal);

}  // namespace ridgepoint::ui
