// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_loader.h"
#include "ui/blocks/places.h"
#include "ui/handbook/handbook_page.h"
#include "ui/theme/style_sheet.h"
#include "ui/typeset/equation_store.h"

#include <QTest>

namespace ridgepoint::ui {

/// A page of the handbook with what it needs; takes note of the places that it wants to open.
class ReadingFixture : public QWidget, public Places {
public:
    explicit ReadingFixture(const QString& folder) { loaded = labs::loadSection(folder, registry()); }

    static const hardware::HardwareRegistry& registry() {
        static const auto all =
            hardware::HardwareRegistry::load(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/hardware"));
        return all;
    }

    void setTheme(Scheme scheme, double scale) {
        applyApplicationStyle(Theme(scheme, scale));
        theme.set(scheme, scale);
    }

    HandbookPage& open(QSize size, const SectionPlace& place = {}) {
        resize(size);
        page = new HandbookPage({theme, equations, registry()}, loaded.lab, place, this);
        page->resize(size);
        show();
        return *page;
    }

    void openPlace(const QString& place, QWidget*) override { places.append(place); }

    ThemeSource theme;
    EquationStore equations;
    labs::LoadedLab loaded;
    HandbookPage* page = nullptr;
    QStringList places;
};

}  // namespace ridgepoint::ui
