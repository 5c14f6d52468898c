// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <QVector>

namespace ridgepoint::ui {

/// Every command of the window, once: menus and the list of shortcuts are made from it.
class Actions : public QObject {
    Q_OBJECT
public:
    struct Group {
        QString title;              ///< with the mnemonic of the menu
        QVector<QAction*> actions;  ///< null: a separator
    };

    explicit Actions(QObject* parent = nullptr);

    QAction* exportPdf;
    QAction* exportHtml;
    QAction* exportHandbook;
    QAction* openDataFolder;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* preferences;
    QAction* navigator;
    QAction* findLab;
    QAction* ledger;
    QAction* cards;
    QAction* textLarger;
    QAction* textSmaller;
    QAction* textNormal;
    QVector<QAction*> themes;  ///< order of Scheme
    QAction* previousAct;
    QAction* nextAct;
    QAction* resetControls;
    QAction* newAttempt;
    QAction* track;
    QAction* help;
    QAction* shortcuts;
    QAction* whatIsThis;
    QAction* welcome;
    QAction* about;

    [[nodiscard]] const QVector<Group>& groups() const { return m_groups; }
    /// All of them, without separators.
    [[nodiscard]] QVector<QAction*> all() const;
    /// Commands that make sense only while a lab is on screen.
    void setLabOpen(bool open);

private:
    void makeFile();
    void makeEdit();
    void makeView();
    void makeLab();
    void makeHelp();
    QAction* make(const char* name, const QString& text, const QList<QKeySequence>& keys = {});

    QVector<Group> m_groups;
};

}  // namespace ridgepoint::ui
