// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/constants_model.h"

#include "core/labs/shown_number.h"
#include "ui/words/constant_words.h"
#include "ui/words/number_words.h"

namespace ridgepoint::ui {
namespace {

const units::Unit& unitOf(const hardware::HardwareRecord& record) {
    return *units::findUnit(record.unit.toStdString());
}

/// Cells of one column may be published in ms and in s.
double baseValue(const hardware::HardwareRecord& record) {
    return record.low * unitOf(record).toBase;
}

}  // namespace

ConstantsModel::ConstantsModel(const ThemeSource& source, const hardware::ConstantTable& table,
                               const QLocale& locale, QObject* parent)
    : QAbstractTableModel(parent), m_source(source), m_heads{QString()} {
    for (const hardware::ConstantColumn& column : table.columns)
        m_heads.append(columnTitle(column));
    for (const hardware::ConstantRow& row : table.rows) {
        QVector<Cell> cells{{row.name, row.name, nullptr, false}};
        for (qsizetype c = 0; c < row.cells.size(); ++c) {
            const hardware::HardwareRecord* record = row.cells[c];
            const QVariant sort = record ? QVariant(baseValue(*record)) : QVariant();
            cells.append({cellText(record, table.columns[c], locale), sort, record, true});
        }
        m_rows.append(cells);
    }
}

ConstantsModel::ConstantsModel(const ThemeSource& source, const hardware::HardwareRegistry& registry,
                               const QLocale& locale, QObject* parent)
    : QAbstractTableModel(parent), m_source(source), m_heads{tr("Constant"),   tr("Value"),
                                                             tr("Convention"), tr("Date"),
                                                             tr("Confidence"), tr("Source")} {
    for (const hardware::HardwareRecord& record : registry.records()) {
        const QString sure = confidenceText(record.confidence);
        const QString convention = record.convention == QLatin1String("none") ? QString() : record.convention;
        m_rows.append({{record.name, record.name, &record, false},
                       {constantText(record, locale), baseValue(record), &record, false},
                       {convention, convention, &record, false},
                       {record.date, record.date, &record, false},
                       {sure, sure, &record, false},
                       {record.source, record.source, &record, false}});
    }
}

int ConstantsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConstantsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

const hardware::HardwareRecord* ConstantsModel::recordAt(const QModelIndex& index) const {
    return index.isValid() ? m_rows[index.row()][index.column()].record : nullptr;
}

void ConstantsModel::toggleMark(const QModelIndex& index) {
    if (!recordAt(index)) return;
    if (!m_marks.removeOne(QPersistentModelIndex(index))) m_marks.append(QPersistentModelIndex(index));
    if (m_marks.size() > 2) m_marks.removeFirst();
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
}

QVector<const hardware::HardwareRecord*> ConstantsModel::marked() const {
    QVector<const hardware::HardwareRecord*> records;
    for (const QPersistentModelIndex& mark : m_marks)
        records.append(recordAt(mark));
    return records;
}

QString ConstantsModel::spoken(const QModelIndex& index) const {
    const Cell& cell = m_rows[index.row()][index.column()];
    if (!cell.record)
        return cell.isNumber ? tr("%1, %2: no public measurement")
                                   .arg(m_rows[index.row()][0].text, m_heads[index.column()])
                             : cell.text;
    return constantText(*cell.record) + QStringLiteral(" · ") + provenanceText(*cell.record);
}

QVariant ConstantsModel::look(const QModelIndex& index, int role) const {
    const qsizetype mark = m_marks.indexOf(QPersistentModelIndex(index));
    const Theme& theme = m_source.theme();
    if (role == Qt::FontRole)
        return theme.font(mark >= 0 || index.column() == 0 ? TextStyle::BodyStrong : TextStyle::Body);
    if (role == Qt::BackgroundRole && mark >= 0) return theme.color(Role::AccentTint);
    return {};
}

QVariant ConstantsModel::data(const QModelIndex& index, int role) const {
    const Cell& cell = m_rows[index.row()][index.column()];
    const qsizetype mark = m_marks.indexOf(QPersistentModelIndex(index));
    switch (role) {
        case Qt::DisplayRole:
            // A mark is told by a letter too, not by colour alone.
            return mark < 0 ? cell.text
                            : (mark == 0 ? QStringLiteral("A  ") : QStringLiteral("B  ")) + cell.text;
        case Qt::TextAlignmentRole:
            return QVariant(cell.isNumber ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return spoken(index);
        case SortRole:
            return cell.sort;
        case GroupRole:
            return cell.sort.typeId() == QMetaType::Double ? static_cast<int>(unitOf(*cell.record).dimension)
                                                           : 0;
        case RecordRole:
            return cell.record ? cell.record->id : QString();
        default:
            return look(index, role);
    }
}

QVariant ConstantsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) return m_heads[section];
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && !m_rows.isEmpty())
        return QVariant(m_rows[0][section].isNumber ? Qt::AlignRight | Qt::AlignVCenter
                                                    : Qt::AlignLeft | Qt::AlignVCenter);
    return QAbstractTableModel::headerData(section, orientation, role);
}

}  // namespace ridgepoint::ui
