// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/glossary.h"

#include "core/labs/check/lab_checks.h"
#include "core/labs/load/text_parser.h"

#include <QFile>

#include <algorithm>

namespace ridgepoint::handbook {
namespace {

using Code = labs::Finding::Code;

const QString kAlso = QStringLiteral("also:");
const QString kUnits = QStringLiteral("units:");

QString fileName(const QString& language) {
    return QStringLiteral("glossary.%1.md").arg(language);
}

/// One entry's text with its placeholders filled from the table of units.
QString rendered(const labs::Template& text, const QString& key, const labs::Wording& wording,
                 labs::FindingList& findings) {
    QString result;
    for (const labs::Template::Piece& piece : text.pieces) {
        if (piece.placeholder < 0) {
            result += piece.text;
            continue;
        }
        const labs::Placeholder& p = text.placeholders[piece.placeholder];
        const units::Unit* unit = units::findUnit(p.name.toStdString());
        if (!unit)
            findings.add(Code::UnknownUnit, key, p.name);
        else if (p.shown && unit->dimension != p.shown->dimension)
            findings.add(Code::WrongUnit, key, p.name);
        else
            result += labs::valueText(models::Value::number(1.0), unit, p.shown, p.decimals, wording);
    }
    return result;
}

QStringList listAfter(const QString& line, const QString& head, const QString& separator) {
    QStringList words = line.mid(head.size()).split(separator, Qt::SkipEmptyParts);
    for (QString& word : words)
        word = word.simplified();
    words.removeAll(QString());
    return words;
}

Term readTerm(const QString& id, const QString& raw, const labs::Wording& wording,
              labs::FindingList& findings) {
    QStringList lines = raw.split(u'\n');
    const QString head = lines.takeFirst();
    Term term;
    term.id = id;
    term.name = head.section(QStringLiteral(" · "), 0, 0).simplified();
    term.shortForm = head.section(QStringLiteral(" · "), 1).simplified();
    while (!lines.isEmpty() && (lines.first().startsWith(kAlso) || lines.first().startsWith(kUnits))) {
        const QString line = lines.takeFirst();
        if (line.startsWith(kAlso))
            term.also = listAfter(line, kAlso, QStringLiteral(","));
        else
            term.units = listAfter(line, kUnits, QStringLiteral(" "));
    }
    labs::FindingList seen;  // parseText reported them already
    const labs::Template prose = labs::parseTemplate(lines.join(u'\n').trimmed(), id, seen);
    term.text = rendered(prose, id, wording, findings);
    if (term.name.isEmpty() || term.text.isEmpty()) findings.add(Code::MissingText, id, id);
    if (const QString digit = labs::digitInProse(prose); !digit.isEmpty())
        findings.add(Code::DigitInProse, id, digit);
    for (const QString& unit : std::as_const(term.units))
        if (!units::findUnit(unit.toStdString())) findings.add(Code::UnknownUnit, id, unit);
    return term;
}

}  // namespace

QString Term::title() const {
    return shortForm.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, shortForm);
}

Glossary Glossary::load(const QString& language, const labs::Wording& wording) {
    const QString folder = QStringLiteral(":/ridgepoint/handbook/");
    const bool exists = QFile::exists(folder + fileName(language));
    const QString found = exists ? language : QStringLiteral("en");
    QFile file(folder + fileName(found));
    return read(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), found, wording);
}

Glossary Glossary::read(const QByteArray& file, const QString& language, const labs::Wording& wording) {
    Glossary glossary;
    glossary.m_language = language;
    labs::FindingList findings{fileName(language), {}};
    const labs::TextBook book = labs::parseText(file, language, findings);
    for (const QString& key : book.keys())
        glossary.m_terms.append(readTerm(key, book.find(key)->raw, wording, findings));
    glossary.m_findings = findings.all;
    return glossary;
}

const Term* Glossary::find(const QString& id) const {
    const auto found = std::ranges::find(m_terms, id, &Term::id);
    return found == m_terms.end() ? nullptr : &*found;
}

const Term* Glossary::ofUnit(std::string_view unit) const {
    const QString id = QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
    const auto found =
        std::ranges::find_if(m_terms, [&](const Term& term) { return term.units.contains(id); });
    return found == m_terms.end() ? nullptr : &*found;
}

}  // namespace ridgepoint::handbook
