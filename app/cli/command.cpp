// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/handbook/handbook.h"
#include "core/labs/catalogue.h"
#include "ui/words/finding_words.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <cstdio>

namespace ridgepoint::cli {
namespace {

void write(FILE* to, const QString& line) {
    QTextStream out(to);
    out << line << '\n';
}

}  // namespace

Arguments parse(const QStringList& arguments, const QStringList& flags, const QStringList& valued) {
    Arguments result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        const QString name = word.section(u'=', 0, 0);
        if (!word.startsWith(QLatin1String("--"))) {
            result.positional.append(word);
        } else if (flags.contains(word)) {
            result.options.insert(word, QStringLiteral("yes"));
        } else if (!valued.contains(name)) {
            result.error = QStringLiteral("unknown option %1").arg(word);
        } else if (word.contains(u'=')) {
            result.options.insert(name, word.section(u'=', 1));
        } else if (i + 1 < arguments.size()) {
            result.options.insert(name, arguments[++i]);
        } else {
            result.error = QStringLiteral("%1 needs a value").arg(word);
        }
    }
    return result;
}

void print(const QString& text) {
    write(stdout, text);
}

void printJson(const QJsonValue& value) {
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QTextStream(stdout) << document.toJson(QJsonDocument::Indented);
}

int fail(ExitCode code, const QString& text) {
    write(stderr, QStringLiteral("ridgepoint-cli: ") + text);
    return code;
}

int misuse(const QString& problem, const QString& usage) {
    write(stderr, QStringLiteral("ridgepoint-cli: ") + problem);
    write(stderr, QStringLiteral("usage: ridgepoint-cli ") + usage);
    return kUsage;
}

void printTable(const QVector<QStringList>& rows) {
    QVector<qsizetype> widths;
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= widths.size()) widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        print(line);
    }
}

const hardware::HardwareRegistry& hardwareRegistry() {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return registry;
}

QStringList labFolders(const QString& word) {
    QStringList folders;
    for (const labs::CatalogueEntry& entry : labs::builtInLabs(QStringLiteral("en")))
        if (word == QLatin1String("all") || word == entry.id) folders.append(entry.folder);
    if (folders.isEmpty() && word != QLatin1String("all")) folders.append(QDir::cleanPath(word));
    return folders;
}

QStringList documentFolders(const QString& word) {
    QStringList folders;
    for (const handbook::SectionEntry& section : handbook::sections(QStringLiteral("en")))
        if (word == QLatin1String("all") || word == section.id) folders.append(section.folder);
    if (!folders.isEmpty() && word != QLatin1String("all")) return folders;
    return labFolders(word) + folders;
}

labs::LabPtr loadOrComplain(const QString& word) {
    const labs::LoadedLab loaded = labs::loadDocument(documentFolders(word).value(0), hardwareRegistry());
    for (const labs::Finding& finding : loaded.findings)
        write(stderr, ui::findingLine(finding));
    return loaded.lab;
}

}  // namespace ridgepoint::cli
