// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace ridgepoint::report {
namespace {

constexpr qsizetype kMaxPart = 48;

bool isAllowed(QChar c) {
    static const QString refused = QStringLiteral("<>:\"/\\|?*_%");
    return c.isPrint() && !c.isSpace() && !c.isSurrogate() && !refused.contains(c);
}

/// One part of the name: what a file system refuses becomes a hyphen, hyphens never pile up or stand outside.
QString part(const QString& text, const QString& fallback) {
    QString clean;
    for (const QChar c : text.trimmed()) {
        const QChar kept = isAllowed(c) ? c : QLatin1Char('-');
        const bool doubled = kept == QLatin1Char('-') && (clean.isEmpty() || clean.endsWith(kept));
        if (!doubled) clean += kept;
    }
    clean.truncate(kMaxPart);
    while (clean.endsWith(QLatin1Char('-')) || clean.endsWith(QLatin1Char('.')))
        clean.chop(1);
    while (clean.startsWith(QLatin1Char('.')))
        clean.remove(0, 1);
    return clean.isEmpty() ? fallback : clean;
}

ReportError::Code codeOf(const QFileInfo& target, QFileDevice::FileError error, qint64 wanted) {
    using Code = ReportError::Code;
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir()) return Code::FolderMissing;
    if (target.isDir()) return Code::FileNotWritable;
    const QStorageInfo storage(folder.absoluteFilePath());
    const bool isSpaceError = error == QFileDevice::WriteError || error == QFileDevice::ResourceError;
    if (isSpaceError && storage.isValid() && storage.bytesAvailable() < wanted) return Code::DiskFull;
    if (storage.isReadOnly() || !folder.isWritable()) return Code::FolderNotWritable;
    if (target.exists() && !target.isWritable()) return Code::FileNotWritable;
    return Code::Io;
}

}  // namespace

QString suggestedFileName(const QString& course, const QString& lab, const QString& studentId,
                          const QDate& date, const QString& extension) {
    const QStringList parts{part(course, QStringLiteral("ridgepoint")), part(lab, QStringLiteral("lab")),
                            part(studentId, QStringLiteral("anonymous")), date.toString(Qt::ISODate)};
    return parts.join(QLatin1Char('_')) + QLatin1Char('.') + extension;
}

Written writeAtomically(const QString& path, const QByteArray& content) {
    const QFileInfo target(path);
    QSaveFile file(path);
    const auto fail = [&] {
        return Written(ReportError{codeOf(target, file.error(), content.size()),
                                   QDir::toNativeSeparators(target.absoluteFilePath()), file.errorString()});
    };
    if (target.isDir() || (target.exists() && !target.isWritable())) return fail();
    if (!file.open(QIODevice::WriteOnly)) return fail();
    if (file.write(content) != content.size() || !file.commit()) return fail();
    return Written(std::monostate{});
}

}  // namespace ridgepoint::report
