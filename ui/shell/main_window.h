// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/glossary.h"
#include "core/handbook/handbook.h"
#include "core/search/search_service.h"
#include "ui/blocks/places.h"
#include "ui/shell/actions.h"
#include "ui/shell/application_theme.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/lab_desk.h"
#include "ui/shell/lab_shelf.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_area.h"
#include "ui/shell/preferences.h"
#include "ui/shell/report_exporter.h"
#include "ui/shell/window_dialogs.h"

#include <QMainWindow>

namespace ridgepoint::ui {

/// The handbook as the window sees it.
struct HandbookAccess {
    std::function<QVector<handbook::SectionEntry>()> sections;
    /// The page of a section; null when there is none of that id.
    std::function<QWidget*(const QString& section, QWidget* parent)> makePage;
    std::function<const hardware::HardwareRegistry&()> hardware;
    std::function<const handbook::Glossary&()> glossary;
    /// Writes all sections into one file. @return empty, or what went wrong in a sentence
    std::function<QString(const QString& file)> exportTo;
};

/// What the window is made of. The caller owns all of it and keeps it longer than the window.
struct WindowParts {
    ApplicationTheme& theme;
    const PreferencesStore& store;
    Dialogs& dialogs;
    LabShelf& shelf;
    Workspace& workspace;
    LabPageMaker pageMaker;
    ReportExporter* exporter = nullptr;  ///< null: reports cannot be exported
    WindowDialogs::Facts facts;          ///< versions for About, beside those of the lab
    QString dataFolder;
    HandbookAccess handbook{};                             ///< empty functions: no handbook
    search::SearchService* search = nullptr;               ///< null: the navigator finds labs by title alone
    std::function<QWidget*(QWidget* parent)> makeCards{};  ///< the page of flash cards; empty: none
};

/// The window of Ridgepoint: navigator, page, strip; menus; where it was left.
class MainWindow : public QMainWindow, public Places {
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts& parts);
    ~MainWindow() override;

    /// Opens the lab, or else what was open last, or the welcome page.
    void start(const QString& lab);
    void openLab(const QString& id);
    void openLedger();
    void openCards();
    void openSection(const QString& id);
    void openPlace(const QString& place, QWidget* from) override;
    void setPreferences(const Preferences& preferences);
    [[nodiscard]] const Preferences& preferences() const { return m_preferences; }
    [[nodiscard]] const Actions& actions() const { return *m_actions; }

    /// Remembers the view, waits until everything is durable, keeps preferences. Asks nothing.
    /// @return false when something could not be saved
    bool saveNow();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // main_window.cpp
    void buildLayout();
    [[nodiscard]] QWidget* makeRail(QWidget* parent);
    void buildMenus();
    void restoreGeometryIfVisible();
    void fitNavigator();
    void setNavigatorShown(bool shown);
    void applyAppearance(const Preferences& preferences);
    // main_window_commands.cpp
    void connectFile();
    void connectView();
    void connectLab();
    void connectHelp();
    void exportHandbook();
    void exportReport(const QString& ending, const QString& filter);
    void editPreferences();
    void changeText(int percent);
    void startNewAttempt();
    void chooseTrack();
    // main_window_pages.cpp
    void connectPages();
    void showWelcome();
    void showLabPage(QWidget* page);
    void showFindings(const labs::CatalogueEntry& lab);
    void showMessages();
    void showNotice();
    void listHandbook();
    void tellConstant(const QString& id);
    void explainUnit(const QString& symbol);
    void tellTerm(const QString& id);
    void showStrip();
    void showTrack();
    [[nodiscard]] ProgramFacts facts() const;

    WindowParts m_parts;
    const ThemeSource& m_theme;
    Preferences m_preferences;
    Actions* m_actions;
    LabDesk* m_desk;
    WindowDialogs m_dialogs;
    Navigator* m_navigator;
    QWidget* m_rail;
    PageArea* m_pages;
    FootStrip* m_strip;
    QString m_section;    ///< of the handbook, while one is on screen
    QString m_saveAlarm;  ///< text of the banner that says why nothing is saved
};

}  // namespace ridgepoint::ui
