// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"

#include <optional>
#include <span>
#include <utility>

namespace ridgepoint::labs {

using Slots = QVector<double>;

/// Start values of all slots in a context, with a scenario's assignments applied.
[[nodiscard]] Slots scenarioSlots(const Lab& lab, int context, std::span<const SlotAssignment> with);
[[nodiscard]] Slots scenarioSlots(const Lab& lab, int context, int scenario);

/// Applies further assignments; copies read the context's start values.
void assign(const Lab& lab, int context, std::span<const SlotAssignment> with, Slots& slots_);

/// Whether the inputs of every instance go together (ModelDescriptor::checkTogether).
/// @return the first that do not: instance and parameter
[[nodiscard]] std::optional<std::pair<int, int>> firstNotTogether(const Lab& lab, const Slots& slots_);

/// All outputs of all instances for one assignment of the slots.
class Evaluation {
public:
    Evaluation() = default;
    Evaluation(const Lab& lab, Slots slots_);
    /// Leaves out the instances that are not needed: what a search over a grid uses.
    Evaluation(const Lab& lab, Slots slots_, const QVector<bool>& needed);

    [[nodiscard]] const Slots& slotValues() const { return m_slots; }
    [[nodiscard]] const models::Value& output(int instance, int output) const {
        return m_outputs[instance][output];
    }
    [[nodiscard]] const models::Outputs& outputs(int instance) const { return m_outputs[instance]; }
    /// @return a slot as a number, an output as it is, one category as a number
    [[nodiscard]] models::Value at(const Reference& reference) const;
    /// Number of a reference; NaN where the value is not a number.
    [[nodiscard]] double number(const Reference& reference) const;

private:
    Slots m_slots;
    QVector<models::Outputs> m_outputs;
};

/// Evaluates one instance and what feeds it, nothing else: what a sweep needs.
[[nodiscard]] models::Outputs evaluateInstance(const Lab& lab, const Slots& slots_, int instance);

/// What an instance is given: one number for each parameter of its model, choices as indices.
[[nodiscard]] QVector<double> inputsOf(const Lab& lab, const Evaluation& at, int instance);

/// What is not a number satisfies IsNot alone.
[[nodiscard]] inline bool compare(double value, Comparison comparison, double limit) {
    switch (comparison) {
        case Comparison::AtLeast:
            return value >= limit;
        case Comparison::AtMost:
            return value <= limit;
        case Comparison::Above:
            return value > limit;
        case Comparison::Below:
            return value < limit;
        case Comparison::Is:
            return value == limit;
        case Comparison::IsNot:
            return value != limit;
    }
    return false;
}

/// @return true when every condition holds (evidence overrides are not applied here)
[[nodiscard]] bool holds(const QVector<Condition>& when, const Evaluation& evaluation);

/// The unit and shape of what a reference points at.
[[nodiscard]] const units::Unit* referenceUnit(const Lab& lab, const Reference& reference);

/// The option that the models make right in this context, or -1 when none is (the lab does not lint).
[[nodiscard]] int keyOption(const Lab& lab, const Question& question, int context);

/// The number that an option states, in the unit of its reference; NaN where it states none.
[[nodiscard]] double optionValue(const Lab& lab, const Question& question, int option, int context);

}  // namespace ridgepoint::labs
