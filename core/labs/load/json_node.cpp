// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/load/json_node.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ridgepoint::labs {

JsonNode::JsonNode(QJsonValue value, QString pointer, FindingList& findings)
    : m_value(std::move(value)), m_pointer(std::move(pointer)), m_findings(&findings) {
}

JsonNode JsonNode::field(const QString& name) const {
    const QJsonValue value =
        m_value.isObject() ? m_value.toObject().value(name) : QJsonValue(QJsonValue::Undefined);
    return {value, m_pointer + u'/' + name, *m_findings};
}

bool JsonNode::has(const QString& name) const {
    return m_value.isObject() && m_value.toObject().contains(name);
}

QStringList JsonNode::names() const {
    return m_value.toObject().keys();
}

QVector<JsonNode> JsonNode::list(const QString& name) const {
    QVector<JsonNode> nodes;
    const JsonNode array = field(name);
    if (!array.exists()) return nodes;
    if (!array.m_value.isArray()) {
        array.report(Finding::Code::WrongType, name, QStringLiteral("array"));
        return nodes;
    }
    const QJsonArray values = array.m_value.toArray();
    for (qsizetype i = 0; i < values.size(); ++i)
        nodes.append({values.at(i), array.m_pointer + u'/' + QString::number(i), *m_findings});
    return nodes;
}

QStringList JsonNode::strings(const QString& name) const {
    QStringList texts;
    for (const JsonNode& node : list(name)) {
        if (node.isString())
            texts.append(node.m_value.toString());
        else
            node.report(Finding::Code::WrongType, name, QStringLiteral("string"));
    }
    return texts;
}

bool JsonNode::require(const QString& name, const JsonNode& node, bool rightType, const char* type) const {
    if (!node.exists())
        m_findings->add(Finding::Code::MissingField, m_pointer, name, QLatin1String(type));
    else if (!rightType)
        node.report(Finding::Code::WrongType, name, QLatin1String(type));
    return node.exists() && rightType;
}

QString JsonNode::string(const QString& name) const {
    const JsonNode node = field(name);
    return require(name, node, node.isString(), "string") ? node.m_value.toString() : QString();
}

QString JsonNode::string(const QString& name, const QString& otherwise) const {
    return has(name) ? string(name) : otherwise;
}

double JsonNode::number(const QString& name) const {
    const JsonNode node = field(name);
    return require(name, node, node.isNumber(), "number") ? node.m_value.toDouble() : 0.0;
}

double JsonNode::number(const QString& name, double otherwise) const {
    return has(name) ? number(name) : otherwise;
}

int JsonNode::integer(const QString& name, int otherwise) const {
    if (!has(name)) return otherwise;
    const double value = number(name);
    if (value == std::floor(value) && std::abs(value) < 1e9) return static_cast<int>(value);
    field(name).report(Finding::Code::WrongType, name, QStringLiteral("whole number"));
    return otherwise;
}

bool JsonNode::boolean(const QString& name, bool otherwise) const {
    const JsonNode node = field(name);
    if (!node.exists()) return otherwise;
    return require(name, node, node.m_value.isBool(), "true or false") ? node.m_value.toBool() : otherwise;
}

void JsonNode::allowOnly(std::initializer_list<const char*> allowed) const {
    for (const QString& name : names()) {
        const bool known =
            std::ranges::any_of(allowed, [&](const char* a) { return name == QLatin1String(a); });
        if (!known) field(name).report(Finding::Code::UnknownField, name);
    }
}

bool JsonNode::requireObject() const {
    if (isObject()) return true;
    report(exists() ? Finding::Code::WrongType : Finding::Code::MissingField, m_pointer.section(u'/', -1),
           QStringLiteral("object"));
    return false;
}

void JsonNode::report(Finding::Code code, const QString& subject, const QString& expected) const {
    m_findings->add(code, m_pointer, subject, expected);
}

}  // namespace ridgepoint::labs
