// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// ridgepoint-cli as a process of its own.
namespace ridgepoint::tests {

struct Outcome {
    int status = -1;
    QString out, err;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
};

/// Runs ridgepoint-cli where there is no display.
inline Outcome run(const QStringList& arguments) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("RIDGEPOINT_BIN") + QStringLiteral("/ridgepoint-cli"), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline Outcome run(const char* words) {
    return run(QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts));
}

inline QString source(const char* path) {
    return QStringLiteral(RIDGEPOINT_SOURCE_DIR) + QLatin1String(path);
}

inline QByteArray contents(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

inline bool write(const QString& file, const QByteArray& bytes) {
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

/// A data folder in which the sample answers were played.
class Played {
public:
    Played() { m_outcome = play(); }
    [[nodiscard]] Outcome play() const {
        return run({QStringLiteral("play"), QStringLiteral("v1-12"), QStringLiteral("--answers"),
                    source("/resources/demo/v1-12.answers.json"), QStringLiteral("--data-dir"), path()});
    }
    [[nodiscard]] Outcome ledger(const QStringList& words) const {
        return run(QStringList{QStringLiteral("ledger")} + words +
                   QStringList{QStringLiteral("--data-dir"), path()});
    }
    [[nodiscard]] Outcome ledger(const char* verb) const { return ledger({QLatin1String(verb)}); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] const Outcome& outcome() const { return m_outcome; }
    [[nodiscard]] QStringList runs() const {
        QStringList names;
        const QStringList lines = ledger("list").out.split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines.mid(1))
            names.append(line.section(u' ', 0, 0));
        return names;
    }

private:
    QTemporaryDir m_folder;
    Outcome m_outcome;
};

}  // namespace ridgepoint::tests
