// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/slice.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include "core/ledger/canonical_json.h"
#include "core/ledger/event_store.h"

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {

using Code = LedgerError::Code;
const auto kFormat = "ridgepoint-run"_L1;
constexpr int kVersion = 1;
constexpr qsizetype kMaxEvents = 1'000'000;

QJsonObject rowToJson(const EventRow& row) {
    return {{u"kind"_s, row.kind},
            {u"payload"_s, eventFromRow(row).payload},
            {u"time"_s, row.time},
            {u"previous"_s, row.previous},
            {u"hash"_s, row.hash}};
}

EventRow rowFromJson(const QJsonObject& json, const QString& run) {
    return {.run = run,
            .kind = json.value("kind"_L1).toString(),
            .payload = QString::fromUtf8(canonicalJson(json.value("payload"_L1))),
            .time = json.value("time"_L1).toString(),
            .previous = json.value("previous"_L1).toString(),
            .hash = json.value("hash"_L1).toString()};
}

Done checkRows(const Slice& slice) {
    QString previous = slice.header ? runHash(*slice.header) : QString();
    qint64 place = 0;
    for (const EventRow& row : slice.rows) {
        if (Done checked = checkRow(row, previous, ++place); !checked) return checked;
        if (row.payload.size() > kMaxPayloadLength) {
            return LedgerError{.code = Code::TooLarge, .detail = row.kind, .seq = place};
        }
        previous = row.hash;
    }
    return done();
}

/// A header with more, fewer or other fields than ours reads back differently.
Result<std::optional<RunHeader>, LedgerError> readHeader(const QJsonObject& json) {
    const QJsonValue value = json.value("header"_L1);
    if (value.isNull()) return std::optional<RunHeader>();
    const RunHeader header = headerFromJson(value.toObject());
    const QString hash = json.value("hash"_L1).toString();
    if (header.run.isEmpty() || headerToJson(header) != value.toObject() || runHash(header) != hash) {
        return LedgerError{.code = Code::RunAltered, .detail = header.run};
    }
    return std::optional(header);
}

}  // namespace

QString Slice::head() const {
    if (!rows.empty()) return rows.back().hash;
    return header ? runHash(*header) : QString();
}

QJsonObject sliceToJson(const Slice& slice) {
    QJsonArray events;
    for (const EventRow& row : slice.rows)
        events.append(rowToJson(row));
    return {{u"format"_s, kFormat},
            {u"version"_s, kVersion},
            {u"header"_s, slice.header ? QJsonValue(headerToJson(*slice.header)) : QJsonValue()},
            {u"hash"_s, slice.header ? runHash(*slice.header) : u""_s},
            {u"events"_s, events}};
}

Result<QJsonObject, LedgerError> ledgerSlice(const Ledger& ledger, const QString& run) {
    Slice slice;
    if (!run.isEmpty()) {
        auto header = ledger.run(run);
        if (!header) return header.error();
        if (!*header) return LedgerError{.code = Code::UnknownRun, .detail = run};
        slice.header = *header;
    }
    auto rows = ledger.store().rows(run);
    if (!rows) return rows.error();
    slice.rows = std::move(rows).value();
    return sliceToJson(slice);
}

Result<Slice, LedgerError> verifySlice(const QJsonObject& json) {
    if (json.value("format"_L1).toString() != kFormat) return LedgerError{.code = Code::NotAnExport};
    const int version = json.value("version"_L1).toInt();
    if (version > kVersion) return LedgerError{.code = Code::NewerVersion, .fileVersion = version};
    const QJsonArray events = json.value("events"_L1).toArray();
    if (version < 1 || !json.value("events"_L1).isArray()) return LedgerError{.code = Code::NotAnExport};
    if (events.size() > kMaxEvents) return LedgerError{.code = Code::TooLarge};

    const auto header = readHeader(json);
    if (!header) return header.error();
    Slice slice{.header = *header, .rows = {}};
    slice.rows.reserve(static_cast<std::size_t>(events.size()));
    for (const QJsonValue& event : events)
        slice.rows.push_back(rowFromJson(event.toObject(), slice.run()));
    if (Done checked = checkRows(slice); !checked) return checked.error();
    return slice;
}

QString verificationCode(const QJsonObject& slice) {
    constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QByteArray hash = QCryptographicHash::hash(canonicalJson(slice), QCryptographicHash::Sha256);
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i)
        bits = (bits << 8) | static_cast<quint8>(hash.at(i));
    QString code;
    for (int i = 0; i < 10; ++i) {
        if (i == 5) code += u'-';
        code += QLatin1Char(kAlphabet[(bits >> (59 - 5 * i)) & 31]);
    }
    return code;
}

}  // namespace ridgepoint::ledger
