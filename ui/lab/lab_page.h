// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QMap>
#include <QVector>

#include <utility>

class QTimer;

namespace ridgepoint::ui {

class LabColumns;
class LabHeader;

/// The page on which a student works a lab, made from the lab's description and the session's views. Blocks
/// that the session does not show yet do not exist, neither on screen nor for assistive technology.
///
/// Keys: Ctrl+Z and Ctrl+Shift+Z walk control changes, Alt+1 and up choose an act, F6 changes the column.
class LabPage : public QWidget, private PageHost {
    Q_OBJECT
public:
    /// Theme, session and equations outlive the page.
    LabPage(const ThemeSource& source, labs::LabSession& session, EquationStore& equations,
            QWidget* parent = nullptr);
    ~LabPage() override;

    [[nodiscard]] int currentAct() const { return m_act; }
    /// Nothing happens while the act is locked.
    void showAct(int act);
    /// Hands drafts, scroll, panels and focus to the session at once.
    void rememberView();
    /// Label and value of the readings that matter, for the strip at the foot; none before the commitment.
    [[nodiscard]] QVector<std::pair<QString, QString>> stripReadings() const;
    /// "Act I · Experiment"
    [[nodiscard]] QString position() const;

signals:
    void positionChanged(const QString& actAndStep);
    void focusRequest(QWidget* widget);  ///< the page moved the focus by itself

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Shown {
        QString key;
        BlockWidget* widget;
        bool onBench;
    };
    [[nodiscard]] bool isPanelOpen(const QString& panel, bool otherwise) const override;
    void setPanelOpen(const QString& panel, bool open) override;
    void goTo(const QString& objectName) override;

    void follow();
    void syncBlocks();
    QVector<Shown> wantedBlocks();
    BlockWidget* widgetFor(const QString& key, const labs::Block& block, bool hint);
    void placeBlocks();
    void updateNextAct();
    void orderTabs();
    void refreshBlocks();
    void noteViewChange();
    void restoreView();
    void notePanels();
    void noteFocus(QWidget* now);

    const ThemeSource& m_source;
    labs::LabSession& m_session;
    EquationStore& m_equations;
    LabHeader* m_header;
    LabColumns* m_columns;
    QWidget* m_nextAct = nullptr;
    QVector<Shown> m_blocks;
    QTimer* m_remember;
    labs::ViewState m_view;
    labs::ViewState m_untouched;  ///< as the page first came up: looking at a lab leaves no trace
    int m_act = 0;
    bool m_restored = false;
};

}  // namespace ridgepoint::ui
