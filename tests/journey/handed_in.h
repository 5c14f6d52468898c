// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>

namespace ridgepoint::journey {

/// What the student of the journeys types.
namespace student {
inline const QString kName = QStringLiteral("Grace Hopper");
inline const QString kNumber = QStringLiteral("s-204711");
inline const QString kWhy = QStringLiteral("Who waits? Every processor waits for the loader.");
inline const QString kWhy2 = QStringLiteral("Only our own traffic has our batches.");
inline const QString kReason = QStringLiteral("Parallel loading first, then a week of shadow traffic.");
}  // namespace student

[[nodiscard]] inline bool hasPdfToText() {
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

/// With blanks that may break a line, as a reader of paper sees them.
[[nodiscard]] inline QString plain(QString words) {
    return words.replace(QChar(0x202f), u' ').replace(QChar(0xa0), u' ').simplified();
}

/// The words of a PDF in reading order, line ends as blanks.
[[nodiscard]] inline QString pdfText(const QString& file) {
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    if (!reader.waitForFinished(30'000) || reader.exitCode() != 0) return {};
    return plain(QString::fromUtf8(reader.readAllStandardOutput()));
}

}  // namespace ridgepoint::journey
