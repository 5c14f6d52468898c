// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/fsrs.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::cards {
namespace {

constexpr double kDecay = -0.5;
constexpr double kFactor = 19.0 / 81.0;
constexpr double kLeastStability_days = 0.01;
constexpr double kMostStability_days = 36500.0;
constexpr double kEasiest = 1.0;
constexpr double kHardest = 10.0;

constexpr FsrsWeights kDefaultWeights{0.40255, 1.18385, 3.173,  15.69105, 7.1949, 0.5345, 1.4604,
                                      0.0046,  1.54575, 0.1192, 1.01925,  1.9395, 0.11,   0.29605,
                                      2.2698,  0.2315,  2.9898, 0.51655,  0.6621};

double boundedStability(double days) {
    return std::clamp(days, kLeastStability_days, kMostStability_days);
}

double boundedDifficulty(double difficulty) {
    return std::clamp(difficulty, kEasiest, kHardest);
}

double number(Grade grade) {
    return static_cast<double>(grade);
}

double firstDifficulty(Grade grade, const FsrsWeights& w) {
    return boundedDifficulty(w[4] - std::exp(w[5] * (number(grade) - 1.0)) + 1.0);
}

double nextDifficulty(double d, Grade grade, const FsrsWeights& w) {
    const double damped = -w[6] * (number(grade) - 3.0) * (kHardest - d) / (kHardest - kEasiest);
    return boundedDifficulty(w[7] * firstDifficulty(Grade::Easy, w) + (1.0 - w[7]) * (d + damped));
}

double recalled(const Memory& m, double r, Grade grade, const FsrsWeights& w) {
    const double hard = grade == Grade::Hard ? w[15] : 1.0;
    const double easy = grade == Grade::Easy ? w[16] : 1.0;
    return m.stability_days *
           (1.0 + std::exp(w[8]) * (11.0 - m.difficulty) * std::pow(m.stability_days, -w[9]) *
                      (std::exp(w[10] * (1.0 - r)) - 1.0) * hard * easy);
}

double forgotten(const Memory& m, double r, const FsrsWeights& w) {
    const double lapsed = w[11] * std::pow(m.difficulty, -w[12]) *
                          (std::pow(m.stability_days + 1.0, w[13]) - 1.0) * std::exp(w[14] * (1.0 - r));
    return std::min(m.stability_days, lapsed);
}

double sameDay(double stability_days, Grade grade, const FsrsWeights& w) {
    return stability_days * std::exp(w[17] * (number(grade) - 3.0 + w[18]));
}

}  // namespace

const FsrsWeights& defaultWeights() {
    return kDefaultWeights;
}

double retrievability(double stability_days, double elapsed_days) {
    return std::pow(1.0 + kFactor * std::max(0.0, elapsed_days) / boundedStability(stability_days), kDecay);
}

Memory firstMemory(Grade grade, const FsrsWeights& w) {
    return {boundedStability(w[static_cast<std::size_t>(grade) - 1]), firstDifficulty(grade, w)};
}

Memory nextMemory(const Memory& before, Grade grade, int elapsed_days, const FsrsWeights& w) {
    const Memory m{boundedStability(before.stability_days), boundedDifficulty(before.difficulty)};
    const double r = retrievability(m.stability_days, elapsed_days);
    double stability = 0.0;
    if (elapsed_days <= 0)
        stability = sameDay(m.stability_days, grade, w);
    else if (grade == Grade::Again)
        stability = forgotten(m, r, w);
    else
        stability = recalled(m, r, grade, w);
    return {boundedStability(stability), nextDifficulty(m.difficulty, grade, w)};
}

int intervalDays(double stability_days, double retention) {
    const double days =
        boundedStability(stability_days) / kFactor * (std::pow(retention, 1.0 / kDecay) - 1.0);
    return static_cast<int>(std::clamp(std::round(days), 1.0, kMostStability_days));
}

}  // namespace ridgepoint::cards
