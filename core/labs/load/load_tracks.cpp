// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/load/load_state.h"
#include "core/labs/track.h"

namespace ridgepoint::labs {

void readTracks(const JsonNode& root, LoadState& state) {
    state.lab.choosesTrack = root.boolean(QStringLiteral("tracks"), false);
    if (!state.lab.choosesTrack) return;
    for (const JsonNode& node : root.list(QStringLiteral("contexts")))
        if (const QString id = node.field(QStringLiteral("id")).value().toString(); !isTrack(id))
            node.field(QStringLiteral("id"))
                .report(Finding::Code::NotACategory, id, trackIds().join(QLatin1Char(' ')));
}

}  // namespace ridgepoint::labs
