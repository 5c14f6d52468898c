// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/cards_pages.h"

#include "ui/cards/cards_page.h"

namespace ridgepoint::app {

std::function<QWidget*(QWidget*)> cardsPageMaker(const ui::ThemeSource& theme, ui::Journal& journal,
                                                 const HardwareAccess& hardware,
                                                 const std::function<QDateTime()>& clock) {
    return [&theme, &journal, hardware, clock](QWidget* parent) {
        auto* desk = new ui::CardsDesk(journal, hardware(), clock);
        auto* page = new ui::CardsPage(theme, *desk, parent);
        desk->setParent(page);
        return page;
    };
}

}  // namespace ridgepoint::app
