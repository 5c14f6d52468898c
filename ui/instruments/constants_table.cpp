// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/constants_table.h"

#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/instruments/constants_model.h"
#include "ui/instruments/constants_order.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/constant_words.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace ridgepoint::ui {
namespace {

constexpr int kMostRowsShown = 20;
constexpr int kColumnGap = 14;         ///< beside the text of a cell [px at 100 % text]
constexpr int kNarrowColumn = 120;     ///< the names are not made narrower than this
constexpr double kWidestShare = 0.45;  ///< of the table that the names may take

}  // namespace

ConstantsTable::ConstantsTable(const InstrumentContext& given, const QString& table, QWidget* parent)
    : Instrument(given, parent),
      m_sorted(new ConstantsOrder(this)),
      m_view(new QTableView(this)),
      m_current(new TextLabel(given.source, TextStyle::Small, Role::Soft, {}, this)),
      m_ratio(new TextLabel(given.source, TextStyle::Body, Role::Ink, {}, this)) {
    const QLocale& locale = given.wording.locale;
    if (const auto known = hardware::constantTable(given.hardware, table))
        m_model = new ConstantsModel(given.source, *known, locale, this);
    else
        m_model = new ConstantsModel(given.source, given.hardware, locale, this);
    m_sorted->setSourceModel(m_model);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    buildTools(m_model->rowCount() > kMostRowsShown);
    buildView();
    m_ratio->setObjectName(QStringLiteral("constantsRatio"));
    m_current->setObjectName(QStringLiteral("constantsCurrent"));
    rows->addWidget(m_view);
    rows->addWidget(m_current);
    rows->addWidget(m_ratio);
    showCurrent({});
    showRatio();
    followTheme(given.source, this, [this] { applyTheme(); });
}

void ConstantsTable::buildTools(bool withFilter) {
    auto* tools = new QHBoxLayout;
    if (withFilter) {
        m_filter = new QLineEdit(this);
        m_filter->setObjectName(QStringLiteral("constantsFilter"));
        m_filter->setAccessibleName(tr("Filter the constants"));
        m_filter->setPlaceholderText(tr("Filter"));
        m_filter->setClearButtonEnabled(true);
        connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
        tools->addWidget(m_filter, 1);
    }
    auto* hint = new TextLabel(context().source, TextStyle::Small, Role::Soft,
                               tr("Space marks a cell, two give a ratio; S sorts."), this);
    tools->addWidget(hint, 2);
    auto* copyButton = makeButton(tr("Copy as CSV"), "link", QStringLiteral("copyConstants"), this);
    connect(copyButton, &QPushButton::clicked, this, &ConstantsTable::copy);
    tools->addWidget(copyButton);
    static_cast<QVBoxLayout*>(layout())->addLayout(tools);
}

void ConstantsTable::buildView() {
    m_view->setObjectName(QStringLiteral("constantsView"));
    m_view->setAccessibleName(tr("Constants. Space marks a cell, Enter tells its source, S sorts."));
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->verticalHeader()->hide();
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTabKeyNavigation(false);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConstantsTable::showCurrent);
    connect(m_view, &QTableView::doubleClicked, this, &ConstantsTable::tellSource);
}

void ConstantsTable::applyTheme() {
    const Theme& theme = context().theme();
    const int row = theme.scaled(28);
    m_view->verticalHeader()->setDefaultSectionSize(row);
    m_view->verticalHeader()->setMinimumSectionSize(row);
    fitColumns();
    const int rows = qMin(m_model->rowCount(), kMostRowsShown);
    const int head = qMax(row, m_view->horizontalHeader()->sizeHint().height());
    m_view->setFixedHeight(head + rows * row + m_view->horizontalScrollBar()->sizeHint().height() + 4);
}

void ConstantsTable::fitColumns() {
    const int gap = context().theme().scaled(kColumnGap);
    const int most = qMax(context().theme().scaled(kNarrowColumn), qRound(width() * kWidestShare));
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, m_view->columnWidth(column) + gap);
    m_view->setColumnWidth(0, qMin(m_view->columnWidth(0), most));
}

void ConstantsTable::resizeEvent(QResizeEvent* event) {
    fitColumns();
    Instrument::resizeEvent(event);
}

bool ConstantsTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return Instrument::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const QModelIndex current = m_view->currentIndex();
    if (key->matches(QKeySequence::Copy))
        copy();
    else if (key->key() == Qt::Key_Space)
        mark(current);
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        tellSource(current);
    else if (key->key() == Qt::Key_S && key->modifiers() == Qt::NoModifier)
        sortByCurrent();
    else
        return Instrument::eventFilter(watched, event);
    return true;
}

void ConstantsTable::mark(const QModelIndex& index) {
    m_model->toggleMark(m_sorted->mapToSource(index));
    showRatio();
    QAccessibleEvent told(m_ratio, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

void ConstantsTable::tellSource(const QModelIndex& index) {
    const QString record = index.data(ConstantsModel::RecordRole).toString();
    if (!record.isEmpty() && context().open) context().open(QStringLiteral("constant:") + record);
}

void ConstantsTable::sortByCurrent() {
    const QHeaderView* head = m_view->horizontalHeader();
    const int column = qMax(0, m_view->currentIndex().column());
    const bool again =
        head->sortIndicatorSection() == column && head->sortIndicatorOrder() == Qt::AscendingOrder;
    m_view->sortByColumn(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ConstantsTable::copy() {
    QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    if (chosen.size() < 2) {
        chosen.clear();
        for (int r = 0; r < m_sorted->rowCount(); ++r)
            for (int c = 0; c < m_sorted->columnCount(); ++c)
                chosen.append(m_sorted->index(r, c));
    }
    QStringList lines{hardware::csvHeader()};
    for (const QModelIndex& index : std::as_const(chosen))
        if (const auto* record = m_model->recordAt(m_sorted->mapToSource(index)))
            if (const QString line = hardware::csvLine(*record); !lines.contains(line)) lines.append(line);
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void ConstantsTable::showCurrent(const QModelIndex& current) {
    m_current->setText(current.isValid() ? current.data(Qt::AccessibleTextRole).toString()
                                         : tr("Choose a number to see where it is from."));
}

void ConstantsTable::showRatio() {
    const auto marked = m_model->marked();
    m_ratio->setVisible(!marked.isEmpty());
    if (marked.size() == 1)
        m_ratio->setText(tr("A is %1. Mark a second cell for the ratio.").arg(marked[0]->name));
    else if (marked.size() == 2)
        m_ratio->setText(ratioText(*marked[0], *marked[1], context().wording.locale));
}

QVector<QStringList> ConstantsTable::table() const {
    QVector<QStringList> rows(1);
    for (int c = 0; c < m_model->columnCount(); ++c)
        rows[0].append(m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int r = 0; r < m_model->rowCount(); ++r) {
        QStringList cells;
        for (int c = 0; c < m_model->columnCount(); ++c)
            cells.append(m_model->index(r, c).data().toString());
        rows.append(cells);
    }
    return rows;
}

}  // namespace ridgepoint::ui
