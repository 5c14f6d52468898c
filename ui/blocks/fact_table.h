// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QVector>

namespace ridgepoint::ui {

class ProseLabel;
class TextLabel;

/// Facts of the scenario: what it is, its value with unit, and where that comes from.
class FactTable : public QWidget {
    Q_OBJECT
public:
    FactTable(const BlockContext& context, const QVector<labs::FactDef>& facts, QWidget* parent);
    void refresh();

private:
    struct Row {
        TextLabel* name;
        TextLabel* value;
        ProseLabel* source;  ///< a link, where the number is a constant
    };
    [[nodiscard]] QString nameOf(const labs::FactDef& fact) const;
    [[nodiscard]] QString sourceOf(const labs::FactDef& fact) const;

    const BlockContext m_context;
    const QVector<labs::FactDef>& m_facts;
    QVector<Row> m_rows;
};

}  // namespace ridgepoint::ui
