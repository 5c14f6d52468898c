// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ledger_journal.h"

#include "core/ledger/portable.h"
#include "ui/words/ledger_words.h"

#include <QThread>

#include <optional>

namespace ridgepoint::ui {
namespace {

constexpr int kImportFlush_ms = 4000;

using ledger::Ledger;
using ledger::LedgerError;

template <class T>
QVector<T> toVector(const Result<std::vector<T>, LedgerError>& result) {
    return result.ok() ? QVector<T>(result->cbegin(), result->cend()) : QVector<T>();
}

ledger::OpenOptions optionsFor(const QString& directory) {
    ledger::OpenOptions options;
    options.directory = directory;
    options.programVersion = QStringLiteral(RIDGEPOINT_VERSION);
    return options;
}

/// Reads the whole ledger over a connection of its own; for a worker thread.
std::optional<LedgerError> checkWhole(ledger::OpenOptions options) {
    options.readOnly = true;
    const auto opened = Ledger::open(options);
    if (!opened.ok()) return opened.error();
    const ledger::Done file = opened.value()->checkIntegrity();
    if (!file.ok()) return file.error();
    const ledger::Done chain = opened.value()->verifyChain();
    return chain.ok() ? std::nullopt : std::optional<LedgerError>(chain.error());
}

}  // namespace

LedgerJournal::LedgerJournal(const QString& directory, QObject* parent)
    : Journal(parent), m_directory(directory), m_integrity(tr("The chain of events is not checked yet.")) {
    openFolder();
    m_writer = std::make_unique<ledger::LedgerWriter>(*m_ledger);
    connect(m_writer.get(), &ledger::LedgerWriter::stateChanged, this, &Journal::noticeChanged);
}

LedgerJournal::~LedgerJournal() {
    if (m_checker) m_checker->wait();
}

void LedgerJournal::openFolder() {
    auto opened = Ledger::open(optionsFor(m_directory));
    if (!opened.ok()) {
        fallBack(opened.error());
        return;
    }
    m_ledger = std::move(opened).value();
    const QString told = openReportText(m_ledger->report());
    if (!told.isEmpty()) m_messages.append({false, told});
}

void LedgerJournal::fallBack(const LedgerError& reason) {
    m_inMemory = true;
    ledger::OpenOptions readOnly = optionsFor(m_directory);
    readOnly.readOnly = true;
    if (auto readable = Ledger::open(readOnly); readable.ok()) m_readable = std::move(readable).value();
    ledger::OpenOptions memory = optionsFor(QString());
    memory.whyInMemory = reason;
    auto opened = Ledger::open(memory);
    if (!opened.ok()) qFatal("the SQLite driver of Qt is missing");
    m_ledger = std::move(opened).value();
    m_messages.append({true, openReportText(m_ledger->report())});
}

QVector<ledger::RunHeader> LedgerJournal::runs() const {
    const QVector<ledger::RunHeader> own = toVector(m_ledger->runs());
    if (!m_readable) return own;
    QVector<ledger::RunHeader> all = toVector(m_readable->runs());
    for (const ledger::RunHeader& run : own)
        if (!m_copied.contains(run.run)) all.append(run);
    return all;
}

QVector<ledger::StoredEvent> LedgerJournal::events(const QString& run) const {
    const QVector<ledger::StoredEvent> own = toVector(m_ledger->events(run));
    return m_readable ? toVector(m_readable->events(run)) + own : own;
}

QVector<ledger::StoredEvent> LedgerJournal::eventsOfKind(const QString& kind) const {
    const QVector<ledger::StoredEvent> own = toVector(m_ledger->eventsOfKind(kind));
    return m_readable ? toVector(m_readable->eventsOfKind(kind)) + own : own;
}

void LedgerJournal::start(const ledger::RunHeader& run) {
    m_writer->appendRun(run, [this](const Result<ledger::RunHeader, LedgerError>& stored) {
        if (!stored.ok()) report(stored.error());
    });
}

/// A run of the folder goes on in memory under its own name.
void LedgerJournal::startCopy(const QString& run) {
    if (!m_readable || run.isEmpty() || m_copied.contains(run)) return;
    const auto header = m_readable->run(run);
    if (!header.ok() || !header->has_value()) return;
    m_copied.insert(run);
    start(**header);
}

void LedgerJournal::append(const ledger::Event& event, Done done) {
    startCopy(event.run);
    m_writer->append(event,
                     [this, done = std::move(done)](const Result<ledger::StoredEvent, LedgerError>& stored) {
                         if (!stored.ok()) report(stored.error());
                         if (done) done(stored.ok());
                     });
}

void LedgerJournal::report(const LedgerError& error) {
    emit found({true, ledgerErrorText(error)});
}

SaveNotice LedgerJournal::notice() const {
    using Kind = ledger::SaveState::Kind;
    const ledger::SaveState& state = m_writer->state();
    SaveNotice notice;
    notice.at = state.lastSaved;
    switch (state.kind) {
        case Kind::Saved:
            notice.kind = state.lastSaved.isValid() ? SaveKind::Saved : SaveKind::Nothing;
            return notice;
        case Kind::Saving:
            notice.kind = SaveKind::Saving;
            return notice;
        case Kind::Failed:
            notice.kind = SaveKind::Retrying;
            break;
        case Kind::NotSaving:
            notice.kind = SaveKind::Memory;
            break;
    }
    notice.reason = ledgerReason(state.error);
    notice.path = state.error.path.isEmpty() ? m_directory : state.error.path;
    return notice;
}

void LedgerJournal::checkBehind() {
    if (m_inMemory || m_checker) return;
    m_writer->backUpIfDue([this](const Result<std::optional<QString>, LedgerError>& made) {
        if (!made.ok()) report(made.error());
    });
    auto fault = std::make_shared<std::optional<LedgerError>>();
    m_checker = QThread::create([options = optionsFor(m_directory), fault] { *fault = checkWhole(options); });
    m_checker->setParent(this);
    connect(m_checker, &QThread::finished, this, [this, fault] {
        m_integrity = fault->has_value() ? tr("The check found a fault: %1").arg(ledgerErrorText(**fault))
                                         : tr("Chain checked, events: %1. Nothing was altered.")
                                               .arg(m_ledger->count().ok() ? *m_ledger->count() : 0);
        if (fault->has_value()) report(**fault);
        emit integrityChanged();
    });
    m_checker->start(QThread::LowPriority);
}

QString LedgerJournal::exportTo(const QString& file) {
    const Ledger& source = m_readable ? *m_readable : *m_ledger;
    const ledger::Done written = ledger::exportTo(source, file);
    return written.ok() ? QString() : ledgerErrorText(written.error());
}

QString LedgerJournal::importFrom(const QString& file, Import mode) {
    flush(kImportFlush_ms);
    const auto wanted = mode == Import::Preview ? ledger::ImportMode::Preview : ledger::ImportMode::Apply;
    const auto imported = ledger::importFrom(*m_ledger, file, wanted);
    return imported.ok() ? importText(*imported) : ledgerErrorText(imported.error());
}

bool LedgerJournal::flush(int timeout_ms) {
    return m_writer->flush(std::chrono::milliseconds(timeout_ms)).kind == ledger::SaveState::Kind::Saved;
}

}  // namespace ridgepoint::ui
