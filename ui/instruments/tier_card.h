// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/memory_pyramid.h"
#include "ui/blocks/card.h"

#include <QVector>

#include <functional>

class QPushButton;

namespace ridgepoint::ui {

/// What is published of one tier: its figures, each with where it comes from, or that no record has it.
class TierCard : public Card {
    Q_OBJECT
public:
    /// @param open  of InstrumentContext: leads to a constant
    TierCard(const ThemeSource& source, std::function<void(const QString& place)> open, QWidget* parent);

    void show(const instruments::PyramidTier& tier);

private:
    struct Line {
        QWidget* box;
        TextLabel* value;
        TextLabel* origin;
        QPushButton* link;
        QString record;
    };
    void addLine(const QString& label);
    void fill(int line, const hardware::HardwareRecord* record);

    const ThemeSource& m_source;
    const std::function<void(const QString& place)> m_open;
    TextLabel* m_title;
    QVector<Line> m_lines;
};

}  // namespace ridgepoint::ui
