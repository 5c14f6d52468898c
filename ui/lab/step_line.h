// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// Where the student is: each act, and the steps of the act on screen. Wraps where there is no room.
class StepLine : public QWidget {
    Q_OBJECT
public:
    StepLine(const ThemeSource& source, const labs::LabSession& session, QWidget* parent);
    void show(int act);

signals:
    void actChosen(int act);
    void stepChosen(const QString& target);

private:
    void rebuild();
    void addAct(int act);
    [[nodiscard]] QString remarkOn(int act) const;
    [[nodiscard]] QString signature() const;

    const ThemeSource& m_source;
    const labs::LabSession& m_session;
    class FlowLayout* m_flow;
    int m_act = 0;
    QString m_shown;  ///< what the line says now; equal means nothing to do
};

}  // namespace ridgepoint::ui
