// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation_store.h"

#include "ui/typeset/equation_source.h"
#include "ui/typeset/equation_worker.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

static void initResources() {
    Q_INIT_RESOURCE(ridgepoint_equations);
    Q_INIT_RESOURCE(ridgepoint_typeset_engine);
}

namespace ridgepoint::ui {
namespace {

using Code = EquationError::Code;

constexpr uint kEngineStackBytes = 16U << 20U;

QString userCacheFolder() {
    const QString root = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return root.isEmpty() ? QString() : root + QStringLiteral("/equations");
}

int nesting(const QString& tex) {
    int depth = 0;
    int deepest = 0;
    for (const QChar c : tex) {
        if (c == u'{') deepest = std::max(deepest, ++depth);
        if (c == u'}') --depth;
    }
    return deepest;
}

std::optional<EquationError> refusal(const QString& tex) {
    if (tex.size() > kMaximumTeX) return EquationError{Code::TooLong, tex.left(80), {}};
    if (nesting(tex) > kMaximumDepth) return EquationError{Code::TooDeep, tex, {}};
    if (tex.isEmpty()) return EquationError{Code::Invalid, tex, {}};
    return std::nullopt;
}

EquationPtr read(const QString& folder, const QString& tex) {
    if (folder.isEmpty()) return {};
    QFile file(folder + u'/' + QString::fromLatin1(equationKey(tex)) + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const EquationResult result = readEquation(tex, file.readAll());
    return result.ok() ? result.value() : EquationPtr();
}

}  // namespace

EquationStore::EquationStore(QObject* parent)
    : EquationStore(Options{.cacheFolder = userCacheFolder()}, parent) {
}

EquationStore::EquationStore(Options options, QObject* parent)
    : QObject(parent), m_options(std::move(options)) {
    initResources();
}

EquationStore::~EquationStore() {
    if (!m_worker) return;
    m_worker->cancel();
    m_thread.quit();
    m_thread.wait();
}

EquationPtr EquationStore::find(const QString& source) {
    return findTeX(parseEquation(source).tex);
}

EquationPtr EquationStore::findTeX(const QString& tex) {
    if (const auto known = m_known.constFind(tex); known != m_known.cend()) return *known;
    EquationPtr equation = read(m_options.builtInFolder, tex);
    if (!equation) equation = read(m_options.cacheFolder, tex);
    if (equation) m_known.insert(tex, equation);
    return equation;
}

void EquationStore::request(const QString& source, QObject* context, Callback callback) {
    const QString tex = parseEquation(source).tex;
    if (const auto error = refusal(tex)) return callback(*error);
    if (const EquationPtr known = findTeX(tex)) return callback(known);
    if (const auto failed = m_failed.constFind(tex); failed != m_failed.cend()) return callback(*failed);
    std::vector<Waiting>& waiting = m_waiting[tex];
    waiting.push_back({context, std::move(callback)});
    if (waiting.size() > 1) return;
    startWorker();
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), tex] { worker->typeset(tex); }, Qt::QueuedConnection);
}

void EquationStore::startWorker() {
    if (m_worker) return;
    const auto deliver = [this](const QString& tex, const EquationResult& result) {
        QMetaObject::invokeMethod(
            this, [this, tex, result] { settle(tex, result); }, Qt::QueuedConnection);
    };
    m_worker = std::make_unique<EquationWorker>(m_options.timeLimit, m_options.cacheFolder, deliver);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker.get(), &EquationWorker::release, Qt::DirectConnection);
    m_thread.setObjectName(QStringLiteral("typesetting"));
    m_thread.setStackSize(kEngineStackBytes);
    m_thread.start(QThread::LowPriority);
}

void EquationStore::settle(const QString& tex, const EquationResult& result) {
    if (result.ok())
        m_known.insert(tex, result.value());
    else
        m_failed.insert(tex, result.error());
    for (const Waiting& waiting : m_waiting.take(tex))
        if (waiting.context) waiting.callback(result);
}

QString EquationStore::describe(const EquationError& error) {
    switch (error.code) {
        case Code::TooLong:
            return tr("This equation is longer than %L1 characters and is not typeset.").arg(kMaximumTeX);
        case Code::TooDeep:
            return tr("This equation nests more than %L1 groups and is not typeset.").arg(kMaximumDepth);
        case Code::Invalid:
            return error.detail.isEmpty() ? tr("This equation is empty.")
                                          : tr("This equation cannot be typeset: %1").arg(error.detail);
        case Code::TooSlow:
            return tr("This equation took too long to typeset and was stopped.");
        case Code::Unavailable:
            return tr("The typesetting engine is not available, so this equation is shown as TeX.");
    }
    return {};
}

}  // namespace ridgepoint::ui
