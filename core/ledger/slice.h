// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <vector>

#include "core/ledger/chain.h"
#include "core/ledger/ledger.h"

namespace ridgepoint::ledger {

/// One run with all its events, as it travels: attached to a report, or in an exported ledger.
///   {"format": "ridgepoint-run", "version": 1, "header": {...} or null for the profile, "hash": "...",
///    "events": [{"kind", "payload", "time", "previous", "hash"}, ...]}
/// It holds no numbers of the ledger it came from, so it is the same wherever the run was imported.
struct Slice {
    std::optional<RunHeader> header;  ///< none for the profile
    std::vector<EventRow> rows;

    [[nodiscard]] QString run() const { return header ? header->run : QString(); }
    /// Hash of the last event, or of the header: two runs with equal heads are equal.
    [[nodiscard]] QString head() const;
};

/// The slice of a run; of the profile for an empty id. @errors UnknownRun, storage
[[nodiscard]] Result<QJsonObject, LedgerError> ledgerSlice(const Ledger& ledger, const QString& run);

/// Reads and verifies a slice: header, every hash, every link. `seq` of an error is the place in the run,
/// from 1.
/// @errors NotAnExport, NewerVersion, RunAltered, EventAltered, ChainBroken, TooLarge
/// @limits cannot know whether events after the last were left out: the verification code on paper can
[[nodiscard]] Result<Slice, LedgerError> verifySlice(const QJsonObject& json);

[[nodiscard]] QJsonObject sliceToJson(const Slice& slice);

/// Ten characters that stand for the whole slice, "7KQ2M-X0RBD": the first 50 bit of the sha-256 of its
/// canonical JSON in Crockford's base 32 (no I, L, O, U).
/// @limits deters casual editing; it is no signature: who controls the program can make a valid one
[[nodiscard]] QString verificationCode(const QJsonObject& slice);

}  // namespace ridgepoint::ledger
