// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/typed_text.h"

#include "core/labs/load/load_state.h"
#include "core/units/quantity_text.h"

#include <QRegularExpression>

#include <cmath>
#include <utility>

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

Refusal readTypedRange(const QString& typed, const units::Unit* own, const units::Unit* shown,
                       const Wording& wording, EstimateRange& range) {
    static const QRegularExpression kBetween(QStringLiteral(
        R"(\s+(?:to|bis)\s+|(?<![eE])\s*-\s*(?=\d)|\s*(?:\x{2013}|\x{2014}|\x{2026}|\.\.+)\s*)"));
    const QStringList bounds = typed.trimmed().split(kBetween);
    if (bounds.size() != 2) return Refusal::RangeUnreadable;
    range.typed = typed.trimmed();
    for (const auto& [text, value] : {std::pair(bounds[0], &range.low), std::pair(bounds[1], &range.high)})
        if (readTyped(text, own, shown, true, wording, *value) != Refusal::None)
            return Refusal::RangeUnreadable;
    return range.low < range.high ? Refusal::None : Refusal::RangeUnreadable;
}

}  // namespace ridgepoint::labs
