// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/quantiser.h"
#include "core/labs/lab.h"
#include "ui/instruments/instrument.h"

class QVBoxLayout;

namespace ridgepoint::ui {

class Card;
class InstrumentSlider;
class PlotView;
class ReadoutStrip;
class SegmentedSwitch;
class SteadyText;

/// Weights or activations in a few bits: which levels they get, what that costs, and where to clip.
class QuantiserView : public Instrument {
    Q_OBJECT
public:
    QuantiserView(const InstrumentContext& context, QWidget* parent);
    [[nodiscard]] bool hasCards() const override { return true; }

    [[nodiscard]] QVector<labs::PlotSpec> figures() const override;
    [[nodiscard]] const instruments::Quantiser& quantiser() const { return m_quantiser; }

private:
    void fillControls(Card* card);
    void fillProbe(Card* card);
    /// @param words  gets the sentence below the chart
    [[nodiscard]] PlotView* addPlot(Card* card, SteadyText** words);
    [[nodiscard]] InstrumentSlider* addSlider(Card* card, const labs::ControlDef& range, const QString& label,
                                              const std::function<QString(double)>& write,
                                              const std::function<void(double)>& set);
    [[nodiscard]] SegmentedSwitch* addSwitch(Card* card, const QString& label, const QString& id,
                                             const QStringList& texts, const std::function<void(int)>& set);
    [[nodiscard]] labs::PlotSpec histogram() const;
    void addClipLines(labs::PlotSpec& spec) const;
    [[nodiscard]] labs::PlotSpec tradeOff() const;
    [[nodiscard]] QString histogramSummary() const;
    [[nodiscard]] QString tradeOffSummary() const;
    void refresh();
    void refreshReadouts();
    void refreshProbe();
    [[nodiscard]] QString number(double value, int decimals) const;
    [[nodiscard]] QString inSd(double value, int decimals) const;
    [[nodiscard]] QString percent(double share) const;

    instruments::Quantiser m_quantiser;
    const QLocale m_locale;
    SegmentedSwitch* m_distribution = nullptr;
    SegmentedSwitch* m_scheme = nullptr;
    InstrumentSlider* m_bits = nullptr;
    InstrumentSlider* m_clip = nullptr;
    InstrumentSlider* m_probe = nullptr;
    ReadoutStrip* m_readouts = nullptr;
    PlotView* m_histogram = nullptr;
    SteadyText* m_histogramWords = nullptr;
    PlotView* m_tradeOff = nullptr;
    SteadyText* m_tradeOffWords = nullptr;
    SteadyText* m_probed = nullptr;
};

}  // namespace ridgepoint::ui
