// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QVector>

class QPushButton;
class QTimer;
class QVBoxLayout;

namespace ridgepoint::ui {

class Card;
class ControlRow;
class EquationWidget;
class LongRunPanel;
class PinTable;
class PlotFollower;
class PlotView;
class ReadoutStrip;
class SteadyText;
class VerdictArea;

/// The instrument: readings, plots, controls, the formula with its numbers, verdicts, pinned runs. Before the
/// commitment its place, its controls and what unlocks them, without a value.
///
/// One plot stands between readings and controls. With several, readings and controls make a head of their
/// own that the page keeps in view while the plots scroll. In another context it may have other parts: then
/// it is made anew.
class WorkbenchBlock : public BlockWidget {
    Q_OBJECT
public:
    WorkbenchBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;
    void showControls() override;
    /// What the keyboard works first.
    [[nodiscard]] QWidget* firstControl() const;
    /// Readings and controls, for the page to place; empty when the block keeps them itself.
    [[nodiscard]] QWidget* head() const { return m_head; }
    [[nodiscard]] bool hasHead() const { return m_headCard != nullptr; }

private:
    struct Plot {
        const labs::PlotDef* definition;
        PlotView* view;
        SteadyText* summary;
        PlotFollower* follower;  ///< of a plot that takes simulations, else null
    };
    void build();
    void buildInOne(QVBoxLayout* rows);
    void buildWithHead(QVBoxLayout* rows);
    void addLocked(QVBoxLayout* rows);
    void addTools(QVBoxLayout* rows);
    void addReadouts(QVBoxLayout* rows);
    static void showPlot(PlotView* view, SteadyText* summary, const labs::PlotSpec& spec);
    PlotFollower* follow(PlotView* view, SteadyText* summary);
    void addPlots(QVBoxLayout* rows, const QVector<const labs::PlotDef*>& plots);
    void addControls(QVBoxLayout* rows);
    void addFormula(QVBoxLayout* rows);
    void addVerdicts(QVBoxLayout* rows);
    void addLongRun(QVBoxLayout* rows);
    void addPins(QVBoxLayout* rows);
    QVector<ControlRow*> addRows(QVBoxLayout* rows, const QVector<int>& controls);
    void alignLabels();
    void rest();
    /// Whether the context of the controls wants other parts than are there.
    [[nodiscard]] bool isOutdated();
    /// What the instrument consists of in the context of the controls.
    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] QVector<const labs::PlotDef*> plots() const;
    [[nodiscard]] const labs::WorkbenchBlock& bench() const { return detail<labs::WorkbenchBlock>(); }

    QWidget* m_head;
    Card* m_headCard = nullptr;
    Card* m_card = nullptr;
    bool m_unlocked = false;
    QStringList m_parts;  ///< as built
    int m_partsOf = -1;   ///< the context that was compared last
    ReadoutStrip* m_readouts = nullptr;
    QVector<Plot> m_plots;
    QVector<ControlRow*> m_rows;
    EquationWidget* m_formula = nullptr;
    VerdictArea* m_verdicts = nullptr;
    LongRunPanel* m_longRun = nullptr;
    PinTable* m_pins = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QTimer* m_rest;
};

}  // namespace ridgepoint::ui
