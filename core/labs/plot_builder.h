// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"
#include "core/labs/text_renderer.h"
#include "core/simulation/latency_histogram.h"

namespace ridgepoint::labs {

/// Where the controls stood when a run was pinned.
struct GhostRun {
    QString name;
    Slots values;
};

/// Sweeps the models that feed the readouts and puts the result into a PlotSpec.
/// @param textKey  "bench1.curve": prefix of the plot's texts
/// @param context  the controls' own, whose forms of the texts are read; -1: the renderer's
[[nodiscard]] PlotSpec buildPlot(const Lab& lab, const PlotDef& plot, const QString& textKey,
                                 const Evaluation& live, const QVector<GhostRun>& ghosts,
                                 const TextRenderer& renderer, int context = -1);

/// A histogram plot of samples that are there already.
[[nodiscard]] PlotSpec buildHistogram(const Lab& lab, const PlotDef& plot, const QString& textKey,
                                      const Evaluation& live, const simulation::LatencyHistogram& samples,
                                      const TextRenderer& renderer, int context);

/// Whether it takes simulations to build: then it belongs on a worker.
[[nodiscard]] bool isCostly(const Lab& lab, const PlotDef& plot);

}  // namespace ridgepoint::labs
