// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/long_run.h"

#include "core/models/scenario_run.h"
#include "core/models/tail_run.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

namespace ridgepoint::labs {
namespace {

QString utf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVector<simulation::Estimate> figuresOf(const simulation::Summary& summary) {
    QVector<simulation::Estimate> figures{summary.mean};
    for (const simulation::Estimate& percentile : summary.percentiles)
        figures.append(percentile);
    return figures;
}

LongRunRecord recordOf(const LongRunRequest& request, const simulation::Summary& summary) {
    const models::ModelDescriptor& model = *request.model;
    LongRunRecord record{
        utf8(model.id), model.revision, inputsByName(model, request.inputs), 0, 0, {}, {}, {}};
    record.count = static_cast<qint64>(summary.count);
    record.seed = static_cast<qint64>(request.inputs[models::parameterIndex(model, "seed")]);
    record.figures = figuresOf(summary);
    return record;
}

std::optional<LongRunResult> runTail(const LongRunRequest& request, models::Inputs inputs,
                                     const simulation::RunControl& control) {
    auto run = simulation::sampleTail(models::tailMixOf(inputs), control);
    if (!run) return std::nullopt;
    return LongRunResult{recordOf(request, run->latency), std::move(run->histogram)};
}

std::optional<LongRunResult> runScenario(const LongRunRequest& request, models::Inputs inputs,
                                         const simulation::RunControl& control) {
    const simulation::SystemUnderTest system = models::systemOf(inputs);
    const simulation::Load load = models::loadOf(inputs);
    auto run = simulation::generateLoad(system, load, control);
    if (!run) return std::nullopt;
    const bool hasArrivals = load.scenario == simulation::Scenario::Server;
    const double offered = hasArrivals ? simulation::offeredLoad(system, load.arrivalRate) : 0.0;
    const double limit = inputs[static_cast<std::size_t>(models::parameterIndex(*request.model, "limit"))];
    const models::Validity validity = models::judge(*run, load.scenario, limit, offered).validity;
    LongRunResult result{recordOf(request, run->latency), std::move(run->histogram)};
    result.record.verdict = utf8(models::kValidityIds[static_cast<std::size_t>(validity)]);
    return result;
}

QJsonValue figureJson(double value) {
    if (std::isfinite(value)) return value;
    if (std::isnan(value)) return {};
    return value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
}

/// @return NaN for null; nothing for what is no figure
std::optional<double> figureFrom(const QJsonValue& value) {
    if (value.isDouble()) return value.toDouble();
    if (value.isNull()) return std::numeric_limits<double>::quiet_NaN();
    if (value.toString() == QLatin1String("inf")) return std::numeric_limits<double>::infinity();
    if (value.toString() == QLatin1String("-inf")) return -std::numeric_limits<double>::infinity();
    return std::nullopt;
}

std::optional<simulation::Estimate> estimateFrom(const QJsonObject& json) {
    const auto value = figureFrom(json.value(QLatin1String("value")));
    const auto low = figureFrom(json.value(QLatin1String("low")));
    const auto high = figureFrom(json.value(QLatin1String("high")));
    if (!value || std::isnan(*value) || !low || !high) return std::nullopt;
    return simulation::Estimate{*value, *low, *high, json.value(QLatin1String("provisional")).toBool()};
}

}  // namespace

QJsonObject inputsByName(const models::ModelDescriptor& model, const QVector<double>& inputs) {
    QJsonObject named;
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        const models::Parameter& parameter = model.parameters[static_cast<std::size_t>(i)];
        const bool isChoice = parameter.kind == models::ParameterKind::Choice;
        named.insert(utf8(parameter.id),
                     isChoice ? QJsonValue(utf8(parameter.choices[static_cast<std::size_t>(inputs[i])]))
                              : QJsonValue(inputs[i]));
    }
    return named;
}

bool canRunLong(const models::ModelDescriptor& model) {
    return &model == &models::kTailRun || &model == &models::kScenarioRun;
}

int countParameter(const models::ModelDescriptor& model) {
    const int samples = models::parameterIndex(model, "samples");
    return samples >= 0 ? samples : models::parameterIndex(model, "queries");
}

std::optional<LongRunResult> runLong(const LongRunRequest& request, const simulation::RunControl& control) {
    const models::Inputs inputs{request.inputs.constData(), static_cast<std::size_t>(request.inputs.size())};
    return request.model == &models::kTailRun ? runTail(request, inputs, control)
                                              : runScenario(request, inputs, control);
}

QJsonObject toJson(const LongRunRecord& record) {
    QJsonArray figures;
    for (const simulation::Estimate& figure : record.figures)
        figures.append(QJsonObject{{QStringLiteral("value"), figureJson(figure.value)},
                                   {QStringLiteral("low"), figureJson(figure.low)},
                                   {QStringLiteral("high"), figureJson(figure.high)},
                                   {QStringLiteral("provisional"), figure.isProvisional}});
    return {{QStringLiteral("model"), record.model},    {QStringLiteral("revision"), record.revision},
            {QStringLiteral("inputs"), record.inputs},  {QStringLiteral("count"), record.count},
            {QStringLiteral("seed"), record.seed},      {QStringLiteral("figures"), figures},
            {QStringLiteral("verdict"), record.verdict}};
}

std::optional<LongRunRecord> longRunFrom(const QJsonObject& json) {
    LongRunRecord record{
        json.value(QLatin1String("model")).toString(),   json.value(QLatin1String("revision")).toInt(),
        json.value(QLatin1String("inputs")).toObject(),  json.value(QLatin1String("count")).toInteger(),
        json.value(QLatin1String("seed")).toInteger(),   {},
        json.value(QLatin1String("verdict")).toString(), {}};
    for (const QJsonValue& value : json.value(QLatin1String("figures")).toArray()) {
        const auto figure = estimateFrom(value.toObject());
        if (!figure) return std::nullopt;
        record.figures.append(*figure);
    }
    if (record.model.isEmpty()) return std::nullopt;
    if (record.figures.size() != kLongRunFigures || record.count < 1) return std::nullopt;
    return record;
}

}  // namespace ridgepoint::labs
