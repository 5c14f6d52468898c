// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ledger_model.h"

#include "ui/words/stage_words.h"
#include "ui/words/time_words.h"

namespace ridgepoint::ui {
namespace {

/// The attempt stands before the title, which may be cut.
QString labText(const LedgerRow& row) {
    if (row.attempt == 1) return row.labTitle;
    return LedgerModel::tr("%1, attempt %2: %3", "number, attempt, title")
        .arg(row.labTitle.section(QLatin1Char(' '), 0, 0))
        .arg(row.attempt)
        .arg(row.labTitle.section(QLatin1Char(' '), 1));
}

QVariant alignmentOf(int column) {
    if (column == LedgerModel::Estimate) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (column == LedgerModel::Confidence) return QVariant(Qt::AlignCenter);
    return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
}

}  // namespace

void LedgerModel::append(const QVector<LedgerRow>& rows) {
    if (rows.isEmpty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

void LedgerModel::clear() {
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int LedgerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString LedgerModel::cell(const LedgerRow& row, int column) const {
    switch (column) {
        case When:
            return whenText(row.when, QDateTime::currentDateTime());
        case Lab:
            return labText(row);
        case Act:
            return row.act < 0 ? QString(QChar(0x2013)) : actText(row.act);
        case Kind:
            return rowKindText(row.kind);
        case What:
            return row.what;
        case Estimate:
            return row.estimate;
        case Confidence:
            return row.confidence;
        case Model:
            return row.model.isEmpty() && row.kind == LedgerRow::Kind::Prediction ? tr("not revealed yet")
                                                                                  : row.model;
        case Basis:
            return basisText(row.basis);
        default:
            return {};
    }
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const LedgerRow& row = m_rows[index.row()];
    if (role == Qt::DisplayRole) return cell(row, index.column());
    if (role == Qt::ToolTipRole && index.column() == When) return exactTimeText(row.when);
    if (role == Qt::TextAlignmentRole) return alignmentOf(index.column());
    return {};
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    if (role != Qt::DisplayRole) return {};
    const QStringList titles{tr("When"),     tr("Lab"),        tr("Act"),   tr("Entry"),    tr("Chosen"),
                             tr("Estimate"), tr("Confidence"), tr("Model"), tr("Builds on")};
    return titles.value(section);
}

}  // namespace ridgepoint::ui
