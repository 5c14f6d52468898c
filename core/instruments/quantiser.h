// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/quantize_distribution.h"

#include <QVector>

#include <array>
#include <map>

namespace ridgepoint::instruments {

/// Points of a curve, x rising.
struct Curve {
    QVector<double> x;
    QVector<double> y;
};

/// A quantiser over a distribution, as numbers and as curves. Lengths are in standard deviations.
class Quantiser {
public:
    static constexpr double kNarrowest = 0.5;
    static constexpr double kWidest = 5.0;

    Quantiser();
    Quantiser(const Quantiser&) = delete;
    Quantiser& operator=(const Quantiser&) = delete;

    void setDistribution(models::ValueDistribution distribution);
    void setScheme(models::QuantizerScheme scheme);
    void setBits(int bits);
    void setClip(double clip);
    void setProbe(double value) { m_probe = value; }

    [[nodiscard]] models::ValueDistribution distribution() const { return m_distribution; }
    [[nodiscard]] models::QuantizerScheme scheme() const { return m_scheme; }
    [[nodiscard]] int bits() const { return m_bits; }
    [[nodiscard]] double clip() const { return m_clip; }
    [[nodiscard]] double probe() const { return m_probe; }

    /// The outputs of quantize_distribution, by name.
    [[nodiscard]] double output(const char* name) const;
    [[nodiscard]] models::BestClip best() const { return m_sweep->best; }

    /// The probe through the quantiser.
    struct Probed {
        double code = 0.0;
        double decoded = 0.0;
        double error = 0.0;  ///< decoded - value
    };
    [[nodiscard]] Probed probed() const;

    /// Density of the values, without those that are exactly 0.
    [[nodiscard]] Curve density() const;
    /// Density of the quantised values: each level's share without what was clipped, spread over its cell, as
    /// steps. Values that are exactly 0 are left out here too.
    [[nodiscard]] Curve levels() const;
    /// Least and greatest decoded value.
    [[nodiscard]] double lowest() const;
    [[nodiscard]] double highest() const;
    [[nodiscard]] double clippedBelow() const;  ///< share of all values
    [[nodiscard]] double clippedAbove() const;

    /// Rms errors over the clipping range, from kNarrowest to kWidest.
    struct TradeOff {
        QVector<double> clip;
        QVector<double> total;
        QVector<double> rounding;
        QVector<double> clipping;
        double floor = 0.0;  ///< the power of ten that leaves room below the least error
    };
    [[nodiscard]] const TradeOff& tradeOff() const { return m_sweep->tradeOff; }

    static constexpr double kShownTo = 5.2;  ///< the curves end there
    /// And begin here. A whole zero point can move the lowest level of an affine range by half a step.
    [[nodiscard]] double shownFrom() const;

private:
    void evaluate();
    void evaluateAll();

    models::ValueDistribution m_distribution = models::ValueDistribution::Weights;
    models::QuantizerScheme m_scheme = models::QuantizerScheme::Symmetric;
    int m_bits = 4;
    double m_clip = 3.0;
    double m_probe = 0.3;
    models::Quantizer m_quantizer{};
    models::Outputs m_outputs;
    std::vector<models::QuantizedLevel> m_levels;
    /// What depends on all but the clip; kept, for a slider comes back to where it was.
    struct Sweep {
        models::BestClip best{};
        TradeOff tradeOff;
    };
    [[nodiscard]] Sweep sweep() const;
    std::map<std::array<int, 3>, Sweep> m_sweeps;
    const Sweep* m_sweep = nullptr;
};

}  // namespace ridgepoint::instruments
