// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <QString>
#include <QVector>

#include <optional>

/// Names of the tracks, who stands behind each, and what a choice means.
namespace ridgepoint::ui {

/// "Edge Guardian"; the id itself for one that this program does not know.
[[nodiscard]] QString trackName(const QString& track);
/// Who the student is, and what counts there; two sentences.
[[nodiscard]] QString trackPersona(const QString& track);

/// The navigator's entry: "Track: Edge Guardian". Before the ledger was asked: "Your track".
[[nodiscard]] QString trackEntryText(const std::optional<QString>& track);

/// One line about a run: "Your track: Edge Guardian". Empty where tracks do not matter.
[[nodiscard]] QString trackLine(labs::TrackStance stance, const QString& track);

/// What an entry that this program cannot follow means for the student.
[[nodiscard]] QString unknownTrackText(const labs::TrackChoice& choice);

/// What stands in the place of a lab for entries that belong to none.
[[nodiscard]] QString outsideLabsName();

}  // namespace ridgepoint::ui
