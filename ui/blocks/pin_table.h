// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QTableWidget;

namespace ridgepoint::ui {

/// Pinned runs beside the present one: controls, readings, and by how much the readings differ from now.
class PinTable : public QWidget {
    Q_OBJECT
public:
    PinTable(const BlockContext& context, const labs::WorkbenchBlock& bench, const QString& benchId,
             QWidget* parent);
    /// Reads everything anew; call when pins change and when a control has come to rest.
    void refresh();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fillColumn(int column, const labs::LabSession& run, const labs::LabSession* now);
    [[nodiscard]] QString difference(const labs::ReadoutDef& readout, const labs::LabSession& run,
                                     const labs::LabSession& now) const;
    /// Primary controls, and the others that differ.
    [[nodiscard]] QVector<int> shownSlots() const;
    void addUnpinRow();
    void fitHeight();
    void copy() const;

    const BlockContext m_context;
    const labs::WorkbenchBlock& m_bench;
    const QString m_benchId;
    QVector<int> m_slots;
    QVector<labs::ReadoutDef> m_readouts;  ///< of the context of the controls, as the rows
    QVector<int> m_pins;                   ///< runs of this act, as indices into the state
    QTableWidget* m_table;
};

}  // namespace ridgepoint::ui
