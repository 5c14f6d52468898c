// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/finding.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>
#include <QVector>

#include <initializer_list>
#include <optional>

namespace ridgepoint::labs {

/// A place in lab.json that knows its JSON pointer and reports what is wrong there.
/// Reading never fails hard: a missing or mistyped field adds a finding and yields an empty value.
class JsonNode {
public:
    JsonNode(QJsonValue value, QString pointer, FindingList& findings);

    [[nodiscard]] const QString& pointer() const { return m_pointer; }
    [[nodiscard]] const QJsonValue& value() const { return m_value; }
    [[nodiscard]] bool exists() const { return !m_value.isUndefined(); }
    [[nodiscard]] bool isObject() const { return m_value.isObject(); }
    [[nodiscard]] bool isString() const { return m_value.isString(); }
    [[nodiscard]] bool isNumber() const { return m_value.isDouble(); }

    /// A field of an object; !exists() when it is missing.
    [[nodiscard]] JsonNode field(const QString& name) const;
    [[nodiscard]] bool has(const QString& name) const;
    /// Fields of an object in the order of the file's keys (sorted by Qt).
    [[nodiscard]] QStringList names() const;
    /// Elements of an array field; reports a field of another type, accepts a missing one as empty.
    [[nodiscard]] QVector<JsonNode> list(const QString& name) const;
    [[nodiscard]] QStringList strings(const QString& name) const;

    // Required fields report when missing; the others take the given value.
    [[nodiscard]] QString string(const QString& name) const;
    [[nodiscard]] QString string(const QString& name, const QString& otherwise) const;
    [[nodiscard]] double number(const QString& name) const;
    [[nodiscard]] double number(const QString& name, double otherwise) const;
    [[nodiscard]] int integer(const QString& name, int otherwise) const;
    [[nodiscard]] bool boolean(const QString& name, bool otherwise) const;

    /// Reports every field that is not one of these: a typing error is never silently ignored.
    void allowOnly(std::initializer_list<const char*> names) const;
    /// Reports a missing object.
    [[nodiscard]] bool requireObject() const;
    void report(Finding::Code code, const QString& subject = {}, const QString& expected = {}) const;

private:
    [[nodiscard]] bool require(const QString& name, const JsonNode& node, bool rightType,
                               const char* type) const;

    QJsonValue m_value;
    QString m_pointer;
    FindingList* m_findings;
};

}  // namespace ridgepoint::labs
