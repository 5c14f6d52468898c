// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace ridgepoint::tests {

struct SourceFile {
    QString path;  ///< from the root of the repository: "core/models/amdahl.h"
    QStringList lines;
};

/// Every C++ file under the given folders of the repository.
inline QVector<SourceFile> sourceFiles(const QStringList& folders) {
    QVector<SourceFile> files;
    const QDir root(QStringLiteral(RIDGEPOINT_SOURCE_DIR));
    for (const QString& folder : folders) {
        QDirIterator it(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly)) continue;
            files.append(
                {root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return files;
}

}  // namespace ridgepoint::tests
