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

QString olderText(const QVector<labs::EarlierView>& views) {
    QStringList sentences;
    QStringList told;
    for (const labs::EarlierView& view : views) {
        if (!view.older || told.contains(view.lab)) continue;
        told.append(view.lab);
        QStringList values;
        for (const labs::EarlierView& other : views)
            if (other.older && other.lab == view.lab)
                values.append(EarlierWords::tr("%1: %2", "label, value").arg(other.label, other.newest));
        sentences.append(EarlierWords::tr("%1 was decided again, %2. It now says: %3.")
                             .arg(labName(view.lab),
                                  whenText(view.newestDecided, QDateTime::currentDateTime()),
                                  values.join(QStringLiteral("; "))));
    }
    if (sentences.isEmpty()) return {};
    sentences.append(
        EarlierWords::tr("This run stays based on the older decision until you take over the new one."));
    return sentences.join(QLatin1Char(' '));
}

}  // namespace ridgepoint::ui
