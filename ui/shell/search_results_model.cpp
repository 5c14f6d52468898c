// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_results_model.h"

#include "ui/words/search_words.h"

namespace ridgepoint::ui {
namespace {

constexpr qsizetype kBest = 5;  ///< hits of a kind that are listed at once

}  // namespace

void SearchResultsModel::setResult(const search::SearchResult& result) {
    beginResetModel();
    m_rows.clear();
    for (const search::SearchGroup& group : result.groups) {
        m_rows.append({Part::Heading, searchGroupText(group.kind)});
        const bool isLong = group.hits.size() > kBest + 1;
        for (const search::SearchHit& hit : isLong ? group.hits.first(kBest) : group.hits)
            m_rows.append({Part::Hit, {}, hit});
        if (!isLong) continue;
        const QVector<search::SearchHit> rest = group.hits.sliced(kBest);
        m_rows.append({Part::More, searchMoreText(group.kind, static_cast<int>(rest.size())), {}, rest});
    }
    endResetModel();
}

void SearchResultsModel::expand(const QModelIndex& index) {
    if (!index.isValid() || m_rows[index.row()].part != Part::More) return;
    const QVector<search::SearchHit> rest = m_rows[index.row()].rest;
    const int last = index.row() + static_cast<int>(rest.size()) - 1;
    m_rows[index.row()] = {Part::Hit, {}, rest.first()};
    emit dataChanged(index, index);
    beginInsertRows({}, index.row() + 1, last);
    for (qsizetype i = 1; i < rest.size(); ++i)
        m_rows.insert(index.row() + i, {Part::Hit, {}, rest[i]});
    endInsertRows();
}

const search::SearchHit* SearchResultsModel::hit(const QModelIndex& index) const {
    const bool isHit = index.isValid() && m_rows[index.row()].part == Part::Hit;
    return isHit ? &m_rows[index.row()].hit : nullptr;
}

bool SearchResultsModel::isHeading(const QModelIndex& index) const {
    return m_rows[index.row()].part == Part::Heading;
}

QModelIndex SearchResultsModel::rowFrom(int row, int step) const {
    for (; row >= 0 && row < m_rows.size(); row += step)
        if (m_rows[row].part != Part::Heading) return index(row);
    return {};
}

int SearchResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[index.row()];
    const bool isHit = row.part == Part::Hit;
    switch (role) {
        case Qt::DisplayRole:
            return isHit ? row.hit.title.text : row.text;
        case Qt::AccessibleTextRole:
            return isHit ? spokenHit(row.hit) : row.text;
        case Qt::ToolTipRole:
            return isHit ? QVariant(row.hit.snippet.text) : QVariant();
        case PlaceRole:
            return isHit ? QVariant(labs::writePlace(row.hit.place)) : QVariant();
        default:
            return {};
    }
}

Qt::ItemFlags SearchResultsModel::flags(const QModelIndex& index) const {
    return isHeading(index) ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace ridgepoint::ui
