// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/event_kinds.h"
#include "core/ledger/event.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// The lab `good` with tracks for contexts, written where a test wants it.
namespace ridgepoint::labs::test {

/// @param second   id of the context beside "cloud"
/// @param chooses  whether lab.json says "tracks": true
/// @return false when a file could not be written
inline bool writeTrackLab(const QString& folder, const QByteArray& second, bool chooses) {
    const QDir good(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/labs/good"));
    if (!QDir().mkpath(folder)) return false;
    for (const QString& name : good.entryList(QDir::Files)) {
        QFile in(good.filePath(name));
        if (!in.open(QIODevice::ReadOnly)) return false;
        QByteArray bytes = in.readAll();
        bytes.replace("\"large\"", "\"cloud\"").replace("\"small\"", '"' + second + '"');
        bytes.replace("context.large", "context.cloud").replace("context.small", "context." + second);
        bytes.replace("@small", '@' + second);
        if (chooses)
            bytes.replace("\"minutes\": 10,\n  \"quant", "\"minutes\": 10, \"tracks\": true,\n  \"quant");
        QFile out(folder + QLatin1Char('/') + name);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) return false;
    }
    return true;
}

inline ledger::Event trackChosen(const QString& track, int count, const QDateTime& time,
                                 const QString& run = {}) {
    return {
        run, kinds::kTrackChosen, {{QStringLiteral("track"), track}, {QStringLiteral("count"), count}}, time};
}

}  // namespace ridgepoint::labs::test
