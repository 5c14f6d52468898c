// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/model_inputs.h"
#include "core/models/loadgen_verdict.h"
#include "core/models/mission_run.h"
#include "core/models/mlperf_scenario.h"
#include "core/models/tail_run.h"

#include <QJsonObject>

#include <unistd.h>
#include <cmath>
#include <cstdio>

/// `simulate`: the discrete-event form of a scenario, or the tail mix, as the window runs it.
namespace ridgepoint::cli {
namespace {

using simulation::Estimate;

const QString kSimulateUsage = QStringLiteral("simulate SCENARIO [name=value ...] [--seed N] [--json]");

constexpr std::string_view kTailWord = "tail_mix";

/// What both kinds of run report, in the order in which it is printed.
class Printout {
public:
    explicit Printout(bool asJson) : m_asJson(asJson) {}

    void add(const char* id, double value, const char* unit) {
        if (m_asJson)
            m_outputs.insert(QLatin1String(id), QJsonObject{{QStringLiteral("value"), value},
                                                            {QStringLiteral("unit"), QLatin1String(unit)}});
        else
            print(QStringLiteral("%1 = %2 [%3]").arg(QLatin1String(id), digits(value), QLatin1String(unit)));
    }
    void add(const char* id, const QString& word) {
        if (m_asJson)
            m_outputs.insert(QLatin1String(id), QJsonObject{{QStringLiteral("value"), word},
                                                            {QStringLiteral("unit"), QStringLiteral("1")}});
        else
            print(QStringLiteral("%1 = %2").arg(QLatin1String(id), word));
    }
    void add(const char* id, const Estimate& estimate) {
        const bool hasInterval = std::isfinite(estimate.low);
        if (m_asJson) {
            QJsonObject row{{QStringLiteral("value"), estimate.value},
                            {QStringLiteral("unit"), QStringLiteral("ms")},
                            {QStringLiteral("low"), hasInterval ? QJsonValue(estimate.low) : none()},
                            {QStringLiteral("high"), hasInterval ? QJsonValue(estimate.high) : none()},
                            {QStringLiteral("provisional"), estimate.isProvisional}};
            m_outputs.insert(QLatin1String(id), row);
            return;
        }
        const QString interval =
            hasInterval ? QStringLiteral(" (95 %: %1 to %2)").arg(digits(estimate.low), digits(estimate.high))
                        : QString();
        print(
            QStringLiteral("%1 = %2 [ms]%3%4")
                .arg(QLatin1String(id), digits(estimate.value), interval,
                     estimate.isProvisional ? QStringLiteral(", provisional: too few samples") : QString()));
    }
    void add(const simulation::Summary& latency) {
        add("count", static_cast<double>(latency.count), "count");
        add("mean", latency.mean);
        constexpr const char* kNames[] = {"p50", "p90", "p95", "p99", "p99.9"};
        for (std::size_t i = 0; i < latency.percentiles.size(); ++i)
            add(kNames[i], latency.percentiles[i]);
    }
    void finish(const QString& scenario, quint64 seed, const models::ModelDescriptor& model,
                const ReadInputs& inputs) const {
        if (!m_asJson) return;
        printJson(QJsonObject{{QStringLiteral("scenario"), scenario},
                              {QStringLiteral("seed"), static_cast<double>(seed)},
                              {QStringLiteral("revision"), model.revision},
                              {QStringLiteral("inputs"), inputsAsJson(model, inputs)},
                              {QStringLiteral("outputs"), m_outputs}});
    }

private:
    static QString digits(double value) { return QString::number(value, 'g', 17); }
    static QJsonValue none() { return QStringLiteral("none"); }
    static QJsonObject inputsAsJson(const models::ModelDescriptor& model, const ReadInputs& inputs) {
        QJsonObject all;
        for (std::size_t i = 0; i < model.parameters.size(); ++i) {
            const models::Parameter& p = model.parameters[i];
            all.insert(utf8(p.id),
                       p.kind == models::ParameterKind::Choice
                           ? QJsonValue(utf8(p.choices[static_cast<std::size_t>(inputs.values[i])]))
                           : QJsonValue(inputs.values[i]));
        }
        return all;
    }

    bool m_asJson;
    QJsonObject m_outputs;
};

/// Long runs say on a terminal how far they are.
simulation::RunControl watched() {
    if (!isatty(STDERR_FILENO)) return {};
    return {{}, [percent = -1](double share) mutable {
                const int now = static_cast<int>(100.0 * share);
                if (now == percent) return;
                percent = now;
                std::fprintf(stderr, "\r%3d %%\r", now);
            }};
}

int simulateTail(quint64 seed, const QStringList& pairs, bool asJson) {
    ReadInputs inputs = readInputs(models::kTailRun, pairs);
    if (!inputs.problem.isEmpty()) return fail(kUsage, inputs.problem);
    inputs.values[static_cast<std::size_t>(models::parameterIndex(models::kTailRun, "seed"))] =
        static_cast<double>(seed);
    const auto run = sampleTail(models::tailMixOf(inputs.values), watched());
    Printout out(asJson);
    out.add(run->latency);
    const models::Outputs results = models::kTailRun.evaluate(inputs.values);
    for (const char* id : {"violations", "normal_rule", "gap"}) {
        const auto index = static_cast<std::size_t>(models::outputIndex(models::kTailRun, id));
        out.add(id, results[index].number(), models::kTailRun.outputs[index].unit.data());
    }
    out.finish(utf8(kTailWord), seed, models::kTailRun, inputs);
    return kDone;
}

int simulateScenario(int scenario, quint64 seed, const QStringList& pairs, bool asJson) {
    const ReadInputs inputs = readInputs(models::kMissionRunInputs, pairs);
    if (!inputs.problem.isEmpty()) return fail(kUsage, inputs.problem);
    const models::MissionRun asked =
        models::missionRun(static_cast<simulation::Scenario>(scenario), seed, inputs.values);
    const auto run = simulation::generateLoad(asked.system, asked.load, watched());
    const bool isServer = asked.load.scenario == simulation::Scenario::Server;
    const double load = isServer ? simulation::offeredLoad(asked.system, asked.load.arrivalRate) : 0.0;
    const models::LoadgenVerdict verdict = models::judge(*run, asked.load.scenario, asked.limit, load);
    Printout out(asJson);
    out.add(run->latency);
    if (verdict.percentile) out.add("percentile", *verdict.percentile, "ms");
    out.add("throughput", run->throughput, "1/s");
    out.add("utilisation", run->utilisation, "1");
    if (isServer) out.add("load", load, "1");
    out.add("valid", verdict.validity == models::Validity::Valid ? 1.0 : 0.0, "1");
    out.add("reason", utf8(models::kValidityIds[static_cast<std::size_t>(verdict.validity)]));
    out.finish(utf8(models::kScenarioIds[scenario]), seed, models::kMissionRunInputs, inputs);
    return kDone;
}

}  // namespace

int runSimulate(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {QStringLiteral("--seed")});
    if (!args.error.isEmpty()) return misuse(args.error, kSimulateUsage);
    if (args.positional.isEmpty()) return misuse(QStringLiteral("simulate needs a scenario"), kSimulateUsage);
    bool isNumber = true;
    const quint64 seed = args.has("--seed") ? args.value("--seed").toULongLong(&isNumber) : 1;
    if (!isNumber || seed > (quint64{1} << 53))
        return fail(kUsage, QStringLiteral("--seed %1 is not valid: give a whole number from 0 to 2^53")
                                .arg(args.value("--seed")));
    const QString word = args.positional.first();
    const QStringList pairs = args.positional.mid(1);
    if (word == utf8(kTailWord)) return simulateTail(seed, pairs, args.has("--json"));
    for (int i = 0; i < static_cast<int>(std::size(models::kScenarioIds)); ++i)
        if (word == utf8(models::kScenarioIds[i]))
            return simulateScenario(i, seed, pairs, args.has("--json"));
    return fail(kUsage, QStringLiteral("no scenario %1: give single_stream, multi_stream, server, offline or "
                                       "tail_mix")
                            .arg(word));
}

}  // namespace ridgepoint::cli
