// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/equation_bench.h"

#include "core/units/quantity_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::instruments {

using dimensions::Amount;
using dimensions::Analysis;
using dimensions::Dimension;
using dimensions::Equation;
using dimensions::Fit;
using dimensions::Span;

namespace {

constexpr double kAgreement = 1e-3;
constexpr std::size_t kMostBarTerms = 6;

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

TextRange rangeOf(const std::string& text, Span span) {
    const std::string_view all(text);
    const std::size_t from = std::min(span.begin, all.size());
    const std::size_t to = std::clamp(span.end, from, all.size());
    return {static_cast<int>(fromView(all.substr(0, from)).size()),
            static_cast<int>(fromView(all.substr(from, to - from)).size())};
}

QString unitOf(const std::optional<Dimension>& dimension) {
    return dimension ? QString::fromStdString(unitText(*dimension)) : QString();
}

AmountReading amountOf(const Amount& amount, const std::optional<Dimension>& dimension) {
    if (!amount.ok() || !dimension) return {amount.trouble};
    const dimensions::Readable shown = dimensions::readable(amount.value, *dimension);
    return {Amount::Trouble::None, shown.value, QString::fromStdString(shown.unit)};
}

QString signBefore(const dimensions::Term& term, const dimensions::Term* before, bool isFunction) {
    if (!before || before->group != term.group) return {};
    if (isFunction) return QStringLiteral(",");
    if (before->side != term.side) return QStringLiteral("=");
    return term.isSubtracted ? QStringLiteral("−") : QStringLiteral("+");
}

Disparity disparityOf(const Equation& equation, const Analysis& analysis) {
    if (!analysis.ratio) return {};
    const double ratio = *analysis.ratio;
    const bool isFirst = std::abs(ratio) >= 1.0;
    const auto text = [&](std::size_t side) { return fromView(equation.textOf(analysis.sides[side].span)); };
    if (std::abs(ratio - 1.0) < kAgreement) return {true, 1.0, text(0), text(1)};
    return {true, isFirst ? ratio : 1.0 / ratio, text(isFirst ? 0 : 1), text(isFirst ? 1 : 0), hintOf(ratio)};
}

/// The last side with several positive terms that all have a value.
BarReading barOf(const Equation& equation, const Analysis& analysis) {
    for (int side = static_cast<int>(analysis.sides.size()) - 1; side >= 0; --side) {
        BarReading bar;
        std::vector<double> values;
        bool adds = analysis.sides[side].amount.ok() && analysis.sides[side].dimension;
        for (const dimensions::Term& term : analysis.terms) {
            if (term.group != 0 || term.side != side) continue;
            adds = adds && term.amount.ok() && !term.isSubtracted && term.amount.value >= 0.0;
            values.push_back(term.amount.value);
            bar.terms.append(fromView(equation.textOf(term.span)));
        }
        if (!adds || values.size() < 2 || values.size() > kMostBarTerms) continue;
        values.push_back(analysis.sides[side].amount.value);
        const auto shown = dimensions::readable(values, *analysis.sides[side].dimension);
        for (std::size_t i = 0; i + 1 < shown.size(); ++i)
            bar.values.append(shown[i].value);
        bar.total = shown.back().value;
        bar.unit = QString::fromStdString(shown.back().unit);
        bar.whole = fromView(equation.textOf(analysis.sides[side].span));
        return bar;
    }
    return {};
}

}  // namespace

FactorHint hintOf(double ratio) {
    const double factor = std::abs(ratio) < 1.0 ? 1.0 / std::abs(ratio) : std::abs(ratio);
    const auto is = [&](double known) { return std::abs(factor / known - 1.0) < kAgreement; };
    if (is(8.0)) return FactorHint::BitsAndBytes;
    for (const double binary : {1.024, 1.048576, 1.073741824, 1.099511627776})
        if (is(binary)) return FactorHint::BinaryPrefix;
    for (const double time : {60.0, 3600.0, 86400.0})
        if (is(time)) return FactorHint::TimeUnit;
    for (const double prefix : {1e3, 1e6, 1e9, 1e12})
        if (is(prefix)) return FactorHint::DecimalPrefix;
    return FactorHint::None;
}

EquationBench::EquationBench(const QLocale& locale) : m_locale(locale) {
    start(0);
}

void EquationBench::start(int exercise) {
    const auto& all = benchExercises();
    m_exercise = std::clamp(exercise, 0, static_cast<int>(all.size()) - 1);
    m_text = all[m_exercise].equation;
    m_rows = all[m_exercise].rows;
    for (BenchRow& row : m_rows)
        row.value.replace(u'.', m_locale.decimalPoint());
    read();
}

void EquationBench::setText(const QString& text) {
    m_text = text;
    read();
}

void EquationBench::setRow(int row, const BenchRow& typed) {
    if (row < 0 || row >= m_rows.size()) return;
    m_rows[row] = typed;
    read();
}

int EquationBench::addRow(const BenchRow& typed) {
    if (m_rows.size() >= kMostRows) return -1;
    m_rows.append(typed);
    read();
    return static_cast<int>(m_rows.size()) - 1;
}

int EquationBench::addMissing() {
    int first = -1;
    const QStringList missing = m_reading.missing;
    for (const QString& name : missing) {
        const int row = addRow({name, {}, {}});
        if (first < 0) first = row;
    }
    return first;
}

void EquationBench::removeRow(int row) {
    if (row < 0 || row >= m_rows.size()) return;
    m_rows.removeAt(row);
    read();
}

QByteArray EquationBench::plainText() const {
    QString plain = m_text;
    const QString point = m_locale.decimalPoint();
    if (point.size() == 1 && point != QLatin1String("."))
        for (qsizetype i = 1; i + 1 < plain.size(); ++i)
            if (plain[i] == point[0] && plain[i - 1].isDigit() && plain[i + 1].isDigit()) plain[i] = u'.';
    return plain.toUtf8();
}

void EquationBench::readRows() {
    const QByteArray decimal = m_locale.decimalPoint().toUtf8();
    const QByteArray group = m_locale.groupSeparator().toUtf8();
    const units::NumberFormat format{decimal.constData(), group.constData()};
    m_quantities.clear();
    m_rowReadings.clear();
    for (const BenchRow& typed : std::as_const(m_rows)) {
        RowReading reading;
        dimensions::Quantity quantity{typed.name.trimmed().toStdString()};
        const auto fail = [&](RowFault fault, const QString& word) {
            if (reading.fault == RowFault::None) reading = {fault, word};
        };
        const bool isTwice =
            std::ranges::any_of(m_quantities, [&](const auto& other) { return other.name == quantity.name; });
        if (quantity.name.empty())
            fail(RowFault::NoName, {});
        else if (!dimensions::isName(quantity.name))
            fail(RowFault::BadName, typed.name);
        else if (isTwice)
            fail(RowFault::NameTwice, typed.name);
        if (!typed.value.trimmed().isEmpty()) {
            const auto value = units::parseNumber(typed.value.toUtf8().constData(), format);
            if (value)
                quantity.value = *value;
            else
                fail(RowFault::BadValue, typed.value);
        }
        const auto unit = dimensions::readUnit(typed.unit.toUtf8().constData());
        if (unit)
            quantity.unit = *unit;
        else if (typed.unit.trimmed().isEmpty())
            fail(RowFault::NoUnit, {});
        else
            fail(RowFault::BadUnit, typed.unit);
        m_quantities.push_back(std::move(quantity));
        m_rowReadings.append(reading);
    }
}

void EquationBench::read() {
    readRows();
    m_reading = {};
    const QByteArray plain = plainText();
    const auto equation =
        dimensions::parseEquation({plain.constData(), static_cast<std::size_t>(plain.size())});
    const BenchExercise& exercise = benchExercises()[m_exercise];
    if (!equation) {
        m_reading.error = equation.error();
        m_reading.errorRange = rangeOf(plain.toStdString(), equation.error().place);
        if (!exercise.target.isEmpty()) m_reading.repair.state = Repair::State::Unreadable;
        return;
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rowReadings[i].isUsed = std::ranges::any_of(equation->names(), [&](const std::string& name) {
            return name == m_quantities[static_cast<std::size_t>(i)].name;
        });
    readAnalysis(*equation, dimensions::analyse(*equation, m_quantities));
    m_reading.repair = checkRepair(exercise, *equation, m_quantities);
}

void EquationBench::readAnalysis(const Equation& equation, const Analysis& analysis) {
    const auto text = [&](Span span) { return fromView(equation.textOf(span)); };
    m_reading.verdict = analysis.verdict;
    for (const dimensions::Group& group : analysis.groups)
        m_reading.groups.append({text(group.span), group.isFunction});
    const dimensions::Term* before = nullptr;
    for (const dimensions::Term& term : analysis.terms) {
        const bool isFunction = analysis.groups[static_cast<std::size_t>(term.group)].isFunction;
        m_reading.terms.append({text(term.span), signBefore(term, before, isFunction),
                                rangeOf(equation.text, term.span), term.group, term.fit,
                                unitOf(term.dimension), amountOf(term.amount, term.dimension)});
        before = &term;
    }
    for (const dimensions::Side& side : analysis.sides)
        m_reading.sides.append(
            {text(side.span), unitOf(side.dimension), amountOf(side.amount, side.dimension)});
    for (const dimensions::Fault& fault : analysis.faults) {
        m_reading.faults.append({fault.code, rangeOf(equation.text, fault.place), text(fault.place),
                                 rangeOf(equation.text, fault.neighbour), text(fault.neighbour),
                                 QString::fromStdString(fault.name), unitOf(fault.found),
                                 unitOf(fault.expected), unitOf(fault.excess), fault.isTie});
        if (fault.code == dimensions::Fault::Code::UnknownName)
            m_reading.missing.append(QString::fromStdString(fault.name));
    }
    m_reading.mixesBitsAndBytes = analysis.mixesBitsAndBytes;
    m_reading.disparity = disparityOf(equation, analysis);
    m_reading.bar = barOf(equation, analysis);
}

}  // namespace ridgepoint::instruments
