// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_index.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QListView;
class QModelIndex;

namespace ridgepoint::ui {

class SearchResultsModel;
class TextLabel;

/// The list of what was found, by kind, with how much it is above it. Arrow keys walk the hits, Enter opens
/// one, Escape and Up from the first one leave the list.
class SearchResults : public QWidget {
    Q_OBJECT
public:
    SearchResults(const ThemeSource& theme, QWidget* parent);

    /// The first hit becomes the current one. The summary is announced when it changed.
    void setResult(const search::SearchResult& result);
    /// While an answer is awaited.
    void sayWaiting();
    /// Moves the keyboard into the list, to its first hit.
    void enter();
    /// The place of the first hit; empty where there is none.
    [[nodiscard]] QString firstPlace() const;

signals:
    void placeChosen(const QString& place);
    void left();                      ///< the keyboard should go back to the field
    void cancelled();                 ///< Escape
    void typed(const QString& text);  ///< letters typed on the list belong to the field

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const QModelIndex& index);
    bool walk(int key);
    void say(const QString& text);

    const ThemeSource& m_theme;
    SearchResultsModel* m_model;
    TextLabel* m_summary;
    QListView* m_list;
};

}  // namespace ridgepoint::ui
