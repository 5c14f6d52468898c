// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lab_pages.h"

#include "ui/lab/lab_page.h"

namespace ridgepoint::app {

ui::LabPageMaker labPageMaker(const ui::ThemeSource& theme, ui::EquationStore& equations) {
    return [&theme, &equations](labs::LabSession& session, QWidget* parent) {
        auto* page = new ui::LabPage(theme, session, equations, parent);
        ui::LabPageHandle handle;
        handle.widget = page;
        handle.currentAct = [page] { return page->currentAct(); };
        handle.showAct = [page](int act) { page->showAct(act); };
        handle.rememberView = [page] { page->rememberView(); };
        handle.tellWhenMoved = [page](const std::function<void()>& told) {
            QObject::connect(page, &ui::LabPage::positionChanged, page, [told] { told(); });
        };
        return handle;
    };
}

}  // namespace ridgepoint::app
