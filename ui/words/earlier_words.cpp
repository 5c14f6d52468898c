// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/earlier_words.h"

#include "ui/words/time_words.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

struct EarlierWords {
    Q_DECLARE_TR_FUNCTIONS(EarlierWords)
};

/// After a colon or in brackets.
QString readText(const labs::EarlierView& view) {
    if (!view.decided.isValid())
        return EarlierWords::tr("default, because %1 is not decided yet").arg(labName(view.lab));
    return EarlierWords::tr("decided in %1, %2")
        .arg(labName(view.lab), whenText(view.decided, QDateTime::currentDateTime()));
}

}  // namespace

QString labName(const QString& lab) {
    return EarlierWords::tr("Lab %1").arg(lab);
}

QString originText(const labs::EarlierView& view) {
    if (view.changed)
        return EarlierWords::tr("Changed for this run. Your ledger: %1 (%2).").arg(view.read, readText(view));
    if (!view.decided.isValid())
        return EarlierWords::tr("Default, because %1 is not decided yet.").arg(labName(view.lab));
    return EarlierWords::tr("Decided in %1, %2.")
        .arg(labName(view.lab), whenText(view.decided, QDateTime::currentDateTime()));
}

QString olderText(const labs::EarlierView& view) {
    if (!view.older) return {};
    return EarlierWords::tr(
               "%1 was decided again, %2. %3 is now: %4. This run stays based on the older "
               "decision until you take over the new one.")
        .arg(labName(view.lab), whenText(view.newestDecided, QDateTime::currentDateTime()), view.label,
             view.newest);
}

}  // namespace ridgepoint::ui
