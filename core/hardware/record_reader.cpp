// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/record_reader.h"

#include "core/units/unit.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace ridgepoint::hardware {
namespace {

using Code = HardwareError::Code;

constexpr std::array<QStringView, 9> kFields{u"id",   u"name",   u"value",      u"unit", u"convention",
                                             u"date", u"source", u"confidence", u"note"};

constexpr qsizetype kLongestText = 1000;

/// Collects the first fault; the steps after it do nothing.
class RecordReader {
public:
    RecordReader(const QJsonObject& object, const QString& pointer) : m_object(object), m_pointer(pointer) {}

    [[nodiscard]] const std::optional<HardwareError>& error() const { return m_error; }

    void refuseUnknownFields() {
        for (auto it = m_object.begin(); it != m_object.end(); ++it)
            if (std::ranges::find(kFields, QStringView(it.key())) == kFields.end())
                fail(Code::UnknownField, it.key(), it.key());
    }

    QString text(const QString& field, bool required = true) {
        const QJsonValue value = m_object.value(field);
        const QString found = value.toString().trimmed();
        if (!value.isUndefined() && (!value.isString() || found.size() > kLongestText))
            fail(Code::WrongType, field);
        else if (required && found.isEmpty())
            fail(Code::MissingField, field);
        return found;
    }

    void values(HardwareRecord& record) {
        const QJsonValue value = m_object.value(u"value");
        if (value.isDouble()) {
            record.low = record.high = value.toDouble();
        } else if (value.isObject()) {
            const QJsonObject range = value.toObject();
            const QJsonValue low = range.value(u"low");
            const QJsonValue high = range.value(u"high");
            if (!low.isDouble() || !high.isDouble() || range.size() != 2)
                fail(Code::WrongType, QStringLiteral("value"));
            else if (low.toDouble() >= high.toDouble())
                fail(Code::BadRange, QStringLiteral("value"));
            record.low = low.toDouble();
            record.high = high.toDouble();
        } else {
            fail(value.isUndefined() ? Code::MissingField : Code::WrongType, QStringLiteral("value"));
        }
    }

    QString matching(const QString& field, const QString& pattern, Code code) {
        const QString found = text(field);
        const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
        if (!expression.match(found).hasMatch()) fail(code, field, found);
        return found;
    }

    QString unit() {
        const QString found = text(QStringLiteral("unit"));
        if (!units::findUnit(found.toStdString())) fail(Code::UnknownUnit, QStringLiteral("unit"), found);
        return found;
    }

    Confidence confidence() {
        const QString found = text(QStringLiteral("confidence"));
        if (found == u"high") return Confidence::High;
        if (found == u"medium") return Confidence::Medium;
        if (found == u"arithmetic") return Confidence::Arithmetic;
        if (found == u"assumption") return Confidence::Assumption;
        if (found != u"low") fail(Code::UnknownConfidence, QStringLiteral("confidence"), found);
        return Confidence::Low;
    }

private:
    void fail(Code code, const QString& field, const QString& details = {}) {
        if (!m_error) m_error = HardwareError{code, {}, m_pointer + u'/' + field, details};
    }

    QJsonObject m_object;
    QString m_pointer;
    std::optional<HardwareError> m_error;
};

}  // namespace

Result<HardwareRecord, HardwareError> readRecord(const QJsonValue& value, const QString& pointer) {
    if (!value.isObject()) return HardwareError{Code::WrongType, {}, pointer, {}};
    RecordReader reader(value.toObject(), pointer);
    HardwareRecord record;
    record.id = reader.matching(QStringLiteral("id"), QStringLiteral("[a-z0-9_]+\\.[a-z0-9_]+"), Code::BadId);
    record.name = reader.text(QStringLiteral("name"));
    reader.values(record);
    record.unit = reader.unit();
    record.convention = reader.text(QStringLiteral("convention"));
    record.date = reader.matching(QStringLiteral("date"),
                                  QStringLiteral("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?"), Code::BadDate);
    record.source = reader.text(QStringLiteral("source"));
    record.confidence = reader.confidence();
    record.note = reader.text(QStringLiteral("note"), false);
    reader.refuseUnknownFields();
    if (reader.error()) return *reader.error();
    return record;
}

}  // namespace ridgepoint::hardware
