// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ridgepoint::search {

/// The words of what a person typed: letters and digits; everything else parts them. At most 8 words of at
/// most 32 characters, from the first 200 characters. Empty where no word was typed.
[[nodiscard]] QStringList wordsOf(const QString& typed);

enum class Join {
    All,
    Any,  ///< of the words with more than three letters, where there are such
};

/// The expression that SQLite's full-text index understands. Every word counts as the beginning of one; a
/// single letter only in titles and names, because it begins something in every body.
/// @param words  from wordsOf, not empty; so nothing typed can become an operator
/// @param kind   one word: restricts the search to documents of that kind
[[nodiscard]] QString matchExpression(const QStringList& words, Join join, const QString& kind);

}  // namespace ridgepoint::search
