// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "core/labs/lab_session.h"

/// The student's track: a run that has not begun starts in it, and a first commitment can choose it.
namespace ridgepoint::labs {

void LabSession::setTracks(const TrackBook& tracks) {
    m_tracks = tracks;
    const int context = m_lab->contextOf(tracks.track());
    const bool moves =
        !m_state.begun && isTrack(tracks.track()) && context >= 0 && context != m_state.context;
    if (moves) {
        startIn(*m_lab, m_state, context);
        refresh();
        emit contextChanged();
        emit controlsChanged();
    }
    emit trackChanged();
}

TrackStance LabSession::trackStance() const {
    const QStringList tracks = tracksOf(*m_lab);
    const QString track = m_tracks.track();
    if (tracks.isEmpty()) return TrackStance::NotConcerned;
    if (track.isEmpty()) return m_lab->choosesTrack ? TrackStance::ToBeChosen : TrackStance::NotConcerned;
    if (!tracks.contains(track)) return TrackStance::NotHere;
    return m_lab->contexts[gateContext()].id == track ? TrackStance::Follows : TrackStance::Differs;
}

/// Before the first event of a run: whose track it began with.
void LabSession::keepTrack() {
    const QString track = m_tracks.track();
    if (m_state.begun || track.isEmpty() || tracksOf(*m_lab).isEmpty()) return;
    QJsonObject payload{{QStringLiteral("track"), track}};
    if (m_lab->contextOf(track) >= 0) payload.insert(QStringLiteral("context"), track);
    append(kinds::kTrackFollowed, payload);
}

/// After a commitment: the context in which it was made becomes the track, if there is none yet.
void LabSession::chooseTrackIfNone() {
    if (!m_lab->choosesTrack || !m_tracks.track().isEmpty()) return;
    const ledger::Event event =
        append(kinds::kTrackChosen, m_tracks.payload(m_lab->contexts[gateContext()].id));
    m_tracks.add(event);
    emit trackChosen(event);
    emit trackChanged();
}

}  // namespace ridgepoint::labs
