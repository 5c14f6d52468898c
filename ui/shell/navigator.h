// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_service.h"
#include "ui/shell/navigator_model.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QToolButton;
class QTreeView;
class QAction;

namespace ridgepoint::ui {

class SearchResults;

/// The side panel: word mark, search field, volumes with labs and their progress, the student's own pages.
/// While there is text in the field, what it finds stands in the place of the tree.
class Navigator : public QWidget {
    Q_OBJECT
public:
    Navigator(const ThemeSource& theme, QWidget* parent);

    void setLabs(const QVector<labs::CatalogueEntry>& labs);
    /// Without one, titles and numbers of labs are searched. @param service  must outlive the navigator
    void setSearch(search::SearchService* service);
    void setSections(const QVector<handbook::SectionEntry>& sections);
    void setProgress(const NavigatorModel::Progress& progress);
    void setTrack(const QString& track);
    /// Marks what the page area shows, without opening it again.
    void markLab(const QString& id);
    void markSection(const QString& id);
    void markPage(ShellPage page);
    void focusFilter();
    /// The button that hides the panel.
    void setCollapseAction(QAction* action);
    [[nodiscard]] const NavigatorModel& model() const { return *m_model; }

signals:
    void labChosen(const QString& id);
    void pageChosen(ridgepoint::ui::ShellPage page);
    void placeChosen(const QString& place);  ///< "section:roofline", "term:mfu"

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLayout();
    void applyTheme();
    void connectSearch();
    void search(const QString& text);
    void showFound(const search::SearchResult& result);
    void openFirst();
    void enterList();
    void choose(const QModelIndex& index);
    void mark(const QModelIndex& index);
    void markAgain();

    const ThemeSource& m_theme;
    NavigatorModel* m_model;
    QWidget* m_wordMark;
    QToolButton* m_collapse;
    QLineEdit* m_find;
    QStackedWidget* m_lists;
    QTreeView* m_tree;
    SearchResults* m_results;
    search::SearchService* m_service = nullptr;
    QVector<labs::CatalogueEntry> m_labs;
    QPersistentModelIndex m_marked;  ///< what the page area shows
    QString m_found;                 ///< the text whose result is shown
    bool m_openFirst = false;        ///< Enter was pressed before the answer came
};

}  // namespace ridgepoint::ui
