// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/quantity_table.h"

#include "ui/theme/follow_theme.h"
#include "ui/words/equation_words.h"

#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

enum Column { Name, Value, Unit, State, Columns };

constexpr int kLongestCell = 120;

QStringList unitNames() {
    QStringList names;
    for (const std::string_view unit : dimensions::unitSuggestions())
        names.append(QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size())));
    return names;
}

/// A plain field in the cell. Each key counts at once; units are offered while they are typed.
class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(const ThemeSource& source, QObject* parent)
        : QStyledItemDelegate(parent), m_source(source) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override {
        auto* edit = new QLineEdit(parent);
        edit->setMaxLength(kLongestCell);
        edit->setObjectName(QStringLiteral("quantityEditor"));
        edit->setAccessibleName(
            index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        edit->setStyleSheet(QStringLiteral("padding: 0px 4px; min-height: 0px; border-radius: 0px;"));
        auto* self = const_cast<CellDelegate*>(this);
        const auto commit = [self, edit] { emit self->commitData(edit); };
        connect(edit, &QLineEdit::textEdited, self, commit);
        if (index.column() == Unit) {
            auto* completer = new QCompleter(unitNames(), edit);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            edit->setCompleter(completer);
            connect(completer, qOverload<const QString&>(&QCompleter::activated), self, commit,
                    Qt::QueuedConnection);
        }
        return edit;
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + m_source.theme().scaled(12), size.height() + m_source.theme().scaled(10)};
    }

private:
    const ThemeSource& m_source;
};

}  // namespace

QuantityTable::QuantityTable(const ThemeSource& source, QWidget* parent)
    : QWidget(parent), m_source(source), m_table(new QTableWidget(0, Columns, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_table->setObjectName(QStringLiteral("quantityTable"));
    m_table->setAccessibleName(tr("Quantities"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Unit"), tr("Remark")});
    m_table->setItemDelegate(new CellDelegate(source, m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (!m_isFilling && item->column() != State) read(item->row());
    });
    keepTheme(source, this, [this] { applyTheme(); });
}

void QuantityTable::applyTheme() {
    const Theme& theme = m_source.theme();
    m_table->setFont(theme.font(TextStyle::Body));
    m_table->horizontalHeader()->setFont(theme.font(TextStyle::Small));
    m_table->horizontalHeader()->setMinimumSectionSize(theme.scaled(70));
    for (const auto& [column, width] : {std::pair(Name, 110), std::pair(Value, 100), std::pair(Unit, 150)})
        m_table->setColumnWidth(column, theme.scaled(width));
    fitHeight();
}

void QuantityTable::setRows(const QVector<instruments::BenchRow>& rows) {
    m_isFilling = true;
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        const QString cells[] = {rows[i].name, rows[i].value, rows[i].unit};
        for (int column = Name; column < State; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            m_table->setItem(i, column, item);
        }
        auto* state = new QTableWidgetItem;
        state->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(i, State, state);
    }
    m_isFilling = false;
    if (!rows.isEmpty() && m_table->currentRow() < 0) m_table->setCurrentCell(0, Name);
    fitHeight();
}

void QuantityTable::setReadings(const QVector<instruments::RowReading>& readings) {
    m_isFilling = true;
    for (int i = 0; i < qMin<int>(m_table->rowCount(), static_cast<int>(readings.size())); ++i) {
        QTableWidgetItem* item = m_table->item(i, State);
        const bool isFault = readings[i].fault != instruments::RowFault::None;
        const QString text = rowFaultText(readings[i]);
        if (item->text() != text) item->setText(text);
        item->setToolTip(text);
        item->setForeground(m_source.theme().color(isFault ? Role::Danger : Role::Soft));
    }
    m_isFilling = false;
}

int QuantityTable::currentRow() const {
    return m_table->currentRow();
}

void QuantityTable::edit(int row, int column) {
    QTableWidgetItem* item = m_table->item(row, column);
    if (!item) return;
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentItem(item);
    m_table->editItem(item);
}

void QuantityTable::read(int row) {
    const auto cell = [&](Column column) {
        const QTableWidgetItem* item = m_table->item(row, column);
        return item ? item->text().left(kLongestCell) : QString();
    };
    emit rowEdited(row, {cell(Name), cell(Value), cell(Unit)});
}

void QuantityTable::fitHeight() {
    m_table->resizeRowsToContents();
    const int bar =
        m_table->horizontalScrollBar()->isVisible() ? m_table->horizontalScrollBar()->height() : 0;
    m_table->setFixedHeight(m_table->verticalHeader()->length() +
                            m_table->horizontalHeader()->sizeHint().height() + bar + 6);
}

}  // namespace ridgepoint::ui
