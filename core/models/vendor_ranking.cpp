// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vendor_ranking.h"

#include "core/models/describe.h"
#include "core/models/spearman.h"
#include "core/models/tie.h"

#include <algorithm>

namespace ridgepoint::models {

using namespace units;

namespace {

bool ordersAlike(double a, double b, double trueA, double trueB) {
    if (tied(a, b)) return trueA == trueB;
    return (a < b) == (trueA < trueB) && trueA != trueB;
}

/// V at which `better`, production's choice of the two, overtakes `other`; 0 if it is ahead from the start.
double overtakes(const Vendor& better, const Vendor& other) {
    const Score lead = other.synthetic - better.synthetic;
    const Score closing = (better.production - better.synthetic) - (other.production - other.synthetic);
    return lead > Score(0.0) ? lead / closing : 0.0;
}

}  // namespace

Score predictedScore(const Vendor& vendor, Validity v) {
    return vendor.synthetic + v.value() * (vendor.production - vendor.synthetic);
}

Validity winnerFlip(std::span<const Vendor> vendors) {
    const auto winner = std::ranges::max_element(vendors, {}, &Vendor::production);
    double flip = 0.0;
    for (const Vendor& other : vendors)
        flip = std::max(flip, overtakes(*winner, other));
    return Validity(flip);
}

Validity orderFlip(std::span<const Vendor> vendors) {
    double flip = 0.0;
    for (const Vendor& better : vendors)
        for (const Vendor& other : vendors)
            if (better.production > other.production) flip = std::max(flip, overtakes(better, other));
    return Validity(flip);
}

VendorRanking vendorRanking(Validity v) {
    VendorRanking out;
    for (std::size_t i = 0; i < kVendors.size(); ++i) {
        out.predicted[i] = predictedScore(kVendors[i], v).value();
        out.production[i] = kVendors[i].production.value();
    }
    out.spearman = spearman(out.predicted, out.production, kTieTolerance);
    const auto winner =
        static_cast<std::size_t>(std::ranges::max_element(out.production) - out.production.begin());
    out.winnerCorrect = true;
    out.rankCorrect = true;
    for (std::size_t i = 0; i < kVendors.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const bool alike =
                ordersAlike(out.predicted[i], out.predicted[j], out.production[i], out.production[j]);
            out.rankCorrect &= alike;
            if (i == winner || j == winner) out.winnerCorrect &= alike;
        }
    }
    return out;
}

namespace {

constexpr std::string_view kNames[] = {"a", "b", "c"};

constexpr Parameter kParameters[] = {fraction("validity", 0.0)};

constexpr Output kOutputs[] = {
    perCategory("predicted", "points", kNames),
    perCategory("production", "points", kNames),
    number("spearman", "1"),
    number("winner_correct", "1"),
    number("rank_correct", "1"),
    number("winner_flip", "1"),
    number("order_flip", "1"),
};

constexpr std::string_view kLimits[] = {
    "the scores are scenario assumptions",
    "validity moves each prediction along a straight line from synthetic to production",
    "no noise: see score_noise",
    "a tie for the first place is not a correct winner",
};

Value scores(const std::array<double, 3>& values) {
    return Value::perCategory({values.begin(), values.end()});
}

Outputs evaluate(Inputs in) {
    const VendorRanking r = vendorRanking(Validity(in[0]));
    return results(scores(r.predicted), scores(r.production),
                   r.spearman ? Value::number(*r.spearman) : Value::special(Special::None), r.winnerCorrect,
                   r.rankCorrect, winnerFlip(kVendors), orderFlip(kVendors));
}

}  // namespace

constinit const ModelDescriptor kVendorRanking{
    .id = "vendor_ranking",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "linear prediction; rank correlation after spearman1904"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
