// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/loadgen_verdict.h"
#include "core/models/mlperf_scenario.h"
#include "core/models/scenario_run.h"
#include "tests/core/models/model_testing.h"

#include <limits>

/// What the tests of scenario_run share.
namespace ridgepoint::models::testing {

using simulation::Scenario;

inline constexpr double kEndless = std::numeric_limits<double>::infinity();
inline constexpr const char* kPercentiles[] = {"p50", "p90", "p95", "p99", "p999"};

inline double of(Scenario scenario) {
    return static_cast<double>(scenario);
}

inline double of(Validity validity) {
    return static_cast<double>(validity);
}

/// The results of one run by name; what a scenario does not report is not a number.
class RunFigures {
public:
    explicit RunFigures(const Named& given) : m_outputs(evaluateWith(kScenarioRun, given)) {}
    double operator[](const char* name) const { return resultWith(kScenarioRun, m_outputs, name); }
    [[nodiscard]] bool isMissing(const char* name) const {
        return valueOf(kScenarioRun, m_outputs, name).isSpecial();
    }

private:
    Outputs m_outputs;
};

/// Later values win.
inline Named with(Named given, const Named& more) {
    given.insert(given.end(), more.begin(), more.end());
    return given;
}

/// Service without randomness.
inline Named steady(Scenario scenario, const Named& more) {
    return with({{"scenario", of(scenario)}, {"service", 0}}, more);
}

/// A queue of one exponential server of 100 services a second.
inline Named markovQueue(double rate, double queries) {
    return {{"scenario", of(Scenario::Server)},
            {"service", 1},
            {"fixed", 6},
            {"per_sample", 4},
            {"slots", 1},
            {"arrival_rate", rate},
            {"queries", queries},
            {"limit", 1e6}};
}

}  // namespace ridgepoint::models::testing
