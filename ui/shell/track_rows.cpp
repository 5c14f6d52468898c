// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/track_rows.h"

#include "ui/words/earlier_words.h"
#include "ui/words/track_words.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

struct TrackRows {
    Q_DECLARE_TR_FUNCTIONS(TrackRows)
};

LedgerRow rowOf(const labs::TrackChoice& choice, const QVector<ledger::RunHeader>& runs) {
    LedgerRow row;
    row.kind = LedgerRow::Kind::Track;
    row.when = choice.chosen;
    row.labTitle = TrackRows::tr("Your track");
    row.act = -1;
    row.run = choice.run;
    row.what = trackName(choice.track);
    for (const ledger::RunHeader& run : runs)
        if (run.run == choice.run) row.lab = run.lab;
    row.details = {{TrackRows::tr("Track"), row.what},
                   {TrackRows::tr("How"), row.lab.isEmpty()
                                              ? TrackRows::tr("chosen on purpose")
                                              : TrackRows::tr("with the first commitment in %1, when there "
                                                              "was no track yet")
                                                    .arg(labName(row.lab))}};
    return row;
}

}  // namespace

QVector<LedgerRow> trackRows(const labs::TrackBook& tracks, const QVector<ledger::RunHeader>& runs) {
    QVector<LedgerRow> rows;
    const auto& history = tracks.history();
    for (auto choice = history.crbegin(); choice != history.crend(); ++choice) {
        LedgerRow row = rowOf(*choice, runs);
        row.details.append({TrackRows::tr("Today"), rows.isEmpty()
                                                        ? TrackRows::tr("in force: new runs begin with it")
                                                        : TrackRows::tr("changed later")});
        rows.append(row);
    }
    for (const labs::TrackChoice& choice : tracks.unknown()) {
        LedgerRow row = rowOf(choice, runs);
        row.what = TrackRows::tr("%1 (not followed)", "track").arg(trackName(choice.track.left(40)));
        row.details = {{TrackRows::tr("Track"), unknownTrackText(choice)}};
        rows.append(row);
    }
    return rows;
}

}  // namespace ridgepoint::ui
