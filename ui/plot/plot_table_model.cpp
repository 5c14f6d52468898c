// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_table_model.h"

#include "ui/plot/plot_numbers.h"

namespace ridgepoint::ui {

void PlotTableModel::setSpec(const labs::PlotSpec& spec, const QLocale& locale) {
    beginResetModel();
    m_table = buildTable(spec, TableDetail::Thinned);
    m_locale = locale;
    m_xAxis = spec.x;
    endResetModel();
}

int PlotTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int PlotTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.headers.size()) + 1;
}

QString PlotTableModel::positionText(int row) const {
    if (!m_table.positionTexts.isEmpty()) return m_table.positionTexts.value(row);
    return placeText(m_table.positions[row], m_xAxis, m_locale);
}

std::optional<double> PlotTableModel::valueAt(const QModelIndex& index) const {
    if (index.column() > 0) return m_table.rows[index.row()][index.column() - 1];
    if (m_table.positionTexts.isEmpty()) return m_table.positions[index.row()];
    return std::nullopt;
}

QVariant PlotTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const std::optional<double> value = valueAt(index);
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == 0) return positionText(index.row());
            return value ? chartNumber(*value, m_table.decimals[index.column() - 1], m_locale) : QString();
        case Qt::ToolTipRole:
            return value ? m_locale.toString(*value, 'g', QLocale::FloatingPointShortest) : QString();
        case Qt::TextAlignmentRole:
            return QVariant(value || index.column() > 0 ? Qt::AlignRight | Qt::AlignVCenter
                                                        : Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant PlotTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    return section == 0 ? m_table.positionHeader : m_table.headers.value(section - 1);
}

}  // namespace ridgepoint::ui
