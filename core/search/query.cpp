// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"

#include <algorithm>
#include <iterator>

namespace ridgepoint::search {
namespace {

constexpr qsizetype kLongestQuery = 200;
constexpr qsizetype kMostWords = 8;
constexpr qsizetype kLongestWord = 32;
constexpr qsizetype kShortWord = 3;

bool isPartOfWord(char32_t c) {
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_NonSpacing;
}

QString oneWord(const QString& word) {
    const QString begins = u'"' + word + QStringLiteral("\"*");
    return word.size() > 1 ? begins : QStringLiteral("{title names} : ") + begins;
}

/// Without the short words that stand in every text, where others remain.
QStringList tellingWords(const QStringList& words) {
    QStringList telling;
    std::ranges::copy_if(words, std::back_inserter(telling),
                         [](const QString& word) { return word.size() > kShortWord; });
    return telling.isEmpty() ? words : telling;
}

}  // namespace

QStringList wordsOf(const QString& typed) {
    const QString text = typed.left(kLongestQuery).normalized(QString::NormalizationForm_C);
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty() && words.size() < kMostWords) words.append(word.left(kLongestWord));
        word.clear();
    };
    for (const char32_t c : text.toUcs4()) {
        if (isPartOfWord(c))
            word.append(QString::fromUcs4(&c, 1));
        else
            finish();
    }
    finish();
    return words;
}

QString matchExpression(const QStringList& words, Join join, const QString& kind) {
    QStringList parts;
    for (const QString& word : join == Join::Any ? tellingWords(words) : words)
        parts.append(u'(' + oneWord(word) + u')');
    const QString joined = parts.join(join == Join::All ? QStringLiteral(" AND ") : QStringLiteral(" OR "));
    return QStringLiteral("kind : %1 AND {title names body} : (%2)").arg(kind, joined);
}

}  // namespace ridgepoint::search
