// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/load_generator.h"

#include "core/simulation/engines.h"

#include <algorithm>
#include <limits>

namespace ridgepoint::simulation {
namespace {

constexpr double kMilliseconds = 1000.0;  ///< in a second
constexpr std::uint64_t kBetweenChecks = 8192;

/// The run as it goes: clock, record, and what an observer or a stop button wants.
class Progress {
public:
    Progress(const Load& load, const RunControl& control, const Observer& observer)
        : m_load(load), m_control(control), m_observer(observer), m_record(load.queries) {}

    /// Whether there is another query to issue at `clock`; false too when the run was stopped.
    [[nodiscard]] bool goesOn(double clock) {
        if (m_issued >= m_load.queries && clock >= m_load.duration) return false;
        if (m_issued >= m_nextCheck) check();
        ++m_issued;
        m_lastIssue = clock;
        return !m_stopped;
    }
    void done(double issue, double end) {
        m_record.record(end - issue);
        m_end = std::max(m_end, end);
        if (m_observer) m_observer(issue, end);
    }

    [[nodiscard]] std::optional<Run> result(int engines, int samplesPerQuery, double useful) {
        if (m_stopped) return {};
        m_record.finish();
        Run run;
        run.latency = m_record.summary();
        run.histogram = m_record.histogram();
        run.queries = run.latency.count;
        run.samples = run.queries * static_cast<std::uint64_t>(samplesPerQuery);
        run.issued = m_lastIssue;
        run.elapsed = m_end;
        run.throughput = kMilliseconds * static_cast<double>(run.samples) / run.elapsed;
        run.utilisation = useful / (engines * run.elapsed);
        return run;
    }

private:
    void check() {
        m_nextCheck += kBetweenChecks;
        m_stopped = m_control.stop.stop_requested();
        if (m_control.progress)
            m_control.progress(
                std::min(1.0, static_cast<double>(m_issued) / static_cast<double>(m_load.queries)));
    }

    const Load& m_load;
    const RunControl& m_control;
    const Observer& m_observer;
    LatencyRecord m_record;
    std::uint64_t m_issued = 0;
    std::uint64_t m_nextCheck = 0;
    double m_lastIssue = 0.0;
    double m_end = 0.0;
    bool m_stopped = false;
};

/// A closed loop: a query of `samples` is split over the engines and ends with the slowest of them.
void runClosedLoop(const SystemUnderTest& system, int samples, ServiceTime& service, Progress& progress) {
    const int parts = std::min(system.engines, samples);
    double clock = 0.0;
    while (progress.goesOn(clock)) {
        double longest = 0.0;
        for (int part = 0; part < parts; ++part)
            longest = std::max(longest, service.draw(samples / parts + (part < samples % parts ? 1 : 0)));
        progress.done(clock, clock + longest);
        clock += longest;
    }
}

/// Poisson arrivals, in order.
class Arrivals {
public:
    Arrivals(double rate, std::uint64_t seed)
        : m_gap(kMilliseconds / rate), m_random(seed, Purpose::Arrivals) {}
    double next() { return m_clock += m_gap * m_random.exponential(); }

private:
    double m_gap;
    double m_clock = 0.0;
    RandomStream m_random;
};

/// Batches form in the order of arrival and go to the engine that is free first, so neither queue nor event
/// list is needed: an engine's next batch is known when it becomes free.
void runServer(const SystemUnderTest& system, const Load& load, ServiceTime& service, Progress& progress) {
    constexpr double kNever = std::numeric_limits<double>::infinity();
    const auto largest = static_cast<std::size_t>(system.maxBatch);
    Arrivals arrivals(load.arrivalRate, load.seed);
    Engines engines(system.engines);
    std::vector<double> batch;
    batch.reserve(largest);
    const auto arrive = [&] {
        const double at = arrivals.next();
        return progress.goesOn(at) ? at : kNever;
    };
    double waiting = arrive();
    while (waiting < kNever) {
        double start = std::max(engines.earliest(), waiting);
        batch.clear();
        do {
            batch.push_back(waiting);
            if (system.batching == Batching::Static) start = std::max(start, waiting);
            waiting = arrive();
        } while (batch.size() < largest && waiting < kNever &&
                 (waiting <= start || system.batching == Batching::Static));
        const double end = start + service.draw(static_cast<int>(batch.size()));
        engines.occupyUntil(end);
        for (const double arrival : batch)
            progress.done(arrival, end);
    }
}

void runOffline(const SystemUnderTest& system, const Load& load, ServiceTime& service, Progress& progress) {
    Engines engines(system.engines);
    for (std::uint64_t left = load.queries; left > 0;) {
        const auto taken = std::min(left, static_cast<std::uint64_t>(system.maxBatch));
        const double end = engines.earliest() + service.draw(static_cast<int>(taken));
        engines.occupyUntil(end);
        for (std::uint64_t i = 0; i < taken && progress.goesOn(0.0); ++i)
            progress.done(0.0, end);
        left -= taken;
    }
}

/// Samples of an Offline query end one after the other: their spread is no sign of uncertainty.
void dropIntervals(Summary& latency) {
    const auto drop = [](Estimate& estimate) {
        estimate.low = estimate.high = std::numeric_limits<double>::quiet_NaN();
    };
    drop(latency.mean);
    for (Estimate& estimate : latency.percentiles)
        drop(estimate);
}

}  // namespace

std::optional<Run> generateLoad(const SystemUnderTest& system, const Load& load, const RunControl& control,
                                const Observer& observer) {
    Progress progress(load, control, observer);
    ServiceTime service(system.fixed, system.perSample, system.service, system.jitter, load.seed);
    const int samples = load.scenario == Scenario::MultiStream ? load.samplesPerQuery : 1;
    if (load.scenario == Scenario::Server)
        runServer(system, load, service, progress);
    else if (load.scenario == Scenario::Offline)
        runOffline(system, load, service, progress);
    else
        runClosedLoop(system, samples, service, progress);
    std::optional<Run> run = progress.result(system.engines, samples, service.useful());
    if (run && load.scenario == Scenario::Offline) {
        run->queries = 1;
        dropIntervals(run->latency);
    }
    return run;
}

double offeredLoad(const SystemUnderTest& system, double arrivalRate) {
    const double batch = system.fixed + system.maxBatch * system.perSample;
    return arrivalRate * batch / (system.maxBatch * system.engines * kMilliseconds);
}

}  // namespace ridgepoint::simulation
