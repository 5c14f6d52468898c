// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_error.h"
#include "core/report/report_file.h"
#include "ui/handbook/handbook_page.h"

#include <QLocale>

namespace ridgepoint::ui {

/// Writes the whole handbook as its file's ending says, .pdf, .html or .txt, whole or not at all.
/// @errors UnknownFormat, Drawing, and those of writeAtomically
[[nodiscard]] report::Written writeHandbook(const QString& file, const HandbookTools& tools,
                                            const QString& language, const QLocale& locale);

}  // namespace ridgepoint::ui
