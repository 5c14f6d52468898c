// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_writer.h"

#include <QDeadlineTimer>
#include <QThread>

#include "core/ledger/event_store.h"
#include "core/ledger/writer_lock.h"
#include "core/ledger/writer_worker.h"

namespace ridgepoint::ledger {

namespace {

SaveState firstState(const Ledger& ledger) {
    SaveState state;
    const auto last = ledger.store().lastTime();
    if (last) state.lastSaved = *last;
    if (ledger.report().outcome == OpenReport::Outcome::InMemory) {
        state.kind = SaveState::Kind::NotSaving;
        state.error = ledger.report().reason;
    }
    return state;
}

}  // namespace

LedgerWriter::LedgerWriter(const Ledger& ledger, QObject* parent) : LedgerWriter(ledger, Options(), parent) {
}

LedgerWriter::LedgerWriter(const Ledger& ledger, const Options& options, QObject* parent)
    : QObject(parent),
      m_options(options),
      m_clock(ledger.options().clock),
      m_inMemory(ledger.report().outcome == OpenReport::Outcome::InMemory),
      m_lock(ledger.lock()),
      m_state(firstState(ledger)),
      m_thread(new QThread),
      m_worker(new WriterWorker({
          .connection = ledger.connection(),
          .files = {ledger.options().directory},
          .clock = m_clock,
          .retryEvery = options.retryEvery,
          .notify = [this] { QMetaObject::invokeMethod(this, &LedgerWriter::deliver, Qt::QueuedConnection); },
      })) {
    m_thread->setObjectName(QStringLiteral("ledger writer"));
    m_worker->moveToThread(m_thread);
    m_thread->start();
}

LedgerWriter::~LedgerWriter() {
    flush(m_options.shutdownTimeout);
    m_worker->silence();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, thread = m_thread] {
            worker->close();
            thread->quit();
        },
        Qt::QueuedConnection);
    if (!m_thread->wait(m_options.shutdownTimeout))
        return;  // stuck in the system: the process ends without it
    delete m_worker;
    delete m_thread;
}

void LedgerWriter::appendRun(const RunHeader& header, RunDone done) {
    RunHeader stamped = header;
    stamp(stamped.started);
    m_worker->push({.what = stamped, .runDone = std::move(done)});
    handedOver();
}

void LedgerWriter::append(const Event& event, EventDone done) {
    Event stamped = event;
    stamp(stamped.time);
    m_worker->push({.what = stamped, .eventDone = std::move(done)});
    handedOver();
}

void LedgerWriter::stamp(QDateTime& time) const {
    if (!time.isValid()) time = m_clock();
}

void LedgerWriter::handedOver() {
    SaveState next = m_state;
    ++next.waiting;
    if (next.kind == SaveState::Kind::Saved) next.kind = SaveState::Kind::Saving;
    setState(next);
}

void LedgerWriter::backUpIfDue(BackupDone done) {
    const auto report = [this, done](const Result<std::optional<QString>, LedgerError>& result) {
        if (!done) return;
        QMetaObject::invokeMethod(
            this, [done, result] { done(result); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, report] { worker->backUpIfDue(report); }, Qt::QueuedConnection);
}

const SaveState& LedgerWriter::flush(std::chrono::milliseconds timeout) {
    // A callback may hand over more: a reveal follows the observation that it waited for.
    const QDeadlineTimer deadline(timeout);
    do {
        if (m_state.waiting > 0) m_worker->waitUntilIdle(std::chrono::milliseconds(deadline.remainingTime()));
        deliver();
    } while (m_state.kind == SaveState::Kind::Saving && !deadline.hasExpired());
    return m_state;
}

void LedgerWriter::retryNow() {
    m_worker->wake();
}

void LedgerWriter::deliver() {
    for (const WriterOutcome& outcome : m_worker->takeOutcomes()) {
        SaveState next = m_state;
        next.waiting -= static_cast<int>(outcome.callbacks.size());
        if (m_inMemory) {
            next.kind = SaveState::Kind::NotSaving;
        } else if (outcome.failure) {
            next.kind = SaveState::Kind::Failed;
            next.error = *outcome.failure;
        } else {
            next.lastSaved = outcome.time;
            next.error = {};
            next.kind = next.waiting > 0 ? SaveState::Kind::Saving : SaveState::Kind::Saved;
        }
        setState(next);
        for (const auto& callback : outcome.callbacks)
            callback();
    }
}

void LedgerWriter::setState(const SaveState& state) {
    if (state == m_state) return;
    m_state = state;
    emit stateChanged(m_state);
}

}  // namespace ridgepoint::ledger
