// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/deck_reader.h"

#include "core/hardware/constant_table.h"
#include "core/models/registry.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace ridgepoint::cards {
namespace {

using Code = DeckError::Code;

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Reads one entry; keeps the first fault.
class CardReader {
public:
    CardReader(const QJsonObject& object, QString pointer, const hardware::HardwareRegistry& registry)
        : m_object(object), m_pointer(std::move(pointer)), m_registry(registry) {}

    Result<Card, DeckError> read() {
        m_card.section = text(QStringLiteral("section"), false);
        if (m_object.contains(u"constant"))
            readConstant();
        else if (m_object.contains(u"ratio"))
            readRatio();
        else
            readRule();
        if (!m_error && !(std::isfinite(m_card.low) && std::isfinite(m_card.high) && m_card.low > 0.0))
            fail(Code::NoNumber, {}, m_card.id);
        if (m_error) return *m_error;
        return m_card;
    }

private:
    void fail(Code code, const QString& place, const QString& details) {
        if (!m_error) m_error = DeckError{code, m_pointer + place, details};
    }

    void allow(const QStringList& fields) {
        for (const QString& key : m_object.keys())
            if (!fields.contains(key) && key != u"section") fail(Code::UnknownField, u'/' + key, key);
    }

    QString text(const QString& field, bool needed = true) {
        const QJsonValue value = m_object.value(field);
        if (!value.isString() && (needed || !value.isUndefined())) fail(Code::WrongType, u'/' + field, {});
        return value.toString();
    }

    const hardware::HardwareRecord* record(const QJsonValue& id, const QString& place) {
        const hardware::HardwareRecord* found = m_registry.find(id.toString());
        if (!found) fail(Code::UnknownRecord, place, id.toString());
        return found;
    }

    void readTells() {
        const QJsonValue tells = m_object.value(u"tells");
        if (!tells.isUndefined() && !tells.isBool()) fail(Code::WrongType, QStringLiteral("/tells"), {});
        m_card.conventionTells = tells.toBool();
    }

    void readConstant() {
        allow({QStringLiteral("constant"), QStringLiteral("tells")});
        m_card.kind = CardKind::Constant;
        m_card.record = record(m_object.value(u"constant"), QStringLiteral("/constant"));
        readTells();
        if (!m_card.record) return;
        m_card.id = QStringLiteral("constant:") + m_card.record->id;
        m_card.low = m_card.record->low;
        m_card.high = m_card.record->high;
        m_card.unit = units::findUnit(m_card.record->unit.toStdString());
    }

    void readRatio() {
        allow({QStringLiteral("ratio"), QStringLiteral("tells")});
        readTells();
        const QJsonArray pair = m_object.value(u"ratio").toArray();
        if (pair.size() != 2) return fail(Code::WrongType, QStringLiteral("/ratio"), {});
        m_card.kind = CardKind::Ratio;
        m_card.record = record(pair[0], QStringLiteral("/ratio/0"));
        m_card.second = record(pair[1], QStringLiteral("/ratio/1"));
        if (m_error) return;
        m_card.id = QStringLiteral("ratio:") + m_card.record->id + u'/' + m_card.second->id;
        const hardware::ConstantRatio ratio = hardware::ratioOf(*m_card.record, *m_card.second);
        if (ratio.refusal != hardware::ConstantRatio::Refusal::None)
            return fail(Code::NoRatio, QStringLiteral("/ratio"), m_card.id);
        m_card.low = ratio.low;
        m_card.high = ratio.high;
        m_card.unit = units::findUnit("×");
    }

    void readRule() {
        allow({QStringLiteral("rule"), QStringLiteral("model"), QStringLiteral("output"),
               QStringLiteral("with"), QStringLiteral("shown")});
        static const QRegularExpression kId(
            QRegularExpression::anchoredPattern(QStringLiteral("[a-z0-9_]+")));
        m_card.kind = CardKind::Rule;
        m_card.rule = text(QStringLiteral("rule"));
        if (!kId.match(m_card.rule).hasMatch()) fail(Code::BadId, QStringLiteral("/rule"), m_card.rule);
        m_card.id = QStringLiteral("rule:") + m_card.rule;
        m_card.model = models::findModel(text(QStringLiteral("model")).toStdString());
        if (!m_card.model)
            fail(Code::UnknownModel, QStringLiteral("/model"), m_object.value(u"model").toString());
        if (m_error) return;
        readInputs();
        if (!m_error) evaluate();
    }

    void readInputs() {
        const QJsonValue with = m_object.value(u"with");
        if (!with.isUndefined() && !with.isObject())
            return fail(Code::WrongType, QStringLiteral("/with"), {});
        const QJsonObject values = with.toObject();
        for (const QString& key : values.keys())
            if (models::parameterIndex(*m_card.model, key.toStdString()) < 0)
                fail(Code::UnknownParameter, QStringLiteral("/with/") + key, key);
        for (const models::Parameter& parameter : m_card.model->parameters) {
            const QString id = textOf(parameter.id);
            if (values.contains(id))
                readInput(parameter, id, values.value(id));
            else if (parameter.fallback)
                m_card.inputs.append(*parameter.fallback);
            else
                fail(Code::MissingInput, QStringLiteral("/with"), id);
        }
        if (m_error) return;
        const std::vector<double> inputs(m_card.inputs.cbegin(), m_card.inputs.cend());
        if (const auto wrong = models::check(*m_card.model, inputs))
            fail(Code::BadInput, QStringLiteral("/with"),
                 textOf(m_card.model->parameters[static_cast<std::size_t>(wrong->parameter)].id));
    }

    /// A number, a number with a unit, the id of a choice, or the id of a record.
    void readInput(const models::Parameter& parameter, const QString& id, const QJsonValue& value) {
        const QString place = QStringLiteral("/with/") + id;
        const units::Unit* own = units::findUnit(parameter.unit);
        const bool isChoice = parameter.kind == models::ParameterKind::Choice;
        Given given{id, value.toDouble(), isChoice ? nullptr : own, {}};
        double input = given.value;
        if (value.isObject()) {
            given.value = value.toObject().value(u"value").toDouble();
            given.unit = units::findUnit(value.toObject().value(u"unit").toString().toStdString());
            const auto converted = given.unit ? units::convert(given.value, *given.unit, *own) : std::nullopt;
            if (!converted) fail(Code::UnknownUnit, place, {});
            input = converted.value_or(0.0);
        } else if (value.isString() && isChoice) {
            given.choice = value.toString();
            given.value = input = choiceOf(parameter, given.choice, place);
        } else if (value.isString()) {
            given.value = input = recordIn(parameter, value, place);
        } else if (!value.isDouble()) {
            fail(Code::WrongType, place, {});
        }
        m_card.given.append(given);
        m_card.inputs.append(input);
    }

    double choiceOf(const models::Parameter& parameter, const QString& id, const QString& place) {
        for (std::size_t i = 0; i < parameter.choices.size(); ++i)
            if (textOf(parameter.choices[i]) == id) return static_cast<double>(i);
        fail(Code::BadInput, place, id);
        return 0.0;
    }

    double recordIn(const models::Parameter& parameter, const QJsonValue& id, const QString& place) {
        const hardware::HardwareRecord* found = record(id, place);
        const auto value = found ? found->valueIn(parameter.unit) : std::nullopt;
        if (found && !value) fail(Code::UnknownUnit, place, found->unit);
        return value.value_or(0.0);
    }

    void evaluate() {
        const int output = models::outputIndex(*m_card.model, text(QStringLiteral("output")).toStdString());
        if (output < 0)
            return fail(Code::UnknownOutput, QStringLiteral("/output"), m_object.value(u"output").toString());
        const std::vector<double> inputs(m_card.inputs.cbegin(), m_card.inputs.cend());
        const models::Value value = m_card.model->evaluate(inputs)[static_cast<std::size_t>(output)];
        const units::Unit* own =
            units::findUnit(m_card.model->outputs[static_cast<std::size_t>(output)].unit);
        const QString wanted = text(QStringLiteral("shown"), false);
        m_card.unit = wanted.isEmpty() ? own : units::findUnit(wanted.toStdString());
        if (!value.isNumber()) return fail(Code::NoNumber, QStringLiteral("/output"), m_card.id);
        const auto shown = m_card.unit ? units::convert(value.number(), *own, *m_card.unit) : std::nullopt;
        if (!shown) return fail(Code::UnknownUnit, QStringLiteral("/shown"), wanted);
        m_card.low = m_card.high = *shown;
    }

    QJsonObject m_object;
    QString m_pointer;
    const hardware::HardwareRegistry& m_registry;
    Card m_card;
    std::optional<DeckError> m_error;
};

}  // namespace

Result<Card, DeckError> readCard(const QJsonValue& entry, const QString& pointer,
                                 const hardware::HardwareRegistry& registry) {
    if (!entry.isObject()) return DeckError{Code::WrongType, pointer, {}};
    return CardReader(entry.toObject(), pointer, registry).read();
}

}  // namespace ridgepoint::cards
