// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/equation_bench.h"
#include "ui/instruments/instrument.h"

class QPushButton;
class QTimer;
class QVBoxLayout;

namespace ridgepoint::ui {

class ChoiceBox;
class EquationField;
class Notice;
class PlotView;
class QuantityTable;
class TermRows;
class TextLabel;

/// An equation, read with every key: what each term measures, which one does not fit, and its values. With a
/// worked example and broken laws to repair.
class EquationBenchView : public Instrument {
    Q_OBJECT
public:
    EquationBenchView(const InstrumentContext& context, QWidget* parent);

    [[nodiscard]] QVector<labs::PlotSpec> figures() const override;
    [[nodiscard]] QVector<QStringList> table() const override;

private:
    void buildExercises(QVBoxLayout* column);
    void buildEquation(QVBoxLayout* column);
    void buildQuantities(QVBoxLayout* column);
    void start(int exercise);
    void fill();
    void refresh();
    void refreshBar();
    void showBar();
    void refreshVerdict();
    void refreshRepair();
    void goToFault();
    void addRows();
    void removeRow();
    [[nodiscard]] labs::PlotSpec barSpec() const;

    instruments::EquationBench m_bench;
    ChoiceBox* m_exercise;
    QPushButton* m_next;
    TextLabel* m_story;
    Notice* m_repair;
    EquationField* m_field;
    Notice* m_verdict;
    QPushButton* m_goTo;
    TextLabel* m_more;
    TermRows* m_terms;
    TextLabel* m_result;
    TextLabel* m_note;
    PlotView* m_bar;
    QTimer* m_pause;
    QuantityTable* m_quantities;
    QPushButton* m_add;
    QPushButton* m_remove;
};

}  // namespace ridgepoint::ui
