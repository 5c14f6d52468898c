// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Queues with random arrivals and random service, in steady state.
///   a = λ / μ, ρ = a / c                       offered and relative load
///   C = B / (1 - ρ (1 - B))                    chance to wait, with B of erlangLoss(c, a)
///   W_wait = C / (c μ - λ)                     mean wait; the time in the system adds 1 / μ
///   x_wait(q) = max(0, ln(C / (1 - q)) / (c μ - λ))
/// and for one server, c = 1, where C = ρ and the time in the system is itself exponential:
///   W = 1 / (μ - λ), x(q) = ln(1 / (1 - q)) / (μ - λ), λ_max = μ - ln(1 / (1 - q)) / x_max
/// with λ arrivals and μ services of one server [1/s]. At ρ >= 1 the queue grows without end: every time is
/// infinite and everyone waits.
/// @errors none for valid inputs
/// @limits the `limits` of kMm1 and kMmc
/// @source kleinrock1975
namespace ridgepoint::models {

/// M/M/c; the times are means or quantiles of one request.
struct MarkovQueue {
    units::RequestsPerSecond arrival;  ///< λ
    units::RequestsPerSecond service;  ///< μ of one server
    units::Servers servers{1.0};       ///< c, at most kMostServers

    [[nodiscard]] double load() const;  ///< ρ, above 1 when it is too much
    [[nodiscard]] bool isStable() const { return load() < 1.0; }
    [[nodiscard]] units::Probability waitProbability() const;         ///< C
    [[nodiscard]] units::Seconds meanWait() const;                    ///< W_wait
    [[nodiscard]] units::Seconds waitQuantile(units::Level q) const;  ///< x_wait
    [[nodiscard]] units::Seconds meanInSystem() const;                ///< W_wait + 1 / μ
    [[nodiscard]] units::RequestsPerSecond spare() const;             ///< c μ - λ, 0 when unstable
};

inline constexpr double kMostServers = 1e6;

/// x(q) of one server; queue.servers is 1.
[[nodiscard]] units::Seconds quantileInSystem(const MarkovQueue& queue, units::Level q);

/// λ_max of one server whose q quantile must not exceed `limit`; 0 when even an idle one exceeds it.
[[nodiscard]] units::RequestsPerSecond largestRate(units::RequestsPerSecond service, units::Level q,
                                                   units::Seconds limit);

/// mm1: arrival_rate, service_rate [1/s], quantile [1], limit [ms].
extern const ModelDescriptor kMm1;

/// mmc: arrival_rate, service_rate [1/s], servers [count].
extern const ModelDescriptor kMmc;

}  // namespace ridgepoint::models
