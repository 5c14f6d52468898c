// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// When a card should come back: the scheduler FSRS-5, as pure functions.
///
/// A memory has a stability S [days], the time in which the chance of recall falls from 1 to 0.9, and a
/// difficulty D in 1..10. With the grade G = 1 again, 2 hard, 3 good, 4 easy and t days since the last
/// review:
///   retrievability    R(t, S)  = (1 + F t / S)^C                       C = -0.5, F = 19/81, so R(S, S) = 0.9
///   interval          I(r, S)  = S / F (r^(1/C) - 1)                   so I(0.9, S) = S
///   first stability   S0(G)    = w[G-1]
///   first difficulty  D0(G)    = w4 - e^(w5 (G-1)) + 1
///   difficulty        D'       = w7 D0(4) + (1 - w7) (D - w6 (G-3) (10-D)/9)
///   recalled          S'       = S (1 + e^w8 (11-D) S^-w9 (e^(w10 (1-R)) - 1) h b)   h = w15 if hard, b =
///   w16
///                                                                                    if easy, else 1
///   forgotten         S'       = min(S, w11 D^-w12 ((S+1)^w13 - 1) e^(w14 (1-R)))
///   same day          S'       = S e^(w17 (G-3+w18))
/// @errors none: stability is kept within 0.01..36500 days, difficulty within 1..10, time above 0
/// @limits the weights are an average over many learners; they are not fitted to one
/// @source fsrs5: FSRS-5 with its default parameters, open-spaced-repetition, 2024
namespace ridgepoint::cards {

/// Raised whenever results change; every review in the ledger names it.
inline constexpr int kSchedulerRevision = 1;
inline constexpr const char* kScheduler = "fsrs-5";

inline constexpr double kDesiredRetention = 0.9;

enum class Grade { Again = 1, Hard = 2, Good = 3, Easy = 4 };

struct Memory {
    double stability_days = 0.0;
    double difficulty = 0.0;  ///< 1..10
    bool operator==(const Memory&) const = default;
};

using FsrsWeights = std::array<double, 19>;
/// The default parameters.
[[nodiscard]] const FsrsWeights& defaultWeights();

/// @param elapsed_days  since the last review
/// @return the chance of recall, 0..1
[[nodiscard]] double retrievability(double stability_days, double elapsed_days);

/// The memory after the first look at a card.
[[nodiscard]] Memory firstMemory(Grade grade, const FsrsWeights& w = defaultWeights());

/// The memory after a review.
/// @param elapsed_days  whole days since the last one; 0 for the same day
[[nodiscard]] Memory nextMemory(const Memory& before, Grade grade, int elapsed_days,
                                const FsrsWeights& w = defaultWeights());

/// Whole days until the chance of recall has fallen to the retention, 1..36500.
/// @param retention  above 0, below 1
[[nodiscard]] int intervalDays(double stability_days, double retention = kDesiredRetention);

}  // namespace ridgepoint::cards
