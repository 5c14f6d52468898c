// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/fleet_tco.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

#include <algorithm>
#include <array>

namespace ridgepoint::models {

using namespace units;

FleetCosts fleetCosts(const FleetInputs& in) {
    const double gpus = in.gpus.value();
    const double hours = kHoursPerYear * in.years.value();
    const Usd rent(gpus * hours * in.price.value());
    const double usdPerKilowatt = gpus * hours * in.energyPrice.value() * in.pue.value();
    const Usd always = usdPerKilowatt * Usd((in.idle + in.overhead).value());
    const Usd staff(gpus * in.staff.value() * in.years.value());
    return {.onDemand = {Usd(0.0), rent},
            .reserved = {rent * (1.0 - in.discount.value()), Usd(0.0)},
            .onPremises = {gpus * in.gpuPrice + staff + always,
                           usdPerKilowatt * Usd((in.tdp - in.idle).value())}};
}

BreakEven breakEven(const UsageCost& first, const UsageCost& second) {
    const Usd start = second.fixed - first.fixed;
    const Usd slope = second.perUse - first.perUse;
    if (slope == Usd(0.0) && start == Usd(0.0)) return Special::Tie;
    const double u = -(start / slope);
    if (u >= -kTieTolerance && u <= 1.0 + kTieTolerance) return Utilisation(std::clamp(u, 0.0, 1.0));
    return start + 0.5 * slope < Usd(0.0) ? Special::Always : Special::Never;
}

std::optional<UsdPerHour> usefulHour(Usd cost, const FleetInputs& in, Utilisation u) {
    if (u == Utilisation(0.0)) return std::nullopt;
    return UsdPerHour(cost.value() / (in.gpus.value() * u.value() * kHoursPerYear * in.years.value()));
}

namespace {

constexpr double kMillion = 1e6;

constexpr std::string_view kPaths[] = {"on_demand", "reserved", "on_premises"};
constexpr std::string_view kCheapest[] = {"on_demand", "reserved", "on_premises", "tie"};
constexpr int kTie = 3;

constexpr Parameter kParameters[] = {
    count("gpus", 1000.0),
    fraction("utilisation", 0.6),
    positive("years", "year", 3.0),
    positive("price", "USD/h", 2.10),
    fraction("discount", 0.35),
    nonNegative("gpu_price", "USD", 40000.0),
    positive("tdp", "kW"),
    nonNegative("idle", "kW", 0.08),
    nonNegative("overhead", "kW", 0.0),
    nonNegative("energy_price", "USD/kWh", 0.10),
    factor("pue", 1.4),
    nonNegative("staff", "USD/GPU/year", 2000.0),
    choice("choice", kPaths, 0.0),
    nonNegative("budget", "MUSD", 50.0),
};

constexpr Output kOutputs[] = {
    number("on_demand", "MUSD"),
    number("reserved", "MUSD"),
    number("on_premises", "MUSD"),
    category("cheapest", kCheapest),
    number("breakeven_on_demand_reserved", "1"),
    number("breakeven_on_demand_on_premises", "1"),
    number("breakeven_reserved_on_premises", "1"),
    perCategory("useful_hour", "USD/h", kPaths),
    number("chosen_cost", "MUSD"),
    number("within_budget", "1"),
};

constexpr std::string_view kLimits[] = {
    "prices are dated scenario assumptions and stay the same over all years",
    "a reservation is renewed at the same discount",
    "no building, no residual value, no interest",
    "the price of an accelerator holds its share of server and network",
    "on-demand accelerators are paid only while they work",
};

FleetInputs fleetOf(Inputs in) {
    return {.gpus = Processors(in[0]),
            .years = Years(in[2]),
            .price = UsdPerHour(in[3]),
            .discount = Share(in[4]),
            .gpuPrice = Usd(in[5]),
            .tdp = Kilowatts(in[6]),
            .idle = Kilowatts(in[7]),
            .overhead = Kilowatts(in[8]),
            .energyPrice = UsdPerKilowattHour(in[9]),
            .pue = Factor(in[10]),
            .staff = UsdPerGpuYear(in[11])};
}

Value meeting(const UsageCost& first, const UsageCost& second) {
    const BreakEven found = breakEven(first, second);
    const auto* u = std::get_if<Utilisation>(&found);
    return u ? Value::number(u->value()) : Value::special(std::get<Special>(found));
}

/// Index into kCheapest.
int cheapest(const std::array<Usd, 3>& costs) {
    const auto lowest = std::ranges::min_element(costs);
    const auto alike =
        std::ranges::count_if(costs, [&](Usd cost) { return tied(cost.value(), lowest->value()); });
    return alike > 1 ? kTie : static_cast<int>(lowest - costs.begin());
}

Value usefulHours(const std::array<Usd, 3>& costs, const FleetInputs& fleet, Utilisation u) {
    std::vector<double> hours;
    hours.reserve(costs.size());
    for (const Usd cost : costs) {
        const auto hour = usefulHour(cost, fleet, u);
        if (!hour) return Value::special(Special::None);
        hours.push_back(hour->value());
    }
    return Value::perCategory(std::move(hours));
}

Outputs evaluate(Inputs in) {
    const Utilisation u(in[1]);
    const FleetInputs fleet = fleetOf(in);
    const FleetCosts lines = fleetCosts(fleet);
    const std::array<Usd, 3> costs{lines.onDemand.at(u), lines.reserved.at(u), lines.onPremises.at(u)};
    const double chosenCost = costs[static_cast<std::size_t>(in[12])].value() / kMillion;
    const double budget = in[13];
    return results(costs[0] / kMillion, costs[1] / kMillion, costs[2] / kMillion,
                   Value::category(cheapest(costs)), meeting(lines.onDemand, lines.reserved),
                   meeting(lines.onDemand, lines.onPremises), meeting(lines.reserved, lines.onPremises),
                   usefulHours(costs, fleet, u), chosenCost, chosenCost < budget || tied(chosenCost, budget));
}

}  // namespace

constinit const ModelDescriptor kFleetTco{
    .id = "fleet_tco",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "rent, reservation and ownership over the same hours"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
