// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/memory_pyramid.h"
#include "ui/instruments/instrument.h"

class QBoxLayout;
class QVBoxLayout;

namespace ridgepoint::ui {

class PyramidTierButton;
class ReadoutStrip;
class TextLabel;
class TierCard;
class ValueSlider;

/// The memory of one machine as a pyramid of tiers, a card for the chosen one, and what a mix of accesses
/// costs.
class MemoryPyramidView : public Instrument {
    Q_OBJECT
public:
    MemoryPyramidView(const InstrumentContext& context, QWidget* parent);
    [[nodiscard]] bool hasCards() const override { return true; }

    [[nodiscard]] QVector<QStringList> table() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct ShareRow {
        ValueSlider* slider;
        TextLabel* value;
    };
    void buildPyramid();
    void buildMix(QVBoxLayout* column);
    [[nodiscard]] ShareRow addShare(QVBoxLayout* column, const labs::ControlDef& control,
                                    const QString& label);
    void arrange();
    void refreshTiers();
    void refreshMix();
    void showShare(const ShareRow& row, double share);
    [[nodiscard]] QString mixTierName(int place) const;

    instruments::MemoryPyramid m_pyramid;
    const labs::ControlDef m_first;
    const labs::ControlDef m_second;
    const QVector<labs::ReadoutDef> m_readouts;
    QBoxLayout* m_upper;
    QVBoxLayout* m_tierColumn;
    TierCard* m_card;
    QVector<PyramidTierButton*> m_tiers;
    ShareRow m_firstRow{};
    ShareRow m_secondRow{};
    TextLabel* m_rest;
    ReadoutStrip* m_strip;
};

}  // namespace ridgepoint::ui
