// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"
#include "core/labs/plot_spec.h"

/// From offers to the picture of their Pareto front. Internal to core/labs.
namespace ridgepoint::labs {

/// What the front is called, and what an offer is called that another one beats.
struct FrontWords {
    QString edge;
    QString dominated;
};

/// Ranges both axes from zero and adds the front's edge as a guide; offers that are dominated turn into
/// references and say so.
/// @param spec  has one series with one point for each offer
void fillFront(PlotSpec& spec, models::Goals goals, const FrontWords& words);

}  // namespace ridgepoint::labs
