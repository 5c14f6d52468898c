// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/chain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <initializer_list>

#include "core/ledger/canonical_json.h"

namespace ridgepoint::ledger {

namespace {

QString hashOf(std::initializer_list<QByteArray> fields) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& field : fields) {
        hash.addData(QByteArray::number(field.size()));
        hash.addData(QByteArrayView(":"));
        hash.addData(field);
    }
    return QString::fromLatin1(hash.result().toHex());
}

}  // namespace

QString timeText(const QDateTime& time) {
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromText(const QString& text) {
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QJsonObject headerToJson(const RunHeader& header) {
    return {{QStringLiteral("run"), header.run},
            {QStringLiteral("lab"), header.lab},
            {QStringLiteral("lab_hash"), header.labHash},
            {QStringLiteral("lab_revision"), header.labRevision},
            {QStringLiteral("program_version"), header.programVersion},
            {QStringLiteral("models"), header.models},
            {QStringLiteral("started"), timeText(header.started)},
            {QStringLiteral("imported_from"), header.importedFrom}};
}

RunHeader headerFromJson(const QJsonObject& json) {
    const auto text = [&json](QLatin1String key) { return json.value(key).toString(); };
    return {.run = text(QLatin1String("run")),
            .lab = text(QLatin1String("lab")),
            .labHash = text(QLatin1String("lab_hash")),
            .labRevision = json.value(QLatin1String("lab_revision")).toInt(),
            .programVersion = text(QLatin1String("program_version")),
            .models = json.value(QLatin1String("models")).toObject(),
            .started = timeFromText(text(QLatin1String("started"))),
            .importedFrom = text(QLatin1String("imported_from"))};
}

EventRow makeRow(const Event& event, const QString& previous) {
    EventRow row{.run = event.run,
                 .kind = event.kind,
                 .payload = QString::fromUtf8(canonicalJson(event.payload)),
                 .time = timeText(event.time),
                 .previous = previous,
                 .hash = {}};
    row.hash = eventHash(row);
    return row;
}

Event eventFromRow(const EventRow& row) {
    return {.run = row.run,
            .kind = row.kind,
            .payload = QJsonDocument::fromJson(row.payload.toUtf8()).object(),
            .time = timeFromText(row.time)};
}

QString runHash(const RunHeader& header) {
    return hashOf({"ridgepoint.run.1", canonicalJson(headerToJson(header))});
}

QString eventHash(const EventRow& row) {
    return hashOf({"ridgepoint.event.1", row.previous.toUtf8(), row.run.toUtf8(), row.kind.toUtf8(),
                   row.time.toUtf8(), row.payload.toUtf8()});
}

Done checkRow(const EventRow& row, const QString& expectedPrevious, qint64 seq) {
    using Code = LedgerError::Code;
    if (eventHash(row) != row.hash)
        return LedgerError{.code = Code::EventAltered, .detail = row.kind, .seq = seq};
    if (row.previous != expectedPrevious) {
        return LedgerError{.code = Code::ChainBroken, .detail = row.kind, .seq = seq};
    }
    return done();
}

}  // namespace ridgepoint::ledger
