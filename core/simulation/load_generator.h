// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/latency_record.h"
#include "core/simulation/run_control.h"
#include "core/simulation/service_time.h"

#include <cstdint>
#include <functional>
#include <optional>

/// A discrete-event model of the four scenarios of MLPerf inference on a synthetic system.
///   SingleStream  one query of one sample; the next when it is done
///   MultiStream   one query of m samples, split evenly over the engines; the next when its last sample is
///   done Server        queries of one sample arrive at random (Poisson), first come, first served Offline
///   all samples at once, taken in batches of `maxBatch` by whichever engine is free
/// A query's latency runs from its issue (Server: its scheduled arrival) to the end of its last sample.
/// @limits engines are equal; a batch ends for all its samples at once; nothing is lost, retried or
/// reordered;
///         starts empty and counts every query, as MLPerf does
/// @source mlperf_inference
namespace ridgepoint::simulation {

enum class Scenario { SingleStream, MultiStream, Server, Offline };

/// When a free engine takes a batch: as soon as anything waits, or only when the batch is full.
enum class Batching { Static, Greedy };

struct SystemUnderTest {
    double fixed = 34.0;     ///< cost of a batch, whatever its size [ms]
    double perSample = 2.0;  ///< useful work of one sample [ms]
    Service service = Service::LogNormal;
    double jitter = 0.15;  ///< coefficient of variation of log-normal service
    Batching batching = Batching::Greedy;
    int maxBatch = 4;  ///< most samples in a batch, from 1 (Server and Offline)
    int engines = 1;   ///< from 1
};

struct Load {
    Scenario scenario = Scenario::Server;
    double arrivalRate = 75.0;      ///< [1/s], above 0; Server alone
    int samplesPerQuery = 8;        ///< MultiStream alone
    std::uint64_t queries = 24576;  ///< least number of queries; Offline: samples of its one query
    double duration = 0.0;          ///< least duration of the issue [ms]
    std::uint64_t seed = 1;
};

struct Run {
    Summary latency;             ///< of queries; Offline: of samples
    LatencyHistogram histogram;  ///< the same
    std::uint64_t queries = 0;   ///< Offline: 1
    std::uint64_t samples = 0;
    double issued = 0.0;      ///< until the last query was issued [ms]
    double elapsed = 0.0;     ///< until the last sample was done [ms]
    double throughput = 0.0;  ///< [samples/s]
    /// Useful work over engines * elapsed [1], 0..1: of a batch of n that took T, the part of the samples,
    /// T n perSample / (fixed + n perSample). On average samples * perSample.
    double utilisation = 0.0;
};

/// One completed query: issue and end [ms].
using Observer = std::function<void(double issue, double end)>;

/// @return nothing when the run was stopped
[[nodiscard]] std::optional<Run> generateLoad(const SystemUnderTest& system, const Load& load,
                                              const RunControl& control = {}, const Observer& observer = {});

/// Offered load of a Server run with full batches: arrivals over what the engines can take. From 1 on the
/// queue grows as long as the run lasts [1].
[[nodiscard]] double offeredLoad(const SystemUnderTest& system, double arrivalRate);

}  // namespace ridgepoint::simulation
