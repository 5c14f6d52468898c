// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/handbook_pages.h"

#include "core/labs/lab_loader.h"
#include "ui/handbook/handbook_export.h"
#include "ui/handbook/handbook_page.h"
#include "ui/report/report_words.h"
#include "ui/shell/findings_page.h"
#include "ui/words/number_words.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace ridgepoint::app {
namespace {

ui::SectionPlace placeOf(const QVector<handbook::SectionEntry>& all, qsizetype index,
                         const QString& language) {
    ui::SectionPlace place;
    if (index > 0) place.previous = all[index - 1];
    if (index + 1 < all.size()) place.next = all[index + 1];
    place.readers = handbook::readersOf(all[index].id, language);
    return place;
}

}  // namespace

ui::HandbookAccess handbookAccess(const ui::ThemeSource& theme, ui::EquationStore& equations,
                                  const HardwareAccess& hardware, const QString& language) {
    ui::HandbookAccess access;
    access.hardware = hardware;
    access.glossary =
        [language,
         terms = std::make_shared<std::optional<handbook::Glossary>>()]() -> const handbook::Glossary& {
        if (!*terms) *terms = handbook::Glossary::load(language, ui::labWording());
        return **terms;
    };
    access.exportTo = [&theme, &equations, hardware, language](const QString& file) {
        const report::Written written =
            ui::writeHandbook(file, {theme, equations, hardware()}, language, QLocale());
        return written ? QString() : ui::reportErrorText(written.error());
    };
    access.sections = [language] { return handbook::sections(language); };
    access.makePage = [&theme, &equations, hardware, language](const QString& id,
                                                               QWidget* parent) -> QWidget* {
        const QVector<handbook::SectionEntry> all = handbook::sections(language);
        const auto found = std::ranges::find(all, id, &handbook::SectionEntry::id);
        if (found == all.end()) return nullptr;
        const labs::LoadedLab loaded = labs::loadSection(found->folder, hardware(), language);
        if (!loaded.lab)
            return new ui::FindingsPage(theme, found->title, found->folder, loaded.findings, parent);
        return new ui::HandbookPage({theme, equations, hardware()}, loaded.lab,
                                    placeOf(all, found - all.begin(), language), parent);
    };
    return access;
}

}  // namespace ridgepoint::app
