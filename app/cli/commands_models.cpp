// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/model_inputs.h"
#include "core/models/registry.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

/// `models` and `eval`: the models as data and as a calculator.
namespace ridgepoint::cli {
namespace {

const QString kEvalUsage = QStringLiteral("eval MODEL [name=value ...] [--json]");

QJsonArray texts(std::span<const std::string_view> views) {
    QJsonArray array;
    for (const std::string_view view : views)
        array.append(utf8(view));
    return array;
}

QJsonValue jsonNumber(double value) {
    if (std::isinf(value)) return value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    return value;
}

QString specialName(models::Special special) {
    switch (special) {
        case models::Special::Never:
            return QStringLiteral("never");
        case models::Special::Always:
            return QStringLiteral("always");
        case models::Special::Tie:
            return QStringLiteral("tie");
        case models::Special::None:
            break;
    }
    return QStringLiteral("none");
}

QJsonValue jsonValue(const models::Value& value, const models::Output& output) {
    if (value.isSpecial()) return specialName(value.special());
    if (value.isCategory()) return utf8(output.categories[static_cast<std::size_t>(value.category())]);
    if (value.isNumber()) return jsonNumber(value.number());
    if (value.isCode()) return QString::fromStdString(models::hexText(value.code()));
    QJsonObject parts;
    for (std::size_t i = 0; i < output.categories.size(); ++i)
        parts.insert(utf8(output.categories[i]), jsonNumber(value.parts()[i]));
    return parts;
}

QJsonObject describe(const models::ModelDescriptor& model) {
    QJsonArray parameters;
    for (const models::Parameter& p : model.parameters) {
        QJsonObject row{{QStringLiteral("id"), utf8(p.id)}, {QStringLiteral("unit"), utf8(p.unit)}};
        if (p.kind == models::ParameterKind::Choice)
            row.insert(QStringLiteral("choices"), texts(p.choices));
        else {
            row.insert(QStringLiteral("min"), jsonNumber(p.min));
            row.insert(QStringLiteral("max"), jsonNumber(p.max));
            row.insert(QStringLiteral("whole"), p.kind == models::ParameterKind::Count);
        }
        if (p.fallback && p.kind == models::ParameterKind::Choice)
            row.insert(QStringLiteral("default"), utf8(p.choices[static_cast<std::size_t>(*p.fallback)]));
        else if (p.fallback)
            row.insert(QStringLiteral("default"), jsonNumber(*p.fallback));
        parameters.append(row);
    }
    QJsonArray outputs;
    for (const models::Output& o : model.outputs) {
        QJsonObject row{{QStringLiteral("id"), utf8(o.id)}, {QStringLiteral("unit"), utf8(o.unit)}};
        if (!o.categories.empty()) row.insert(QStringLiteral("categories"), texts(o.categories));
        outputs.append(row);
    }
    return {{QStringLiteral("model"), utf8(model.id)},
            {QStringLiteral("revision"), model.revision},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("outputs"), outputs},
            {QStringLiteral("source"), utf8(model.source.key)},
            {QStringLiteral("equation"), utf8(model.source.equation)},
            {QStringLiteral("limits"), texts(model.limits)}};
}

QString plain(const QJsonValue& value) {
    if (value.isDouble()) return QString::number(value.toDouble(), 'g', 17);
    if (value.isString()) return value.toString();
    QStringList parts;
    const QJsonObject object = value.toObject();
    for (const QString& key : object.keys())
        parts.append(key + u'=' + plain(object.value(key)));
    return parts.join(u' ');
}

}  // namespace

int runModels(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {});
    if (!args.error.isEmpty() || !args.positional.isEmpty())
        return misuse(args.error.isEmpty() ? QStringLiteral("models takes no names") : args.error,
                      QStringLiteral("models [--json]"));
    QJsonArray all;
    for (const models::ModelDescriptor* model : models::registry()) {
        all.append(describe(*model));
        if (args.has("--json")) continue;
        print(QStringLiteral("%1 (revision %2; %3)")
                  .arg(utf8(model->id))
                  .arg(model->revision)
                  .arg(utf8(model->source.key)));
        for (const models::Parameter& p : model->parameters)
            print(QStringLiteral("  in   %1 [%2] %3").arg(utf8(p.id), utf8(p.unit), domainText(p)));
        for (const models::Output& o : model->outputs)
            print(QStringLiteral("  out  %1 [%2]").arg(utf8(o.id), utf8(o.unit)));
    }
    if (args.has("--json")) printJson(all);
    return kDone;
}

int runEval(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {});
    if (!args.error.isEmpty()) return misuse(args.error, kEvalUsage);
    if (args.positional.isEmpty()) return misuse(QStringLiteral("eval needs a model"), kEvalUsage);
    const models::ModelDescriptor* model = models::findModel(args.positional.first().toStdString());
    if (!model)
        return fail(
            kUsage,
            QStringLiteral("no model %1; `ridgepoint-cli models` lists them").arg(args.positional.first()));
    const ReadInputs inputs = readInputs(*model, args.positional.mid(1));
    if (!inputs.problem.isEmpty()) return fail(kUsage, inputs.problem);
    const models::Outputs results = model->evaluate(inputs.values);
    QJsonObject in, out;
    for (std::size_t i = 0; i < inputs.values.size(); ++i) {
        const models::Parameter& p = model->parameters[i];
        in.insert(utf8(p.id), p.kind == models::ParameterKind::Choice
                                  ? QJsonValue(utf8(p.choices[static_cast<std::size_t>(inputs.values[i])]))
                                  : jsonNumber(inputs.values[i]));
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        const models::Output& o = model->outputs[i];
        const QJsonValue value = jsonValue(results[i], o);
        out.insert(utf8(o.id),
                   QJsonObject{{QStringLiteral("value"), value}, {QStringLiteral("unit"), utf8(o.unit)}});
        if (!args.has("--json"))
            print(QStringLiteral("%1 = %2 [%3]").arg(utf8(o.id), plain(value), utf8(o.unit)));
    }
    if (args.has("--json"))
        printJson(QJsonObject{{QStringLiteral("model"), utf8(model->id)},
                              {QStringLiteral("revision"), model->revision},
                              {QStringLiteral("inputs"), in},
                              {QStringLiteral("outputs"), out}});
    return kDone;
}

}  // namespace ridgepoint::cli
