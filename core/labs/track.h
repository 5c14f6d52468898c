// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"
#include "core/ledger/event.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

/// Who a student chose to be. A track is a context that later labs begin in; it is kept in the ledger.
namespace ridgepoint::labs {

/// The tracks, in the order in which they are offered. Never renamed: ledgers and labs hold these ids.
[[nodiscard]] const QStringList& trackIds();
[[nodiscard]] bool isTrack(const QString& id);
/// Those contexts of a lab that are tracks; empty: the lab has nothing to do with tracks.
[[nodiscard]] QStringList tracksOf(const Lab& lab);

/// One choice, as an event of kind kTrackChosen holds it.
struct TrackChoice {
    QString track;
    int count = 1;  ///< one more than the choices that the ledger knew when it was made
    QString run;    ///< whose first commitment made it; empty: chosen on purpose, outside a run
    QDateTime chosen;
    bool operator==(const TrackChoice&) const = default;
};

/// All choices in the ledger. The latest is in force: the one that knew most of the others, and among equals
/// (made on two computers, brought together by an import) the one with the later time. So the order of
/// imports does not matter, and a change on purpose holds even when the clock was set back.
class TrackBook {
public:
    TrackBook() = default;
    /// @param choices  events of kind kTrackChosen, oldest first; other kinds are skipped
    explicit TrackBook(const QVector<ledger::StoredEvent>& choices);
    void add(const ledger::Event& choice);

    /// The track in force; empty: none is chosen yet.
    [[nodiscard]] QString track() const { return m_known.isEmpty() ? QString() : m_known.last().track; }
    /// Every choice, the one in force last.
    [[nodiscard]] const QVector<TrackChoice>& history() const { return m_known; }
    /// Entries that name no track of this program, or no place in the order. They stay in the ledger and
    /// choose nothing.
    [[nodiscard]] const QVector<TrackChoice>& unknown() const { return m_unknown; }
    /// What an event that chooses this track holds.
    [[nodiscard]] QJsonObject payload(const QString& track) const;

private:
    QVector<TrackChoice> m_known;
    QVector<TrackChoice> m_unknown;
    int m_count = 0;
};

}  // namespace ridgepoint::labs
