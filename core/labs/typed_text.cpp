// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/typed_text.h"

#include "core/labs/load/load_state.h"
#include "core/units/quantity_text.h"

#include <cmath>

namespace ridgepoint::labs {
namespace {

Refusal refusalOf(units::QuantityError::Code code) {
    using Code = units::QuantityError::Code;
    switch (code) {
        case Code::Empty:
            return Refusal::NoEstimate;
        case Code::NotANumber:
            return Refusal::EstimateNotANumber;
        case Code::MissingUnit:
            return Refusal::EstimateWithoutUnit;
        case Code::UnknownUnit:
            return Refusal::EstimateUnknownUnit;
        case Code::WrongDimension:
            return Refusal::EstimateWrongUnit;
        case Code::AmbiguousSeparator:
            return Refusal::EstimateAmbiguous;
        case Code::OutOfRange:
            return Refusal::EstimateOutOfRange;
    }
    return Refusal::EstimateNotANumber;
}

}  // namespace

Refusal readTyped(const QString& typed, const units::Unit* own, const units::Unit* shown, bool bareUnit,
                  const Wording& wording, double& value) {
    const std::string decimal = wording.locale.decimalPoint().toStdString();
    const std::string group = wording.locale.groupSeparator().toStdString();
    units::QuantityRequest request;
    request.dimension = shown->dimension;
    request.bareUnit = bareUnit ? shown : nullptr;
    const auto parsed = units::parseQuantity(typed.toStdString(), {decimal, group}, request);
    if (!parsed) return refusalOf(parsed.error().code);
    value = parsed->value * shownFactor(parsed->unit, own).value_or(1.0);
    return std::isfinite(value) && value > 0.0 ? Refusal::None : Refusal::EstimateOutOfRange;
}

}  // namespace ridgepoint::labs
