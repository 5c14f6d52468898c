// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/search_words.h"

#include "ui/words/handbook_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

using Kind = labs::Place::Kind;

QString say(const char* text) {
    return QCoreApplication::translate("SearchWords", text);
}

QString kindText(Kind kind) {
    switch (kind) {
        case Kind::Lab:
            return say(QT_TRANSLATE_NOOP("SearchWords", "Lab"));
        case Kind::Section:
            return say(QT_TRANSLATE_NOOP("SearchWords", "Section of the handbook"));
        case Kind::Term:
            return say(QT_TRANSLATE_NOOP("SearchWords", "Glossary"));
        case Kind::Constant:
            return say(QT_TRANSLATE_NOOP("SearchWords", "Constant"));
    }
    return {};
}

QString nothingFound(const search::SearchResult& result) {
    const search::Counts& counts = result.searched;
    if (counts.isEmpty())
        return say(QT_TRANSLATE_NOOP("SearchWords", "Nothing found in the titles and numbers of the labs."));
    return say(QT_TRANSLATE_NOOP(
                   "SearchWords",
                   "Nothing found. Searched: labs (%1), sections of the handbook (%2), terms of "
                   "the glossary (%3), constants (%4)."))
        .arg(counts.value(Kind::Lab))
        .arg(counts.value(Kind::Section))
        .arg(counts.value(Kind::Term))
        .arg(counts.value(Kind::Constant));
}

}  // namespace

QString searchGroupText(Kind kind) {
    switch (kind) {
        case Kind::Lab:
            return say(QT_TRANSLATE_NOOP("SearchWords", "Labs"));
        case Kind::Section:
            return handbookTitle();
        case Kind::Term:
            return say(QT_TRANSLATE_NOOP("SearchWords", "Glossary"));
        case Kind::Constant:
            return say(QT_TRANSLATE_NOOP("SearchWords", "Constants"));
    }
    return {};
}

QString searchMoreText(Kind kind, int count) {
    switch (kind) {
        case Kind::Lab:
            return say(QT_TRANSLATE_NOOP("SearchWords", "%1 more labs")).arg(count);
        case Kind::Section:
            return say(QT_TRANSLATE_NOOP("SearchWords", "%1 more sections")).arg(count);
        case Kind::Term:
            return say(QT_TRANSLATE_NOOP("SearchWords", "%1 more terms")).arg(count);
        case Kind::Constant:
            return say(QT_TRANSLATE_NOOP("SearchWords", "%1 more constants")).arg(count);
    }
    return {};
}

QString searchSummary(const search::SearchResult& result) {
    const int hits = result.hitCount();
    if (hits == 0) return nothingFound(result);
    if (hits == 1) return say(QT_TRANSLATE_NOOP("SearchWords", "1 result"));
    const bool hasMore = std::ranges::any_of(result.groups, &search::SearchGroup::hasMore);
    return hasMore ? say(QT_TRANSLATE_NOOP("SearchWords", "The %1 best results")).arg(hits)
                   : say(QT_TRANSLATE_NOOP("SearchWords", "%1 results")).arg(hits);
}

QString spokenHit(const search::SearchHit& hit) {
    const QString named =
        say(QT_TRANSLATE_NOOP("SearchWords", "%1: %2")).arg(kindText(hit.place.kind), hit.title.text);
    return hit.snippet.text.isEmpty() ? named : named + QStringLiteral(". ") + hit.snippet.text;
}

}  // namespace ridgepoint::ui
