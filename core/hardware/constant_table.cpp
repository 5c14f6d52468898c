// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/constant_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ridgepoint::hardware {
namespace {

QJsonArray allTables() {
    QFile file(QStringLiteral(":/ridgepoint/tables/constants.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("tables")).toArray();
}

QString text(const QJsonObject& object, const char* field) {
    return object.value(QLatin1String(field)).toString();
}

std::optional<ConstantColumn> readColumn(const QJsonObject& object) {
    const units::Unit* unit = units::findUnit(text(object, "unit").toStdString());
    if (!unit) return std::nullopt;
    return ConstantColumn{text(object, "id"), text(object, "name"), unit,
                          object.value(QLatin1String("decimals")).toInt()};
}

std::optional<ConstantRow> readRow(const QJsonObject& object, const HardwareRegistry& registry) {
    ConstantRow row{text(object, "id"), text(object, "name"), {}};
    for (const QJsonValue& cell : object.value(QLatin1String("cells")).toArray()) {
        const QString id = cell.toString();
        const HardwareRecord* record = registry.find(id);
        if (!record && !id.isEmpty()) return std::nullopt;
        row.cells.append(record);
    }
    return row;
}

std::optional<ConstantTable> readTable(const QJsonObject& object, const HardwareRegistry& registry) {
    ConstantTable table{text(object, "id"), {}, {}};
    for (const QJsonValue& value : object.value(QLatin1String("columns")).toArray()) {
        const auto column = readColumn(value.toObject());
        if (!column) return std::nullopt;
        table.columns.append(*column);
    }
    for (const QJsonValue& value : object.value(QLatin1String("rows")).toArray()) {
        const auto row = readRow(value.toObject(), registry);
        if (!row || row->cells.size() != table.columns.size()) return std::nullopt;
        table.rows.append(*row);
    }
    return table;
}

QString quoted(QString field) {
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n')) return field;
    return u'"' + field.replace(u'"', QLatin1String("\"\"")) + u'"';
}

}  // namespace

QStringList constantTableIds() {
    QStringList ids;
    for (const QJsonValue& table : allTables())
        ids.append(text(table.toObject(), "id"));
    return ids;
}

std::optional<ConstantTable> constantTable(const HardwareRegistry& registry, const QString& id) {
    for (const QJsonValue& table : allTables())
        if (text(table.toObject(), "id") == id) return readTable(table.toObject(), registry);
    return std::nullopt;
}

std::optional<QVector<const HardwareRecord*>> recordsOf(const HardwareRegistry& registry,
                                                        const QString& table) {
    QVector<const HardwareRecord*> records;
    if (table.isEmpty()) {
        for (const HardwareRecord& record : registry.records())
            records.append(&record);
        return records;
    }
    const auto known = constantTable(registry, table);
    if (!known) return std::nullopt;
    for (const ConstantRow& row : known->rows)
        for (const HardwareRecord* record : row.cells)
            if (record && !records.contains(record)) records.append(record);
    return records;
}

ConstantRatio ratioOf(const HardwareRecord& first, const HardwareRecord& second) {
    const units::Unit* a = units::findUnit(first.unit.toStdString());
    const units::Unit* b = units::findUnit(second.unit.toStdString());
    ConstantRatio ratio;
    ratio.conventionsDiffer = first.convention != second.convention;
    if (a->dimension != b->dimension) {
        ratio.refusal = ConstantRatio::Refusal::OtherDimension;
    } else if (second.low <= 0.0) {
        ratio.refusal = ConstantRatio::Refusal::Zero;
    } else {
        ratio.low = first.low * a->toBase / (second.high * b->toBase);
        ratio.high = first.high * a->toBase / (second.low * b->toBase);
    }
    return ratio;
}

QString csvHeader() {
    return QStringLiteral("id,name,low,high,unit,convention,date,confidence,source,note");
}

QString csvLine(const HardwareRecord& record) {
    const auto number = [](double value) { return QString::number(value, 'g', 17); };
    return QStringList{record.id,
                       quoted(record.name),
                       number(record.low),
                       number(record.high),
                       record.unit,
                       quoted(record.convention),
                       record.date,
                       confidenceId(record.confidence),
                       quoted(record.source),
                       quoted(record.note)}
        .join(u',');
}

QString confidenceId(Confidence confidence) {
    switch (confidence) {
        case Confidence::High:
            return QStringLiteral("high");
        case Confidence::Medium:
            return QStringLiteral("medium");
        case Confidence::Low:
            return QStringLiteral("low");
        case Confidence::Arithmetic:
            return QStringLiteral("arithmetic");
        case Confidence::Assumption:
            return QStringLiteral("assumption");
    }
    return {};
}

}  // namespace ridgepoint::hardware
