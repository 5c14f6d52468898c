// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace ridgepoint::ledger {

/// Where everything of one profile lies.
struct LedgerFiles {
    QString directory = {};

    [[nodiscard]] QString ledger() const { return directory + QStringLiteral("/ledger.sqlite"); }
    [[nodiscard]] QString lock() const { return directory + QStringLiteral("/ledger.lock"); }
    [[nodiscard]] QString backups() const { return directory + QStringLiteral("/backups"); }
    /// Where a new file is prepared before it takes its name; never read.
    [[nodiscard]] QString draft() const { return directory + QStringLiteral("/ledger.draft.sqlite"); }

    /// A name that does not exist yet: "<folder>/<stem><YYYYMMDD-HHMMSS>.sqlite", "-2" and so on if taken.
    [[nodiscard]] static QString stamped(const QString& folder, const QString& stem, const QDateTime& time);
    /// The time in a stamped name; invalid if there is none.
    [[nodiscard]] static QDateTime stampOf(const QString& file);
    /// Removes a database with its log, journal and shared memory file.
    static void removeDatabase(const QString& file);
};

}  // namespace ridgepoint::ledger
