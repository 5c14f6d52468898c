// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/catalogue.h"

#include "core/labs/track.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <optional>

namespace ridgepoint::labs {
namespace {

constexpr qint64 kMaxFileSize = 2 * 1024 * 1024;
constexpr int kIndexFormat = 2;
const QString kBuiltInFolder = QStringLiteral(":/ridgepoint/labs");

QByteArray readBounded(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kMaxFileSize) : QByteArray();
}

QString textPath(const QString& folder, const QString& language) {
    const QString wanted = QStringLiteral("%1/text.%2.md").arg(folder, language);
    return QFile::exists(wanted) ? wanted : folder + QStringLiteral("/text.en.md");
}

/// The section `# title` of a text file.
QString readTitle(const QString& folder, const QString& language) {
    const QString text = u'\n' + QString::fromUtf8(readBounded(textPath(folder, language)));
    const qsizetype at = text.indexOf(QLatin1String("\n# title\n"));
    if (at < 0) return {};
    const QString body = text.mid(at + 9).trimmed();
    return body.section(u'\n', 0, 0).trimmed();
}

CatalogueEntry readEntry(const QString& folder, LabOrigin origin, const QString& language) {
    CatalogueEntry entry;
    entry.folder = folder;
    entry.origin = origin;
    const QJsonObject root =
        QJsonDocument::fromJson(readBounded(folder + QStringLiteral("/lab.json"))).object();
    entry.id = root.value(QLatin1String("id")).toString();
    entry.volume = root.value(QLatin1String("volume")).toInt();
    entry.number = root.value(QLatin1String("number")).toString();
    entry.minutes = root.value(QLatin1String("minutes")).toInt();
    entry.title = readTitle(folder, language);
    for (const QJsonValue& context : root.value(QLatin1String("contexts")).toArray())
        if (const QString id = context.toObject().value(QLatin1String("id")).toString(); isTrack(id))
            entry.tracks.append(id);
    entry.readable = !entry.id.isEmpty() && !entry.title.isEmpty();
    if (entry.id.isEmpty()) entry.id = QFileInfo(folder).fileName();
    if (entry.title.isEmpty()) entry.title = entry.id;
    return entry;
}

/// Changes whenever one of the two files that an entry is read from changes.
qint64 stampOf(const QString& folder, const QString& language) {
    const qint64 structure =
        QFileInfo(folder + QStringLiteral("/lab.json")).lastModified().toMSecsSinceEpoch();
    const qint64 text = QFileInfo(textPath(folder, language)).lastModified().toMSecsSinceEpoch();
    return std::max(structure, text);
}

QJsonObject toJson(const CatalogueEntry& e, qint64 stamp) {
    return {{QStringLiteral("id"), e.id},
            {QStringLiteral("volume"), e.volume},
            {QStringLiteral("number"), e.number},
            {QStringLiteral("minutes"), e.minutes},
            {QStringLiteral("title"), e.title},
            {QStringLiteral("readable"), e.readable},
            {QStringLiteral("stamp"), stamp},
            {QStringLiteral("tracks"), QJsonArray::fromStringList(e.tracks)}};
}

std::optional<CatalogueEntry> fromJson(const QJsonObject& row, const QString& folder, LabOrigin origin,
                                       qint64 stamp) {
    if (row.value(QLatin1String("stamp")).toInteger(-1) != stamp) return std::nullopt;
    return CatalogueEntry{row.value(QLatin1String("id")).toString(),
                          row.value(QLatin1String("volume")).toInt(),
                          row.value(QLatin1String("number")).toString(),
                          row.value(QLatin1String("minutes")).toInt(),
                          row.value(QLatin1String("title")).toString(),
                          folder,
                          origin,
                          row.value(QLatin1String("readable")).toBool(),
                          row.value(QLatin1String("tracks")).toVariant().toStringList()};
}

QJsonObject readIndex(const QString& file, const QString& language) {
    const QJsonObject index = QJsonDocument::fromJson(readBounded(file)).object();
    const bool ours = index.value(QLatin1String("format")).toInt() == kIndexFormat &&
                      index.value(QLatin1String("language")).toString() == language;
    return ours ? index.value(QLatin1String("labs")).toObject() : QJsonObject();
}

void writeIndex(const QString& file, const QString& language, const QJsonObject& labs) {
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return;  // an index that cannot be kept is made anew next time
    const QJsonObject index{{QStringLiteral("format"), kIndexFormat},
                            {QStringLiteral("language"), language},
                            {QStringLiteral("labs"), labs}};
    out.write(QJsonDocument(index).toJson(QJsonDocument::Compact));
    out.commit();
}

void sortByNumber(QVector<CatalogueEntry>& entries) {
    std::ranges::stable_sort(entries, [](const CatalogueEntry& a, const CatalogueEntry& b) {
        if (a.volume != b.volume) return a.volume < b.volume;
        return a.number.toInt() != b.number.toInt() ? a.number.toInt() < b.number.toInt() : a.id < b.id;
    });
}

}  // namespace

QVector<CatalogueEntry> builtInLabs(const QString& language) {
    QVector<CatalogueEntry> entries;
    const QDir folder(kBuiltInFolder);
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        entries.append(readEntry(folder.filePath(name), LabOrigin::BuiltIn, language));
    sortByNumber(entries);
    return entries;
}

QVector<CatalogueEntry> installedLabs(const QStringList& folders, const QString& language,
                                      const QString& indexFile) {
    const QJsonObject known = readIndex(indexFile, language);
    QVector<CatalogueEntry> entries;
    QJsonObject kept;
    for (qsizetype i = 0; i < folders.size(); ++i) {
        const LabOrigin origin = i + 1 < folders.size() ? LabOrigin::Machine : LabOrigin::User;
        const QDir folder(folders[i]);
        for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = folder.filePath(name);
            const qint64 stamp = stampOf(path, language);
            const auto cached = fromJson(known.value(path).toObject(), path, origin, stamp);
            entries.append(cached ? *cached : readEntry(path, origin, language));
            kept.insert(path, toJson(entries.last(), stamp));
        }
    }
    if (kept != known) writeIndex(indexFile, language, kept);
    sortByNumber(entries);
    return entries;
}

}  // namespace ridgepoint::labs
