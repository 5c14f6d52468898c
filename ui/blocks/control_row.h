// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QGridLayout;
class QTimer;

namespace ridgepoint::ui {

class ChoiceBox;
class QuantitySpin;
class TextLabel;
class ValueSlider;

/// One control of an instrument: label, slider and field, or label and choice.
class ControlRow : public QWidget {
    Q_OBJECT
public:
    /// @param reason  what unlocks the control, or empty when it is unlocked
    ControlRow(const BlockContext& context, int slot, const QString& reason, QWidget* parent);

    void showValue();
    [[nodiscard]] QWidget* focusTarget() const;
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeNumber(const QString& reason);
    void makeChoice(const QString& reason);
    void fillChoices();
    void arrange();
    void preview(double value);
    void settle();
    [[nodiscard]] const labs::ControlDef& control() const;
    [[nodiscard]] double shownFactor() const;

    const BlockContext m_context;
    const int m_slot;
    TextLabel* m_label;
    ValueSlider* m_slider = nullptr;
    QuantitySpin* m_spin = nullptr;
    ChoiceBox* m_choice = nullptr;
    QVector<int> m_choices;  ///< on offer in this context, by index
    QTimer* m_idle;
    QGridLayout* m_grid;
    int m_labelWidth = 0;
    bool m_narrow = false;
};

}  // namespace ridgepoint::ui
