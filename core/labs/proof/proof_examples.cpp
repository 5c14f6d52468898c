// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof_walk.h"
#include "core/labs/shown_number.h"

#include <algorithm>
#include <cmath>
#include <iterator>

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

bool isOfSlots(const Condition& c) {
    const auto* limit = std::get_if<Reference>(&c.limit);
    return c.value.isSlot() && (!limit || limit->isSlot());
}

/// Tries points near the start values until one holds and one does not.
class NearSearch {
public:
    NearSearch(const Lab& lab, int context, const WatchedState& state, const QVector<bool>& needed)
        : m_lab(lab),
          m_context(context),
          m_when(state.when),
          m_at(lab, start(), needed),
          m_mostRuns(anyCostly(lab, needed) ? kMostSimulations : kFullSearchBound) {
        for (int i = 0; i < needed.size(); ++i)
            if (needed[i]) m_all.push_back(i);
        std::ranges::copy_if(m_when, std::back_inserter(m_slotsWhen), isOfSlots);
    }

    [[nodiscard]] bool isDone() const { return (m_near.holds && m_near.fails) || m_runs >= m_mostRuns; }
    [[nodiscard]] const NearExamples& near() const { return m_near; }

    /// The controls that the state wants at one choice, from now on at that choice; @return the others.
    QVector<int> settle(const QVector<int>& controls) {
        QVector<int> others;
        for (const int slot : controls) {
            const auto wanted = std::ranges::find_if(m_slotsWhen, [slot](const Condition& c) {
                return c.value.slot == slot && c.comparison == Comparison::Is;
            });
            const auto* choice = wanted == m_slotsWhen.end() ? nullptr : std::get_if<double>(&wanted->limit);
            if (choice)
                m_settled.append({slot, *choice});
            else
                others.append(slot);
        }
        for (const auto& [slot, choice] : m_settled)
            m_at.setSlot(slot, choice);
        return others;
    }

    /// Every combination of the values of these controls; the others stand where they start.
    void tryAll(const QVector<int>& controls, qint64 most) {
        GridPoint point = m_settled;
        descend(makeGrid(m_lab, m_context, controls, most), 0, point);
    }

private:
    static constexpr qint64 kMostSimulations = 1'000;

    [[nodiscard]] const Slots& start() const { return m_lab.contexts[m_context].slots_; }

    void descend(const Grid& grid, qsizetype axis, GridPoint& point) {
        if (axis == grid.axes.size()) return ask(point);
        const int slot = grid.axes[axis].slot;
        for (const double value : grid.axes[axis].values) {
            if (isDone()) return;
            m_at.setSlot(slot, value);
            point.append({slot, value});
            descend(grid, axis + 1, point);
            point.removeLast();
        }
        m_at.setSlot(slot, start()[slot]);
    }

    /// Where controls alone say no, no model needs to run.
    void ask(const GridPoint& point) {
        bool all = holdsIn(m_at, m_slotsWhen);
        if (all) {
            m_at.update(m_all);
            ++m_runs;
            all = holdsIn(m_at, m_when);
        }
        std::optional<GridPoint>& example = all ? m_near.holds : m_near.fails;
        if (!example) example = movedOf(point);
    }

    [[nodiscard]] GridPoint movedOf(GridPoint point) const {
        point.removeIf([this](const std::pair<int, double>& at) { return at.second == start()[at.first]; });
        return point;
    }

    const Lab& m_lab;
    int m_context;
    const QVector<Condition>& m_when;
    QVector<Condition> m_slotsWhen;
    GridEvaluator m_at;
    std::vector<int> m_all;
    GridPoint m_settled;
    NearExamples m_near;
    qint64 m_runs = 0;
    qint64 m_mostRuns;
};

/// One to three of the controls: all of the first three before any with the fourth.
QVector<QVector<int>> fewOf(const QVector<int>& controls) {
    QVector<QVector<int>> sets;
    for (qsizetype last = 0; last < controls.size(); ++last) {
        sets.append(QVector<int>{controls[last]});
        for (qsizetype a = 0; a < last; ++a)
            sets.append({controls[a], controls[last]});
        for (qsizetype a = 0; a < last; ++a)
            for (qsizetype b = a + 1; b < last; ++b)
                sets.append({controls[a], controls[b], controls[last]});
    }
    return sets;
}

}  // namespace

NearExamples findNear(const Lab& lab, int context, const WatchedState& state, const QVector<int>& controls) {
    constexpr qint64 kLine = 50;
    constexpr qint64 kPatch = 200;
    const QVector<bool> needed = Relevance(lab, Dependence(lab), state.when).instances;
    const bool costly = anyCostly(lab, needed);
    NearSearch search(lab, context, state, needed);
    search.tryAll({}, 1);
    for (const int slot : controls)
        search.tryAll({slot}, costly ? kLine : kFullSearchBound);
    if (costly)
        for (const QVector<int>& few : fewOf(search.settle(controls)))
            search.tryAll(few, few.size() > 1 ? kPatch : kLine);
    return search.near();
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
    return joinUnit(number, symbol, QChar::Nbsp);
}

}  // namespace ridgepoint::labs
