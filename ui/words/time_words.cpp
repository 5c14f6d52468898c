// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/time_words.h"

#include "ui/words/number_words.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

}  // namespace

QString clockText(const QDateTime& time) {
    return time.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

QString whenText(const QDateTime& time, const QDateTime& now, const QLocale& locale) {
    const QDateTime local = time.toLocalTime();
    const QString clock = local.toString(QStringLiteral("HH:mm"));
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0) return TimeWords::tr("today %1").arg(clock);
    if (days == 1) return TimeWords::tr("yesterday %1").arg(clock);
    return locale.toString(local.date(), TimeWords::tr("d MMM yyyy", "date format")) + QLatin1Char(' ') +
           clock;
}

QString exactTimeText(const QDateTime& time) {
    const QDateTime local = time.toLocalTime();
    const int offset = local.offsetFromUtc();
    const QString sign = offset < 0 ? QStringLiteral("-") : QStringLiteral("+");
    const QTime shift = QTime(0, 0).addSecs(qAbs(offset));
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC") +
           (offset == 0 ? QString() : sign + shift.toString(QStringLiteral("HH:mm")));
}

QString durationText(qint64 seconds) {
    if (seconds < 60) return withUnit(QString::number(seconds), QStringLiteral("s"));
    const QString minutes = withUnit(QString::number(seconds / 60 % 60), QStringLiteral("min"));
    if (seconds < 3600) return minutes;
    const QString hours = withUnit(QString::number(seconds / 3600), QStringLiteral("h"));
    return seconds / 60 % 60 == 0 ? hours : hours + QLatin1Char(' ') + minutes;
}

}  // namespace ridgepoint::ui
