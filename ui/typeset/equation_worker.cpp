// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation_worker.h"

#include "ui/typeset/equation_source.h"

#include <QDir>
#include <QFile>
#include <QJSEngine>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

#include <condition_variable>
#include <stop_token>
#include <thread>

namespace ridgepoint::ui {
namespace {

using Code = EquationError::Code;

constexpr auto kIdleBeforeRelease = std::chrono::seconds(20);
constexpr auto kLoadLimit = std::chrono::seconds(30);
constexpr qsizetype kMaximumCachedFiles = 2000;

/// The cache may be thrown away at any time; too large, it is.
void bound(QDir folder) {
    const QStringList files = folder.entryList({QStringLiteral("*.svg")}, QDir::Files);
    if (files.size() < kMaximumCachedFiles) return;
    for (const QString& file : files)
        folder.remove(file);
}

}  // namespace

/// While it lives, the engine runs and is interrupted when the time is over or the work is cancelled.
class EquationWorker::Running {
public:
    Running(EquationWorker& worker, std::chrono::milliseconds limit) : m_worker(worker) {
        const std::lock_guard lock(worker.m_mutex);
        worker.m_running = worker.m_engine.get();
        if (worker.m_cancelled) worker.m_running->setInterrupted(true);
        m_watch = std::jthread([this, limit](std::stop_token stop) {
            std::unique_lock wait(m_mutex);
            m_over.wait_for(wait, stop, limit, [] { return false; });
            if (!stop.stop_requested()) m_worker.interrupt();
        });
    }

    ~Running() {
        m_watch.request_stop();
        m_watch.join();
        const std::lock_guard lock(m_worker.m_mutex);
        m_worker.m_running = nullptr;
    }

    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    EquationWorker& m_worker;
    std::mutex m_mutex;
    std::condition_variable_any m_over;
    std::jthread m_watch;
};

EquationWorker::EquationWorker(std::chrono::milliseconds timeLimit, QString cacheFolder, Deliver deliver)
    : m_timeLimit(timeLimit),
      m_cacheFolder(std::move(cacheFolder)),
      m_deliver(std::move(deliver)),
      m_idle(this) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleBeforeRelease);
    connect(&m_idle, &QTimer::timeout, this, &EquationWorker::release);
}

EquationWorker::~EquationWorker() = default;

void EquationWorker::typeset(const QString& tex) {
    const EquationResult result = convert(tex);
    if (result.ok()) keep(tex, result.value()->svg);
    m_deliver(tex, result);
    m_idle.start();
}

void EquationWorker::cancel() {
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
    }
    interrupt();
}

void EquationWorker::interrupt() {
    const std::lock_guard lock(m_mutex);
    if (m_running != nullptr) m_running->setInterrupted(true);
}

void EquationWorker::release() {
    m_idle.stop();
    m_engine.reset();
}

bool EquationWorker::load() {
    if (m_engine) return true;
    QFile script(QStringLiteral(":/ridgepoint/typeset/typeset.js"));
    if (!script.open(QIODevice::ReadOnly)) return false;
    QLoggingCategory::setFilterRules(QStringLiteral("qt.qml.compiler.warning=false"));  // about bundled code
    m_engine = std::make_unique<QJSEngine>();
    const Running running(*this, kLoadLimit);
    const QJSValue loaded = m_engine->evaluate(QString::fromUtf8(script.readAll()), script.fileName());
    return !loaded.isError() && !m_engine->isInterrupted();
}

EquationResult EquationWorker::convert(const QString& tex) {
    if (!load()) {
        release();
        return EquationError{Code::Unavailable, tex, {}};
    }
    QJSValue answer;
    {
        const Running running(*this, m_timeLimit);
        const QJSValue module = m_engine->globalObject().property(QStringLiteral("ridgepointTypeset"));
        answer = module.property(QStringLiteral("typeset")).call({QJSValue(tex)});
    }
    if (m_engine->isInterrupted()) {
        release();
        return EquationError{Code::TooSlow, tex, {}};
    }
    if (answer.isError()) return EquationError{Code::Invalid, tex, answer.toString()};
    const QJsonObject object = QJsonDocument::fromJson(answer.toString().toUtf8()).object();
    const QString svg = object[QLatin1String("svg")].toString();
    if (!svg.isEmpty()) return readEquation(tex, svg.toUtf8());
    const QJsonObject error = object[QLatin1String("error")].toObject();
    return EquationError{Code::Invalid, tex, error[QLatin1String("message")].toString()};
}

void EquationWorker::keep(const QString& tex, const QByteArray& svg) const {
    if (m_cacheFolder.isEmpty() || !QDir().mkpath(m_cacheFolder)) return;
    const QDir folder(m_cacheFolder);
    bound(folder);
    QSaveFile file(folder.filePath(QString::fromLatin1(equationKey(tex)) + QStringLiteral(".svg")));
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(svg);
    file.commit();
}

}  // namespace ridgepoint::ui
