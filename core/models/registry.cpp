// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"

#include "core/models/access_mix.h"
#include "core/models/accuracy_under_noise.h"
#include "core/models/all_reduce.h"
#include "core/models/amdahl.h"
#include "core/models/amdahl_inverse.h"
#include "core/models/arithmetic_intensity.h"
#include "core/models/batch_service.h"
#include "core/models/benchmark_validity.h"
#include "core/models/braking_distance.h"
#include "core/models/budget_check.h"
#include "core/models/decode_ceiling.h"
#include "core/models/devices_needed.h"
#include "core/models/distance_budget.h"
#include "core/models/energy_budget.h"
#include "core/models/energy_ratios.h"
#include "core/models/fiber_rtt.h"
#include "core/models/fleet_tail.h"
#include "core/models/fleet_tco.h"
#include "core/models/float_encode.h"
#include "core/models/float_format.h"
#include "core/models/gustafson.h"
#include "core/models/iron_law.h"
#include "core/models/latency_scale.h"
#include "core/models/littles_law.h"
#include "core/models/loss_scaling.h"
#include "core/models/mission_metric.h"
#include "core/models/mission_tracks.h"
#include "core/models/mlperf_queries.h"
#include "core/models/model_estimate.h"
#include "core/models/multistage_amdahl.h"
#include "core/models/operation_time.h"
#include "core/models/pipeline_bubble.h"
#include "core/models/profile_amdahl.h"
#include "core/models/quantize.h"
#include "core/models/quantize_distribution.h"
#include "core/models/queueing.h"
#include "core/models/ridge_batch.h"
#include "core/models/roofline.h"
#include "core/models/roofline_compare.h"
#include "core/models/roofline_operation.h"
#include "core/models/run_time.h"
#include "core/models/scenario_board.h"
#include "core/models/scenario_closed_form.h"
#include "core/models/scenario_match.h"
#include "core/models/scenario_run.h"
#include "core/models/score_noise.h"
#include "core/models/strong_scaling.h"
#include "core/models/tail_mix.h"
#include "core/models/tail_quantile.h"
#include "core/models/tail_run.h"
#include "core/models/thermal_throttle.h"
#include "core/models/training_cost.h"
#include "core/models/training_memory.h"
#include "core/models/training_optimizer.h"
#include "core/models/training_sensitivity.h"
#include "core/models/training_time.h"
#include "core/models/transfer_time.h"
#include "core/models/vendor_ranking.h"

namespace ridgepoint::models {
namespace {

constexpr const ModelDescriptor* kRegistry[] = {
    // Speedup and its ceiling
    &kAmdahl,
    &kGustafson,
    &kSerialShare,
    &kAmdahlRequiredSerial,
    &kAmdahlFraction,
    &kRunTime,
    // What a benchmark says
    &kBenchmarkValidity,
    &kVendorRanking,
    &kScoreNoise,
    &kScenarioBoard,
    &kMissionMetric,
    // What a load generator measures
    &kScenarioRun,
    &kTailRun,
    // What a profile says
    &kProfileAmdahl,
    &kMultistageAmdahl,
    &kPipelineBubble,
    &kTrainingOptimizer,
    &kMfu,
    // One accelerator and its memory
    &kRoofline,
    &kRooflineCompare,
    &kRooflineOperation,
    &kOperationTime,
    &kRidgeBatch,
    &kGemmIntensity,
    &kElementwiseIntensity,
    &kIronLaw,
    &kIronLawTerms,
    &kLittlesLaw,
    &kTrainingMemory,
    &kModelEstimate,
    &kDevicesNeeded,
    &kDecodeCeiling,
    // Latency, energy, distance
    &kLatencyScale,
    &kEnergyRatios,
    &kEnergyBudget,
    &kAccessMix,
    &kTransferTime,
    &kEffectiveBandwidth,
    &kFiberRtt,
    &kDistanceBudget,
    &kBrakingDistance,
    &kBudgetCheck,
    // Numbers in few bits
    &kFloatFormat,
    &kFloatEncode,
    &kLossScaling,
    &kQuantizeSymmetric,
    &kQuantizeAffine,
    &kQuantizeDistribution,
    &kQuantizeBestClip,
    // Many accelerators
    &kStrongScaling,
    &kRingAllReduce,
    &kHierarchicalAllReduce,
    &kTrainingTime,
    &kTrainingCost,
    &kTrainingSensitivity,
    &kFleetTco,
    // Loads, queues and tails
    &kMissionTrack,
    &kScenarioMatch,
    &kScenarioClosedForm,
    &kBatchService,
    &kMm1,
    &kMmc,
    &kMlperfQueryCount,
    &kMlperfEarlyStop,
    &kTailQuantile,
    &kTailMixClosedForm,
    &kFleetTail,
    &kFanOut,
    // Out in the field
    &kThermalThrottle,
    &kAccuracyUnderNoise,
};

}  // namespace

std::span<const ModelDescriptor* const> registry() {
    return kRegistry;
}

const ModelDescriptor* findModel(std::string_view id) {
    for (const ModelDescriptor* model : registry())
        if (model->id == id) return model;
    return nullptr;
}

}  // namespace ridgepoint::models
