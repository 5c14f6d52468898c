// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_results.h"

#include "ui/blocks/text_label.h"
#include "ui/shell/search_results_delegate.h"
#include "ui/shell/search_results_model.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/search_words.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

QListView* makeList(QWidget* parent) {
    auto* list = new QListView(parent);
    list->setObjectName(QStringLiteral("searchResultsList"));
    list->setAccessibleName(SearchResults::tr("Search results"));
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setResizeMode(QListView::Adjust);
    return list;
}

}  // namespace

SearchResults::SearchResults(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(new SearchResultsModel(this)),
      m_summary(new TextLabel(theme, TextStyle::Small, Role::Soft, {}, this)),
      m_list(makeList(this)) {
    setObjectName(QStringLiteral("searchResults"));
    m_summary->setObjectName(QStringLiteral("searchSummary"));
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchResultsDelegate(theme, m_list));
    m_list->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    connect(m_list, &QListView::clicked, this, &SearchResults::choose);
    followTheme(theme, this, [this] {
        m_summary->setContentsMargins(m_theme.theme().scaled(8), 0, m_theme.theme().scaled(8), 0);
        m_list->doItemsLayout();
    });
}

void SearchResults::setResult(const search::SearchResult& result) {
    m_model->setResult(result);
    m_list->setVisible(m_model->rowCount() > 0);
    m_list->setCurrentIndex(m_model->rowFrom(0, 1));
    m_list->scrollToTop();
    say(searchSummary(result));
}

void SearchResults::sayWaiting() {
    if (m_summary->text().isEmpty()) m_summary->setText(tr("Searching"));
}

void SearchResults::say(const QString& text) {
    if (text == m_summary->text()) return;
    m_summary->setText(text);
    m_summary->setAccessibleName(text);
    QAccessibleEvent alert(m_summary, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SearchResults::enter() {
    const QModelIndex first = m_model->rowFrom(0, 1);
    if (!first.isValid()) return;
    m_list->setFocus(Qt::TabFocusReason);
    m_list->setCurrentIndex(first);
}

QString SearchResults::firstPlace() const {
    return m_model->rowFrom(0, 1).data(SearchResultsModel::PlaceRole).toString();
}

void SearchResults::choose(const QModelIndex& index) {
    const QVariant place = index.data(SearchResultsModel::PlaceRole);
    if (place.isValid())
        emit placeChosen(place.toString());
    else
        m_model->expand(index);
}

/// Titles of kinds are stepped over.
bool SearchResults::walk(int key) {
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    QModelIndex next;
    switch (key) {
        case Qt::Key_Down:
            next = m_model->rowFrom(row + 1, 1);
            break;
        case Qt::Key_Up:
            next = m_model->rowFrom(row - 1, -1);
            if (!next.isValid()) emit left();
            break;
        case Qt::Key_Home:
            next = m_model->rowFrom(0, 1);
            break;
        case Qt::Key_End:
            next = m_model->rowFrom(last, -1);
            break;
        default:
            return false;
    }
    if (next.isValid()) m_list->setCurrentIndex(next);
    return true;
}

bool SearchResults::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const int key = pressed->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (key == Qt::Key_Escape) {
        emit cancelled();
        return true;
    }
    if (walk(key)) return true;
    const bool isCommand = pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (isCommand || pressed->text().isEmpty() || !pressed->text().front().isPrint())
        return QWidget::eventFilter(watched, event);
    emit typed(pressed->text());
    return true;
}

void SearchResults::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_list->doItemsLayout();  // passages wrap
}

}  // namespace ridgepoint::ui
