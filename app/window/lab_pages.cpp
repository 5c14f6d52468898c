// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lab_pages.h"

#include "ui/shell/themed_label.h"

namespace ridgepoint::app {

ui::LabPageMaker labPageMaker(const ui::ThemeSource& theme) {
    return [&theme](labs::LabSession& session, QWidget* parent) {
        ui::LabPageHandle handle;
        auto* page = new ui::ThemedLabel(theme, ui::TextStyle::Title, ui::Role::Ink,
                                         session.text(QStringLiteral("title")), parent);
        page->setAlignment(Qt::AlignTop);
        page->setMargin(theme.theme().scaled(28));
        handle.widget = page;
        return handle;
    };
}

}  // namespace ridgepoint::app
