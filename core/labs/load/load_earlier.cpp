// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/load/load_state.h"

#include <algorithm>

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

void readChoice(const JsonNode& node, EarlierDef& read) {
    node.allowOnly({"decided", "choices", "default"});
    const QString otherwise = node.string(QStringLiteral("default"));
    read.otherwise = static_cast<double>(std::max<qsizetype>(0, read.choices.indexOf(otherwise)));
    if (!read.choices.contains(otherwise))
        node.field(QStringLiteral("default")).report(Code::NotACategory, otherwise, read.choices.join(u' '));
}

void readNumber(const JsonNode& node, EarlierDef& read) {
    node.allowOnly({"decided", "unit", "shown", "decimals", "from", "to", "step", "default"});
    read.unit = readUnit(node, QStringLiteral("unit"), read.unit);
    read.shown = readShown(node, read.unit);
    read.decimals = node.integer(QStringLiteral("decimals"), 0);
    read.from = node.number(QStringLiteral("from"));
    read.to = node.number(QStringLiteral("to"));
    read.step = node.number(QStringLiteral("step"));
    read.otherwise = node.number(QStringLiteral("default"));
    if (!(read.from < read.to) || !(read.step > 0.0))
        node.report(Code::OutOfDomain, read.id, QStringLiteral("from < to, step > 0"));
    else if (read.otherwise < read.from || read.otherwise > read.to)
        node.field(QStringLiteral("default"))
            .report(Code::OutOfDomain, QString::number(read.otherwise),
                    QStringLiteral("%1 … %2").arg(read.from).arg(read.to));
}

}  // namespace

void readEarlier(const JsonNode& root, LoadState& state) {
    const JsonNode all = root.field(QStringLiteral("earlier"));
    for (const QString& id : all.names()) {
        const JsonNode node = all.field(id);
        if (state.lab.slotOf(id) >= 0) node.report(Code::DuplicateId, id);
        EarlierDef read;
        read.id = id;
        const QString decided = node.string(QStringLiteral("decided"));
        read.lab = decided.section(u'.', 0, 0);
        read.field = decided.section(u'.', 1);
        if (!decided.isEmpty() && (read.lab.isEmpty() || read.field.isEmpty()))
            node.field(QStringLiteral("decided"))
                .report(Code::WrongType, decided, QStringLiteral("lab.field"));
        if (read.lab == state.lab.id) node.report(Code::Cycle, decided);
        read.unit = units::findUnit("1");
        read.shown = read.unit;
        read.choices = node.strings(QStringLiteral("choices"));
        if (read.isChoice())
            readChoice(node, read);
        else
            readNumber(node, read);
        state.lab.earlier.append(read);
    }
}

EarlierBlock readEarlierBlock(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "values"});
    EarlierBlock block;
    for (const QString& id : node.strings(QStringLiteral("values"))) {
        const int index = state.lab.slotOf(id) - state.lab.firstEarlierSlot();
        if (index >= 0)
            block.values.append(index);
        else
            node.field(QStringLiteral("values")).report(Code::UnknownReference, id);
    }
    if (block.values.isEmpty())
        node.report(Code::MissingField, QStringLiteral("values"), QStringLiteral("array"));
    return block;
}

}  // namespace ridgepoint::labs
