// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/error.h"

namespace ridgepoint::ledger {

namespace {
using Code = LedgerError::Code;

struct CodePair {
    int sqlite;
    Code code;
};

// Primary codes of https://www.sqlite.org/rescode.html
constexpr CodePair kPrimaryCodes[] = {
    {3, Code::ReadOnlyFolder},   // SQLITE_PERM
    {5, Code::Busy},             // SQLITE_BUSY
    {6, Code::Busy},             // SQLITE_LOCKED
    {8, Code::ReadOnlyFolder},   // SQLITE_READONLY
    {11, Code::Damaged},         // SQLITE_CORRUPT
    {13, Code::DiskFull},        // SQLITE_FULL
    {18, Code::TooLarge},        // SQLITE_TOOBIG
    {23, Code::ReadOnlyFolder},  // SQLITE_AUTH
    {26, Code::NotADatabase},    // SQLITE_NOTADB
};
constexpr int kReadOnlyDatabaseMoved = 8 | (4 << 8);
constexpr int kShortRead = 10 | (2 << 8);
}  // namespace

LedgerError::Code codeFromSqlite(int sqliteCode) {
    if (sqliteCode == kReadOnlyDatabaseMoved) return Code::FileGone;
    if (sqliteCode == kShortRead) return Code::Damaged;
    for (const CodePair& pair : kPrimaryCodes) {
        if (pair.sqlite == (sqliteCode & 0xff)) return pair.code;
    }
    return Code::Io;
}

bool isStorageFailure(LedgerError::Code code) {
    return code != Code::UnknownRun && code != Code::DuplicateRun && code != Code::TooLarge;
}

bool needsRecovery(LedgerError::Code code) {
    return code == Code::NotADatabase || code == Code::NotALedger || code == Code::Damaged;
}

}  // namespace ridgepoint::ledger
