// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include <QActionGroup>

namespace ridgepoint::ui {
namespace {

QKeySequence key(const char* text) {
    return QKeySequence(QLatin1String(text));
}

}  // namespace

Actions::Actions(QObject* parent) : QObject(parent) {
    makeFile();
    makeEdit();
    makeView();
    makeLab();
    makeHelp();
    setLabOpen(false);
}

QAction* Actions::make(const char* name, const QString& text, const QList<QKeySequence>& keys) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    return action;
}

void Actions::makeFile() {
    exportPdf = make("exportPdfAction", tr("Export report as &PDF…"), {key("Ctrl+P")});
    exportHandbook = make("exportHandbookAction", tr("Export the &handbook…"));
    exportHtml = make("exportHtmlAction", tr("Export report as &web page…"), {key("Ctrl+Shift+P")});
    openDataFolder = make("openDataFolderAction", tr("Open &data folder"), {key("Ctrl+Shift+D")});
    quit = make("quitAction", tr("&Quit"), {key("Ctrl+Q")});
    quit->setMenuRole(QAction::QuitRole);
    m_groups.append(
        {tr("&File"), {exportPdf, exportHtml, exportHandbook, nullptr, openDataFolder, nullptr, quit}});
}

void Actions::makeEdit() {
    undo = make("undoAction", tr("&Undo control change"), {key("Ctrl+Z")});
    redo = make("redoAction", tr("&Redo control change"), {key("Ctrl+Shift+Z"), key("Ctrl+Y")});
    preferences = make("preferencesAction", tr("&Preferences…"), {key("Ctrl+,")});
    preferences->setMenuRole(QAction::PreferencesRole);
    m_groups.append({tr("&Edit"), {undo, redo, nullptr, preferences}});
}

void Actions::makeView() {
    navigator = make("navigatorAction", tr("&Navigator"), {key("Ctrl+B")});
    navigator->setCheckable(true);
    findLab = make("findLabAction", tr("&Search"), {key("Ctrl+K")});
    ledger = make("ledgerAction", tr("&Design ledger"), {key("Ctrl+L")});
    cards = make("cardsAction", tr("Flash &cards"), {key("Ctrl+J")});
    textLarger = make("textLargerAction", tr("Text &larger"), {key("Ctrl++"), key("Ctrl+=")});
    textSmaller = make("textSmallerAction", tr("Text &smaller"), {key("Ctrl+-")});
    textNormal = make("textNormalAction", tr("Text at &normal size"), {key("Ctrl+0")});
    themes = {make("themeSystemAction", tr("Theme of the s&ystem"), {key("Ctrl+Alt+1")}),
              make("themeLightAction", tr("L&ight theme"), {key("Ctrl+Alt+2")}),
              make("themeDarkAction", tr("D&ark theme"), {key("Ctrl+Alt+3")}),
              make("themeHighContrastAction", tr("&High contrast theme"), {key("Ctrl+Alt+4")})};
    auto* exclusive = new QActionGroup(this);
    for (QAction* theme : themes) {
        theme->setCheckable(true);
        exclusive->addAction(theme);
    }
    QVector<QAction*> actions{navigator,  findLab,     ledger,     cards,  nullptr,
                              textLarger, textSmaller, textNormal, nullptr};
    actions += themes;
    m_groups.append({tr("&View"), actions});
}

void Actions::makeLab() {
    previousAct = make("previousActAction", tr("&Previous act"), {key("Ctrl+PgUp")});
    nextAct = make("nextActAction", tr("&Next act"), {key("Ctrl+PgDown")});
    resetControls = make("resetControlsAction", tr("&Reset controls"), {key("Ctrl+Shift+R")});
    newAttempt = make("newAttemptAction", tr("New &attempt…"), {key("Ctrl+Shift+N")});
    track = make("trackAction", tr("Your &track…"), {key("Ctrl+T")});
    m_groups.append({tr("&Lab"), {previousAct, nextAct, nullptr, resetControls, newAttempt, nullptr, track}});
}

void Actions::makeHelp() {
    help = make("helpAction", tr("&Help about this"), {key("F1")});
    whatIsThis = make("whatIsThisAction", tr("&What is this?"), {key("Shift+F1")});
    shortcuts = make("shortcutsAction", tr("&Keyboard shortcuts"), {key("Ctrl+/"), key("?")});
    welcome = make("welcomeAction", tr("&Welcome page"));
    about = make("aboutAction", tr("&About Ridgepoint"));
    about->setMenuRole(QAction::AboutRole);
    m_groups.append({tr("&Help"), {help, whatIsThis, shortcuts, welcome, nullptr, about}});
}

QVector<QAction*> Actions::all() const {
    QVector<QAction*> actions;
    for (const Group& group : m_groups)
        for (QAction* action : group.actions)
            if (action) actions.append(action);
    return actions;
}

void Actions::setLabOpen(bool open) {
    for (QAction* action :
         {exportPdf, exportHtml, undo, redo, previousAct, nextAct, resetControls, newAttempt})
        action->setEnabled(open);
}

}  // namespace ridgepoint::ui
