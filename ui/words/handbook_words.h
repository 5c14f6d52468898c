// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::ui {

/// "Machine Foundations"
[[nodiscard]] QString handbookTitle();

/// The title of a chapter of the handbook: "Physics of computing" for "physics".
[[nodiscard]] QString chapterText(const QString& chapter);

}  // namespace ridgepoint::ui
