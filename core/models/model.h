// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The thin layer that lets data name a model. The typed functions beside it are the real interface.
namespace ridgepoint::models {

enum class ParameterKind { Real, Count, Choice };

/// One input. The range is the physical domain; a lab's slider has limits of its own.
struct Parameter {
    std::string_view id;
    std::string_view unit;  ///< id of a unit in core/units
    ParameterKind kind = ParameterKind::Real;
    double min = 0.0;
    double max = 0.0;      ///< infinity, then open: any finite number will do
    bool minOpen = false;  ///< true: the value must be above min
    bool maxOpen = false;
    std::optional<double> fallback;               ///< value when the input is missing; for a choice its index
    std::span<const std::string_view> choices{};  ///< ids of a choice, in order
};

enum class Shape {
    Number,       ///< one number, or a special value such as never
    Category,     ///< one of `categories`
    PerCategory,  ///< one number for each of `categories`
    Code,         ///< the bits of a stored number, read as hexadecimal digits
};

struct Output {
    std::string_view id;
    std::string_view unit;
    Shape shape = Shape::Number;
    std::span<const std::string_view> categories{};
};

/// Values that are not numbers and are never printed as one.
enum class Special { None, Never, Always, Tie };

/// The bits of a stored number: a pattern, not a quantity.
struct BitPattern {
    std::uint32_t bits = 0;
    int digits = 8;  ///< hexadecimal digits in which it is written
    bool operator==(const BitPattern&) const = default;
};

/// Upper-case hexadecimal digits, with leading zeros: {0x3c0, 4} is "03C0".
[[nodiscard]] std::string hexText(BitPattern pattern);

/// One result. Infinity is a number; never, always, tie and none (not defined) are not.
class Value {
public:
    /// Not-a-number becomes Special::None, here and in perCategory: it never leaves a model.
    static Value number(double value);
    static Value special(Special special);
    /// @param index  into the output's categories
    static Value category(int index);
    /// @param values  one for each of the output's categories; 0 for what cannot occur with these inputs
    static Value perCategory(std::vector<double> values);
    static Value code(BitPattern pattern);

    [[nodiscard]] bool isNumber() const { return m_kind == Kind::Number; }
    [[nodiscard]] bool isSpecial() const { return m_kind == Kind::Special; }
    [[nodiscard]] bool isCategory() const { return m_kind == Kind::Category; }
    [[nodiscard]] bool isPerCategory() const { return m_kind == Kind::PerCategory; }
    [[nodiscard]] bool isCode() const { return m_kind == Kind::Code; }

    /// Precondition: isNumber().
    [[nodiscard]] double number() const { return m_number; }
    /// Precondition: isSpecial().
    [[nodiscard]] Special special() const { return m_special; }
    /// Precondition: isCategory().
    [[nodiscard]] int category() const { return m_category; }
    /// Precondition: isPerCategory(). Order of the output's categories.
    [[nodiscard]] const std::vector<double>& parts() const { return m_parts; }
    /// Precondition: isCode().
    [[nodiscard]] BitPattern code() const { return m_code; }

private:
    enum class Kind { Number, Special, Category, PerCategory, Code };
    Kind m_kind = Kind::Number;
    Special m_special = Special::None;
    int m_category = 0;
    double m_number = 0.0;
    BitPattern m_code;
    std::vector<double> m_parts;
};

/// Input values in the order of the descriptor's parameters; a choice is given by its index.
using Inputs = std::span<const double>;
/// Results in the order of the descriptor's outputs.
using Outputs = std::vector<Value>;

struct Source {
    std::string_view key;       ///< key in resources/sources.json
    std::string_view equation;  ///< section or equation there
};

/// What is wrong with one input.
struct DomainError {
    enum class Code {
        NotANumber,
        BelowRange,
        AboveRange,
        NotWhole,
        NotAChoice,
        NotTogether,  ///< in its own range, but not beside the other inputs (shares that do not sum to 1)
    };
    Code code;
    int parameter;  ///< index into the descriptor's parameters
};

struct ModelDescriptor {
    std::string_view id;
    int revision = 1;  ///< raised whenever results change
    std::span<const Parameter> parameters;
    std::span<const Output> outputs;
    Outputs (*evaluate)(Inputs) = nullptr;  ///< precondition: check(*this, inputs) found nothing
    Source source;
    std::span<const std::string_view> limits;  ///< what the model leaves out, one line each
    /// For the few models whose inputs bind each other; nullptr for all others. Inputs are in range here.
    std::optional<DomainError> (*checkTogether)(Inputs) = nullptr;
    /// A simulation: milliseconds instead of microseconds. What reads many of its runs belongs on a worker.
    bool isCostly = false;
};

/// Checks every input against its declared domain. The only place where ranges are tested.
/// Precondition: one input for each parameter.
[[nodiscard]] std::optional<DomainError> check(const ModelDescriptor& model, Inputs inputs);

/// @return index of the parameter or output, or -1
[[nodiscard]] int parameterIndex(const ModelDescriptor& model, std::string_view id);
[[nodiscard]] int outputIndex(const ModelDescriptor& model, std::string_view id);

}  // namespace ridgepoint::models
