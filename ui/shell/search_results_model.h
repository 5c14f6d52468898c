// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_index.h"

#include <QAbstractListModel>
#include <QVector>

namespace ridgepoint::ui {

/// What was found, as rows: the title of each kind, then its hits.
class SearchResultsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum ItemRole { PlaceRole = Qt::UserRole + 1 };  ///< "term:mfu"; invalid for the title of a kind

    explicit SearchResultsModel(QObject* parent) : QAbstractListModel(parent) {}

    void setResult(const search::SearchResult& result);
    /// The hit of a row; nullptr for the title of a kind.
    [[nodiscard]] const search::SearchHit* hit(const QModelIndex& index) const;
    /// The next row with a hit, from `row` in steps of `step`; invalid where there is none.
    [[nodiscard]] QModelIndex hitFrom(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString heading;  ///< empty for a hit
        search::SearchHit hit;
    };
    QVector<Row> m_rows;
};

}  // namespace ridgepoint::ui
