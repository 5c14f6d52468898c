// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/prose.h"

#include <QStringList>

namespace ridgepoint::ui {
namespace {

struct Mark {
    QString sign;
    Emphasis emphasis;
};

const QVector<Mark>& marks() {
    static const QVector<Mark> all{{QStringLiteral("**"), Emphasis::Strong},
                                   {QStringLiteral("`"), Emphasis::Code},
                                   {QStringLiteral("*"), Emphasis::Italic},
                                   {QStringLiteral("_"), Emphasis::Italic}};
    return all;
}

/// "_" inside a word is a letter of a name, not a mark.
bool opens(const QString& text, qsizetype at, const Mark& mark) {
    if (text.mid(at, mark.sign.size()) != mark.sign) return false;
    const qsizetype next = at + mark.sign.size();
    if (next >= text.size() || text[next].isSpace()) return false;
    return mark.sign != QLatin1String("_") || at == 0 || !text[at - 1].isLetterOrNumber();
}

QVector<ProseSpan> parseSpans(const QString& text) {
    QVector<ProseSpan> spans;
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = -1;
        Mark found;
        for (const Mark& mark : marks()) {
            if (!opens(text, at, mark)) continue;
            end = text.indexOf(mark.sign, at + mark.sign.size());
            found = mark;
            if (end > 0) break;
        }
        if (end <= at) {
            plain += text[at++];
            continue;
        }
        if (!plain.isEmpty()) spans.append({plain, Emphasis::None});
        plain.clear();
        const qsizetype from = at + found.sign.size();
        spans.append({text.mid(from, end - from), found.emphasis});
        at = end + found.sign.size();
    }
    if (!plain.isEmpty()) spans.append({plain, Emphasis::None});
    return spans;
}

bool isBullet(const QString& line) {
    return line.startsWith(QLatin1String("- ")) || line.startsWith(QLatin1String("* "));
}

}  // namespace

QString ProseParagraph::plain() const {
    QString text;
    for (const ProseSpan& span : spans)
        text += span.text;
    return text;
}

QVector<ProseParagraph> parseProse(const QString& markdown) {
    QVector<ProseParagraph> paragraphs;
    QString pending;
    bool bullet = false;
    bool formula = false;
    const auto flush = [&] {
        if (!pending.isEmpty()) paragraphs.append({parseSpans(pending), bullet});
        pending.clear();
        bullet = false;
    };
    const QStringList lines = markdown.split(QLatin1Char('\n'));
    for (const QString& raw : lines) {
        const QString line = raw.trimmed();
        const auto fences = line.count(QLatin1String("$$"));
        if (formula || fences > 0) {
            flush();
            if (fences % 2 == 1) formula = !formula;
            continue;
        }
        if (line.isEmpty() || isBullet(line)) flush();
        if (isBullet(line)) bullet = true;
        const QString words = isBullet(line) ? line.mid(2).trimmed() : line;
        if (words.isEmpty()) continue;
        pending += pending.isEmpty() ? words : QLatin1Char(' ') + words;
    }
    flush();
    return paragraphs;
}

QVector<ProseParagraph> plainProse(const QString& text) {
    QVector<ProseParagraph> paragraphs;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty()) paragraphs.append({{{line.trimmed(), Emphasis::None}}, false});
    }
    return paragraphs;
}

}  // namespace ridgepoint::ui
