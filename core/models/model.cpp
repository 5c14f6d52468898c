// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ridgepoint::models {

std::string hexText(BitPattern pattern) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    for (int digit = pattern.digits - 1; digit >= 0; --digit)
        text += kDigits[(pattern.bits >> (4 * digit)) & 0xFU];
    return text;
}

Value Value::number(double value) {
    if (std::isnan(value)) return special(Special::None);
    Value v;
    v.m_number = value;
    return v;
}

Value Value::special(Special special) {
    Value v;
    v.m_kind = Kind::Special;
    v.m_special = special;
    return v;
}

Value Value::category(int index) {
    Value v;
    v.m_kind = Kind::Category;
    v.m_category = index;
    return v;
}

Value Value::perCategory(std::vector<double> values) {
    if (std::ranges::any_of(values, [](double value) { return std::isnan(value); }))
        return special(Special::None);
    Value v;
    v.m_kind = Kind::PerCategory;
    v.m_parts = std::move(values);
    return v;
}

Value Value::code(BitPattern pattern) {
    Value v;
    v.m_kind = Kind::Code;
    v.m_code = pattern;
    return v;
}

namespace {

std::optional<DomainError::Code> check(const Parameter& p, double value) {
    using Code = DomainError::Code;
    if (std::isnan(value)) return Code::NotANumber;
    if (p.kind == ParameterKind::Choice) {
        const bool known =
            value >= 0.0 && value < static_cast<double>(p.choices.size()) && value == std::floor(value);
        return known ? std::nullopt : std::optional(Code::NotAChoice);
    }
    if (value < p.min || (p.minOpen && value == p.min)) return Code::BelowRange;
    if (value > p.max || (p.maxOpen && value == p.max)) return Code::AboveRange;
    if (p.kind == ParameterKind::Count && value != std::floor(value)) return Code::NotWhole;
    return std::nullopt;
}

template <class Row>
int indexOf(std::span<const Row> rows, std::string_view id) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].id == id) return static_cast<int>(i);
    return -1;
}

}  // namespace

std::optional<DomainError> check(const ModelDescriptor& model, Inputs inputs) {
    for (std::size_t i = 0; i < model.parameters.size(); ++i)
        if (const auto code = check(model.parameters[i], inputs[i]))
            return DomainError{*code, static_cast<int>(i)};
    return model.checkTogether ? model.checkTogether(inputs) : std::nullopt;
}

int parameterIndex(const ModelDescriptor& model, std::string_view id) {
    return indexOf(model.parameters, id);
}

int outputIndex(const ModelDescriptor& model, std::string_view id) {
    return indexOf(model.outputs, id);
}

}  // namespace ridgepoint::models
