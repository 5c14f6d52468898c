// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load/load_state.h"

#include <array>

/// Reads what only sections of the handbook have.
namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

constexpr std::array kChapters{"numbers", "physics", "architecture", "representation", "practice"};

CheckBlock readCheck(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "asks", "shown", "decimals", "tolerance"});
    CheckBlock block;
    block.asks = readReference(node.field(QStringLiteral("asks")), state);
    if (block.asks.isSlot() || block.asks.instance >= 0) {
        block.shown = readShown(node, referenceUnit(state.lab, block.asks));
        if (block.asks.scenario < 0)
            node.field(QStringLiteral("asks"))
                .report(Code::UnknownReference, block.asks.written,
                        QStringLiteral("scenario.instance.output"));
    }
    block.decimals = node.integer(QStringLiteral("decimals"), 1);
    block.tolerance = node.number(QStringLiteral("tolerance"), 0.01);
    if (!(block.tolerance > 0.0 && block.tolerance < 0.5))
        node.field(QStringLiteral("tolerance"))
            .report(Code::OutOfDomain, QString(), QStringLiteral("0 … 0.5"));
    return block;
}

FallacyBlock readFallacy(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "holds", "evidence"});
    FallacyBlock block;
    block.holds = node.boolean(QStringLiteral("holds"), false);
    block.evidence = readConditions(node, QStringLiteral("evidence"), state);
    if (block.evidence.isEmpty())
        node.report(Code::MissingField, QStringLiteral("evidence"), QStringLiteral("array"));
    return block;
}

TableBlock readTable(const JsonNode& node) {
    node.allowOnly({"kind", "id", "columns", "rows"});
    TableBlock block{node.strings(QStringLiteral("columns")), node.strings(QStringLiteral("rows"))};
    if (block.columns.size() < 2 || block.columns.size() > 8)
        node.field(QStringLiteral("columns"))
            .report(Code::OutOfDomain, QString::number(block.columns.size()), QStringLiteral("2 … 8"));
    if (block.rows.isEmpty() || block.rows.size() > 40)
        node.field(QStringLiteral("rows"))
            .report(Code::OutOfDomain, QString::number(block.rows.size()), QStringLiteral("1 … 40"));
    return block;
}

}  // namespace

bool readSectionBlock(const JsonNode& node, Block& block, LoadState& state) {
    switch (block.kind) {
        case BlockKind::Prose:
            node.allowOnly({"kind", "id"});
            return true;
        case BlockKind::Table:
            block.detail = readTable(node);
            return true;
        case BlockKind::Constants:
            node.allowOnly({"kind", "id", "table"});
            block.detail = ConstantsBlock{node.string(QStringLiteral("table"))};
            return true;
        case BlockKind::Instrument:
            node.allowOnly({"kind", "id", "instrument"});
            block.detail = InstrumentBlock{node.string(QStringLiteral("instrument"))};
            return true;
        case BlockKind::Check:
            block.detail = readCheck(node, state);
            return true;
        case BlockKind::Fallacy:
            block.detail = readFallacy(node, state);
            return true;
        default:
            return false;
    }
}

void readSection(const JsonNode& root, LoadState& state) {
    const JsonNode chapter = root.field(QStringLiteral("chapter"));
    state.lab.chapter = root.string(QStringLiteral("chapter"));
    QStringList chapters;
    for (const char* name : kChapters)
        chapters.append(QLatin1String(name));
    if (!chapters.contains(state.lab.chapter))
        chapter.report(Code::NotACategory, state.lab.chapter, chapters.join(u' '));
    ActDef page;
    page.id = QStringLiteral("page");
    readBlocks(root, page, state);
    state.lab.acts.append(page);
}

}  // namespace ridgepoint::labs
