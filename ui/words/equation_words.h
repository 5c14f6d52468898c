// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/equation_bench.h"

#include <QLocale>
#include <QString>

/// What the equation bench says.
namespace ridgepoint::ui {

/// What keeps the text from being an equation, and what to do.
[[nodiscard]] QString equationErrorText(const dimensions::EquationError& error);

/// Which part does not fit, and what its neighbours measure.
[[nodiscard]] QString equationFaultText(const instruments::FaultReading& fault);

/// One sentence: homogeneous or not, and why.
[[nodiscard]] QString equationVerdictText(const instruments::BenchReading& reading);

/// What no dimension shows: sides that differ by a number, bits beside bytes. Empty for nothing.
[[nodiscard]] QString equationNoteText(const instruments::BenchReading& reading,
                                       const QLocale& locale = QLocale());

/// "T = 4.217 ms": what the equation gives. Empty without values.
[[nodiscard]] QString equationResultText(const instruments::BenchReading& reading,
                                         const QLocale& locale = QLocale());

/// "fits", "does not fit", "clashes", "unit not known", "holds a misfit"
[[nodiscard]] QString fitText(dimensions::Fit fit);

/// "4.179 ms", or why there is no value; empty where none was given.
[[nodiscard]] QString amountText(const instruments::AmountReading& amount, const QLocale& locale = QLocale());

/// What is wrong with a row of quantities; empty for nothing.
[[nodiscard]] QString rowFaultText(const instruments::RowReading& row);

/// The heading and the story of an exercise.
[[nodiscard]] QString exerciseTitle(const QString& id);
[[nodiscard]] QString exerciseStory(const QString& id);

/// How far the repair is. Empty for the worked example.
[[nodiscard]] QString repairText(const QString& exercise, const instruments::Repair& repair,
                                 const QLocale& locale = QLocale());

}  // namespace ridgepoint::ui
