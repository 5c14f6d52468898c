// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_dialogs.h"

#include "ui/shell/help_dialog.h"
#include "ui/shell/shortcuts_dialog.h"

#include <QLocale>

namespace ridgepoint::ui {
namespace {

void bringUp(QDialog& dialog) {
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

}  // namespace

WindowDialogs::WindowDialogs(QWidget& window, const Actions& actions, Facts facts)
    : m_window(window), m_actions(actions), m_facts(std::move(facts)) {
}

void WindowDialogs::showHelp(const QString& topic) {
    if (!m_help)
        m_help = new HelpDialog(loadHelp(QLocale().name().section(QLatin1Char('_'), 0, 0)), &m_window);
    m_help->showTopic(topic);
    bringUp(*m_help);
}

void WindowDialogs::showShortcuts() {
    if (!m_shortcuts) m_shortcuts = new ShortcutsDialog(m_actions, &m_window);
    bringUp(*m_shortcuts);
}

void WindowDialogs::showAbout() {
    delete m_about;  // the lab on screen may be another one now
    m_about = new AboutDialog(m_facts ? m_facts() : ProgramFacts(), m_window.windowIcon(), &m_window);
    bringUp(*m_about);
}

}  // namespace ridgepoint::ui
