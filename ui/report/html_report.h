// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/flow.h"

#include <QByteArray>

namespace ridgepoint::ui {

/// The accessible twin of the PDF: one file, well-formed, with headings in order, tables with scopes, charts
/// as inline drawings with their summary and values, the ledger as a link to itself. No script, nothing from
/// outside.
/// @param ledger  offered as ledger.json; may be empty
[[nodiscard]] QByteArray renderHtml(const Flow& flow, const QByteArray& ledger);

}  // namespace ridgepoint::ui
