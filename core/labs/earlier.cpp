// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/earlier.h"

#include <cmath>

namespace ridgepoint::labs {
namespace {

QJsonValue toJson(const EarlierDef& def, double value) {
    return def.isChoice() ? QJsonValue(def.choices.value(static_cast<int>(value))) : QJsonValue(value);
}

}  // namespace

std::optional<double> earlierValue(const EarlierDef& def, const QJsonValue& value) {
    if (def.isChoice()) {
        const qsizetype index = def.choices.indexOf(value.toString());
        return index < 0 ? std::nullopt : std::optional(static_cast<double>(index));
    }
    const double number = value.toDouble(std::nan(""));
    return number >= def.from && number <= def.to ? std::optional(number) : std::nullopt;
}

QVector<EarlierRead> defaultReads(const Lab& lab) {
    QVector<EarlierRead> reads;
    for (const EarlierDef& def : lab.earlier)
        reads.append({def.otherwise, {}, {}, {}});
    return reads;
}

QVector<EarlierRead> readDecisions(const Lab& lab, const DecisionBook& book) {
    QVector<EarlierRead> reads = defaultReads(lab);
    for (int i = 0; i < lab.earlier.size(); ++i) {
        const auto decided = book.find(lab.earlier[i].lab, lab.earlier[i].field);
        if (!decided) continue;
        if (const auto value = earlierValue(lab.earlier[i], decided->value))
            reads[i] = {*value, decided->run, decided->decided, {}};
    }
    return reads;
}

QJsonObject readsToJson(const Lab& lab, const QVector<EarlierRead>& reads) {
    QJsonObject json;
    for (int i = 0; i < lab.earlier.size(); ++i) {
        QJsonObject entry{{QStringLiteral("value"), toJson(lab.earlier[i], reads[i].value)}};
        if (!reads[i].isDefault()) {
            entry.insert(QStringLiteral("run"), reads[i].run);
            entry.insert(QStringLiteral("decided"), reads[i].decided.toString(Qt::ISODateWithMs));
        }
        json.insert(lab.earlier[i].id, entry);
    }
    return json;
}

QVector<EarlierRead> readsFromJson(const Lab& lab, const QJsonObject& json) {
    QVector<EarlierRead> reads = defaultReads(lab);
    for (int i = 0; i < lab.earlier.size(); ++i) {
        const QJsonObject entry = json.value(lab.earlier[i].id).toObject();
        const auto value = earlierValue(lab.earlier[i], entry.value(QLatin1String("value")));
        if (!value) continue;
        reads[i] = {
            *value,
            entry.value(QLatin1String("run")).toString(),
            QDateTime::fromString(entry.value(QLatin1String("decided")).toString(), Qt::ISODateWithMs),
            {}};
    }
    return reads;
}

}  // namespace ridgepoint::labs
