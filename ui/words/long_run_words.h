// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/long_run.h"

#include <QLocale>
#include <QString>

/// Long runs as a person reads them: one form for window and report.
namespace ridgepoint::ui {

/// @return "Mean", "P50" … "P99.9", in the order of LongRunRecord::figures
[[nodiscard]] QString figureName(qsizetype figure);
/// @return "257.6 ms"
[[nodiscard]] QString figureText(const simulation::Estimate& figure, const QLocale& locale = QLocale());
/// @return "257.1 to 258.0 ms", and that it is provisional where the samples are too few
[[nodiscard]] QString figureIntervalText(const simulation::Estimate& figure,
                                         const QLocale& locale = QLocale());
/// @return "10,000,000 samples", or queries
[[nodiscard]] QString longRunCountText(const QString& model, qint64 count, const QLocale& locale = QLocale());
/// The command that makes it again.
[[nodiscard]] QString longRunCommand(const labs::LongRunRecord& run);
/// Count, seed, model and revision, and the load generator's verdict where there is one.
[[nodiscard]] QString longRunText(const labs::LongRunRecord& run, const QLocale& locale = QLocale());

}  // namespace ridgepoint::ui
