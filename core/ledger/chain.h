// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "core/ledger/error.h"
#include "core/ledger/event.h"

namespace ridgepoint::ledger {

/// An event as it lies in the file: texts, exactly as hashed.
struct EventRow {
    QString run = {};
    QString kind = {};
    QString payload = {};  ///< canonical JSON
    QString time = {};     ///< "2026-03-01T09:30:00.125Z"
    QString previous = {};
    QString hash = {};
};

/// UTC with milliseconds, "2026-03-01T09:30:00.125Z".
[[nodiscard]] QString timeText(const QDateTime& time);
/// @return the time in UTC; invalid if the text is no such time
[[nodiscard]] QDateTime timeFromText(const QString& text);

[[nodiscard]] QJsonObject headerToJson(const RunHeader& header);
[[nodiscard]] RunHeader headerFromJson(const QJsonObject& json);

/// The canonical row of an event that follows `previous`, hash included.
[[nodiscard]] EventRow makeRow(const Event& event, const QString& previous);
[[nodiscard]] Event eventFromRow(const EventRow& row);

/// sha-256, hex, over "ridgepoint.run.1" and the canonical JSON of the header.
/// Each field is preceded by its length in bytes and a colon, so that no two rows share a text.
[[nodiscard]] QString runHash(const RunHeader& header);

/// sha-256, hex, over "ridgepoint.event.1", previous, run, kind, time and payload, each with its length.
[[nodiscard]] QString eventHash(const EventRow& row);

/// Checks a row against its own hash and against the hash of what should precede it.
/// @param seq  reported as the place of the error
/// @errors EventAltered, ChainBroken
[[nodiscard]] Done checkRow(const EventRow& row, const QString& expectedPrevious, qint64 seq);

}  // namespace ridgepoint::ledger
