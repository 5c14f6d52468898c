// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lab_matches.h"

#include <algorithm>

namespace ridgepoint::ui {
namespace {

using Kind = labs::Place::Kind;

search::SearchHit makeHit(const labs::CatalogueEntry& lab, const QString& typed) {
    search::SearchHit hit;
    hit.place = {Kind::Lab, lab.id};
    hit.title.text = lab.title.isEmpty() ? lab.id : lab.title;
    const qsizetype at = hit.title.text.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at >= 0) hit.title.marks.append({at, typed.size()});
    hit.isNamed = true;
    return hit;
}

void addNumber(search::SearchHit& hit, const QVector<labs::CatalogueEntry>& labs) {
    const auto lab = std::ranges::find(labs, hit.place.id, &labs::CatalogueEntry::id);
    if (lab == labs.end() || lab->number.isEmpty()) return;
    const QString number = lab->number + u' ';
    hit.title.text.prepend(number);
    for (search::Mark& mark : hit.title.marks)
        mark.from += number.size();
}

bool contains(const QVector<search::SearchHit>& hits, const labs::Place& place) {
    return std::ranges::find(hits, place, &search::SearchHit::place) != hits.end();
}

}  // namespace

QVector<search::SearchHit> labMatches(const QVector<labs::CatalogueEntry>& labs, const QString& typed) {
    const QString text = typed.simplified();
    QVector<search::SearchHit> hits;
    if (text.isEmpty()) return hits;
    for (const labs::CatalogueEntry& lab : labs) {
        const QString names = lab.number + u' ' + lab.title + u' ' + lab.id;
        if (names.contains(text, Qt::CaseInsensitive)) hits.append(makeHit(lab, text));
    }
    return hits;
}

search::SearchResult withLabsFirst(search::SearchResult result, const QVector<labs::CatalogueEntry>& labs) {
    const QVector<search::SearchHit> named = labMatches(labs, result.query);
    auto group = std::ranges::find(result.groups, Kind::Lab, &search::SearchGroup::kind);
    if (group == result.groups.end()) {
        if (named.isEmpty()) return result;
        group = result.groups.insert(group, search::SearchGroup{Kind::Lab, {}, false});
    }
    for (const search::SearchHit& hit : named)
        if (!contains(group->hits, hit.place)) group->hits.append(hit);
    std::ranges::stable_partition(group->hits,
                                  [&](const search::SearchHit& hit) { return contains(named, hit.place); });
    for (search::SearchHit& hit : group->hits)
        addNumber(hit, labs);
    if (!named.isEmpty()) std::rotate(result.groups.begin(), group, group + 1);
    return result;
}

}  // namespace ridgepoint::ui
