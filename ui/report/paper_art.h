// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/report/typesetter.h"

namespace ridgepoint::ui {

class EquationStore;

/// Charts as PlotView paints them; equations are left out.
[[nodiscard]] PaperArt paperArt();

/// Charts as PlotView paints them, and the lab's equations where they are at hand without the engine.
/// @param session    says which form of a text counts; with the equations it must outlive the drawing
[[nodiscard]] PaperArt paperArt(const labs::LabSession& session, EquationStore& equations);

/// Charts, and equations by their source: for what is no lab.
[[nodiscard]] PaperArt paperArt(EquationStore& equations);

}  // namespace ridgepoint::ui
