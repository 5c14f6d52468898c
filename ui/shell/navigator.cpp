// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigator.h"

#include "ui/shell/lab_matches.h"
#include "ui/shell/navigator_delegate.h"
#include "ui/shell/search_results.h"
#include "ui/shell/symbols.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

QTreeView* makeTree(QWidget* parent) {
    auto* tree = new QTreeView(parent);
    tree->setObjectName(QStringLiteral("navigatorTree"));
    tree->setAccessibleName(Navigator::tr("Labs and pages"));
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setIndentation(0);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setMouseTracking(true);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setTabKeyNavigation(false);
    return tree;
}

}  // namespace

Navigator::Navigator(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(new NavigatorModel(this)),
      m_wordMark(new QLabel(QStringLiteral("Ridgepoint"), this)),
      m_collapse(new QToolButton(this)),
      m_find(new QLineEdit(this)),
      m_lists(new QStackedWidget(this)),
      m_tree(makeTree(m_lists)),
      m_results(new SearchResults(theme, m_lists)) {
    setObjectName(QStringLiteral("navigator"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tree->setModel(m_model);
    m_lists->addWidget(m_tree);
    m_lists->addWidget(m_results);
    m_tree->setItemDelegate(new NavigatorDelegate(theme, m_tree));
    m_find->setObjectName(QStringLiteral("findLabField"));
    m_find->setAccessibleName(tr("Search labs, handbook, glossary and constants"));
    m_find->setPlaceholderText(tr("Search labs and handbook"));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_tree->installEventFilter(this);
    buildLayout();
    connectSearch();
    connect(m_tree, &QTreeView::clicked, this, &Navigator::choose);
    connect(&theme, &ThemeSource::changed, this, &Navigator::applyTheme);
    applyTheme();
}

void Navigator::buildLayout() {
    auto* head = new QHBoxLayout;
    head->addWidget(m_wordMark, 1);
    head->addWidget(m_collapse);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_find);
    column->addWidget(m_lists, 1);
    m_collapse->setObjectName(QStringLiteral("collapseNavigatorButton"));
    m_collapse->setAutoRaise(true);
}

void Navigator::connectSearch() {
    connect(m_find, &QLineEdit::textChanged, this, &Navigator::search);
    connect(m_find, &QLineEdit::returnPressed, this, &Navigator::openFirst);
    connect(m_results, &SearchResults::placeChosen, this, &Navigator::placeChosen);
    connect(m_results, &SearchResults::left, this, [this] { m_find->setFocus(Qt::BacktabFocusReason); });
    connect(m_results, &SearchResults::cancelled, this, [this] {
        m_find->clear();
        m_find->setFocus(Qt::OtherFocusReason);
    });
    connect(m_results, &SearchResults::typed, this, [this](const QString& text) {
        m_find->setFocus(Qt::OtherFocusReason);
        m_find->insert(text);
    });
}

void Navigator::setSearch(search::SearchService* service) {
    m_service = service;
    if (service) connect(service, &search::SearchService::found, this, &Navigator::showFound);
}

void Navigator::setCollapseAction(QAction* action) {
    m_collapse->setToolTip(tr("Hide the navigator (%1)").arg(action->shortcut().toString()));
    m_collapse->setAccessibleName(tr("Hide the navigator"));
    connect(m_collapse, &QToolButton::clicked, action, &QAction::toggle);
}

void Navigator::applyTheme() {
    const Theme& theme = m_theme.theme();
    QFont mark = theme.font(TextStyle::BodyStrong);
    mark.setPixelSize(mark.pixelSize() * 115 / 100);
    m_wordMark->setFont(mark);
    const int gap = theme.scaled(12);
    layout()->setContentsMargins(gap, gap, gap, gap);
    layout()->setSpacing(theme.scaled(10));
    m_wordMark->setContentsMargins(theme.scaled(8), 0, 0, 0);
    m_find->setMinimumHeight(theme.scaled(34));
    m_find->setTextMargins(theme.scaled(6), 0, theme.scaled(6), 0);
    const int side = theme.scaled(18);
    m_collapse->setIconSize({side, side});
    m_collapse->setIcon(symbolIcon(Symbol::Sidebar, side, theme));
    m_tree->doItemsLayout();
    m_tree->viewport()->update();
}

void Navigator::setLabs(const QVector<labs::CatalogueEntry>& labs) {
    const QString lab = m_tree->currentIndex().data(NavigatorModel::LabRole).toString();
    m_labs = labs;
    m_model->setLabs(labs);
    m_tree->expandAll();
    if (!lab.isEmpty()) markLab(lab);
}

void Navigator::setSections(const QVector<handbook::SectionEntry>& sections) {
    const QString lab = m_tree->currentIndex().data(NavigatorModel::LabRole).toString();
    m_model->setSections(sections);
    m_tree->expandAll();
    if (!lab.isEmpty()) markLab(lab);
}

void Navigator::setProgress(const NavigatorModel::Progress& progress) {
    m_model->setProgress(progress);
}

void Navigator::setTrack(const QString& track) {
    m_model->setTrack(track);
    m_tree->doItemsLayout();  // the entry may need two lines now
}

void Navigator::mark(const QModelIndex& index) {
    m_marked = index;
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    else
        m_tree->clearSelection();
}

/// A dialog was opened from the list: the page is what it was.
void Navigator::markAgain() {
    mark(QModelIndex(m_marked));
}

void Navigator::markLab(const QString& id) {
    mark(m_model->indexOfLab(id));
}

void Navigator::markSection(const QString& id) {
    mark(m_model->indexOfSection(id));
}

void Navigator::markPage(ShellPage page) {
    mark(m_model->indexOfPage(page));
}

void Navigator::focusFilter() {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

/// With text, the tree gives way to what was found. The old list stays until the answer comes.
void Navigator::search(const QString& text) {
    m_openFirst = false;
    const bool any = !text.trimmed().isEmpty();
    if (!any) {
        m_found.clear();
        m_lists->setCurrentWidget(m_tree);
        return;
    }
    if (!m_service) return showFound({text, {}, {}, false});
    if (m_lists->currentWidget() != m_results) m_results->sayWaiting();
    m_lists->setCurrentWidget(m_results);
    m_service->search(text);
}

void Navigator::showFound(const search::SearchResult& result) {
    if (result.query != m_find->text()) return;
    m_found = result.query;
    m_results->setResult(withLabsFirst(result, m_labs));
    m_lists->setCurrentWidget(m_results);
    if (m_openFirst) openFirst();
}

/// Enter in the field opens the first hit, also when the answer is still on its way.
void Navigator::openFirst() {
    const QString typed = m_find->text();
    m_openFirst = false;
    if (typed.trimmed().isEmpty()) return;
    QString place = m_found == typed ? m_results->firstPlace() : QString();
    const QVector<search::SearchHit> labs = labMatches(m_labs, typed);
    if (m_found != typed && !labs.isEmpty()) place = labs::writePlace(labs.first().place);
    if (!place.isEmpty())
        emit placeChosen(place);
    else
        m_openFirst = m_found != typed;
}

void Navigator::choose(const QModelIndex& index) {
    const QVariant lab = index.data(NavigatorModel::LabRole);
    const QVariant page = index.data(NavigatorModel::PageRole);
    const QVariant section = index.data(NavigatorModel::SectionRole);
    if (lab.isValid())
        emit labChosen(lab.toString());
    else if (section.isValid())
        emit placeChosen(labs::writePlace({labs::Place::Kind::Section, section.toString()}));
    else if (page.isValid())
        emit pageChosen(static_cast<ShellPage>(page.toInt()));
    if (page.isValid() && static_cast<ShellPage>(page.toInt()) == ShellPage::Track) markAgain();
}

void Navigator::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_tree->doItemsLayout();  // titles wrap
}

bool Navigator::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_find && event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        const bool isWanted = reason != Qt::ActiveWindowFocusReason && reason != Qt::OtherFocusReason;
        if (isWanted && m_service) m_service->prepare();
    }
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_find && key == Qt::Key_Escape && !m_find->text().isEmpty()) {
        m_find->clear();
        return true;
    }
    if (watched == m_find && key == Qt::Key_Down) {
        enterList();
        return true;
    }
    const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (watched == m_tree && opens) {
        choose(m_tree->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Navigator::enterList() {
    if (m_lists->currentWidget() == m_results) return m_results->enter();
    m_tree->setFocus(Qt::TabFocusReason);
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
}

}  // namespace ridgepoint::ui
