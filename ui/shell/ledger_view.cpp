// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ledger_view.h"

#include "core/cards/reviews.h"
#include "ui/blocks/text_label.h"
#include "ui/shell/track_rows.h"
#include "ui/words/time_words.h"
#include "ui/words/track_words.h"

#include <QDir>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kMargin = 28;

QPushButton* makeButton(const char* name, const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

QString detailsHtml(const LedgerRow& row, const Theme& theme) {
    const QString soft = theme.color(Role::Soft).name();
    QString html = QStringLiteral("<p><b>%1</b><br/><span style='color:%2'>%3</span></p>")
                       .arg(row.labTitle.toHtmlEscaped(), soft, exactTimeText(row.when));
    for (const auto& [label, value] : row.details)
        html += QStringLiteral("<p><span style='color:%1'>%2</span><br/>%3</p>")
                    .arg(soft, label.toHtmlEscaped(),
                         value.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")));
    return html;
}

}  // namespace

LedgerView::LedgerView(const ThemeSource& theme, Workspace& workspace, const LabShelf& shelf,
                       Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_shelf(shelf),
      m_dialogs(dialogs),
      m_model(new LedgerModel(this)),
      m_table(new QTableView(this)),
      m_details(new QTextBrowser(this)),
      m_integrity(new TextLabel(theme, TextStyle::Small, Role::Soft, {}, this)),
      m_empty(new TextLabel(theme, TextStyle::Message, Role::Soft,
                            tr("No lab is recorded yet. Every prediction that you commit, what you observe "
                               "and what you decide will stand here, in order, and nothing in it can be "
                               "changed afterwards."),
                            this)) {
    setObjectName(QStringLiteral("ledgerView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 20);
    column->setSpacing(12);
    buildHead(*column);
    buildTable(*column);
    connect(&workspace.journal(), &Journal::integrityChanged, this,
            [this] { m_integrity->setText(m_workspace.journal().integrity()); });
    connect(&theme, &ThemeSource::changed, this, &LedgerView::applyTheme);
    applyTheme();
    reload();
}

void LedgerView::buildHead(QLayout& column) {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLabel(m_theme, TextStyle::Title, Role::Ink, tr("Design ledger"), head), 1);
    QPushButton* exportButton = makeButton("exportLedgerButton", tr("&Export…"), head);
    QPushButton* importButton = makeButton("importLedgerButton", tr("&Import…"), head);
    row->addWidget(exportButton);
    row->addWidget(importButton);
    connect(exportButton, &QPushButton::clicked, this, &LedgerView::exportLedger);
    connect(importButton, &QPushButton::clicked, this, &LedgerView::importLedger);
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_integrity->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column.addWidget(head);
    column.addWidget(m_integrity);
    m_integrity->setObjectName(QStringLiteral("integrityLabel"));
    m_integrity->setText(m_workspace.journal().integrity());
}

void LedgerView::buildTable(QLayout& column) {
    m_table->setObjectName(QStringLiteral("ledgerTable"));
    m_table->setAccessibleName(tr("Entries of the ledger"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_details->setObjectName(QStringLiteral("ledgerDetails"));
    m_details->setAccessibleName(tr("Details of the entry"));
    m_details->setFrameShape(QFrame::NoFrame);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    m_empty->setAlignment(Qt::AlignTop);
    column.addWidget(m_empty);
    static_cast<QVBoxLayout&>(column).setStretchFactor(m_empty, 1);
    column.addWidget(split);
    static_cast<QVBoxLayout&>(column).setStretchFactor(split, 1);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showDetails(current.row()); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit labWanted(m_model->row(index.row()).lab); });
}

void LedgerView::applyTheme() {
    const Theme& theme = m_theme.theme();
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(30));
    m_details->document()->setDocumentMargin(theme.scaled(14));
    showDetails(m_table->currentIndex().row());
}

void LedgerView::reload() {
    m_model->clear();
    m_waiting.clear();
    m_readers.clear();
    const QVector<ledger::RunHeader> runs = m_workspace.journal().runs();
    m_model->append(trackRows(m_workspace.tracks(), runs));
    QHash<QString, int> attempts;
    for (const ledger::RunHeader& run : runs)
        if (!run.lab.isEmpty() && !cards::isCardsRun(run)) m_waiting.append({run, ++attempts[run.lab]});
    const bool empty = m_waiting.isEmpty() && m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    m_table->parentWidget()->setVisible(!empty);
    readNext();
}

/// Newest first.
void LedgerView::readNext() {
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    const auto [run, attempt] = m_waiting.takeLast();
    if (const auto lab = m_shelf.find(run.lab)) {
        if (!m_labs.contains(run.lab)) m_labs.insert(run.lab, m_workspace.load(lab->folder));
        if (const labs::LabPtr loaded = m_labs.value(run.lab).lab) {
            const OpenLab opened = m_workspace.openRun(loaded, run, true);
            m_model->append(ledgerRows(*opened.session, attempt));
            for (const DecisionReader& reader : readersOf(*opened.session))
                if (!m_readers.contains(reader)) m_readers.append(reader);
        }
    }
    QTimer::singleShot(0, this, &LedgerView::readNext);
}

void LedgerView::finish() {
    m_model->addReaders(m_readers);
    m_readers.clear();
    fitColumns();
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    m_table->parentWidget()->setVisible(!empty);
    if (!empty) m_table->selectRow(0);
}

/// What was chosen takes the room that the others leave; its whole text stands in the details.
void LedgerView::fitColumns() {
    m_table->resizeColumnsToContents();
    const Theme& theme = m_theme.theme();
    for (const auto& [column, most] : {std::pair(LedgerModel::Lab, 210), std::pair(LedgerModel::Model, 120)})
        m_table->setColumnWidth(column, qMin(theme.scaled(most), m_table->columnWidth(column)));
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(theme.scaled(48));
    header->setSectionResizeMode(LedgerModel::What, QHeaderView::Stretch);
}

void LedgerView::showDetails(int row) {
    if (row < 0 || row >= m_model->rowCount())
        m_details->clear();
    else
        m_details->setHtml(detailsHtml(m_model->row(row), m_theme.theme()));
}

void LedgerView::exportLedger() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name =
        QStringLiteral("ledger_%1.ridgepoint.json").arg(QDate::currentDate().toString(Qt::ISODate));
    const QString file =
        m_dialogs.saveFile(this, tr("Export the ledger"), QDir(folder).filePath(name), tr("Ledger (*.json)"));
    if (file.isEmpty()) return;
    const QString trouble = m_workspace.journal().exportTo(file);
    m_integrity->setText(
        trouble.isEmpty() ? tr("The ledger is written to %1.").arg(QDir::toNativeSeparators(file)) : trouble);
}

void LedgerView::importLedger() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = m_dialogs.openFile(this, tr("Import a ledger"), folder, tr("Ledger (*.json)"));
    if (file.isEmpty()) return;
    const QString preview = m_workspace.journal().importFrom(file, Journal::Import::Preview);
    const bool agreed = m_dialogs.confirm(this, tr("Import a ledger"), preview, tr("Import"));
    if (!agreed) return;
    const QString before = m_workspace.tracks().track();
    QString told = m_workspace.journal().importFrom(file, Journal::Import::Apply);
    m_workspace.rereadTracks();
    if (const QString now = m_workspace.tracks().track(); now != before)
        told += QLatin1Char('\n') + tr("Your track is now %1, the latest choice.").arg(trackName(now));
    m_integrity->setText(told);
    reload();
}

}  // namespace ridgepoint::ui
