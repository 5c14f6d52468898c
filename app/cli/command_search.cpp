// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/search/corpus.h"
#include "core/search/search_index.h"
#include "ui/words/search_words.h"

#include <QJsonArray>
#include <QJsonObject>

/// `search`: what the navigator's field finds, without a window.
namespace ridgepoint::cli {
namespace {

const QString kSearchUsage = QStringLiteral("search WORDS [--json]");

QJsonObject markedJson(const search::MarkedText& marked) {
    QJsonArray marks;
    for (const search::Mark& mark : marked.marks)
        marks.append(QJsonArray{mark.from, mark.length});
    return {{QStringLiteral("text"), marked.text}, {QStringLiteral("marks"), marks}};
}

QJsonArray hitsJson(const search::SearchResult& result) {
    QJsonArray hits;
    for (const search::SearchGroup& group : result.groups)
        for (const search::SearchHit& hit : group.hits)
            hits.append(QJsonObject{{QStringLiteral("place"), labs::writePlace(hit.place)},
                                    {QStringLiteral("title"), markedJson(hit.title)},
                                    {QStringLiteral("snippet"), markedJson(hit.snippet)},
                                    {QStringLiteral("language"), hit.language}});
    return hits;
}

void printHits(const search::SearchResult& result) {
    for (const search::SearchGroup& group : result.groups) {
        print(ui::searchGroupText(group.kind));
        for (const search::SearchHit& hit : group.hits) {
            print(QStringLiteral("  %1  (%2)").arg(hit.title.text, labs::writePlace(hit.place)));
            if (!hit.snippet.text.isEmpty()) print(QStringLiteral("      ") + hit.snippet.text);
        }
    }
    print(ui::searchSummary(result));
}

}  // namespace

int runSearch(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {});
    if (!args.error.isEmpty() || args.positional.isEmpty())
        return misuse(args.error.isEmpty() ? QStringLiteral("search needs words") : args.error, kSearchUsage);
    const QString language = QStringLiteral("en");
    const search::Shelves shelves{labs::builtInLabs(language), handbook::sections(language), language, {}};
    const handbook::Glossary glossary = handbook::Glossary::load(language, shelves.wording);
    auto index = search::SearchIndex::build(search::gather(shelves, hardwareRegistry(), glossary));
    if (!index)
        return fail(kInputOutput,
                    QStringLiteral("the search index cannot be built: SQLite with FTS5 is needed ") +
                        index.error().details);
    const search::SearchResult result = index.value()->find(args.positional.join(u' '));
    if (args.has("--json"))
        printJson(hitsJson(result));
    else
        printHits(result);
    return kDone;
}

}  // namespace ridgepoint::cli
