// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/float_bits.h"
#include "ui/instruments/instrument.h"

class QLineEdit;

namespace ridgepoint::ui {

class BitTable;
class Card;
class InstrumentSlider;
class SteadyText;
class TextLabel;

/// One value in every format, bit by bit, and what loss scaling does to it.
class FloatBitsView : public Instrument {
    Q_OBJECT
public:
    FloatBitsView(const InstrumentContext& context, QWidget* parent);
    [[nodiscard]] bool hasCards() const override { return true; }

    [[nodiscard]] QVector<QStringList> table() const override;
    [[nodiscard]] const instruments::FloatBits& bits() const { return m_bits; }

private:
    [[nodiscard]] QWidget* makeEntry(QWidget* parent);
    [[nodiscard]] QWidget* makeExamples(QWidget* parent);
    void fillScaling(Card* card);
    [[nodiscard]] std::optional<double> read(const QString& text) const;
    void takeText(bool isFinished);
    void setValue(double value);
    void refresh();
    void refreshScaling();
    [[nodiscard]] QString plainSentence() const;
    [[nodiscard]] QString scaledSentence() const;
    [[nodiscard]] QString significant(double value, int digits = 4) const;

    instruments::FloatBits m_bits;
    const QLocale m_locale;
    QLineEdit* m_edit = nullptr;
    TextLabel* m_refusal = nullptr;
    BitTable* m_table = nullptr;
    InstrumentSlider* m_scale = nullptr;
    SteadyText* m_plain = nullptr;
    SteadyText* m_scaled = nullptr;
    SteadyText* m_range = nullptr;
};

}  // namespace ridgepoint::ui
