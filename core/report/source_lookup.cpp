// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/source_lookup.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ridgepoint::report {
namespace {

QString citation(const QJsonObject& source) {
    QStringList authors;
    for (const QJsonValue& author : source.value(QLatin1String("authors")).toArray())
        authors.append(author.toString());
    QStringList parts;
    for (const QString& part :
         {authors.join(QStringLiteral(", ")), source.value(QLatin1String("title")).toString(),
          source.value(QLatin1String("in")).toString()})
        if (!part.isEmpty()) parts.append(part);
    const int year = source.value(QLatin1String("year")).toInt();
    return parts.join(QStringLiteral(", ")) + (year > 0 ? QStringLiteral(", %1").arg(year) : QString());
}

std::optional<SourceText> fromRecord(const hardware::HardwareRecord* record) {
    if (!record) return std::nullopt;
    const QString note = record->note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(record->note);
    return SourceText{record->source + note, record->date, record->convention};
}

}  // namespace

SourceLookup makeSourceLookup(const QString& sourcesFile, const hardware::HardwareRegistry& registry) {
    QFile file(sourcesFile);
    QJsonObject sources;
    if (file.open(QIODevice::ReadOnly)) sources = QJsonDocument::fromJson(file.readAll()).object();
    return [sources, &registry](const QString& key) -> std::optional<SourceText> {
        static const QString hardware = QStringLiteral("hardware:");
        if (key.startsWith(hardware)) return fromRecord(registry.find(key.mid(hardware.size())));
        if (!sources.contains(key)) return std::nullopt;
        const QJsonObject source = sources.value(key).toObject();
        const int year = source.value(QLatin1String("year")).toInt();
        return SourceText{citation(source), year > 0 ? QString::number(year) : QString(), {}};
    };
}

}  // namespace ridgepoint::report
