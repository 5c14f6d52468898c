// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/thermal_throttle.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

Celsius startTemperature(const ThermalDevice& device) {
    return device.start == ThermalStart::Warm ? device.limit : device.ambient;
}

/// T∞ - T_a at a steady rate.
Celsius steadyRise(const ThermalDevice& device, FramesPerSecond rate) {
    const double power = device.basePower.value() + device.frameEnergy.value() * rate.value();
    return Celsius(device.resistance.value() * power);
}

/// T after `time` at a steady rate.
Celsius settle(const ThermalDevice& device, Celsius from, FramesPerSecond rate, Seconds time) {
    const double constant = device.resistance.value() * device.capacity.value();
    const Celsius end = device.ambient + steadyRise(device, rate);
    return end - (end - from) * std::exp(-time.value() / constant);
}

}  // namespace

std::optional<Seconds> timeToLimit(const ThermalDevice& device) {
    const Celsius room = device.limit - device.ambient;
    const Celsius rise = steadyRise(device, device.cap);
    if (rise <= room || tied(rise.value(), room.value())) return std::nullopt;
    const Celsius start = startTemperature(device);
    if (start >= device.limit) return Seconds(0.0);
    const double constant = device.resistance.value() * device.capacity.value();
    const double share = (device.limit - start) / (device.ambient + rise - start);
    return Seconds(-constant * std::log1p(-share));
}

FramesPerSecond sustainedRate(const ThermalDevice& device) {
    const double power = (device.limit - device.ambient).value() / device.resistance.value();
    const double left = power - device.basePower.value();
    if (left <= 0.0) return FramesPerSecond(0.0);
    return std::min(FramesPerSecond(left / device.frameEnergy.value()), device.cap);
}

FramesPerSecond rateAt(const ThermalDevice& device, Seconds time) {
    const auto throttled = timeToLimit(device);
    return throttled && time >= *throttled ? sustainedRate(device) : device.cap;
}

FramesPerSecond averageRate(const ThermalDevice& device, Seconds duration) {
    const auto throttled = timeToLimit(device);
    if (!throttled || *throttled >= duration) return rateAt(device, Seconds(0.0));
    const double fast = *throttled / duration;
    return device.cap * fast + sustainedRate(device) * (1.0 - fast);
}

Celsius temperatureAt(const ThermalDevice& device, Seconds time) {
    const Celsius start = startTemperature(device);
    const auto throttled = timeToLimit(device);
    if (!throttled || *throttled >= time) return settle(device, start, device.cap, time);
    const Celsius then = settle(device, start, device.cap, *throttled);
    return settle(device, then, sustainedRate(device), time - *throttled);
}

namespace {

constexpr std::string_view kStarts[] = {"cold", "warm"};

constexpr Parameter kParameters[] = {
    nonNegative("duration", "s", 30.0),     positive("frame_cap", "1/s", 60.0),
    positive("frame_energy", "mJ", 50.0),   finite("ambient", "degC", 25.0),
    positive("resistance", "degC/W", 20.0), positive("capacity", "J/degC", 4.458),
    finite("limit", "degC", 45.0),          nonNegative("base_power", "W", 0.5),
    choice("start", kStarts, 0.0),
};

constexpr Output kOutputs[] = {
    number("time_to_limit", "s"),        number("sustained", "1/s"),   number("average", "1/s"),
    number("final_temperature", "degC"), number("rate_at_end", "1/s"),
};

constexpr std::string_view kLimits[] = {
    "one lump of one temperature; a real device has a chip, a board and a skin, each with its own pace",
    "resistance, capacity and energy are scenario assumptions, not measurements",
    "the governor steps down once and never up again; a base power that is too much heats past the limit",
    "the energy of a frame is the same at every rate and temperature",
};

ThermalDevice deviceOf(Inputs in) {
    return {.cap = FramesPerSecond(in[1]),
            .frameEnergy = Joules(in[2] * kMilli),
            .ambient = Celsius(in[3]),
            .resistance = CelsiusPerWatt(in[4]),
            .capacity = JoulesPerCelsius(in[5]),
            .limit = Celsius(in[6]),
            .basePower = Watts(in[7]),
            .start = chosen<ThermalStart>(in[8])};
}

Outputs evaluate(Inputs in) {
    const Seconds duration(in[0]);
    const ThermalDevice device = deviceOf(in);
    const auto limited = timeToLimit(device);
    return results(limited ? Value::number(limited->value()) : Value::special(Special::Never),
                   sustainedRate(device), averageRate(device, duration), temperatureAt(device, duration),
                   rateAt(device, duration));
}

}  // namespace

constinit const ModelDescriptor kThermalThrottle{
    .id = "thermal_throttle",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "C dT/dt = P - (T - T_a) / R; assumed values"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
