// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <QString>

/// Where a value from an earlier lab comes from, in sentences.
namespace ridgepoint::ui {

/// @return "Lab v1-12"
[[nodiscard]] QString labName(const QString& lab);

/// @return "Decided in Lab v1-12, 12 Mar 2026 14:02", "Default, as Lab v1-12 is not decided", or that the
/// student changed it for this run
[[nodiscard]] QString originText(const labs::EarlierView& view);

/// That the ledger holds newer decisions, and what they say; empty when it does not.
[[nodiscard]] QString olderText(const QVector<labs::EarlierView>& views);

}  // namespace ridgepoint::ui
