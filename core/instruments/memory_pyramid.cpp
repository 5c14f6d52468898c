// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/memory_pyramid.h"

#include "core/models/access_mix.h"

#include <algorithm>

namespace ridgepoint::instruments {

using namespace units;

namespace {

constexpr Machine kMachine = Machine::A100;

constexpr std::size_t kMixTiers = 3;

template <class Quantity>
using ThreeFigures = std::array<Between<Quantity>, kMixTiers>;

/// A figure of each tier of the mix; nothing when one of them lacks it.
template <class Quantity, class FigureOf>
std::optional<ThreeFigures<Quantity>> figuresOf(const std::array<int, kMixTiers>& tiers, FigureOf figureOf) {
    ThreeFigures<Quantity> figures;
    for (std::size_t i = 0; i < kMixTiers; ++i) {
        const std::optional<Between<Quantity>> figure = figureOf(tiers[i]);
        if (!figure) return std::nullopt;
        figures[i] = *figure;
    }
    return figures;
}

/// Each tier at one end of its latency: the upper two at one, the last at one of its own.
models::ThreeLevels timesAt(const ThreeFigures<Seconds>& times, bool upperHigh, bool lastHigh) {
    const auto end = [](const Between<Seconds>& range, bool high) {
        return models::MemoryLevel{.latency = high ? range.high : range.low, .energy = {}};
    };
    return {end(times[0], upperHigh), end(times[1], upperHigh), end(times[2], lastHigh)};
}

models::ThreeLevels energiesAt(const ThreeFigures<Picojoules>& energies, bool high) {
    const auto end = [&](const Between<Picojoules>& range) {
        return models::MemoryLevel{.latency = {}, .energy = high ? range.high : range.low};
    };
    return {end(energies[0]), end(energies[1]), end(energies[2])};
}

}  // namespace

std::optional<Between<Seconds>> latencyOf(const PyramidTier& tier) {
    auto latency = instruments::latencyOf(tier.latency);
    const auto far = instruments::latencyOf(tier.latencyFar);
    if (latency && far) latency->high = std::max(latency->high, far->high);
    return latency;
}

MemoryPyramid::MemoryPyramid(const hardware::HardwareRegistry& hardware) : m_hardware(hardware) {
    const auto record = [&](const char* id) { return m_hardware.find(QString::fromLatin1(id)); };
    for (const MachineLevel& level : levelsOf(kMachine).pyramid)
        m_tiers.append({QString::fromLatin1(level.id), record(level.latency), record(level.latencyFar),
                        record(level.bandwidth), record(level.energy), record(level.capacity)});
}

void MemoryPyramid::choose(int tier) {
    if (tier >= 0 && tier < m_tiers.size()) m_chosen = tier;
}

std::array<int, 3> MemoryPyramid::mixTiers() const {
    const auto rowOf = [&](const char* id) {
        const auto at = std::ranges::find(m_tiers, QString::fromLatin1(id), &PyramidTier::id);
        return static_cast<int>(at - m_tiers.begin());
    };
    return {rowOf("l1"), rowOf("l2"), rowOf("hbm")};
}

void MemoryPyramid::setFirstShare(double share) {
    m_first = std::clamp(share, 0.0, 1.0);
    m_second = std::min(m_second, 1.0 - m_first);
}

void MemoryPyramid::setSecondShare(double share) {
    m_second = std::clamp(share, 0.0, 1.0);
    m_first = std::min(m_first, 1.0 - m_second);
}

MixView MemoryPyramid::mix() const {
    const models::AccessMix mix{Share(m_first), Share(m_second)};
    MixView view{.first = m_first, .second = m_second, .last = mix.last().value()};
    const auto times = figuresOf<Seconds>(mixTiers(), [&](int tier) { return latencyOf(m_tiers[tier]); });
    if (times) {
        const auto average = [&](bool high) {
            return models::averageAccess(mix, timesAt(*times, high, high)).latency;
        };
        view.latency = Between<Seconds>{average(false), average(true)};
        view.lastTime = Between<Share>{models::lastTimeShare(mix, timesAt(*times, true, false)),
                                       models::lastTimeShare(mix, timesAt(*times, false, true))};
    }
    const auto energies =
        figuresOf<Picojoules>(mixTiers(), [&](int tier) { return energyOfWord(m_tiers[tier].energy); });
    if (energies) {
        const auto average = [&](bool high) {
            return models::averageAccess(mix, energiesAt(*energies, high)).energy;
        };
        view.energy = Between<Picojoules>{average(false), average(true)};
    }
    return view;
}

labs::ControlDef MemoryPyramid::shareControl(const QString& id) {
    labs::ControlDef control;
    control.id = id;
    control.unit = findUnit("1");
    control.shown = findUnit("%");
    control.step = 0.01;
    return control;
}

}  // namespace ridgepoint::instruments
