// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QIODevice>
#include <QImage>
#include <QLocale>
#include <QMimeData>

#include <memory>

namespace ridgepoint::ui {

/// Every sample as comma separated values after RFC 4180: a header with units, CRLF, quotes where needed,
/// UTF-8, and a decimal point whatever the locale, so that the file reads the same everywhere.
/// @return false when the device did not take it all
[[nodiscard]] bool writePlotCsv(const labs::PlotSpec& spec, QIODevice& device);

/// The same with tabs and the locale's decimal sign, for pasting into a spreadsheet on this machine.
[[nodiscard]] QString plotTsv(const labs::PlotSpec& spec, const QLocale& locale);

/// Picture and text together, so that each program pastes what it understands.
[[nodiscard]] std::unique_ptr<QMimeData> plotClipboard(const QImage& picture, const QString& tsv);

/// A file name from the chart's title: "Speedup against processors.csv".
[[nodiscard]] QString suggestedFileName(const labs::PlotSpec& spec);

}  // namespace ridgepoint::ui
