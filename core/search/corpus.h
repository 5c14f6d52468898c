// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/glossary.h"
#include "core/handbook/handbook.h"
#include "core/hardware/hardware_registry.h"
#include "core/labs/catalogue.h"
#include "core/labs/lab.h"
#include "core/labs/shown_number.h"
#include "core/search/document.h"

namespace ridgepoint::search {

/// What there is to search, by name. Plain values, so that a worker can gather.
struct Shelves {
    QVector<labs::CatalogueEntry> labs;
    QVector<handbook::SectionEntry> sections;
    QString language = QStringLiteral("en");
    labs::Wording wording;  ///< how numbers are written
};

/// Loads everything and writes it out as documents. A lab or section that cannot be loaded is found by its
/// title. Takes tens of milliseconds: for a worker.
[[nodiscard]] QVector<SearchDocument> gather(const Shelves& shelves,
                                             const hardware::HardwareRegistry& registry,
                                             const handbook::Glossary& glossary);
/// The same with the program's own constants and glossary.
[[nodiscard]] QVector<SearchDocument> gather(const Shelves& shelves);

/// A lab or a section of the handbook, numbers rendered at the start values of its first context.
///
/// Of a lab: title, subtitle, and what stands in its first act before the gate. Nothing of the instrument,
/// the options, or what follows a commitment, and no word of the second act. Of a section: everything but
/// solutions, rebuttals and live verdicts.
[[nodiscard]] SearchDocument documentOf(const labs::Lab& lab, const labs::Wording& wording);

[[nodiscard]] SearchDocument documentOf(const handbook::Term& term, const QString& language);

/// A constant: its value with unit, convention, source, note.
[[nodiscard]] SearchDocument documentOf(const hardware::HardwareRecord& record, const labs::Wording& wording);

/// Prose without marks of Markdown, formulas and link targets.
[[nodiscard]] QString plainProse(const QString& markdown);

}  // namespace ridgepoint::search
