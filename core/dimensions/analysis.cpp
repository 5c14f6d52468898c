// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/analysis.h"

#include "core/dimensions/dimension_pass.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::dimensions {
namespace {

using Kind = Node::Kind;
using Trouble = Amount::Trouble;

/// @param isZero  whether the result may be 0 without anything having been lost
Amount checked(double value, bool isZero) {
    if (std::isnan(value) || std::isinf(value)) return {0.0, Trouble::OutOfRange};
    if (value == 0.0 && !isZero) return {0.0, Trouble::OutOfRange};
    return {value};
}

class ValuePass {
public:
    ValuePass(const Equation& equation, std::span<const Quantity> quantities)
        : m_equation(equation), m_quantities(quantities) {
        for (const Node& node : equation.nodes)
            m_amounts.push_back(amountOf(node));
    }
    [[nodiscard]] const Amount& at(int node) const { return m_amounts[node]; }

private:
    Amount amountOf(const Node& node) const {
        for (const Node::Part part : node.parts)
            if (!m_amounts[part.node].ok()) return {0.0, m_amounts[part.node].trouble};
        switch (node.kind) {
            case Kind::Number:
                return checked(node.number * node.unit.toCoherent, node.number == 0.0);
            case Kind::Name:
                return ofName(node);
            case Kind::Sum:
                return ofSum(node);
            case Kind::Product:
                return ofProduct(node);
            case Kind::Power:
                return ofPower(node);
            case Kind::Negative:
                return {-value(node.parts.front())};
            default:
                return ofFunction(node);
        }
    }

    [[nodiscard]] double value(Node::Part part) const { return m_amounts[part.node].value; }

    Amount ofName(const Node& node) const {
        const auto quantity = std::ranges::find(m_quantities, m_equation.textOf(node.span), &Quantity::name);
        if (quantity == m_quantities.end() || !quantity->value || !quantity->unit)
            return {0.0, Trouble::Missing};
        return checked(*quantity->value * quantity->unit->toCoherent, *quantity->value == 0.0);
    }

    Amount ofSum(const Node& node) const {
        double total = 0.0;
        for (const Node::Part part : node.parts)
            total += part.isInverse ? -value(part) : value(part);
        return checked(total, true);
    }

    Amount ofProduct(const Node& node) const {
        double total = 1.0;
        bool isZero = false;
        for (const Node::Part part : node.parts) {
            const double factor = value(part);
            if (part.isInverse && factor == 0.0) return {0.0, Trouble::DivisionByZero};
            isZero |= factor == 0.0;
            total = part.isInverse ? total / factor : total * factor;
        }
        return checked(total, isZero);
    }

    Amount ofPower(const Node& node) const {
        const double base = value(node.parts.front());
        const double exponent = value(node.parts.back());
        if (base == 0.0 && exponent < 0.0) return {0.0, Trouble::DivisionByZero};
        if (base < 0.0 && exponent != std::floor(exponent)) return {0.0, Trouble::NotReal};
        return checked(std::pow(base, exponent), base == 0.0);
    }

    Amount ofFunction(const Node& node) const {
        double best = value(node.parts.front());
        for (const Node::Part part : node.parts)
            best = node.kind == Kind::Max ? std::max(best, value(part)) : std::min(best, value(part));
        return {best};
    }

    const Equation& m_equation;
    std::span<const Quantity> m_quantities;
    std::vector<Amount> m_amounts;
};

bool mixesBitsAndBytes(const Equation& equation, std::span<const Quantity> quantities) {
    bool bits = false;
    bool bytes = false;
    const auto see = [&](const UnitMeaning& unit) {
        bits |= unit.countsBits;
        bytes |= unit.countsBytes;
    };
    for (const Node& node : equation.nodes) {
        if (node.hasUnit) see(node.unit);
        if (node.kind != Kind::Name) continue;
        const auto quantity = std::ranges::find(quantities, equation.textOf(node.span), &Quantity::name);
        if (quantity != quantities.end() && quantity->unit) see(*quantity->unit);
    }
    return bits && bytes;
}

}  // namespace

Analysis analyse(const Equation& equation, std::span<const Quantity> quantities) {
    DimensionPass pass(equation, quantities);
    Analysis analysis = pass.run();
    const ValuePass values(equation, quantities);
    for (std::size_t i = 0; i < analysis.terms.size(); ++i)
        if (analysis.terms[i].dimension)
            analysis.terms[i].amount = values.at(pass.termNodes()[i]);
        else
            analysis.terms[i].amount.trouble = Trouble::Missing;
    for (std::size_t i = 0; i < analysis.sides.size(); ++i)
        if (analysis.sides[i].dimension)
            analysis.sides[i].amount = values.at(equation.sides[i]);
        else
            analysis.sides[i].amount.trouble = Trouble::Missing;
    if (analysis.verdict == Verdict::Homogeneous && analysis.sides.size() > 1) {
        const Amount& left = analysis.sides[0].amount;
        const Amount& right = analysis.sides[1].amount;
        if (left.ok() && right.ok() && left.value != 0.0 && right.value != 0.0) {
            const Amount ratio = checked(left.value / right.value, false);
            if (ratio.ok()) analysis.ratio = ratio.value;
        }
    }
    analysis.mixesBitsAndBytes = mixesBitsAndBytes(equation, quantities);
    return analysis;
}

Amount valueOf(const Equation& equation, int node, std::span<const Quantity> quantities) {
    return ValuePass(equation, quantities).at(node);
}

}  // namespace ridgepoint::dimensions
