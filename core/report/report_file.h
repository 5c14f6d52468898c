// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_error.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace ridgepoint::report {

/// "ridgepoint_v1-12_s1234567_2026-11-21.pdf": no character that a file system refuses, parts joined by
/// underscores, each part at most 48 characters. An empty id becomes "anonymous".
[[nodiscard]] QString suggestedFileName(const QString& course, const QString& lab, const QString& studentId,
                                        const QDate& date, const QString& extension = QStringLiteral("pdf"));

/// Writes beside the target and renames: the file is there whole or not at all, and an older one is kept
/// until then.
/// @errors FolderMissing, FolderNotWritable, FileNotWritable, DiskFull, Io
[[nodiscard]] Written writeAtomically(const QString& path, const QByteArray& content);

}  // namespace ridgepoint::report
