// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <QString>

/// Predictions and observations as words.
namespace ridgepoint::ui {

/// "2.6 times too low", "2.6 times too high", or that both are the same to the digits shown.
/// @param factor  estimate over model
[[nodiscard]] QString factorText(double factor, const labs::Wording& wording);

/// The predicted output in the unit that the question asks for.
[[nodiscard]] QString predictedText(const labs::LabSession& session, int act, double value);

/// "30 % to 50 %, which holds the model's value"
/// Precondition: the view has a range.
[[nodiscard]] QString rangeText(const labs::LabSession& session, int act, const labs::RevealView& view);

/// What was observed: a number with its unit, an order of categories, or what trials found.
[[nodiscard]] QString observationText(const labs::LabSession& session, int act);

/// "Vendor A, Vendor C, Vendor B"
[[nodiscard]] QString orderText(const labs::LabSession& session, const QStringList& categories);

/// The lab's name of a category.
[[nodiscard]] QString categoryText(const labs::LabSession& session, const QString& category);

}  // namespace ridgepoint::ui
