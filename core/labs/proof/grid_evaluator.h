// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/evaluator.h"

#include <vector>

namespace ridgepoint::labs {

/// Inputs that an instance got and its model does not accept.
struct InputFault {
    int instance = -1;
    models::DomainError error;
    Slots slots_;  ///< where it happened first
};

/// Evaluates the same instances again and again, each only when one of its inputs has changed. Every number
/// has a cell, so that reading one is an index into an array. Gives what Evaluation gives, number for number;
/// an index that is no choice gives nothing.
class GridEvaluator {
public:
    /// @param needed  the instances that count, with all that feed them
    /// @param unread  instances of which only the inputs count; empty: none
    GridEvaluator(const Lab& lab, Slots slots_, const QVector<bool>& needed,
                  const QVector<bool>& unread = {});

    void setSlot(int slot, double value) { m_cells[static_cast<std::size_t>(slot)] = value; }
    /// Brings these instances up to date; in order of evaluation.
    void update(const std::vector<int>& instances);

    [[nodiscard]] int cellOf(const Reference& reference) const;
    [[nodiscard]] double at(int cell) const { return m_cells[static_cast<std::size_t>(cell)]; }
    [[nodiscard]] const QVector<InputFault>& faults() const { return m_faults; }  ///< first of each instance

private:
    struct Input {
        int cell = -1;  ///< -1: constant
        double factor = 1.0;
    };
    struct Node {
        const models::ModelDescriptor* model = nullptr;
        std::vector<Input> from;
        std::vector<double> inputs;  ///< of the last evaluation
        std::vector<int> firstCell;  ///< of each output
        bool evaluated = false;
        bool faulty = false;
        bool unread = false;
    };

    [[nodiscard]] int cellOf(int instance, int output, int category) const;
    [[nodiscard]] int addCells(std::size_t count);
    [[nodiscard]] bool gather(Node& node) const;
    [[nodiscard]] static bool lacksInput(const Node& node);
    [[nodiscard]] static bool isLimit(const Node& node, int parameter);
    [[nodiscard]] static bool isUndefined(const Node& node, const models::DomainError& error);
    void evaluate(int instance);
    void store(const Node& node, const models::Outputs& outputs);
    void storeUndefined(const Node& node);
    void note(int instance, const models::DomainError& error);

    std::vector<double> m_cells;  ///< the slots, one that is not a number, then every output
    std::vector<Node> m_nodes;    ///< by instance
    QVector<InputFault> m_faults;
    int m_slotCount;
};

}  // namespace ridgepoint::labs
