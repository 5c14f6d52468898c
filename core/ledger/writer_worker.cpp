// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/writer_worker.h"

#include <QFileInfo>
#include <utility>

#include "core/ledger/backup.h"

namespace ridgepoint::ledger {

WriterWorker::WriterWorker(Options options) : m_options(std::move(options)), m_retry(this) {
    m_retry.setSingleShot(true);
    m_retry.setInterval(m_options.retryEvery);
    QObject::connect(&m_retry, &QTimer::timeout, this, &WriterWorker::process);
}

void WriterWorker::push(WriterJob job) {
    {
        const std::lock_guard guard(m_mutex);
        m_inbox.push_back(std::move(job));
        ++m_unfinished;
        ++m_pushed;
    }
    wake();
}

void WriterWorker::wake() {
    {
        const std::lock_guard guard(m_mutex);
        if (m_woken) return;
        m_woken = true;
    }
    QMetaObject::invokeMethod(this, &WriterWorker::process, Qt::QueuedConnection);
}

std::vector<WriterOutcome> WriterWorker::takeOutcomes() {
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_outcomes, {});
}

void WriterWorker::waitUntilIdle(std::chrono::milliseconds timeout) {
    wake();
    std::unique_lock guard(m_mutex);
    const std::size_t attemptsBefore = m_attempts;
    const std::size_t pushedBefore = m_pushed;
    m_idle.wait_for(guard, timeout, [&] {
        return m_unfinished == 0 || (m_attempts > attemptsBefore && m_tried >= pushedBefore);
    });
}

void WriterWorker::silence() {
    const std::lock_guard guard(m_mutex);
    m_silent = true;
}

void WriterWorker::takeInbox() {
    const std::lock_guard guard(m_mutex);
    m_woken = false;
    m_taken = m_pushed;
    for (WriterJob& job : m_inbox)
        m_pending.push_back(std::move(job));
    m_inbox.clear();
}

void WriterWorker::process() {
    m_retry.stop();
    takeInbox();
    if (m_pending.empty()) return;
    WriterOutcome outcome;
    Done written = connectIfNeeded();
    if (written) written = write(outcome.callbacks);
    if (written) {
        m_pending.clear();
    } else {
        outcome.callbacks.clear();
        outcome.failure = written.error();
        const auto code = written.error().code;
        const bool connectionIsSound = code == LedgerError::Code::Busy || code == LedgerError::Code::DiskFull;
        if (!connectionIsSound) m_database.reset();
        m_retry.start();
    }
    outcome.time = m_options.clock();
    publish(std::move(outcome));
}

Done WriterWorker::connectIfNeeded() {
    if (Done there = fileIsThere(); !there) return there;
    if (m_database) return done();
    auto database = Database::open(m_options.connection);
    if (!database) return database.error();
    m_database = std::move(database).value();
    return done();
}

Done WriterWorker::fileIsThere() const {
    const QString& file = m_options.connection.file;
    if (m_options.files.directory.isEmpty() || QFileInfo::exists(file)) return done();
    return LedgerError{.code = LedgerError::Code::FileGone, .path = file};
}

Done WriterWorker::write(std::vector<std::function<void()>>& callbacks) {
    Done written = m_database->inTransaction([&]() -> Done {
        for (const WriterJob& job : m_pending) {
            if (Done one = writeOne(job, callbacks); !one) return one;
        }
        return done();
    });
    // A file that was removed meanwhile still takes writes, and nobody would ever see them.
    return written ? fileIsThere() : written;
}

Done WriterWorker::writeOne(const WriterJob& job, std::vector<std::function<void()>>& callbacks) {
    EventStore store(*m_database);
    const auto settle = [&callbacks](const auto& tell, auto result) -> Done {
        if (!result && isStorageFailure(result.error().code)) return result.error();
        callbacks.push_back([tell, result = std::move(result)] {
            if (tell) tell(result);
        });
        return done();
    };
    if (const auto* header = std::get_if<RunHeader>(&job.what)) {
        return settle(job.runDone, store.insertRun(*header));
    }
    return settle(job.eventDone, store.insertEvent(std::get<Event>(job.what)));
}

void WriterWorker::publish(WriterOutcome outcome) {
    {
        const std::lock_guard guard(m_mutex);
        m_unfinished -= outcome.callbacks.size();
        ++m_attempts;
        m_tried = m_taken;
        m_outcomes.push_back(std::move(outcome));
        if (!m_silent) m_options.notify();
    }
    m_idle.notify_all();
}

void WriterWorker::backUpIfDue(
    const std::function<void(Result<std::optional<QString>, LedgerError>)>& finished) {
    if (m_options.files.directory.isEmpty()) return finished(std::optional<QString>());
    if (Done connected = connectIfNeeded(); !connected) return finished(connected.error());
    finished(makeBackupIfDue(*m_database, m_options.files, m_options.clock()));
}

void WriterWorker::close() {
    m_retry.stop();
    m_database.reset();
}

}  // namespace ridgepoint::ledger
