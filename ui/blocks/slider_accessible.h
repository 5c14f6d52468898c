// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ridgepoint::ui {

/// Gives every ValueSlider a voice: value, limits and step in the shown unit, and a setter that a locked
/// slider refuses. Safe to call often.
void installSliderVoice();

}  // namespace ridgepoint::ui
