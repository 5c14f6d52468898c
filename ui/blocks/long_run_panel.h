// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"
#include "ui/blocks/long_runner.h"

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ridgepoint::ui {

class ChoiceBox;
class PlotHolder;
class PlotView;
class ProseLabel;
class SmallTable;
class TextLabel;

/// One run with far more samples than the instrument takes while a slider moves: how many, progress, a way to
/// end it, and what it found, which the ledger keeps.
class LongRunPanel : public QWidget {
    Q_OBJECT
public:
    LongRunPanel(const BlockContext& context, const labs::Block& block, const labs::LongRunDef& offered,
                 QWidget* parent);
    void refresh();

private:
    void addChoice(QVBoxLayout* rows);
    void addProgress(QVBoxLayout* rows);
    void addFindings(QVBoxLayout* rows);
    void run();
    void show(const LongRunner::Result& result);
    void showRunning(bool isRunning);
    [[nodiscard]] QString simulatingText(double share) const;
    void fillTable(const labs::LongRunRecord& run);
    void draw(const labs::LongRunResult& result);
    /// Whether the controls stand where they stood for this run.
    [[nodiscard]] bool isOfNow(const labs::LongRunRecord& run) const;
    [[nodiscard]] qint64 chosenCount() const;

    const BlockContext m_context;
    const labs::Block& m_block;
    const labs::LongRunDef& m_offered;
    LongRunner* m_runner;
    QWidget* m_choice = nullptr;
    ChoiceBox* m_counts = nullptr;
    QPushButton* m_start = nullptr;
    QWidget* m_running = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    TextLabel* m_state = nullptr;
    SmallTable* m_table = nullptr;
    PlotView* m_plot = nullptr;
    PlotHolder* m_holder = nullptr;
    ProseLabel* m_moved = nullptr;
};

}  // namespace ridgepoint::ui
