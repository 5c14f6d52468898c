// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/portable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>
#include <QUuid>
#include <algorithm>

#include "core/ledger/canonical_json.h"
#include "core/ledger/database.h"
#include "core/ledger/event_store.h"
#include "core/ledger/slice.h"

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {

using Code = LedgerError::Code;
const auto kFormat = "ridgepoint-ledger"_L1;
constexpr int kVersion = 1;
constexpr qint64 kMaxFile_bytes = 64 << 20;

LedgerError withPath(LedgerError error, const QString& path) {
    if (error.path.isEmpty()) error.path = path;
    return error;
}

/// The slices of an exported ledger, or the one slice itself, all verified.
Result<std::vector<Slice>, LedgerError> readSlices(const QJsonObject& json) {
    QJsonArray runs = {json};
    if (json.value("format"_L1).toString() == kFormat) {
        const int version = json.value("version"_L1).toInt();
        if (version > kVersion) return LedgerError{.code = Code::NewerVersion, .fileVersion = version};
        if (version < 1 || !json.value("runs"_L1).isArray()) return LedgerError{.code = Code::NotAnExport};
        runs = json.value("runs"_L1).toArray();
    }
    std::vector<Slice> slices;
    QSet<QString> seen;
    for (const QJsonValue& run : runs) {
        auto slice = verifySlice(run.toObject());
        if (!slice) {
            LedgerError error = slice.error();
            if (error.detail.isEmpty()) error.detail = u"run %1"_s.arg(slices.size() + 1);
            return error;
        }
        if (seen.contains(slice->run()))
            return LedgerError{.code = Code::DuplicateRun, .detail = slice->run()};
        seen.insert(slice->run());
        slices.push_back(std::move(slice).value());
    }
    return slices;
}

QDateTime lastTime(const std::vector<EventRow>& rows) {
    return rows.empty() ? QDateTime() : timeFromText(rows.back().time);
}

/// Adds slices to a store, inside the caller's transaction.
class Importer {
public:
    explicit Importer(EventStore& store) : m_store(store) {}

    Result<ImportedRun, LedgerError> import(const Slice& slice) {
        ImportedRun report{.run = slice.run(), .lab = slice.header ? slice.header->lab : QString()};
        report.storedAs = report.run;
        report.lastThere = lastTime(slice.rows);
        auto here = m_store.rows(slice.run());
        auto known = m_store.run(slice.run());
        if (!here) return here.error();
        if (!known) return known.error();
        report.lastHere = lastTime(*here);
        const bool isNew = slice.header && !*known;
        const bool sameStart = isNew || *known == slice.header;
        const std::size_t shared = std::min(here->size(), slice.rows.size());
        const bool sameHistory = shared == 0 || here->at(shared - 1).hash == slice.rows.at(shared - 1).hash;
        if (!sameStart || !sameHistory) return keepBoth(slice, report);
        return extend(slice, here->size(), isNew, report);
    }

private:
    Result<ImportedRun, LedgerError> extend(const Slice& slice, std::size_t here, bool isNew,
                                            ImportedRun report) {
        if (isNew) {
            const auto inserted = m_store.insertRun(*slice.header);
            if (!inserted) return inserted.error();
        }
        for (std::size_t i = here; i < slice.rows.size(); ++i) {
            if (Done added = m_store.insertRow(slice.rows[i]); !added) return added.error();
            ++report.newEvents;
        }
        report.outcome = isNew                  ? ImportedRun::Outcome::Added
                         : report.newEvents > 0 ? ImportedRun::Outcome::Extended
                                                : ImportedRun::Outcome::Unchanged;
        return report;
    }

    /// The id follows from what is imported, so that a second import finds the run there.
    Result<ImportedRun, LedgerError> keepBoth(const Slice& slice, ImportedRun report) {
        static const QUuid kSpace(u"{5b6c0a52-6d0e-4d6e-9b1c-0f6c2a1d7e44}"_s);
        report.storedAs = QUuid::createUuidV5(kSpace, slice.head()).toString(QUuid::WithoutBraces);
        const auto known = m_store.run(report.storedAs);
        if (!known) return known.error();
        if (*known) return report;
        RunHeader header = slice.header.value_or(RunHeader());
        header.importedFrom = slice.header ? header.run : u"profile"_s;
        header.run = report.storedAs;
        if (!header.started.isValid()) header.started = timeFromText(slice.rows.front().time);
        const auto inserted = m_store.insertRun(header);
        if (!inserted) return inserted.error();
        for (const EventRow& row : slice.rows) {
            Event event = eventFromRow(row);
            event.run = header.run;
            const auto added = m_store.insertEvent(event);
            if (!added) return added.error();
            ++report.newEvents;
        }
        report.outcome = ImportedRun::Outcome::KeptBoth;
        return report;
    }

    EventStore& m_store;
};

}  // namespace

Result<QJsonObject, LedgerError> exportLedger(const Ledger& ledger) {
    const auto headers = ledger.runs();
    if (!headers) return headers.error();
    QStringList ids = {QString()};
    for (const RunHeader& header : *headers)
        ids << header.run;
    QJsonArray runs;
    for (const QString& id : ids) {
        const auto slice = ledgerSlice(ledger, id);
        if (!slice) return slice.error();
        runs.append(*slice);
    }
    return QJsonObject{{u"format"_s, kFormat}, {u"version"_s, kVersion}, {u"runs"_s, runs}};
}

Done exportTo(const Ledger& ledger, const QString& file) {
    const auto json = exportLedger(ledger);
    if (!json) return json.error();
    QSaveFile out(file);
    const auto failure = [&out, &file](Code code) -> Done {
        return LedgerError{.code = code, .path = file, .detail = out.errorString()};
    };
    if (!out.open(QIODevice::WriteOnly)) return failure(Code::ReadOnlyFolder);
    out.write(canonicalJson(*json));
    if (!out.commit()) return failure(Code::Io);
    return done();
}

Result<std::vector<ImportedRun>, LedgerError> importJson(Ledger& ledger, const QJsonObject& json,
                                                         ImportMode mode) {
    const auto slices = readSlices(json);
    if (!slices) return slices.error();
    std::vector<ImportedRun> report;
    const LedgerError previewOnly{.code = Code::Io, .detail = u"preview"_s};
    const Done imported = ledger.database().inTransaction([&]() -> Done {
        Importer importer(ledger.store());
        for (const Slice& slice : *slices) {
            if (!slice.header && slice.rows.empty()) continue;
            const auto run = importer.import(slice);
            if (!run) return run.error();
            report.push_back(*run);
        }
        return mode == ImportMode::Preview ? Done(previewOnly) : done();
    });
    if (!imported && imported.error() != previewOnly) return imported.error();
    return report;
}

Result<std::vector<ImportedRun>, LedgerError> importFrom(Ledger& ledger, const QString& file,
                                                         ImportMode mode) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return LedgerError{.code = Code::NotReadable, .path = file, .detail = in.errorString()};
    }
    if (in.size() > kMaxFile_bytes) return LedgerError{.code = Code::TooLarge, .path = file};
    const QByteArray text = in.read(kMaxFile_bytes);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (document.isNull()) {
        const bool begun = text.isEmpty() || text.startsWith(R"({"format":"ridgepoint-)") ||
                           text.startsWith(R"({"events":[)");
        return LedgerError{.code = begun ? Code::Truncated : Code::NotAnExport,
                           .path = file,
                           .detail = problem.errorString()};
    }
    auto imported = importJson(ledger, document.object(), mode);
    if (!imported) return withPath(imported.error(), file);
    return imported;
}

}  // namespace ridgepoint::ledger
