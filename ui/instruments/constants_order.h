// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace ridgepoint::ui {

/// Rows of a ConstantsModel, filtered and in order: like with like, then by value; cells without a value last
/// in either direction.
class ConstantsOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ConstantsOrder(QObject* parent);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

}  // namespace ridgepoint::ui
