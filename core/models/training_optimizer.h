// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>

/// Three levers on a training step, what they gain and what they cost.
///   bubble    = compute (p - 1) / m             p = 8, m = 21 untouched
///   allreduce = 0.30 / c                        c = 1 untouched
///   data      = 0.10 / max(1, sqrt(w / 4))      w = 4 untouched
///   T / T_0   = compute + allreduce + bubble + data,   compute = 0.45
///   shares of the new step = part / (T / T_0), which sum to 1
///   MFU       = 0.35 / (T / T_0)
///   cost      = [m ≠ 21] 0.5 + [c > 1] (2 + 1.5 (c - 1)) + [w > 4] (1 + 0.25 (w - 4))
///   ROI       = (MFU - 0.35) / cost
/// with m micro-batches and w prefetch workers [count], c the compression of the gradients [1], the parts in
/// shares of the old step [1], cost in engineer-weeks and ROI in MFU per week.
/// @errors none for valid inputs
/// @limits the `limits` of kTrainingOptimizer
/// @source scenario; bubble narayanan2021, MFU chowdhery2022
namespace ridgepoint::models {

struct TrainingLevers {
    units::Microbatches microbatches{21.0};
    units::Factor compression{1.0};
    units::Workers workers{4.0};
};

/// One step, in shares of the step that no lever has touched.
struct TrainingStep {
    units::Share compute;
    units::Share allreduce;
    units::Share bubble;
    units::Share data;
    [[nodiscard]] units::Share total() const { return compute + allreduce + bubble + data; }
};

inline constexpr units::Utilisation kBaselineMfu{0.35};
inline constexpr units::Weeks kTuningBudget{8.0};

[[nodiscard]] TrainingStep trainingStep(const TrainingLevers& levers);
[[nodiscard]] units::Utilisation trainingMfu(const TrainingStep& step);
[[nodiscard]] units::Weeks tuningCost(const TrainingLevers& levers);

/// MFU gained per week [1/week]; nothing where nothing was spent.
[[nodiscard]] std::optional<double> tuningReturn(units::Utilisation mfu, units::Weeks cost);

/// training_optimizer: microbatches [count], compression [1], workers [count].
extern const ModelDescriptor kTrainingOptimizer;

}  // namespace ridgepoint::models
