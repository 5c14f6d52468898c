// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/block_factory.h"

#include "ui/blocks/cards_block.h"
#include "ui/blocks/context_block.h"
#include "ui/blocks/decision_block.h"
#include "ui/blocks/earlier_block.h"
#include "ui/blocks/equations_block.h"
#include "ui/blocks/gate_block.h"
#include "ui/blocks/message_block.h"
#include "ui/blocks/observe_block.h"
#include "ui/blocks/prose_block.h"
#include "ui/blocks/reflect_block.h"
#include "ui/blocks/reveal_block.h"
#include "ui/blocks/trials_block.h"
#include "ui/blocks/workbench_block.h"

#include <array>

namespace ridgepoint::ui {
namespace {

template <class Widget>
BlockWidget* make(const BlockContext& context, const labs::Block& block, QWidget* parent) {
    return new Widget(context, block, parent);
}

struct Row {
    labs::BlockKind kind;
    BlockWidget* (*make)(const BlockContext&, const labs::Block&, QWidget*);
};

constexpr std::array kTable{
    Row{labs::BlockKind::Message, make<MessageBlock>},
    Row{labs::BlockKind::Earlier, make<EarlierBlock>},
    Row{labs::BlockKind::Reading, make<ProseBlock>},
    Row{labs::BlockKind::Context, make<ContextBlock>},
    Row{labs::BlockKind::Concept, make<ProseBlock>},
    Row{labs::BlockKind::Cards, make<CardsBlock>},
    Row{labs::BlockKind::Gate, make<GateBlock>},
    Row{labs::BlockKind::Workbench, make<WorkbenchBlock>},
    Row{labs::BlockKind::Observe, make<ObserveBlock>},
    Row{labs::BlockKind::Trials, make<TrialsBlock>},
    Row{labs::BlockKind::Reveal, make<RevealBlock>},
    Row{labs::BlockKind::Equations, make<EquationsBlock>},
    Row{labs::BlockKind::Reflect, make<ReflectBlock>},
    Row{labs::BlockKind::Takeaways, make<ProseBlock>},
    Row{labs::BlockKind::Connections, make<ProseBlock>},
    Row{labs::BlockKind::Decision, make<DecisionBlock>},
};

}  // namespace

BlockWidget* makeBlock(const BlockContext& context, const labs::Block& block, QWidget* parent) {
    for (const Row& row : kTable)
        if (row.kind == block.kind) return row.make(context, block, parent);
    Q_UNREACHABLE();
}

}  // namespace ridgepoint::ui
