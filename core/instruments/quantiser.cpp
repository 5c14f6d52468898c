// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/quantiser.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::instruments {
namespace {

using models::QuantizerScheme;
using models::ValueDistribution;

constexpr int kDensityPoints = 131;
constexpr int kTradeOffPoints = 61;
constexpr double kMargin = 0.2;      ///< beside the lowest level [sd]
constexpr double kRoom = 1.5;        ///< at least so far from the least error to the floor
constexpr double kStepWidth = 1e-9;  ///< of an upright edge, so that x keeps rising

}  // namespace

Quantiser::Quantiser() {
    evaluateAll();
}

void Quantiser::setDistribution(ValueDistribution distribution) {
    if (distribution == m_distribution) return;
    m_distribution = distribution;
    evaluateAll();
}

void Quantiser::setScheme(QuantizerScheme scheme) {
    if (scheme == m_scheme) return;
    m_scheme = scheme;
    evaluateAll();
}

void Quantiser::setBits(int bits) {
    const int allowed = std::clamp(bits, models::kFewestBits, models::kMostBits);
    if (allowed == m_bits) return;
    m_bits = allowed;
    evaluateAll();
}

void Quantiser::setClip(double clip) {
    if (!std::isfinite(clip)) return;
    m_clip = std::clamp(clip, kNarrowest, kWidest);
    evaluate();
}

void Quantiser::evaluate() {
    const std::array<double, 4> inputs{static_cast<double>(m_distribution), static_cast<double>(m_scheme),
                                       static_cast<double>(m_bits), m_clip};
    m_quantizer = models::quantizerFor(m_distribution, m_scheme, m_bits, m_clip);
    m_outputs = models::kQuantizeDistribution.evaluate(inputs);
    m_levels = models::levelsOf(m_distribution, m_quantizer);
}

void Quantiser::evaluateAll() {
    evaluate();
    const std::array<int, 3> key{static_cast<int>(m_distribution), static_cast<int>(m_scheme), m_bits};
    auto known = m_sweeps.find(key);
    if (known == m_sweeps.end()) known = m_sweeps.emplace(key, sweep()).first;
    m_sweep = &known->second;
}

Quantiser::Sweep Quantiser::sweep() const {
    Sweep made{models::bestClip(m_distribution, m_scheme, m_bits), {}};
    TradeOff& curves = made.tradeOff;
    curves.floor = std::pow(10.0, std::floor(std::log10(made.best.rms / kRoom)));
    for (int i = 0; i < kTradeOffPoints; ++i) {
        const double clip = kNarrowest + (kWidest - kNarrowest) * i / (kTradeOffPoints - 1);
        const models::QuantizationError error =
            models::errorOf(m_distribution, models::quantizerFor(m_distribution, m_scheme, m_bits, clip));
        curves.clip.append(clip);
        curves.total.append(error.rms());
        curves.rounding.append(std::sqrt(error.rounding));
        curves.clipping.append(std::sqrt(error.clipping));
    }
    return made;
}

double Quantiser::output(const char* name) const {
    const int index = models::outputIndex(models::kQuantizeDistribution, name);
    return m_outputs[static_cast<std::size_t>(index)].number();
}

Quantiser::Probed Quantiser::probed() const {
    const double code = models::quantize(m_quantizer, m_probe);
    const double decoded = models::dequantize(m_quantizer, code);
    return {code, decoded, decoded - m_probe};
}

double Quantiser::shownFrom() const {
    if (m_distribution == ValueDistribution::Activations) return -kMargin;
    return std::min(-kShownTo, lowest() - kMargin);
}

Curve Quantiser::density() const {
    Curve curve;
    const double from = m_distribution == ValueDistribution::Activations ? 0.0 : shownFrom();
    for (int i = 0; i < kDensityPoints; ++i) {
        const double x = from + (kShownTo - from) * i / (kDensityPoints - 1);
        curve.x.append(x);
        curve.y.append(models::densityOf(m_distribution, x));
    }
    return curve;
}

Curve Quantiser::levels() const {
    const bool isCut = m_distribution == ValueDistribution::Activations;
    Curve curve;
    const auto add = [&](double x, double y) {
        curve.x.append(x);
        curve.y.append(y);
    };
    for (const models::QuantizedLevel& level : m_levels) {
        const double from = std::max(level.from, lowest());
        const double to = std::min(level.to, highest());
        const double rounded = isCut && level.value == 0.0 ? level.rounded - 0.5 : level.rounded;
        const double height = to > from ? std::max(0.0, rounded) / (to - from) : 0.0;
        if (curve.x.isEmpty()) add(from - kStepWidth, 0.0);
        add(from + kStepWidth, height);
        add(to - kStepWidth, height);
    }
    if (!curve.x.isEmpty()) add(highest() + kStepWidth, 0.0);
    return curve;
}

double Quantiser::lowest() const {
    return m_levels.front().value;
}

double Quantiser::highest() const {
    return m_levels.back().value;
}

double Quantiser::clippedBelow() const {
    return m_levels.front().clipped;
}

double Quantiser::clippedAbove() const {
    return m_levels.back().clipped;
}

}  // namespace ridgepoint::instruments
