// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/handbook_pages.h"
#include "ui/shell/journal.h"

#include <QDateTime>

namespace ridgepoint::app {

/// Makes the page of flash cards, with a desk of its own, when it is first asked for.
/// @param theme, journal  must outlive the pages
[[nodiscard]] std::function<QWidget*(QWidget* parent)> cardsPageMaker(
    const ui::ThemeSource& theme, ui::Journal& journal, const HardwareAccess& hardware,
    const std::function<QDateTime()>& clock);

}  // namespace ridgepoint::app
