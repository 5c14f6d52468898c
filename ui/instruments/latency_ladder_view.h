// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/latency_ladder.h"
#include "ui/instruments/instrument.h"

class QVBoxLayout;

namespace ridgepoint::ui {

class ChoiceBox;
class LadderAxis;
class LadderRow;
class TextLabel;

/// The latencies of one machine as bars on a logarithmic axis, with cycles and a human time; two marked
/// levels are compared.
class LatencyLadderView : public Instrument {
    Q_OBJECT
public:
    LatencyLadderView(const InstrumentContext& context, QWidget* parent);

    [[nodiscard]] QVector<QStringList> table() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildControls(QVBoxLayout* column);
    void buildRows();
    void setMachine(int machine);
    void refresh();
    void refreshRows();
    void alignColumns();
    void walk(int from, int by);
    [[nodiscard]] QString comparisonText() const;
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString sourcesText() const;

    instruments::LatencyLadder m_ladder;
    ChoiceBox* m_base;
    ChoiceBox* m_baseTime;
    QVBoxLayout* m_rowColumn;
    QVector<LadderRow*> m_rows;
    LadderAxis* m_axis;
    TextLabel* m_comparison;
    TextLabel* m_clock;
    TextLabel* m_sources;
};

}  // namespace ridgepoint::ui
