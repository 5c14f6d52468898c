// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/section_block_factory.h"

#include "ui/blocks/block_factory.h"
#include "ui/handbook/constants_block.h"
#include "ui/handbook/fallacy_block.h"
#include "ui/handbook/instrument_block.h"
#include "ui/handbook/number_check_block.h"
#include "ui/handbook/prose_section.h"
#include "ui/handbook/text_table_block.h"

namespace ridgepoint::ui {

BlockWidget* makeSectionBlock(const BlockContext& context, const labs::Block& block, QWidget* parent) {
    switch (block.kind) {
        case labs::BlockKind::Prose:
            return new ProseSection(context, block, parent);
        case labs::BlockKind::Table:
            return new TextTableBlock(context, block, parent);
        case labs::BlockKind::Constants:
            return new ConstantsBlock(context, block, parent);
        case labs::BlockKind::Instrument:
            return new InstrumentBlock(context, block, parent);
        case labs::BlockKind::Check:
            return new NumberCheckBlock(context, block, parent);
        case labs::BlockKind::Fallacy:
            return new FallacyBlock(context, block, parent);
        default:
            return makeBlock(context, block, parent);
    }
}

}  // namespace ridgepoint::ui
