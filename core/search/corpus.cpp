// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/corpus.h"

#include "core/labs/lab_loader.h"

#include <cmath>

namespace ridgepoint::search {
namespace {

using Kind = labs::Place::Kind;

constexpr double kLargePlain = 1e9;

/// All digits that the record has.
QString fullNumber(double value, const labs::Wording& wording) {
    const bool isPlain = std::abs(value) < kLargePlain && std::abs(value) >= 1e-4;
    return wording.locale.toString(value, isPlain ? 'f' : 'g', QLocale::FloatingPointShortest);
}

QString valueOf(const hardware::HardwareRecord& record, const labs::Wording& wording) {
    QString number = fullNumber(record.low, wording);
    if (record.isRange()) number += QStringLiteral(" – ") + fullNumber(record.high, wording);
    const QString symbol = labs::unitSymbol(units::findUnit(record.unit.toStdString()));
    return symbol.isEmpty() ? number : number + QChar(0xa0) + symbol;
}

SearchDocument titleAlone(Kind kind, const QString& id, const QString& title, const QString& names,
                          const QString& language) {
    return {{kind, id}, title.isEmpty() ? id : title, names, {}, language};
}

QVector<SearchDocument> labDocuments(const Shelves& shelves, const hardware::HardwareRegistry& registry) {
    QVector<SearchDocument> documents;
    for (const labs::CatalogueEntry& entry : shelves.labs) {
        const auto loaded = labs::loadLab(entry.folder, registry, shelves.language);
        if (loaded.lab)
            documents.append(documentOf(*loaded.lab, shelves.wording));
        else
            documents.append(titleAlone(Kind::Lab, entry.id, entry.title, entry.id + u' ' + entry.number,
                                        shelves.language));
    }
    return documents;
}

QVector<SearchDocument> sectionDocuments(const Shelves& shelves, const hardware::HardwareRegistry& registry) {
    QVector<SearchDocument> documents;
    for (const handbook::SectionEntry& entry : shelves.sections) {
        const auto loaded = labs::loadSection(entry.folder, registry, shelves.language);
        if (loaded.lab)
            documents.append(documentOf(*loaded.lab, shelves.wording));
        else
            documents.append(titleAlone(Kind::Section, entry.id, entry.title, entry.id, shelves.language));
    }
    return documents;
}

}  // namespace

SearchDocument documentOf(const handbook::Term& term, const QString& language) {
    const QString names = (QStringList{term.id, term.shortForm} + term.also + term.units).join(u' ');
    return {{Kind::Term, term.id}, term.title(), names, plainProse(term.text), language};
}

SearchDocument documentOf(const hardware::HardwareRecord& record, const labs::Wording& wording) {
    QStringList parts{valueOf(record, wording)};
    if (record.convention != QLatin1String("none")) parts.append(record.convention);
    parts.append(record.source);
    if (!record.note.isEmpty()) parts.append(record.note);
    return {{Kind::Constant, record.id},
            record.name.isEmpty() ? record.id : record.name,
            record.id,
            parts.join(QStringLiteral(" · ")),
            QStringLiteral("en")};
}

QVector<SearchDocument> gather(const Shelves& shelves, const hardware::HardwareRegistry& registry,
                               const handbook::Glossary& glossary) {
    QVector<SearchDocument> documents = labDocuments(shelves, registry);
    documents += sectionDocuments(shelves, registry);
    for (const handbook::Term& term : glossary.terms())
        documents.append(documentOf(term, glossary.language()));
    for (const hardware::HardwareRecord& record : registry.records())
        documents.append(documentOf(record, shelves.wording));
    return documents;
}

QVector<SearchDocument> gather(const Shelves& shelves) {
    return gather(shelves, hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware")),
                  handbook::Glossary::load(shelves.language, shelves.wording));
}

}  // namespace ridgepoint::search
