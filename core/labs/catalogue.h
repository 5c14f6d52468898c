// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

/// Which labs there are, without loading them.
namespace ridgepoint::labs {

enum class LabOrigin { BuiltIn, Machine, User };

/// One lab as the navigator lists it.
struct CatalogueEntry {
    QString id;
    int volume = 0;
    QString number;
    int minutes = 0;
    QString title;  ///< in the wanted language, else in English
    QString folder;
    LabOrigin origin = LabOrigin::BuiltIn;
    bool readable = true;  ///< false: lab.json or its text could not be read; loading it says why
    QStringList tracks{};  ///< those of its contexts that are tracks: labs that follow the student's
};

/// Labs of the program's resources; costs the same however many labs are installed beside them.
[[nodiscard]] QVector<CatalogueEntry> builtInLabs(const QString& language);

/// Labs in folders on disk, read through an index that is kept by modification time. Run it on a worker.
/// @param folders     machine-wide first, then the user's; a later folder does not hide an earlier id
/// @param indexFile   the kept index; disposable
[[nodiscard]] QVector<CatalogueEntry> installedLabs(const QStringList& folders, const QString& language,
                                                    const QString& indexFile);

}  // namespace ridgepoint::labs
