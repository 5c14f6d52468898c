// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/event_store.h"

#include <QHash>
#include <QJsonDocument>
#include <algorithm>

#include "core/ledger/canonical_json.h"

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {

using Code = LedgerError::Code;

const auto kRunColumns =
    u"id, lab, lab_hash, lab_revision, program_version, models, started, imported_from, hash, seq"_s;
const auto kEventColumns = u"seq, run, kind, payload, time, previous, hash"_s;

RunHeader headerFrom(const QSqlQuery& row) {
    return {.run = row.value(0).toString(),
            .lab = row.value(1).toString(),
            .labHash = row.value(2).toString(),
            .labRevision = row.value(3).toInt(),
            .programVersion = row.value(4).toString(),
            .models = QJsonDocument::fromJson(row.value(5).toByteArray()).object(),
            .started = timeFromText(row.value(6).toString()),
            .importedFrom = row.value(7).toString()};
}

}  // namespace

EventRow EventStore::rowFrom(const QSqlQuery& row) {
    return {.run = row.value(1).toString(),
            .kind = row.value(2).toString(),
            .payload = row.value(3).toString(),
            .time = row.value(4).toString(),
            .previous = row.value(5).toString(),
            .hash = row.value(6).toString()};
}

Result<RunHeader, LedgerError> EventStore::insertRun(const RunHeader& header) {
    auto known = run(header.run);
    if (!known) return known.error();
    if (*known || header.run.isEmpty()) return LedgerError{.code = Code::DuplicateRun, .detail = header.run};
    const QByteArray models = canonicalJson(header.models);
    if (models.size() > kMaxPayloadLength) return LedgerError{.code = Code::TooLarge, .detail = header.run};
    const Done inserted = m_database.exec(
        u"INSERT INTO run (id, lab, lab_hash, lab_revision, program_version, models, started, imported_from, "
        "hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {header.run, header.lab, header.labHash, header.labRevision, header.programVersion,
         QString::fromUtf8(models), timeText(header.started), header.importedFrom, runHash(header)});
    if (!inserted) return inserted.error();
    RunHeader stored = header;
    stored.started = timeFromText(timeText(header.started));
    return stored;
}

Result<StoredEvent, LedgerError> EventStore::insertEvent(const Event& event) {
    const auto previous = head(event.run);
    if (!previous) return previous.error();
    const EventRow row = makeRow(event, *previous);
    if (Done inserted = insertRow(row); !inserted) return inserted.error();
    const auto seq = m_database.value(u"SELECT last_insert_rowid()"_s);
    if (!seq) return seq.error();
    Event stored = event;
    stored.time = timeFromText(row.time);
    return StoredEvent{seq->toLongLong(), std::move(stored), row.previous, row.hash};
}

Done EventStore::insertRow(const EventRow& row) {
    if (row.payload.size() > kMaxPayloadLength)
        return LedgerError{.code = Code::TooLarge, .detail = row.kind};
    const auto expected = head(row.run);
    if (!expected) return expected.error();
    if (Done checked = checkRow(row, *expected, 0); !checked) return checked;
    return m_database.exec(
        u"INSERT INTO event (run, kind, payload, time, previous, hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {row.run, row.kind, row.payload, row.time, row.previous, row.hash});
}

Result<QString, LedgerError> EventStore::head(const QString& run) {
    const auto last =
        m_database.value(u"SELECT hash FROM event WHERE run = ? ORDER BY seq DESC LIMIT 1"_s, {run});
    if (!last) return last.error();
    if (last->isValid() || run.isEmpty()) return last->toString();
    const auto header = m_database.value(u"SELECT hash FROM run WHERE id = ?"_s, {run});
    if (!header) return header.error();
    if (!header->isValid())
        return LedgerError{.code = Code::UnknownRun, .path = m_database.file(), .detail = run};
    return header->toString();
}

Result<std::vector<RunHeader>, LedgerError> EventStore::selectRuns(const QString& rest,
                                                                   const QVariantList& values) {
    std::vector<RunHeader> headers;
    Done read = m_database.forEach(u"SELECT "_s + kRunColumns + u" FROM run "_s + rest, values,
                                   [&headers](const QSqlQuery& row) {
                                       headers.push_back(headerFrom(row));
                                       return done();
                                   });
    if (!read) return read.error();
    return headers;
}

Result<std::vector<RunHeader>, LedgerError> EventStore::runs() {
    return selectRuns(u"ORDER BY seq"_s, {});
}

Result<std::optional<RunHeader>, LedgerError> EventStore::run(const QString& id) {
    auto found = selectRuns(u"WHERE id = ?"_s, {id});
    if (!found) return found.error();
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::optional<RunHeader>, LedgerError> EventStore::latestRun(const QString& lab) {
    auto found = selectRuns(u"WHERE lab = ? ORDER BY seq DESC LIMIT 1"_s, {lab});
    if (!found) return found.error();
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::vector<StoredEvent>, LedgerError> EventStore::select(const QString& rest,
                                                                 const QVariantList& values) {
    std::vector<StoredEvent> events;
    Done read = m_database.forEach(
        u"SELECT "_s + kEventColumns + u" FROM event "_s + rest, values, [&events](const QSqlQuery& row) {
            const EventRow each = rowFrom(row);
            events.push_back({row.value(0).toLongLong(), eventFromRow(each), each.previous, each.hash});
            return done();
        });
    if (!read) return read.error();
    return events;
}

Result<std::vector<StoredEvent>, LedgerError> EventStore::events(const QString& run) {
    return select(u"WHERE run = ? ORDER BY seq"_s, {run});
}

Result<std::vector<StoredEvent>, LedgerError> EventStore::eventsOfKind(const QString& kind) {
    return select(u"WHERE kind = ? ORDER BY seq"_s, {kind});
}

Result<std::vector<StoredEvent>, LedgerError> EventStore::lastEvents(const QString& run, int limit) {
    auto found = select(u"WHERE run = ? ORDER BY seq DESC LIMIT ?"_s, {run, limit});
    if (found) std::reverse(found->begin(), found->end());
    return found;
}

Result<std::vector<EventRow>, LedgerError> EventStore::rows(const QString& run) {
    std::vector<EventRow> found;
    Done read = m_database.forEach(u"SELECT "_s + kEventColumns + u" FROM event WHERE run = ? ORDER BY seq"_s,
                                   {run}, [&found](const QSqlQuery& row) {
                                       found.push_back(rowFrom(row));
                                       return done();
                                   });
    if (!read) return read.error();
    return found;
}

Result<qint64, LedgerError> EventStore::count() {
    const auto found = m_database.value(u"SELECT count(*) FROM event"_s);
    if (!found) return found.error();
    return found->toLongLong();
}

Result<QDateTime, LedgerError> EventStore::lastTime() {
    const auto found = m_database.value(u"SELECT time FROM event ORDER BY seq DESC LIMIT 1"_s);
    if (!found) return found.error();
    return timeFromText(found->toString());
}

Done EventStore::verifyChain() {
    QHash<QString, QString> heads = {{u""_s, QString()}};
    qint64 runNumber = 0;
    Done runsSound = m_database.forEach(
        u"SELECT "_s + kRunColumns + u" FROM run ORDER BY seq"_s, {}, [&](const QSqlQuery& row) -> Done {
            const RunHeader header = headerFrom(row);
            const QString hash = row.value(8).toString();
            if (row.value(9).toLongLong() != ++runNumber || runHash(header) != hash) {
                return LedgerError{.code = Code::RunAltered, .path = m_database.file(), .detail = header.run};
            }
            heads.insert(header.run, hash);
            return done();
        });
    if (!runsSound) return runsSound;
    qint64 number = 0;
    Done eventsSound = m_database.forEach(
        u"SELECT "_s + kEventColumns + u" FROM event ORDER BY seq"_s, {}, [&](const QSqlQuery& row) -> Done {
            const qint64 seq = row.value(0).toLongLong();
            if (seq != ++number) {
                return LedgerError{.code = Code::EventMissing, .path = m_database.file(), .seq = number};
            }
            const EventRow each = rowFrom(row);
            const auto head = heads.find(each.run);
            if (head == heads.end()) {
                return LedgerError{
                    .code = Code::RunAltered, .path = m_database.file(), .detail = each.run, .seq = seq};
            }
            if (Done checked = checkRow(each, *head, seq); !checked) return checked;
            *head = each.hash;
            return done();
        });
    if (!eventsSound) return eventsSound;
    if (Done last = checkLastNumber(u"run"_s, runNumber); !last) return last;
    return checkLastNumber(u"event"_s, number);
}

Done EventStore::checkLastNumber(const QString& table, qint64 last) {
    const auto given = m_database.value(u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s, {table});
    if (!given) return given.error();
    if (given->toLongLong() <= last) return done();
    const bool isEvent = table == "event"_L1;
    return LedgerError{.code = isEvent ? Code::EventMissing : Code::RunAltered,
                       .path = m_database.file(),
                       .seq = isEvent ? last + 1 : 0};
}

Result<std::vector<qint64>, LedgerError> EventStore::clockWentBack() {
    std::vector<qint64> found;
    Done read = m_database.forEach(
        u"SELECT seq FROM (SELECT seq, time, lag(time) OVER (PARTITION BY run ORDER BY seq) AS before "
        "FROM event) WHERE time < before ORDER BY seq"_s,
        {}, [&found](const QSqlQuery& row) {
            found.push_back(row.value(0).toLongLong());
            return done();
        });
    if (!read) return read.error();
    return found;
}

}  // namespace ridgepoint::ledger
