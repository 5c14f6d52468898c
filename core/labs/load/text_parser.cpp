// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/load/text_parser.h"

#include "core/units/unit.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace ridgepoint::labs {
namespace {

/// `{real.speedup|×|2}`; TeX braces never look like this.
const QRegularExpression& placeholderPattern() {
    static const QRegularExpression pattern(QStringLiteral(R"(\{([A-Za-z][\w.]*)\|([^|{}]*)\|([0-9])\})"));
    return pattern;
}

Placeholder makePlaceholder(const QRegularExpressionMatch& match, const QString& key, FindingList& findings) {
    Placeholder p;
    p.name = match.captured(1);
    p.decimals = match.captured(3).toInt();
    if (p.name.startsWith(QLatin1String("option."))) p.from = Placeholder::From::Option;
    if (p.name.startsWith(QLatin1String("sweep."))) p.from = Placeholder::From::Series;
    const QString unit = match.captured(2);
    if (!unit.isEmpty()) {
        p.shown = units::findUnit(unit.toUtf8().toStdString());
        if (!p.shown) findings.add(Finding::Code::UnknownUnit, key, unit);
    }
    return p;
}

/// Braces that are neither a placeholder nor inside a formula are a slip of the author.
void reportStrayBraces(const QString& literal, const QString& key, bool& inFormula, FindingList& findings) {
    const QStringList parts = literal.split(QStringLiteral("$$"));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0) inFormula = !inFormula;
        if (inFormula) continue;
        const qsizetype at = parts[i].indexOf(u'{');
        if (at >= 0) findings.add(Finding::Code::BadPlaceholder, key, parts[i].mid(at, 40));
    }
}

}  // namespace

Template parseTemplate(const QString& raw, const QString& key, FindingList& findings) {
    Template result;
    result.raw = raw;
    qsizetype from = 0;
    bool inFormula = false;
    const auto literal = [&](const QString& text) {
        if (text.isEmpty()) return;
        reportStrayBraces(text, key, inFormula, findings);
        result.pieces.append({text, -1});
    };
    auto matches = placeholderPattern().globalMatch(raw);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        literal(raw.mid(from, match.capturedStart() - from));
        result.pieces.append({{}, static_cast<int>(result.placeholders.size())});
        result.placeholders.append(makePlaceholder(match, key, findings));
        from = match.capturedEnd();
    }
    literal(raw.mid(from));
    return result;
}

TextBook parseText(const QByteArray& bytes, const QString& language, FindingList& findings) {
    TextBook book;
    book.setLanguage(language);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        findings.add(Finding::Code::NotUtf8, QString());
        return book;
    }
    QString key;
    QStringList body;
    const auto finish = [&] {
        if (key.isEmpty()) return;
        if (book.has(key)) findings.add(Finding::Code::DuplicateId, key, key);
        book.insert(key, parseTemplate(body.join(u'\n').trimmed(), key, findings));
    };
    for (const QString& line : text.split(u'\n')) {
        if (!line.startsWith(QLatin1String("# "))) {
            body.append(line);
            continue;
        }
        finish();
        key = line.mid(2).trimmed();
        body.clear();
    }
    finish();
    return book;
}

}  // namespace ridgepoint::labs
