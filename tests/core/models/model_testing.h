// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

#include <QtTest>

#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

/// What the tests of the models share: worked cases by name, and one rule for "equal".
namespace ridgepoint::models::testing {

/// Values by the name of an input, an output, or "output.category".
using Named = std::vector<std::pair<const char*, double>>;

struct WorkedCase {
    const char* name;
    Named inputs;
    Named expected;
};

inline bool isClose(double actual, double expected, double tolerance = 1e-12) {
    return actual == expected || std::abs(actual - expected) <= tolerance * std::abs(expected);
}

/// Whether a value is printed as `printed` where `digit` is one unit of the last place, such as 0.1.
inline bool isPrintedAs(double actual, double printed, double digit) {
    return std::abs(actual - printed) <= 0.5000001 * digit;
}

inline QByteArray text(std::string_view view) {
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

/// The fallbacks with `given` put over them.
inline std::vector<double> inputsOf(const ModelDescriptor& model, const Named& given) {
    std::vector<double> inputs;
    for (const Parameter& parameter : model.parameters)
        inputs.push_back(parameter.fallback.value_or(std::nan("")));
    for (const auto& [name, value] : given) {
        const int index = parameterIndex(model, name);
        if (index < 0) qFatal("no input %s", name);
        inputs[static_cast<std::size_t>(index)] = value;
    }
    return inputs;
}

inline Outputs evaluateWith(const ModelDescriptor& model, const Named& given) {
    const std::vector<double> inputs = inputsOf(model, given);
    if (const auto error = check(model, inputs))
        qFatal("input %d of %s is outside its domain", error->parameter, text(model.id).constData());
    return model.evaluate(inputs);
}

inline const Value& valueOf(const ModelDescriptor& model, const Outputs& outputs, std::string_view name) {
    const int index = outputIndex(model, name);
    if (index < 0) qFatal("no output %s", text(name).constData());
    return outputs[static_cast<std::size_t>(index)];
}

inline Value outputWith(const ModelDescriptor& model, const Named& given, std::string_view name) {
    return valueOf(model, evaluateWith(model, given), name);
}

inline double numberWith(const ModelDescriptor& model, const Named& given, std::string_view name) {
    const Value value = outputWith(model, given, name);
    if (!value.isNumber()) qFatal("%s is not a number", text(name).constData());
    return value.number();
}

/// The part of a value that belongs to one category.
inline double partOf(const Output& output, const Value& value, std::string_view category) {
    const auto categories = output.categories;
    for (std::size_t i = 0; i < categories.size(); ++i)
        if (categories[i] == category) return value.parts()[i];
    qFatal("no category %s", text(category).constData());
}

/// @param name  "output" or "output.category"; of a category output the index
inline double resultWith(const ModelDescriptor& model, const Outputs& outputs, std::string_view name) {
    const std::size_t dot = name.find('.');
    const Value& value = valueOf(model, outputs, name.substr(0, dot));
    if (value.isCategory()) return value.category();
    if (value.isNumber()) return value.number();
    if (!value.isPerCategory()) return std::nan("");
    const Output& output = model.outputs[static_cast<std::size_t>(outputIndex(model, name.substr(0, dot)))];
    return partOf(output, value, name.substr(dot + 1));
}

inline void addWorkedCases(const std::vector<WorkedCase>& cases) {
    QTest::addColumn<Named>("inputs");
    QTest::addColumn<Named>("expected");
    for (const WorkedCase& row : cases)
        QTest::newRow(row.name) << row.inputs << row.expected;
}

/// Runs the current row of addWorkedCases.
inline void compareWorkedCase(const ModelDescriptor& model) {
    QFETCH(Named, inputs);
    QFETCH(Named, expected);
    const Outputs outputs = evaluateWith(model, inputs);
    QCOMPARE(outputs.size(), model.outputs.size());
    for (const auto& [name, value] : expected) {
        const double actual = resultWith(model, outputs, name);
        QVERIFY2(isClose(actual, value), qPrintable(QStringLiteral("%1: %2 instead of %3")
                                                        .arg(QLatin1String(name))
                                                        .arg(actual, 0, 'g', 17)
                                                        .arg(value, 0, 'g', 17)));
    }
}

/// The code with which `check` refuses these inputs; nothing if it takes them.
inline std::optional<DomainError::Code> refusal(const ModelDescriptor& model, const Named& given) {
    const auto error = check(model, inputsOf(model, given));
    return error ? std::optional(error->code) : std::nullopt;
}

}  // namespace ridgepoint::models::testing
