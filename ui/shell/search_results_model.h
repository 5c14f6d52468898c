// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_index.h"

#include <QAbstractListModel>
#include <QVector>

namespace ridgepoint::ui {

/// What was found, as rows: the title of each kind, its best hits, and a row that lists the rest of them.
class SearchResultsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum ItemRole { PlaceRole = Qt::UserRole + 1 };  ///< "term:mfu"; of a hit

    explicit SearchResultsModel(QObject* parent) : QAbstractListModel(parent) {}

    void setResult(const search::SearchResult& result);
    /// The hit of a row; nullptr for other rows.
    [[nodiscard]] const search::SearchHit* hit(const QModelIndex& index) const;
    /// The next row that can be chosen, from `row` in steps of `step`; invalid where there is none.
    [[nodiscard]] QModelIndex rowFrom(int row, int step) const;
    /// Lists the rest of a kind in the place of the row that offers it. Nothing happens at other rows.
    void expand(const QModelIndex& index);
    [[nodiscard]] bool isHeading(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    enum class Part { Heading, Hit, More };
    struct Row {
        Part part = Part::Hit;
        QString text{};  ///< of a heading or of a row that offers more
        search::SearchHit hit{};
        QVector<search::SearchHit> rest{};  ///< what a row that offers more stands for
    };
    QVector<Row> m_rows;
};

}  // namespace ridgepoint::ui
