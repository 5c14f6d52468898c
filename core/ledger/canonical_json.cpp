// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/canonical_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ridgepoint::ledger {

namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;

void appendString(QByteArray& out, const QString& text) {
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char byte : text.toUtf8()) {
        switch (byte) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(byte) < 0x20) {
                    out += "\\u00";
                    out += kHex[byte >> 4];
                    out += kHex[byte & 0xf];
                } else {
                    out += byte;
                }
        }
    }
    out += '"';
}

void appendNumber(QByteArray& out, const QJsonValue& value) {
    if (value.toVariant().typeId() == QMetaType::LongLong) {
        out += QByteArray::number(value.toInteger());
        return;
    }
    const double number = value.toDouble();
    if (!std::isfinite(number)) {
        out += "null";
    } else if (number == std::trunc(number) && number >= -kTwoTo63 && number < kTwoTo63) {
        out += QByteArray::number(static_cast<qint64>(number));
    } else {
        std::array<char, 32> text;
        const auto written = std::to_chars(text.data(), text.data() + text.size(), number);
        out.append(text.data(), written.ptr - text.data());
    }
}

void appendValue(QByteArray& out, const QJsonValue& value);

void appendArray(QByteArray& out, const QJsonArray& array) {
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0) out += ',';
        appendValue(out, array.at(i));
    }
    out += ']';
}

void appendObject(QByteArray& out, const QJsonObject& object) {
    QStringList keys = object.keys();
    std::sort(keys.begin(), keys.end());
    out += '{';
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i > 0) out += ',';
        appendString(out, keys.at(i));
        out += ':';
        appendValue(out, object.value(keys.at(i)));
    }
    out += '}';
}

void appendValue(QByteArray& out, const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Bool:
            out += value.toBool() ? "true" : "false";
            break;
        case QJsonValue::Double:
            appendNumber(out, value);
            break;
        case QJsonValue::String:
            appendString(out, value.toString());
            break;
        case QJsonValue::Array:
            appendArray(out, value.toArray());
            break;
        case QJsonValue::Object:
            appendObject(out, value.toObject());
            break;
        default:
            out += "null";
    }
}

}  // namespace

QByteArray canonicalJson(const QJsonValue& value) {
    QByteArray out;
    appendValue(out, value);
    return out;
}

}  // namespace ridgepoint::ledger
