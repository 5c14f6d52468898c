// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

class FactTable;
class ProseLabel;
class SegmentedSwitch;
class TextLabel;

/// Where the story takes place: the choice, how it stands to the student's track, what is known there, and
/// where that comes from.
class ContextBlock : public BlockWidget {
    Q_OBJECT
public:
    ContextBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    SegmentedSwitch* m_switch;
    ProseLabel* m_intro;
    ProseLabel* m_note;
    TextLabel* m_track;
    FactTable* m_facts;
};

/// The switch between the contexts of a lab, for the header and for the block.
/// @param prefix  of the objectNames: "context." or "contextChoice."
[[nodiscard]] SegmentedSwitch* makeContextSwitch(const ThemeSource& source, labs::LabSession& session,
                                                 const QString& prefix, QWidget* parent);
/// Shows the chosen context; fixed once a prediction was committed.
void showContext(SegmentedSwitch& control, const labs::LabSession& session);

}  // namespace ridgepoint::ui
