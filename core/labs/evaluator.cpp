// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"

#include "core/labs/costly_runs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ridgepoint::labs {
namespace {

constexpr std::size_t kMaxInputs = 32;  // the loader refuses models with more
constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

double asNumber(const models::Value& value, int category) {
    if (value.isNumber()) return value.number();
    if (value.isPerCategory() && category >= 0) return value.parts()[static_cast<std::size_t>(category)];
    if (value.isCategory()) return value.category();
    return kNotANumber;
}

/// What a model says of inputs that do not go together: nothing, in the shape of each output.
models::Outputs undefinedOutputs(const models::ModelDescriptor& model) {
    models::Outputs outputs;
    for (const models::Output& output : model.outputs)
        outputs.push_back(output.shape == models::Shape::PerCategory
                              ? models::Value::perCategory(std::vector<double>(output.categories.size()))
                              : models::Value::special(models::Special::None));
    return outputs;
}

using InputArray = std::array<double, kMaxInputs>;

/// @param outputOf  how to get the outputs of another instance
template <class OutputOf>
models::Inputs gather(const Instance& instance, const Slots& slots_, const OutputOf& outputOf,
                      InputArray& inputs) {
    std::size_t n = 0;
    for (const Binding& binding : instance.inputs) {
        switch (binding.kind) {
            case Binding::Kind::Constant:
                inputs[n] = binding.constant;
                break;
            case Binding::Kind::Slot:
                inputs[n] = slots_[binding.slot] * binding.factor;
                break;
            case Binding::Kind::Output:
                inputs[n] =
                    asNumber(outputOf(binding.instance)[static_cast<std::size_t>(binding.output)], -1) *
                    binding.factor;
                break;
        }
        ++n;
    }
    return {inputs.data(), n};
}

template <class OutputOf>
models::Outputs run(const Instance& instance, const Slots& slots_, const OutputOf& outputOf) {
    InputArray inputs{};
    const models::Inputs given = gather(instance, slots_, outputOf, inputs);
    const models::ModelDescriptor& model = *instance.model;
    if (std::ranges::any_of(given, [](double input) { return std::isnan(input); }))
        return undefinedOutputs(model);
    // The linter keeps labs out of here; an old run replayed in a newer lab may still come by.
    if (model.checkTogether && model.checkTogether(given)) return undefinedOutputs(model);
    return model.isCostly ? costlyRun(model, given) : model.evaluate(given);
}

}  // namespace

void assign(const Lab& lab, int context, std::span<const SlotAssignment> with, Slots& slots_) {
    for (const SlotAssignment& a : with)
        if (a.context < 0 || a.context == context)
            slots_[a.slot] = a.fromSlot >= 0 ? lab.contexts[context].slots_[a.fromSlot] : a.value;
}

Slots scenarioSlots(const Lab& lab, int context, std::span<const SlotAssignment> with) {
    Slots slots_ = lab.contexts[context].slots_;
    assign(lab, context, with, slots_);
    return slots_;
}

Slots scenarioSlots(const Lab& lab, int context, int scenario) {
    if (scenario < 0) return lab.contexts[context].slots_;
    return scenarioSlots(lab, context, lab.scenarios[scenario].with);
}

Evaluation::Evaluation(const Lab& lab, Slots slots_)
    : Evaluation(lab, std::move(slots_), QVector<bool>(lab.instances.size(), true)) {
}

Evaluation::Evaluation(const Lab& lab, Slots slots_, const QVector<bool>& needed)
    : m_slots(std::move(slots_)) {
    m_outputs.resize(lab.instances.size());
    for (int i = 0; i < lab.instances.size(); ++i)
        if (needed[i])
            m_outputs[i] = run(lab.instances[i], m_slots,
                               [&](int other) -> const models::Outputs& { return m_outputs[other]; });
}

QVector<double> inputsOf(const Lab& lab, const Evaluation& at, int instance) {
    InputArray inputs{};
    const models::Inputs given = gather(
        lab.instances[instance], at.slotValues(),
        [&](int other) -> const models::Outputs& { return at.outputs(other); }, inputs);
    return {given.begin(), given.end()};
}

models::Value Evaluation::at(const Reference& reference) const {
    if (reference.isSlot()) return models::Value::number(m_slots[reference.slot]);
    const models::Value& value = m_outputs[reference.instance][static_cast<std::size_t>(reference.output)];
    if (reference.category < 0) return value;
    return models::Value::number(asNumber(value, reference.category));
}

double Evaluation::number(const Reference& reference) const {
    if (reference.isSlot()) return m_slots[reference.slot];
    return asNumber(m_outputs[reference.instance][static_cast<std::size_t>(reference.output)],
                    reference.category);
}

std::optional<std::pair<int, int>> firstNotTogether(const Lab& lab, const Slots& slots_) {
    const Evaluation evaluation(lab, slots_);
    for (int i = 0; i < lab.instances.size(); ++i) {
        const models::ModelDescriptor& model = *lab.instances[i].model;
        if (!model.checkTogether) continue;
        InputArray inputs{};
        const auto outputOf = [&](int other) -> const models::Outputs& { return evaluation.outputs(other); };
        if (const auto fault = model.checkTogether(gather(lab.instances[i], slots_, outputOf, inputs)))
            return std::pair(i, fault->parameter);
    }
    return std::nullopt;
}

models::Outputs evaluateInstance(const Lab& lab, const Slots& slots_, int instance) {
    return run(lab.instances[instance], slots_, [&](int i) { return evaluateInstance(lab, slots_, i); });
}

bool holds(const QVector<Condition>& when, const Evaluation& evaluation) {
    for (const Condition& c : when) {
        const double value = evaluation.number(c.value);
        const auto* reference = std::get_if<Reference>(&c.limit);
        const double limit = reference ? evaluation.number(*reference) : std::get<double>(c.limit);
        if (!compare(value, c.comparison, limit)) return false;
    }
    return true;
}

const units::Unit* referenceUnit(const Lab& lab, const Reference& reference) {
    if (reference.isSlot()) return lab.slotUnit(reference.slot);
    const auto& outputs = lab.instances[reference.instance].model->outputs;
    return units::findUnit(outputs[static_cast<std::size_t>(reference.output)].unit);
}

}  // namespace ridgepoint::labs
