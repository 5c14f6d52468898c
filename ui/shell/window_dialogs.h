// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/about_dialog.h"
#include "ui/shell/actions.h"

#include <QPointer>

namespace ridgepoint::ui {

class HelpDialog;

/// Help, shortcuts and about: made when they are first asked for.
class WindowDialogs {
public:
    using Facts = std::function<ProgramFacts()>;

    WindowDialogs(QWidget& window, const Actions& actions, Facts facts);
    void showHelp(const QString& topic);
    void showShortcuts();
    void showAbout();

private:
    QWidget& m_window;
    const Actions& m_actions;
    Facts m_facts;
    QPointer<HelpDialog> m_help;
    QPointer<QDialog> m_shortcuts;
    QPointer<QDialog> m_about;
};

}  // namespace ridgepoint::ui
