// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace ridgepoint::ledger {

/// What is needed to explain a run years later.
struct RunHeader {
    QString run = {};      ///< uuid without braces
    QString lab = {};      ///< "v1-12"; empty for preferences that came from another ledger
    QString labHash = {};  ///< sha-256 of the lab folder's content, hex
    int labRevision = 1;
    QString programVersion = {};
    QJsonObject models = {};  ///< model id to revision
    QDateTime started = {};   ///< UTC, to the millisecond
    QString importedFrom =
        {};  ///< the run's id where it came from, if an import had to keep both; else empty

    bool operator==(const RunHeader&) const = default;
};

/// One thing that happened, append-only. The ledger knows no kinds: labs and shell give them meaning.
struct Event {
    QString run = {};   ///< id of a run, or empty for the profile (preferences)
    QString kind = {};  ///< "prediction_committed"
    QJsonObject payload = {};
    QDateTime time = {};  ///< UTC, as the clock said (now, if invalid); order is by seq, never by time

    bool operator==(const Event&) const = default;
};

/// An event as stored. Each run is a chain of its own that starts at the hash of its header, so that a run
/// keeps its hashes when it is exported, attached to a report, or imported elsewhere.
struct StoredEvent {
    qint64 seq = 0;  ///< counts up over the whole ledger, without gaps
    Event event;
    QString previous =
        {};             ///< hash of the event before in the same run, hex; of the run's header for the first
    QString hash = {};  ///< sha-256 over previous and the canonical row, hex

    bool operator==(const StoredEvent&) const = default;
};

}  // namespace ridgepoint::ledger
