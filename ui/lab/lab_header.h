// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QGridLayout;

namespace ridgepoint::ui {

class SegmentedSwitch;
class StepLine;
class TextLabel;

/// The head of a lab: what it is, where the student is, in which context.
class LabHeader : public QWidget {
    Q_OBJECT
public:
    LabHeader(const ThemeSource& source, labs::LabSession& session, QWidget* parent);
    void show(int act);

signals:
    void actChosen(int act);
    void stepChosen(const QString& target);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QString placeText() const;
    void arrange(bool stacked);

    const ThemeSource& m_source;
    labs::LabSession& m_session;
    TextLabel* m_place;
    TextLabel* m_title;
    SegmentedSwitch* m_switch = nullptr;
    StepLine* m_steps;
    QWidget* m_line;
    QGridLayout* m_grid;
    bool m_stacked = false;
};

}  // namespace ridgepoint::ui
