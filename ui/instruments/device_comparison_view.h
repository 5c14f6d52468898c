// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/device_comparison.h"
#include "ui/instruments/instrument.h"

class QGridLayout;
class QVBoxLayout;

namespace ridgepoint::ui {

class ChoiceBox;
class DeviceFigure;
class Hairline;
class InstrumentSlider;
class TextLabel;

/// Two devices side by side: what their data sheets print with its convention, what follows from it for a
/// model of a chosen size, and the ratio of each line.
class DeviceComparisonView : public Instrument {
    Q_OBJECT
public:
    DeviceComparisonView(const InstrumentContext& context, QWidget* parent);

    [[nodiscard]] QVector<QStringList> table() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line {
        TextLabel* name;
        TextLabel* remark;
        QWidget* head;  ///< name and remark
        DeviceFigure* a;
        DeviceFigure* b;
        TextLabel* ratio;
        Hairline* rule;
    };
    void buildControls(QVBoxLayout* column);
    [[nodiscard]] ChoiceBox* makeChoice(const QString& name, int device);
    void buildLines();
    void arrange();
    void refresh();
    void refreshLine(const Line& line, const instruments::ComparedRow& row);
    void announce();
    [[nodiscard]] QString nameOf(int device) const;
    [[nodiscard]] bool isNarrow() const;

    instruments::DeviceComparison m_comparison;
    ChoiceBox* m_chooseA = nullptr;
    ChoiceBox* m_chooseB = nullptr;
    InstrumentSlider* m_size = nullptr;
    QGridLayout* m_grid;
    TextLabel* m_headA;
    TextLabel* m_headB;
    TextLabel* m_headRatio;
    QVector<Line> m_lines;
    TextLabel* m_summary;
    bool m_wasNarrow = false;
};

}  // namespace ridgepoint::ui
