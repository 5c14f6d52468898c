// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// What the strip at the foot says about saving. Nothing is called saved before it is durable.
namespace ridgepoint::ui {

enum class SaveKind {
    Nothing,   ///< nothing to save yet
    Saved,     ///< every event is durable
    Saving,    ///< at least one event is on its way
    Retrying,  ///< the last attempt failed; events are kept in memory and tried again
    Memory,    ///< no ledger could be opened: work is kept until the window closes
};

struct SaveNotice {
    SaveKind kind = SaveKind::Nothing;
    QDateTime at;    ///< when the last event became durable
    QString reason;  ///< what stands in the way, as a phrase: "the disk is full"
    QString path;    ///< the file or folder concerned
    bool operator==(const SaveNotice&) const = default;
};

/// @return "Saved 14:02:31", "Saving…", "Not saved: the disk is full; retrying"
[[nodiscard]] QString savedText(const SaveNotice& notice);
/// @return true where the student must know at once
[[nodiscard]] bool isAlarm(SaveKind kind);

}  // namespace ridgepoint::ui
