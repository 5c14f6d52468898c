// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_files.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {
const auto kStampFormat = u"yyyyMMdd-HHmmss"_s;
}

QString LedgerFiles::stamped(const QString& folder, const QString& stem, const QDateTime& time) {
    const QString base = folder + u'/' + stem + time.toUTC().toString(kStampFormat);
    QString file = base + ".sqlite"_L1;
    for (int i = 2; QFileInfo::exists(file); ++i)
        file = base + u"-%1.sqlite"_s.arg(i);
    return file;
}

QDateTime LedgerFiles::stampOf(const QString& file) {
    static const QRegularExpression stamp(u"\\d{8}-\\d{6}"_s);
    const QString text = stamp.match(QFileInfo(file).fileName()).captured();
    QDateTime time = QDateTime::fromString(text, kStampFormat);
    time.setTimeZone(QTimeZone::utc());
    return time;
}

void LedgerFiles::removeDatabase(const QString& file) {
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(file + suffix);
}

}  // namespace ridgepoint::ledger
