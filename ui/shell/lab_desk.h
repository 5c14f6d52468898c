// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/foot_strip.h"
#include "ui/shell/workspace.h"

#include <QPointer>

class QWidget;

namespace ridgepoint::ui {

/// A lab's page as the shell sees it. Every function may be empty.
struct LabPageHandle {
    QWidget* widget = nullptr;
    std::function<int()> currentAct;
    std::function<void(int act)> showAct;
    std::function<void()> rememberView;  ///< hands scroll, panels and focus to the session
    std::function<void(std::function<void()> told)> tellWhenMoved;  ///< the page shows another act or step
};

/// Makes the page of a lab; ui/lab has one, tests have their own.
using LabPageMaker = std::function<LabPageHandle(labs::LabSession& session, QWidget* parent)>;

/// The lab that is on screen: one at a time, with the commands that act on it.
class LabDesk : public QObject {
    Q_OBJECT
public:
    LabDesk(Workspace& workspace, LabPageMaker maker, QObject* parent = nullptr);
    ~LabDesk() override;

    /// @return the page, or null when the lab does not lint (see findings())
    QWidget* open(const QString& folder, QWidget* parent);
    QWidget* newAttempt(QWidget* parent);
    /// Puts the lab away; its view is remembered first.
    void close();

    [[nodiscard]] bool isOpen() const { return m_lab.session != nullptr; }
    /// Precondition: isOpen().
    [[nodiscard]] labs::LabSession& session() const { return *m_lab.session; }
    [[nodiscard]] const ledger::RunHeader& run() const { return m_lab.recorder->run(); }
    [[nodiscard]] bool otherState() const { return m_lab.otherState; }
    [[nodiscard]] const QVector<labs::Finding>& findings() const { return m_lab.loaded.findings; }
    [[nodiscard]] int act() const;
    [[nodiscard]] bool hasEvidence() const;

    void rememberView();
    void stepAct(int by);
    void undo();
    void redo();
    void resetControls();

signals:
    void changed();  ///< what the strip and the menus show

private:
    QWidget* show(OpenLab lab, QWidget* parent);
    void follow();

    Workspace& m_workspace;
    LabPageMaker m_maker;
    OpenLab m_lab;
    LabPageHandle m_page;
    QPointer<QWidget> m_widget;
};

}  // namespace ridgepoint::ui
