// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof_walk.h"
#include "core/labs/shown_number.h"

#include <algorithm>
#include <cmath>

/// Points of a grid as a person names them.
namespace ridgepoint::labs {
namespace {

constexpr int kMostDecimals = 9;

bool holdsIn(const GridEvaluator& at, const QVector<Condition>& when) {
    return std::ranges::all_of(when, [&](const Condition& c) {
        const auto* limit = std::get_if<Reference>(&c.limit);
        return compare(at.at(at.cellOf(c.value)), c.comparison,
                       limit ? at.at(at.cellOf(*limit)) : std::get<double>(c.limit));
    });
}

}  // namespace

NearExamples findNear(const Lab& lab, int context, const WatchedState& state, const QVector<int>& controls) {
    const QVector<bool> needed = Relevance(lab, Dependence(lab), state.when).instances;
    GridEvaluator at(lab, lab.contexts[context].slots_, needed);
    std::vector<int> all;
    for (int i = 0; i < needed.size(); ++i)
        if (needed[i]) all.push_back(i);
    constexpr qint64 kFewRuns = 50;
    const qint64 most = anyCostly(lab, needed) ? kFewRuns : kFullSearchBound;
    NearExamples near;
    const auto ask = [&](const GridPoint& point) {
        at.update(all);
        std::optional<GridPoint>& example = holdsIn(at, state.when) ? near.holds : near.fails;
        if (!example) example = point;
    };
    ask({});
    for (const int slot : controls) {
        const Grid line = makeGrid(lab, context, {slot}, most);
        for (const double value : line.axes[0].values) {
            if (near.holds && near.fails) return near;
            at.setSlot(slot, value);
            ask({{slot, value}});
        }
        at.setSlot(slot, lab.contexts[context].slots_[slot]);
    }
    return near;
}

GridPoint movedFrom(const Lab& lab, int context, const QVector<int>& controls, const Slots& slots_) {
    GridPoint point;
    for (const int slot : controls)
        if (slots_[slot] != lab.contexts[context].slots_[slot]) point.append({slot, slots_[slot]});
    return point;
}

QString slotName(const Lab& lab, int slot) {
    if (slot < lab.controls.size()) return lab.controls[slot].id;
    if (slot < lab.firstEarlierSlot()) return lab.quantities[slot - lab.controls.size()].id;
    return lab.earlier[slot - lab.firstEarlierSlot()].id;
}

QString slotText(const Lab& lab, int slot, double value) {
    const QStringList choices = lab.slotChoices(slot);
    if (!choices.isEmpty()) return choices.value(qRound(value));
    const models::Value number = models::Value::number(value);
    if (slot < lab.controls.size()) {
        const ControlDef& control = lab.controls[slot];
        return valueText(number, control.unit, control.shown, control.decimals, {});
    }
    if (slot < lab.firstEarlierSlot()) return amountText(value, lab.slotUnit(slot));
    const EarlierDef& read = lab.earlier[slot - lab.firstEarlierSlot()];
    return valueText(number, read.unit, read.shown, read.decimals, {});
}

QString pointText(const Lab& lab, const GridPoint& point) {
    QStringList parts;
    for (const auto& [slot, value] : point)
        parts.append(slotName(lab, slot) + u' ' + slotText(lab, slot, value));
    return parts.join(QStringLiteral(", "));
}

QString amountText(double value, const units::Unit* unit, const Wording& wording, int digits) {
    int decimals = 0;
    if (std::isfinite(value) && value != 0.0)
        decimals = std::clamp(digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))), 0,
                              kMostDecimals);
    // 0.15, not 0.1500: zeros at the end of a decimal part say nothing
    while (decimals > 0 && numberText(value, decimals, wording).endsWith(wording.locale.zeroDigit()))
        --decimals;
    const QString number = numberText(value, decimals, wording);
    const QString symbol = unitSymbol(unit);
    return symbol.isEmpty() ? number : number + QChar(QChar::Nbsp) + symbol;
}

}  // namespace ridgepoint::labs
