// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigator.h"

#include "ui/shell/navigator_delegate.h"
#include "ui/shell/symbols.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

/// Finds labs by title, number or id; a group stays while one of its rows stays.
class NavigatorFilter : public QSortFilterProxyModel {
public:
    explicit NavigatorFilter(QObject* parent) : QSortFilterProxyModel(parent) {
        setRecursiveFilteringEnabled(true);
    }
    void setText(const QString& text) {
        m_text = text.simplified();
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        if (m_text.isEmpty()) return true;
        if (!parent.isValid()) return false;
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const QString text = index.data(NavigatorModel::NumberRole).toString() + QLatin1Char(' ') +
                             index.data(Qt::DisplayRole).toString() + QLatin1Char(' ') +
                             index.data(NavigatorModel::LabRole).toString();
        return text.contains(m_text, Qt::CaseInsensitive);
    }

private:
    QString m_text;
};

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
      m_filter(new NavigatorFilter(this)),
      m_wordMark(new QLabel(QStringLiteral("Ridgepoint"), this)),
      m_collapse(new QToolButton(this)),
      m_find(new QLineEdit(this)),
      m_tree(makeTree(this)) {
    setObjectName(QStringLiteral("navigator"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_filter->setSourceModel(m_model);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new NavigatorDelegate(theme, m_tree));
    m_find->setObjectName(QStringLiteral("findLabField"));
    m_find->setAccessibleName(tr("Find a lab"));
    m_find->setPlaceholderText(tr("Find a lab or number"));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_tree->installEventFilter(this);
    buildLayout();
    connect(m_find, &QLineEdit::textChanged, this, &Navigator::applyFilter);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { choose(firstMatch()); });
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
    column->addWidget(m_tree, 1);
    m_collapse->setObjectName(QStringLiteral("collapseNavigatorButton"));
    m_collapse->setAutoRaise(true);
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
    const QModelIndex current = m_filter->mapToSource(m_tree->currentIndex());
    const QString lab = current.data(NavigatorModel::LabRole).toString();
    m_model->setLabs(labs);
    m_tree->expandAll();
    if (!lab.isEmpty()) markLab(lab);
}

void Navigator::setSections(const QVector<handbook::SectionEntry>& sections) {
    const QPersistentModelIndex current = m_tree->currentIndex();
    const QString lab = current.data(NavigatorModel::LabRole).toString();
    m_model->setSections(sections);
    m_tree->expandAll();
    if (!lab.isEmpty()) markLab(lab);
}

void Navigator::setProgress(const NavigatorModel::Progress& progress) {
    m_model->setProgress(progress);
}

void Navigator::mark(const QModelIndex& source) {
    const QModelIndex index = m_filter->mapFromSource(source);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    else
        m_tree->clearSelection();
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

void Navigator::applyFilter(const QString& text) {
    static_cast<NavigatorFilter*>(m_filter)->setText(text);
    m_tree->expandAll();
}

QModelIndex Navigator::firstMatch() const {
    const QModelIndex group = m_filter->index(0, 0);
    return group.isValid() ? m_filter->index(0, 0, group) : QModelIndex();
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
}

void Navigator::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_tree->doItemsLayout();  // titles wrap
}

bool Navigator::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_find && key == Qt::Key_Escape && !m_find->text().isEmpty()) {
        m_find->clear();
        return true;
    }
    if (watched == m_find && key == Qt::Key_Down) {
        m_tree->setFocus(Qt::TabFocusReason);
        if (!m_tree->currentIndex().isValid()) m_tree->setCurrentIndex(firstMatch());
        return true;
    }
    const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (watched == m_tree && opens) {
        choose(m_tree->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace ridgepoint::ui
