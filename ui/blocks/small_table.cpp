// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/small_table.h"

#include "ui/theme/follow_theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace ridgepoint::ui {
namespace {

constexpr int kGap = 12;  ///< between columns

}  // namespace

SmallTable::SmallTable(const ThemeSource& source, const QString& name, QWidget* parent)
    : QTableWidget(parent) {
    setAccessibleName(name);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    followTheme(source, this, [this, &source] {
        const QFont small = source.theme().font(TextStyle::Small);
        setFont(small);
        horizontalHeader()->setFont(small);
        verticalHeader()->setFont(small);
        horizontalHeader()->setMinimumSectionSize(source.theme().scaled(72));
        const int side = source.theme().scaled(14);
        setIconSize({side, side});
    });
}

void SmallTable::setCell(int row, int column, const QString& text, Qt::Alignment alignment) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    setItem(row, column, item);
}

void SmallTable::fit(int rowsInView) {
    resizeRowsToContents();
    resizeColumnsToContents();
    for (int column = 0; column + 1 < columnCount(); ++column)
        setColumnWidth(column, columnWidth(column) + kGap);
    int height = 0;
    for (int row = 0; row < qMin(rowsInView, rowCount()); ++row)
        height += rowHeight(row);
    const int bar = horizontalScrollBar()->sizeHint().height();
    setFixedHeight(height + horizontalHeader()->sizeHint().height() + bar + 4);
}

void SmallTable::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QTableWidget::keyPressEvent(event);
    copy();
}

void SmallTable::copy() const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells{row < 0 ? QString() : verticalHeaderItem(row)->text()};
        for (int column = 0; column < columnCount(); ++column)
            cells.append(row < 0 ? horizontalHeaderItem(column)->text() : item(row, column)->text());
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

}  // namespace ridgepoint::ui
