// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/track_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ridgepoint::ui {
namespace {

struct TrackWords {
    Q_DECLARE_TR_FUNCTIONS(TrackWords)
};

struct Row {
    const char* id;
    const char* name;
    const char* persona;
};

constexpr std::array kRows{
    Row{"cloud", QT_TRANSLATE_NOOP("TrackWords", "Cloud Titan"),
        QT_TRANSLATE_NOOP("TrackWords",
                          "You are the architect of a service that answers with a large language model. What "
                          "counts: tokens for the money, with no reader left waiting.")},
    Row{"edge", QT_TRANSLATE_NOOP("TrackWords", "Edge Guardian"),
        QT_TRANSLATE_NOOP("TrackWords",
                          "You lead the systems of a vehicle that drives itself. What counts: all cameras "
                          "answered before the deadline, every single time.")},
    Row{"mobile", QT_TRANSLATE_NOOP("TrackWords", "Mobile Nomad"),
        QT_TRANSLATE_NOOP("TrackWords",
                          "You develop glasses that translate what their wearer looks at. What counts: a "
                          "steady picture for hours, on a small battery and without heat at the temple.")},
    Row{"tiny", QT_TRANSLATE_NOOP("TrackWords", "Tiny Pioneer"),
        QT_TRANSLATE_NOOP("TrackWords",
                          "You lead a device in the ear that frees one voice from the noise. What counts: "
                          "speed, next to no power, and a street instead of a studio.")},
};

const Row* rowOf(const QString& track) {
    const auto* row = std::find_if(kRows.begin(), kRows.end(),
                                   [&](const Row& each) { return track == QLatin1String(each.id); });
    return row == kRows.end() ? nullptr : row;
}

}  // namespace

QString trackName(const QString& track) {
    const Row* row = rowOf(track);
    return row ? QCoreApplication::translate("TrackWords", row->name) : track;
}

QString trackPersona(const QString& track) {
    const Row* row = rowOf(track);
    return row ? QCoreApplication::translate("TrackWords", row->persona) : QString();
}

QString trackEntryText(const std::optional<QString>& track) {
    if (!track) return TrackWords::tr("Your track");
    return track->isEmpty() ? TrackWords::tr("Track: none yet")
                            : TrackWords::tr("Track: %1").arg(trackName(*track));
}

QString trackLine(labs::TrackStance stance, const QString& track) {
    using labs::TrackStance;
    switch (stance) {
        case TrackStance::NotConcerned:
            break;
        case TrackStance::ToBeChosen:
            return TrackWords::tr(
                "You have no track yet. Your first commitment makes the one chosen here yours, and later "
                "labs begin with it.");
        case TrackStance::Follows:
            return TrackWords::tr("Your track: %1").arg(trackName(track));
        case TrackStance::Differs:
            return TrackWords::tr("Your track is %1 and stays so. This run looks at another one.")
                .arg(trackName(track));
        case TrackStance::NotHere:
            return TrackWords::tr("Your track, %1, does not occur in this lab.").arg(trackName(track));
    }
    return {};
}

QString unknownTrackText(const labs::TrackChoice& choice) {
    if (labs::isTrack(choice.track))
        return TrackWords::tr(
                   "An entry that chooses %1 has no place in the order of choices: it is damaged. It is kept "
                   "and chooses nothing.")
            .arg(trackName(choice.track));
    return TrackWords::tr(
               "The ledger names a track “%1” that this Ridgepoint does not know. The entry is kept and "
               "chooses nothing.")
        .arg(choice.track.left(40));
}

QString outsideLabsName() {
    return TrackWords::tr("What belongs to no lab, such as your track,");
}

}  // namespace ridgepoint::ui
