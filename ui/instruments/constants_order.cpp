// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/constants_order.h"

#include "ui/instruments/constants_model.h"

namespace ridgepoint::ui {

ConstantsOrder::ConstantsOrder(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(ConstantsModel::SortRole);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setFilterKeyColumn(-1);
}

bool ConstantsOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const bool hasLeft = left.data(ConstantsModel::SortRole).isValid();
    const bool hasRight = right.data(ConstantsModel::SortRole).isValid();
    if (hasLeft != hasRight) return hasLeft == (sortOrder() == Qt::AscendingOrder);
    const int leftGroup = left.data(ConstantsModel::GroupRole).toInt();
    const int rightGroup = right.data(ConstantsModel::GroupRole).toInt();
    if (leftGroup != rightGroup) return leftGroup < rightGroup;
    return QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace ridgepoint::ui
