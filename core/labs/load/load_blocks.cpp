// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load/load_state.h"

#include <algorithm>
#include <array>

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

enum class Home { Lab, Section, Both };
struct KindName {
    const char* name;
    BlockKind kind;
    Home home = Home::Lab;
};
constexpr std::array kKinds{KindName{"message", BlockKind::Message},
                            KindName{"earlier", BlockKind::Earlier},
                            KindName{"reading", BlockKind::Reading},
                            KindName{"context", BlockKind::Context, Home::Both},
                            KindName{"concept", BlockKind::Concept},
                            KindName{"cards", BlockKind::Cards, Home::Both},
                            KindName{"gate", BlockKind::Gate},
                            KindName{"workbench", BlockKind::Workbench, Home::Both},
                            KindName{"observe", BlockKind::Observe},
                            KindName{"trials", BlockKind::Trials},
                            KindName{"reveal", BlockKind::Reveal},
                            KindName{"equations", BlockKind::Equations, Home::Both},
                            KindName{"reflect", BlockKind::Reflect},
                            KindName{"takeaways", BlockKind::Takeaways, Home::Both},
                            KindName{"connections", BlockKind::Connections},
                            KindName{"decision", BlockKind::Decision},
                            KindName{"prose", BlockKind::Prose, Home::Section},
                            KindName{"table", BlockKind::Table, Home::Section},
                            KindName{"constants", BlockKind::Constants, Home::Section},
                            KindName{"instrument", BlockKind::Instrument, Home::Section},
                            KindName{"check", BlockKind::Check, Home::Section},
                            KindName{"fallacy", BlockKind::Fallacy, Home::Section}};

bool mayStandIn(const Lab& lab, const KindName& kind) {
    return kind.home == Home::Both || (kind.home == Home::Section) == lab.isSection();
}

ContextBlock readContextBlock(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "facts"});
    ContextBlock block;
    for (const JsonNode& item : node.list(QStringLiteral("facts"))) {
        item.allowOnly({"value", "shown", "decimals"});
        FactDef fact;
        fact.value = readReference(item.field(QStringLiteral("value")), state);
        if (fact.value.isSlot()) fact.shown = readShown(item, referenceUnit(state.lab, fact.value));
        fact.decimals = item.integer(QStringLiteral("decimals"), 0);
        block.facts.append(fact);
    }
    return block;
}

ObserveBlock readObserve(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "asks", "order", "shown", "tolerance"});
    ObserveBlock block;
    if (node.has(QStringLiteral("order"))) {
        block.order = readReference(node.field(QStringLiteral("order")), state);
        return block;
    }
    block.number = readReference(node.field(QStringLiteral("asks")), state);
    if (block.number->isSlot() || block.number->instance >= 0)
        block.shown = readShown(node, referenceUnit(state.lab, *block.number));
    block.tolerance = node.number(QStringLiteral("tolerance"), 0.02);
    return block;
}

FieldDef readField(const JsonNode& node, LoadState& state) {
    FieldDef field;
    field.id = node.string(QStringLiteral("id"));
    const QString type = node.string(QStringLiteral("type"));
    if (type == QLatin1String("text")) {
        node.allowOnly({"id", "type"});
    } else if (type == QLatin1String("choice")) {
        node.allowOnly({"id", "type", "choices", "default"});
        field.type = FieldType::Choice;
        field.choices = node.strings(QStringLiteral("choices"));
        field.defaultChoice = node.string(QStringLiteral("default"));
        if (!field.choices.contains(field.defaultChoice))
            node.report(Code::NotACategory, field.defaultChoice, field.choices.join(u' '));
    } else if (type == QLatin1String("number")) {
        node.allowOnly(
            {"id", "type", "unit", "shown", "decimals", "from", "to", "step", "default", "starts_at"});
        field.type = FieldType::Number;
        field.unit = readUnit(node, QStringLiteral("unit"), units::findUnit("1"));
        field.shown = readShown(node, field.unit);
        field.decimals = node.integer(QStringLiteral("decimals"), 0);
        field.from = node.number(QStringLiteral("from"));
        field.to = node.number(QStringLiteral("to"));
        field.step = node.number(QStringLiteral("step"));
        field.defaultNumber = node.number(QStringLiteral("default"));
        if (node.has(QStringLiteral("starts_at"))) {
            field.startsAtSlot = state.lab.slotOf(node.string(QStringLiteral("starts_at")));
            if (field.startsAtSlot < 0)
                node.report(Code::UnknownReference, node.string(QStringLiteral("starts_at")));
        }
    } else {
        node.field(QStringLiteral("type"))
            .report(Code::NotACategory, type, QStringLiteral("number choice text"));
    }
    return field;
}

}  // namespace

DecisionBlock readDecision(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "fields"});
    DecisionBlock block;
    for (const JsonNode& field : node.list(QStringLiteral("fields")))
        block.fields.append(readField(field, state));
    return block;
}

Block readBlock(const JsonNode& node, LoadState& state) {
    Block block;
    block.id = node.string(QStringLiteral("id"));
    const QString name = node.string(QStringLiteral("kind"));
    const auto* found =
        std::ranges::find_if(kKinds, [&](const KindName& k) { return name == QLatin1String(k.name); });
    if (found == kKinds.end() || !mayStandIn(state.lab, *found)) {
        node.field(QStringLiteral("kind")).report(Code::UnknownBlockKind, name);
        return block;
    }
    block.kind = found->kind;
    if (readSectionBlock(node, block, state)) return block;
    switch (block.kind) {
        case BlockKind::Context:
            block.detail = readContextBlock(node, state);
            break;
        case BlockKind::Earlier:
            block.detail = readEarlierBlock(node, state);
            break;
        case BlockKind::Cards:
            node.allowOnly({"kind", "id", "items"});
            block.detail = CardsBlock{node.strings(QStringLiteral("items"))};
            break;
        case BlockKind::Gate:
            block.detail = GateBlock{readQuestion(node, state)};
            break;
        case BlockKind::Reflect:
            block.detail = ReflectBlock{readQuestion(node, state)};
            break;
        case BlockKind::Workbench:
            block.detail = readWorkbench(node, state);
            break;
        case BlockKind::Observe:
            block.detail = readObserve(node, state);
            break;
        case BlockKind::Trials:
            block.detail = readTrials(node, state);
            break;
        case BlockKind::Decision:
            block.detail = readDecision(node, state);
            break;
        default:
            node.allowOnly({"kind", "id"});
    }
    return block;
}

void readBlocks(const JsonNode& node, ActDef& act, LoadState& state) {
    QStringList seen;
    for (const ActDef& other : state.lab.acts)
        for (const Block& block : other.blocks)
            seen.append(block.id);
    int gates = 0;
    for (const JsonNode& item : node.list(QStringLiteral("blocks"))) {
        act.blocks.append(readBlock(item, state));
        const Block& block = act.blocks.last();
        if (seen.contains(block.id)) item.report(Code::DuplicateId, block.id);
        seen.append(block.id);
        if (block.kind == BlockKind::Gate && ++gates > 1) item.report(Code::DuplicateId, block.id);
    }
    checkObserved(node, act, state);
}

void readActs(const JsonNode& root, LoadState& state) {
    const QVector<JsonNode> acts = root.list(QStringLiteral("acts"));
    if (acts.isEmpty()) root.report(Code::MissingField, QStringLiteral("acts"), QStringLiteral("array"));
    for (const JsonNode& node : acts) {
        node.allowOnly({"id", "minutes", "blocks"});
        ActDef act;
        act.id = node.string(QStringLiteral("id"));
        act.minutes = node.integer(QStringLiteral("minutes"), 0);
        readBlocks(node, act, state);
        state.lab.acts.append(act);
    }
}

}  // namespace ridgepoint::labs
