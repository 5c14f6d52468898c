// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QLocale>
#include <QXmlStreamWriter>

namespace ridgepoint::ui {

/// A plain drawing of a chart as an `<svg>` element: axes, curves or bars, reference lines, the current
/// point. Its name is the chart's title and its description the summary; the values stand in the table beside
/// it.
/// @limits a schedule shows each stage's idle and busy time, not its cells
void writeSvgChart(QXmlStreamWriter& xml, const labs::PlotSpec& spec, const QLocale& locale);

}  // namespace ridgepoint::ui
