// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The vocabulary of spokenTeX: English, to be translated in the context "SpokenTeX".
namespace ridgepoint::ui {

/// The words for a TeX command that stands for itself, such as `\le`; null when there are none.
[[nodiscard]] const char* commandWord(const QString& name);

/// The words for a character such as `=`; null when there are none.
[[nodiscard]] const char* symbolWord(QChar c);

/// The pattern for an accent, "%1 bar"; null when the command is no accent.
[[nodiscard]] const char* accentPattern(const QString& name);

/// Whether a command only spaces or sizes.
[[nodiscard]] bool isSilent(const QString& name);

/// Greek letters are spoken by their names in TeX.
[[nodiscard]] bool isGreek(const QString& name);

}  // namespace ridgepoint::ui
