// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/saved_words.h"

#include "ui/words/time_words.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

struct SavedWords {
    Q_DECLARE_TR_FUNCTIONS(SavedWords)
};

}  // namespace

QString savedText(const SaveNotice& notice) {
    switch (notice.kind) {
        case SaveKind::Nothing:
            return SavedWords::tr("Nothing to save yet");
        case SaveKind::Saved:
            return SavedWords::tr("Saved %1").arg(clockText(notice.at));
        case SaveKind::Saving:
            return SavedWords::tr("Saving…");
        case SaveKind::Retrying:
            return SavedWords::tr("Not saved: %1; retrying").arg(notice.reason);
        case SaveKind::Memory:
            return notice.reason.isEmpty() ? SavedWords::tr("Not saved: kept in memory only")
                                           : SavedWords::tr("Not saved: %1").arg(notice.reason);
    }
    return {};
}

bool isAlarm(SaveKind kind) {
    return kind == SaveKind::Retrying || kind == SaveKind::Memory;
}

}  // namespace ridgepoint::ui
