// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/finding.h"
#include "core/labs/text_book.h"

#include <QByteArray>

namespace ridgepoint::labs {

/// Reads `text.<lang>.md`: Markdown sections whose headings (`# key`) are keys. Placeholders are found and
/// their units checked; what they point at is resolved later, by the loader.
/// @param bytes  UTF-8; anything else is a finding
[[nodiscard]] TextBook parseText(const QByteArray& bytes, const QString& language, FindingList& findings);

/// Cuts a text into literal pieces and placeholders. Shared with option and series labels.
[[nodiscard]] Template parseTemplate(const QString& raw, const QString& key, FindingList& findings);

}  // namespace ridgepoint::labs
