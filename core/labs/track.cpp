// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/track.h"

#include "core/labs/event_kinds.h"

#include <algorithm>

namespace ridgepoint::labs {
namespace {

/// No student changes so often; a larger number is damage, and would bar every later choice.
constexpr int kMostChoices = 1'000'000;

bool isEarlier(const TrackChoice& a, const TrackChoice& b) {
    return a.count != b.count ? a.count < b.count : a.chosen < b.chosen;
}

}  // namespace

const QStringList& trackIds() {
    static const QStringList ids{QStringLiteral("cloud"), QStringLiteral("edge"), QStringLiteral("mobile"),
                                 QStringLiteral("tiny")};
    return ids;
}

bool isTrack(const QString& id) {
    return trackIds().contains(id);
}

QStringList tracksOf(const Lab& lab) {
    QStringList tracks;
    for (const ContextDef& context : lab.contexts)
        if (isTrack(context.id)) tracks.append(context.id);
    return tracks;
}

TrackBook::TrackBook(const QVector<ledger::StoredEvent>& choices) {
    for (const ledger::StoredEvent& stored : choices)
        if (stored.event.kind == kinds::kTrackChosen) add(stored.event);
}

void TrackBook::add(const ledger::Event& event) {
    const TrackChoice choice{event.payload.value(QLatin1String("track")).toString(),
                             event.payload.value(QLatin1String("count")).toInt(), event.run, event.time};
    const bool isOrdered = choice.count >= 1 && choice.count <= kMostChoices;
    if (isOrdered) m_count = std::max(m_count, choice.count);
    if (!isOrdered || !isTrack(choice.track)) {
        m_unknown.append(choice);
        return;
    }
    m_known.insert(std::upper_bound(m_known.cbegin(), m_known.cend(), choice, isEarlier), choice);
}

QJsonObject TrackBook::payload(const QString& track) const {
    return {{QStringLiteral("track"), track}, {QStringLiteral("count"), std::min(m_count + 1, kMostChoices)}};
}

}  // namespace ridgepoint::labs
