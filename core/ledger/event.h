// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace ridgepoint::ledger {

/// What is needed to explain a run years later.
struct RunHeader {
    QString run;      ///< uuid without braces
    QString lab;      ///< "v1-12"
    QString labHash;  ///< sha-256 of the lab folder's content, hex
    int labRevision = 1;
    QString programVersion;
    QJsonObject models;  ///< model id to revision
    QDateTime started;   ///< UTC
};

/// One thing that happened, append-only. The ledger knows no kinds: labs and shell give them meaning.
struct Event {
    QString run;   ///< id of a run, or empty for the profile (preferences)
    QString kind;  ///< "prediction_committed"
    QJsonObject payload;
    QDateTime time;  ///< UTC, as the clock said; order is by seq, never by time
};

/// An event as stored.
struct StoredEvent {
    qint64 seq = 0;  ///< counts up over the whole ledger
    Event event;
    QString previous;  ///< hash of the row before, hex; empty for the first
    QString hash;      ///< sha-256 over previous and the canonical row, hex
};

}  // namespace ridgepoint::ledger
