// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/grid_evaluator.h"

#include "core/labs/costly_runs.h"

#include <cmath>
#include <limits>

namespace ridgepoint::labs {
namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

std::size_t cellsOf(const models::Output& output) {
    return output.shape == models::Shape::PerCategory ? output.categories.size() : 1;
}

double numberOf(const models::Value& value) {
    if (value.isNumber()) return value.number();
    return value.isCategory() ? value.category() : kNotANumber;
}

}  // namespace

/// A number that another model does not have: nothing comes of it, and nobody is at fault.
bool GridEvaluator::lacksInput(const Node& node) {
    for (std::size_t i = 0; i < node.inputs.size(); ++i)
        if (std::isnan(node.inputs[i]) && node.model->parameters[i].kind != models::ParameterKind::Choice)
            return true;
    return false;
}

/// Infinity that another model feeds to an input without an upper end: a limit, which the formulas carry.
bool GridEvaluator::isLimit(const Node& node, int parameter) {
    const auto index = static_cast<std::size_t>(parameter);
    return node.inputs[index] == node.model->parameters[index].max && std::isinf(node.inputs[index]);
}

GridEvaluator::GridEvaluator(const Lab& lab, Slots slots_, const QVector<bool>& needed,
                             const QVector<bool>& unread)
    : m_cells(slots_.begin(), slots_.end()),
      m_nodes(static_cast<std::size_t>(lab.instances.size())),
      m_slotCount(static_cast<int>(slots_.size())) {
    m_cells.push_back(kNotANumber);
    std::vector<int> order;
    for (int i = 0; i < lab.instances.size(); ++i) {
        if (!needed[i]) continue;
        Node& node = m_nodes[static_cast<std::size_t>(i)];
        node.model = lab.instances[i].model;
        node.unread = unread.value(i, false);
        for (const models::Output& output : node.model->outputs)
            node.firstCell.push_back(addCells(cellsOf(output)));
        for (const Binding& b : lab.instances[i].inputs) {
            const bool constant = b.kind == Binding::Kind::Constant;
            node.inputs.push_back(constant ? b.constant : kNotANumber);
            const int cell = b.kind == Binding::Kind::Output ? cellOf(b.instance, b.output, -1) : b.slot;
            node.from.push_back({constant ? -1 : cell, b.factor});
        }
        order.push_back(i);
    }
    update(order);
}

int GridEvaluator::addCells(std::size_t count) {
    const auto first = static_cast<int>(m_cells.size());
    m_cells.resize(m_cells.size() + count, kNotANumber);
    return first;
}

int GridEvaluator::cellOf(int instance, int output, int category) const {
    const Node& node = m_nodes[static_cast<std::size_t>(instance)];
    const auto index = static_cast<std::size_t>(output);
    const bool perCategory = node.model->outputs[index].shape == models::Shape::PerCategory;
    if (perCategory && category < 0) return m_slotCount;
    return node.firstCell[index] + (perCategory ? category : 0);
}

int GridEvaluator::cellOf(const Reference& reference) const {
    if (reference.isSlot()) return reference.slot;
    return cellOf(reference.instance, reference.output, reference.category);
}

void GridEvaluator::update(const std::vector<int>& instances) {
    for (const int instance : instances)
        if (gather(m_nodes[static_cast<std::size_t>(instance)])) evaluate(instance);
}

/// @return whether an input changed
bool GridEvaluator::gather(Node& node) const {
    bool changed = !node.evaluated;
    for (std::size_t i = 0; i < node.from.size(); ++i) {
        if (node.from[i].cell < 0) continue;
        const double value = at(node.from[i].cell) * node.from[i].factor;
        changed = changed || !(value == node.inputs[i]);
        node.inputs[i] = value;
    }
    node.evaluated = true;
    return changed;
}

void GridEvaluator::evaluate(int instance) {
    const Node& node = m_nodes[static_cast<std::size_t>(instance)];
    if (lacksInput(node)) return storeUndefined(node);
    auto error = models::check(*node.model, node.inputs);
    if (error && isLimit(node, error->parameter))
        error = node.model->checkTogether ? node.model->checkTogether(node.inputs) : std::nullopt;
    if (error) {
        note(instance, *error);
        if (isUndefined(node, *error)) return storeUndefined(node);
    }
    if (node.unread) return;
    store(node,
          node.model->isCostly ? costlyRun(*node.model, node.inputs) : node.model->evaluate(node.inputs));
}

/// Whether the formula has no meaning here, rather than being used outside its range.
bool GridEvaluator::isUndefined(const Node& node, const models::DomainError& error) {
    const auto kind = node.model->parameters[static_cast<std::size_t>(error.parameter)].kind;
    if (kind == models::ParameterKind::Choice) return true;
    return node.model->checkTogether && node.model->checkTogether(node.inputs);
}

void GridEvaluator::note(int instance, const models::DomainError& error) {
    Node& node = m_nodes[static_cast<std::size_t>(instance)];
    if (node.faulty) return;
    node.faulty = true;
    m_faults.append({instance, error, Slots(m_cells.begin(), m_cells.begin() + m_slotCount)});
}

void GridEvaluator::store(const Node& node, const models::Outputs& outputs) {
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        const auto first = static_cast<std::size_t>(node.firstCell[o]);
        const std::size_t count = cellsOf(node.model->outputs[o]);
        for (std::size_t c = 0; c < count; ++c)
            m_cells[first + c] = outputs[o].isPerCategory() ? outputs[o].parts()[c] : numberOf(outputs[o]);
    }
}

/// As Evaluation has it: nothing, and nothing of each category.
void GridEvaluator::storeUndefined(const Node& node) {
    for (std::size_t o = 0; o < node.firstCell.size(); ++o) {
        const models::Output& output = node.model->outputs[o];
        const double nothing = output.shape == models::Shape::PerCategory ? 0.0 : kNotANumber;
        for (std::size_t c = 0; c < cellsOf(output); ++c)
            m_cells[static_cast<std::size_t>(node.firstCell[o]) + c] = nothing;
    }
}

}  // namespace ridgepoint::labs
