// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/navigator_model.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;
class QAction;

namespace ridgepoint::ui {

/// The side panel: word mark, filter field, volumes with labs and their progress, the student's own pages.
class Navigator : public QWidget {
    Q_OBJECT
public:
    Navigator(const ThemeSource& theme, QWidget* parent);

    void setLabs(const QVector<labs::CatalogueEntry>& labs);
    void setSections(const QVector<handbook::SectionEntry>& sections);
    void setProgress(const NavigatorModel::Progress& progress);
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
    void placeChosen(const QString& place);  ///< "section:roofline"

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLayout();
    void applyTheme();
    void applyFilter(const QString& text);
    void choose(const QModelIndex& index);
    void mark(const QModelIndex& source);
    [[nodiscard]] QModelIndex firstMatch() const;

    const ThemeSource& m_theme;
    NavigatorModel* m_model;
    QSortFilterProxyModel* m_filter;
    QWidget* m_wordMark;
    QToolButton* m_collapse;
    QLineEdit* m_find;
    QTreeView* m_tree;
};

}  // namespace ridgepoint::ui
