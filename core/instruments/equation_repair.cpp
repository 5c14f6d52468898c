// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/equation_exercises.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ridgepoint::instruments {

using dimensions::Equation;
using dimensions::Node;
using dimensions::Quantity;
using State = Repair::State;

namespace {

constexpr double kTolerance = 1e-9;
constexpr double kFar = 1e4;  ///< a quantity is tried this much smaller and larger

QStringList changedRows(const std::vector<Quantity>& given, const std::vector<Quantity>& rows) {
    QStringList names;
    for (const Quantity& quantity : given) {
        const auto now = std::ranges::find(rows, quantity.name, &Quantity::name);
        const bool isSame =
            now != rows.end() && now->unit && now->unit->dimension == quantity.unit->dimension;
        if (!isSame) names.append(QString::fromStdString(quantity.name));
    }
    return names;
}

/// The side that is not the target alone; nothing unless exactly one side is.
std::optional<int> otherSide(const Equation& equation, const std::string& target) {
    if (equation.sides.size() != 2) return std::nullopt;
    const auto isTarget = [&](int side) {
        const Node& node = equation.nodes[static_cast<std::size_t>(side)];
        return node.kind == Node::Kind::Name && equation.textOf(node.span) == target;
    };
    const int left = equation.sides[0];
    const int right = equation.sides[1];
    if (isTarget(left) && !equation.uses(right, target)) return right;
    if (isTarget(right) && !equation.uses(left, target)) return left;
    return std::nullopt;
}

/// The exercise's values, then each quantity by itself far smaller and far larger.
std::vector<std::vector<Quantity>> trials(const std::vector<Quantity>& given) {
    std::vector<std::vector<Quantity>> points{given};
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!given[i].value) continue;
        for (const double factor : {1.0 / kFar, kFar}) {
            points.push_back(given);
            *points.back()[i].value *= factor;
        }
    }
    return points;
}

std::optional<double> valueAt(const Equation& equation, int side, const std::vector<Quantity>& point) {
    const auto amount = dimensions::valueOf(equation, side, point);
    return amount.ok() ? std::optional(amount.value) : std::nullopt;
}

Repair compareValues(const BenchExercise& exercise, const Equation& equation, int side,
                     const std::vector<Quantity>& given) {
    const auto least = dimensions::parseEquation(exercise.least.toStdString());
    const auto most = dimensions::parseEquation(exercise.most.toStdString());
    if (!least || !most) return {State::ValuesDiffer};
    bool isWithin = true;
    std::optional<double> factor;
    bool isConstant = true;
    for (const auto& point : trials(given)) {
        const auto value = valueAt(equation, side, point);
        const auto from = valueAt(*least, least->sides.front(), point);
        const auto to = valueAt(*most, most->sides.front(), point);
        if (!value || !from || !to) return {State::ValuesDiffer};
        isWithin &= *value >= *from * (1.0 - kTolerance) && *value <= *to * (1.0 + kTolerance);
        const double ratio = *value / *to;
        isConstant &= !factor || std::abs(ratio / *factor - 1.0) < kTolerance;
        if (!factor) factor = ratio;
    }
    if (isWithin) return {State::Repaired};
    if (isConstant && factor && *factor > 0.0) return {State::Factor, {}, *factor};
    return {State::ValuesDiffer};
}

}  // namespace

Repair checkRepair(const BenchExercise& exercise, const Equation& equation,
                   const std::vector<Quantity>& rows) {
    if (exercise.target.isEmpty()) return {};
    const std::vector<Quantity> given = quantitiesOf(exercise);
    if (const QStringList changed = changedRows(given, rows); !changed.isEmpty())
        return {State::RowsChanged, changed};
    QStringList foreign;
    for (const std::string& name : equation.names())
        if (std::ranges::find(given, name, &Quantity::name) == given.end())
            foreign.append(QString::fromStdString(name));
    if (!foreign.isEmpty()) return {State::Foreign, foreign};
    if (dimensions::analyse(equation, given).verdict != dimensions::Verdict::Homogeneous)
        return {State::NotHomogeneous};
    const std::string target = exercise.target.toStdString();
    const auto side = otherSide(equation, target);
    if (!side) return {State::NoTarget, {exercise.target}};
    QStringList unused;
    for (const Quantity& quantity : given)
        if (quantity.name != target && !equation.uses(*side, quantity.name))
            unused.append(QString::fromStdString(quantity.name));
    if (!unused.isEmpty()) return {State::Unused, unused};
    return compareValues(exercise, equation, *side, given);
}

}  // namespace ridgepoint::instruments
