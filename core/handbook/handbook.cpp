// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/handbook.h"

#include "core/labs/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ridgepoint::handbook {
namespace {

const QString kFolder = QStringLiteral(":/ridgepoint/handbook");

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString readText(const QString& folder, const QString& language) {
    const QString wanted = QStringLiteral("%1/text.%2.md").arg(folder, language);
    return QString::fromUtf8(read(QFile::exists(wanted) ? wanted : folder + QStringLiteral("/text.en.md")));
}

/// The text under a heading of a text file, on one line.
QString underHeading(const QString& text, const QString& key) {
    const QString heading = QStringLiteral("\n# %1\n").arg(key);
    const QString whole = u'\n' + text;
    const qsizetype at = whole.indexOf(heading);
    if (at < 0) return {};
    const qsizetype from = at + heading.size();
    const qsizetype end = whole.indexOf(QLatin1String("\n# "), from);
    return whole.mid(from, end < 0 ? -1 : end - from).simplified();
}

}  // namespace

QVector<SectionEntry> sections(const QString& language) {
    const QJsonObject contents =
        QJsonDocument::fromJson(read(kFolder + QStringLiteral("/contents.json"))).object();
    QVector<SectionEntry> entries;
    for (const QJsonValue& id : contents.value(QLatin1String("sections")).toArray()) {
        SectionEntry entry;
        entry.id = id.toString();
        entry.folder = kFolder + u'/' + entry.id;
        const QJsonObject section =
            QJsonDocument::fromJson(read(entry.folder + QStringLiteral("/section.json"))).object();
        entry.chapter = section.value(QLatin1String("chapter")).toString();
        const QString text = readText(entry.folder, language);
        entry.title = underHeading(text, QStringLiteral("title"));
        entry.subtitle = underHeading(text, QStringLiteral("subtitle"));
        entries.append(entry);
    }
    return entries;
}

QVector<Reader> readersOf(const QString& section, const QString& language) {
    const QString wanted = labs::writePlace({labs::Place::Kind::Section, section});
    QVector<Reader> readers;
    for (const labs::CatalogueEntry& lab : labs::builtInLabs(language)) {
        const QVector<labs::Link> links = labs::linksIn(readText(lab.folder, language));
        const bool points =
            std::ranges::any_of(links, [&](const labs::Link& link) { return link.written == wanted; });
        if (points) readers.append({lab.id, lab.title});
    }
    return readers;
}

}  // namespace ridgepoint::handbook
