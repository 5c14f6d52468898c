// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/trial_table.h"

#include "ui/blocks/glyph.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/trial_words.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kRowsInView = 8;

QTableWidgetItem* cell(const QString& text, Qt::Alignment alignment) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

}  // namespace

TrialTable::TrialTable(const ThemeSource& source, QWidget* parent)
    : QWidget(parent), m_source(source), m_table(new QTableWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_table->setObjectName(QStringLiteral("trialTable"));
    m_table->setAccessibleName(tr("Logged trials, the newest first"));
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    followTheme(source, this, [this] {
        const QFont small = m_source.theme().font(TextStyle::Small);
        m_table->setFont(small);
        m_table->horizontalHeader()->setFont(small);
        m_table->verticalHeader()->setFont(small);
        m_table->horizontalHeader()->setMinimumSectionSize(m_source.theme().scaled(72));
        const int side = m_source.theme().scaled(14);
        m_table->setIconSize({side, side});
        fill();
    });
}

void TrialTable::show(const labs::TrialsView& view) {
    m_view = view;
    setVisible(!view.rows.isEmpty());
    fill();
}

void TrialTable::fill() {
    const auto trials = static_cast<int>(m_view.rows.size());
    m_table->setRowCount(trials);
    m_table->setColumnCount(static_cast<int>(m_view.columns.size()) + 1);
    QStringList columns, rows;
    for (const labs::TrialColumnView& column : m_view.columns)
        columns.append(trialColumnText(column));
    m_table->setHorizontalHeaderLabels(columns << tr("Against the limit"));
    for (int row = 0; row < trials; ++row) {
        const labs::TrialRow& trial = m_view.rows[trials - 1 - row];
        rows.append(tr("Trial %1").arg(trial.number));
        fillRow(row, trial);
    }
    m_table->setVerticalHeaderLabels(rows);
    if (auto* side = m_table->horizontalHeaderItem(static_cast<int>(columns.size()) - 1))
        side->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitHeight();
    m_table->scrollToTop();
}

void TrialTable::fillRow(int row, const labs::TrialRow& trial) {
    int column = 0;
    for (const QString& text : trial.cells)
        m_table->setItem(row, column++, cell(text, Qt::AlignRight));
    QTableWidgetItem* side = cell(sideText(trial), Qt::AlignLeft);
    side->setIcon(mark(trial.isInside));
    m_table->setItem(row, column, side);
}

QIcon TrialTable::mark(bool isInside) const {
    const Theme& theme = m_source.theme();
    const qreal ratio = devicePixelRatioF();
    const int side = m_table->iconSize().width();
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintGlyph(painter, isInside ? Glyph::Good : Glyph::Danger, QRectF(0, 0, side, side),
               theme.color(isInside ? Role::Success : Role::Danger), theme.color(Role::Panel));
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

void TrialTable::fitHeight() {
    m_table->resizeRowsToContents();
    m_table->resizeColumnsToContents();
    int height = 0;
    for (int row = 0; row < qMin(kRowsInView, m_table->rowCount()); ++row)
        height += m_table->rowHeight(row);
    const int bar = m_table->horizontalScrollBar()->sizeHint().height();
    m_table->setFixedHeight(height + m_table->horizontalHeader()->sizeHint().height() + bar + 4);
}

void TrialTable::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QWidget::keyPressEvent(event);
    copy();
}

void TrialTable::copy() const {
    QStringList lines;
    for (int row = -1; row < m_table->rowCount(); ++row) {
        QStringList cells{row < 0 ? QString() : m_table->verticalHeaderItem(row)->text()};
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells.append(row < 0 ? m_table->horizontalHeaderItem(column)->text()
                                 : m_table->item(row, column)->text());
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

}  // namespace ridgepoint::ui
