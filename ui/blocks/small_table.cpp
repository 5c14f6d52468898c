// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/small_table.h"

#include "ui/theme/follow_theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr int kGap = 8;  ///< between columns
constexpr int kTitleMargin = 6;

QString oneLine(QString title) {
    return title.replace(u'\n', u' ');
}

/// Words in lines of at most this width.
QStringList wrap(const QStringList& words, const QFontMetrics& ruler, int width) {
    QStringList lines;
    for (const QString& word : words) {
        const QString longer = lines.isEmpty() ? word : lines.last() + u' ' + word;
        if (lines.isEmpty() || ruler.horizontalAdvance(longer) > width)
            lines.append(word);
        else
            lines.last() = longer;
    }
    return lines;
}

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
    fitColumns();
    int height = 0;
    for (int row = 0; row < qMin(rowsInView, rowCount()); ++row)
        height += rowHeight(row);
    const int bar = horizontalScrollBar()->sizeHint().height();
    setFixedHeight(height + horizontalHeader()->height() + bar + 4);
}

/// As wide as the cells need; a long title goes on in a next line.
void SmallTable::fitColumns() {
    const QFontMetrics ruler(horizontalHeader()->font());
    qsizetype lines = 1;
    for (int column = 0; column < columnCount(); ++column) {
        QTableWidgetItem* title = horizontalHeaderItem(column);
        if (!title) continue;
        const QString whole = oneLine(title->text());
        const QStringList words = whole.split(u' ');
        int width = sizeHintForColumn(column);
        for (const QString& word : words)
            width = std::max(width, ruler.horizontalAdvance(word) + 2 * kTitleMargin);
        setColumnWidth(column, width + kGap);
        const QStringList wrapped = wrap(words, ruler, width + kGap - 2 * kTitleMargin);
        title->setText(wrapped.join(u'\n'));
        title->setData(Qt::AccessibleTextRole, whole);
        lines = std::max(lines, wrapped.size());
    }
    horizontalHeader()->setFixedHeight(static_cast<int>(lines) * ruler.height() + 2 * kTitleMargin);
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
            cells.append(row < 0 ? oneLine(horizontalHeaderItem(column)->text()) : item(row, column)->text());
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

}  // namespace ridgepoint::ui
