// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_results_model.h"

#include "ui/words/search_words.h"

namespace ridgepoint::ui {

void SearchResultsModel::setResult(const search::SearchResult& result) {
    beginResetModel();
    m_rows.clear();
    for (const search::SearchGroup& group : result.groups) {
        m_rows.append({searchGroupText(group.kind), {}});
        for (const search::SearchHit& hit : group.hits)
            m_rows.append({{}, hit});
    }
    endResetModel();
}

const search::SearchHit* SearchResultsModel::hit(const QModelIndex& index) const {
    if (!index.isValid() || !m_rows[index.row()].heading.isEmpty()) return nullptr;
    return &m_rows[index.row()].hit;
}

QModelIndex SearchResultsModel::hitFrom(int row, int step) const {
    while (row >= 0 && row < m_rows.size()) {
        if (m_rows[row].heading.isEmpty()) return index(row);
        row += step;
    }
    return {};
}

int SearchResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[index.row()];
    const bool isHeading = !row.heading.isEmpty();
    switch (role) {
        case Qt::DisplayRole:
            return isHeading ? row.heading : row.hit.title.text;
        case Qt::AccessibleTextRole:
            return isHeading ? row.heading : spokenHit(row.hit);
        case Qt::ToolTipRole:
            return isHeading ? QVariant() : QVariant(row.hit.snippet.text);
        case PlaceRole:
            return isHeading ? QVariant() : QVariant(labs::writePlace(row.hit.place));
        default:
            return {};
    }
}

Qt::ItemFlags SearchResultsModel::flags(const QModelIndex& index) const {
    return hit(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                      : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

}  // namespace ridgepoint::ui
