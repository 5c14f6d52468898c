// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"
#include "core/units/unit.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <limits>
#include <set>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using ridgepoint::units::findUnit;

namespace {

/// Hardware quantities have no fallback; these stand in for a hardware record.
double standIn(std::string_view unit) {
    if (unit == "TFLOP/s") return 989.4;
    if (unit == "GB/s") return 50.0;
    return 0.7;
}

std::vector<double> defaultsOf(const ModelDescriptor& model) {
    std::vector<double> inputs;
    for (const Parameter& p : model.parameters)
        inputs.push_back(p.fallback.value_or(standIn(p.unit)));
    return inputs;
}

/// The ends of a parameter's domain; an open or infinite end gives a value close to it.
std::vector<double> endsOf(const Parameter& p, double zero, double infinite) {
    if (p.kind == ParameterKind::Choice) {
        std::vector<double> all;
        for (std::size_t i = 0; i < p.choices.size(); ++i)
            all.push_back(static_cast<double>(i));
        return all;
    }
    const double lowest = std::isinf(p.min) ? -infinite : p.min + zero;
    return {p.minOpen ? lowest : p.min, p.maxOpen ? infinite : p.max};
}

/// Whether a value has the shape that the output declares.
bool isSound(const Output& output, const Value& value) {
    if (value.isSpecial()) return true;
    switch (output.shape) {
        case Shape::Number:
            return value.isNumber() && !std::isnan(value.number());
        case Shape::Category:
            return value.isCategory() && value.category() >= 0 &&
                   static_cast<std::size_t>(value.category()) < output.categories.size();
        case Shape::Code:
            return value.isCode();
        case Shape::PerCategory:
            break;
    }
    return value.isPerCategory() && value.parts().size() == output.categories.size();
}

/// Outputs that have no number for some inputs; any other special value is a fault.
const std::set<QByteArray> kMayBeSpecial{"amdahl_fraction.fraction",
                                         "roofline_compare.crossover",
                                         "energy_ratios.memory_vs_fp16_multiply",
                                         "energy_ratios.memory_vs_fp32_multiply",
                                         "energy_ratios.memory_vs_fp16_multiply_add",
                                         "energy_ratios.memory_vs_sram",
                                         "energy_ratios.memory_energy",
                                         "energy_budget.movement_share",
                                         "roofline_operation.flops",
                                         "roofline_operation.bytes",
                                         "ridge_batch.batch",
                                         "decode_ceiling.tokens_per_second",
                                         "float_encode.decoded",
                                         "float_encode.error",
                                         "loss_scaling.plain_decoded",
                                         "loss_scaling.scaled_decoded",
                                         "loss_scaling.scaled_error",
                                         "score_noise.runs_needed",
                                         "vendor_ranking.spearman",
                                         "scenario_run.percentile",
                                         "scenario_run.p99_low",
                                         "scenario_run.p99_high",
                                         "profile_amdahl.impact_ratio",
                                         "training_optimizer.roi",
                                         "fleet_tco.useful_hour",
                                         "fleet_tco.breakeven_on_demand_reserved",
                                         "fleet_tco.breakeven_on_demand_on_premises",
                                         "fleet_tco.breakeven_reserved_on_premises",
                                         "scenario_match.best",
                                         "scenario_closed_form.percentile",
                                         "scenario_closed_form.load",
                                         "thermal_throttle.time_to_limit"};

QByteArray nameOf(const ModelDescriptor& model, std::size_t output) {
    return text(model.id) + "." + text(model.outputs[output].id);
}

/// For a model whose every run takes milliseconds: one input at its end, the others as they are.
template <class Visit>
void eachEnd(const ModelDescriptor& model, const std::vector<std::vector<double>>& ends, Visit visit) {
    for (std::size_t i = 0; i < ends.size(); ++i)
        for (const double end : ends[i]) {
            std::vector<double> inputs = defaultsOf(model);
            inputs[i] = end;
            if (!check(model, inputs)) visit(inputs);
        }
}

/// Calls `visit(inputs)` for every combination of `ends` that the model accepts.
template <class Visit>
void eachCorner(const ModelDescriptor& model, const std::vector<std::vector<double>>& ends, Visit visit) {
    if (model.isCostly) return eachEnd(model, ends, visit);
    std::vector<std::size_t> index(ends.size(), 0);
    std::vector<double> inputs(ends.size());
    for (;;) {
        for (std::size_t i = 0; i < ends.size(); ++i)
            inputs[i] = ends[i][index[i]];
        if (!check(model, inputs)) visit(inputs);
        std::size_t digit = 0;
        while (digit < ends.size() && ++index[digit] == ends[digit].size())
            index[digit++] = 0;
        if (digit == ends.size()) return;
    }
}

}  // namespace

class RegistryTest : public QObject {
    Q_OBJECT

private slots:
    void idsAreUnique();
    void findsByIdAlone();
    void namesItsSourceAndLimits_data() { addModels(); }
    void namesItsSourceAndLimits();
    void describesItself_data() { addModels(); }
    void describesItself();
    void evaluatesAtItsDefaults_data() { addModels(); }
    void evaluatesAtItsDefaults();
    void evaluatesAtTheCornersOfItsDomain_data() { addModels(); }
    void evaluatesAtTheCornersOfItsDomain();
    void survivesTheLargestAndSmallestNumbers_data() { addModels(); }
    void survivesTheLargestAndSmallestNumbers();
    void refusesBeyondEveryEnd_data() { addModels(); }
    void refusesBeyondEveryEnd();
    void notANumberNeverLeavesAModel();
    void aCodeIsWrittenWithAllItsDigits();

private:
    static void addModels();
};

void RegistryTest::idsAreUnique() {
    std::set<std::string_view> ids;
    for (const ModelDescriptor* model : registry())
        QVERIFY(ids.insert(model->id).second);
    QVERIFY(ids.size() >= 8);
}

void RegistryTest::findsByIdAlone() {
    for (const ModelDescriptor* model : registry())
        QCOMPARE(findModel(model->id), model);
    QVERIFY(!findModel("amdhal"));
    QVERIFY(!findModel(""));
}

void RegistryTest::addModels() {
    QTest::addColumn<const ModelDescriptor*>("model");
    for (const ModelDescriptor* model : registry())
        QTest::newRow(text(model->id).constData()) << model;
}

void RegistryTest::namesItsSourceAndLimits() {
    QFETCH(const ModelDescriptor*, model);
    QFile file(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/sources.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject sources = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY2(sources.contains(QString::fromUtf8(text(model->source.key))),
             text(model->source.key).constData());
    QVERIFY(!model->source.equation.empty());
    QVERIFY(!model->limits.empty());
    QVERIFY(model->revision >= 1);
}

void RegistryTest::describesItself() {
    QFETCH(const ModelDescriptor*, model);
    std::set<std::string_view> names;
    for (const Parameter& p : model->parameters) {
        QVERIFY2(names.insert(p.id).second, text(p.id).constData());
        QVERIFY2(findUnit(p.unit), text(p.unit).constData());
        QVERIFY(p.min <= p.max);
        QVERIFY(std::isfinite(p.max) || p.maxOpen);
        QCOMPARE(p.kind == ParameterKind::Choice, !p.choices.empty());
        QCOMPARE(parameterIndex(*model, p.id), static_cast<int>(&p - model->parameters.data()));
    }
    names.clear();
    for (const Output& o : model->outputs) {
        QVERIFY2(names.insert(o.id).second, text(o.id).constData());
        QVERIFY2(findUnit(o.unit), text(o.unit).constData());
        QCOMPARE(o.shape == Shape::Number || o.shape == Shape::Code, o.categories.empty());
        QCOMPARE(outputIndex(*model, o.id), static_cast<int>(&o - model->outputs.data()));
    }
    QCOMPARE(parameterIndex(*model, "nothing"), -1);
}

void RegistryTest::evaluatesAtItsDefaults() {
    QFETCH(const ModelDescriptor*, model);
    const std::vector<double> inputs = defaultsOf(*model);
    QVERIFY(!check(*model, inputs));
    const Outputs outputs = model->evaluate(inputs);
    QCOMPARE(outputs.size(), model->outputs.size());
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        QVERIFY2(isSound(model->outputs[i], outputs[i]), nameOf(*model, i).constData());
        QVERIFY2(!outputs[i].isNumber() || std::isfinite(outputs[i].number()), nameOf(*model, i).constData());
    }
}

void RegistryTest::evaluatesAtTheCornersOfItsDomain() {
    QFETCH(const ModelDescriptor*, model);
    std::vector<std::vector<double>> ends;
    for (const Parameter& p : model->parameters)
        ends.push_back(endsOf(p, 1e-6, 1e6));
    int corners = 0;
    eachCorner(*model, ends, [&](const std::vector<double>& inputs) {
        ++corners;
        const Outputs outputs = model->evaluate(inputs);
        QCOMPARE(outputs.size(), model->outputs.size());
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const QByteArray name = nameOf(*model, i);
            QVERIFY2(isSound(model->outputs[i], outputs[i]), name.constData());
            QVERIFY2(!outputs[i].isSpecial() || kMayBeSpecial.contains(name), name.constData());
        }
    });
    QVERIFY(corners > 1);
}

void RegistryTest::survivesTheLargestAndSmallestNumbers() {
    QFETCH(const ModelDescriptor*, model);
    using Limits = std::numeric_limits<double>;
    std::vector<std::vector<double>> ends;
    for (const Parameter& p : model->parameters)
        ends.push_back(endsOf(p, Limits::denorm_min(), Limits::max()));
    eachCorner(*model, ends, [&](const std::vector<double>& inputs) {
        const Outputs outputs = model->evaluate(inputs);
        for (std::size_t i = 0; i < outputs.size(); ++i)
            QVERIFY2(isSound(model->outputs[i], outputs[i]), nameOf(*model, i).constData());
    });
}

void RegistryTest::refusesBeyondEveryEnd() {
    QFETCH(const ModelDescriptor*, model);
    using Code = DomainError::Code;
    const std::vector<double> defaults = defaultsOf(*model);
    for (std::size_t i = 0; i < defaults.size(); ++i) {
        const Parameter& p = model->parameters[i];
        const auto codeAt = [&](double value) {
            std::vector<double> inputs = defaults;
            inputs[i] = value;
            const auto error = check(*model, inputs);
            return error && error->parameter == static_cast<int>(i) ? std::optional(error->code)
                                                                    : std::nullopt;
        };
        QCOMPARE(codeAt(std::nan("")), std::optional(Code::NotANumber));
        if (p.kind == ParameterKind::Choice) {
            QCOMPARE(codeAt(-1.0), std::optional(Code::NotAChoice));
            QCOMPARE(codeAt(static_cast<double>(p.choices.size())), std::optional(Code::NotAChoice));
            QCOMPARE(codeAt(0.5), std::optional(Code::NotAChoice));
            continue;
        }
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(codeAt(p.minOpen ? p.min : std::nextafter(p.min, -infinity)),
                 std::optional(Code::BelowRange));
        QCOMPARE(codeAt(p.maxOpen ? p.max : std::nextafter(p.max, infinity)),
                 std::optional(Code::AboveRange));
        QCOMPARE(codeAt(-infinity), std::optional(Code::BelowRange));
        QCOMPARE(codeAt(infinity), std::optional(Code::AboveRange));
        if (p.kind == ParameterKind::Count) QCOMPARE(codeAt(p.min + 0.5), std::optional(Code::NotWhole));
    }
}

void RegistryTest::notANumberNeverLeavesAModel() {
    const double nan = std::nan("");
    QCOMPARE(Value::number(nan).special(), Special::None);
    QVERIFY(Value::perCategory({1.0, nan}).isSpecial());
    QVERIFY(Value::number(std::numeric_limits<double>::infinity()).isNumber());
}

void RegistryTest::aCodeIsWrittenWithAllItsDigits() {
    QCOMPARE(hexText({0x3C0, 4}), std::string("03C0"));
    QCOMPARE(hexText({0, 2}), std::string("00"));
    QCOMPARE(hexText({0xFFFFFFFF, 8}), std::string("FFFFFFFF"));
    const Value value = Value::code({0x7F, 2});
    QVERIFY(value.isCode() && !value.isNumber() && !value.isSpecial());
    QVERIFY(value.code() == (BitPattern{0x7F, 2}));
}

QTEST_APPLESS_MAIN(RegistryTest)
#include "tst_registry.moc"
