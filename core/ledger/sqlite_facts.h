// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::ledger {

/// Whether Qt's SQLite driver can be loaded.
[[nodiscard]] bool hasSqliteDriver();

/// "3.40.1"; "?" where the driver cannot be loaded.
[[nodiscard]] QString sqliteVersion();

/// Number of the newest schema that this program writes; 0 where its migrations cannot be read.
[[nodiscard]] int schemaVersion();

}  // namespace ridgepoint::ledger
