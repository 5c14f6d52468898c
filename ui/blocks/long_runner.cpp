// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/long_runner.h"

#include <QPromise>
#include <QThreadPool>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kSteps = 1000;  ///< of the progress

}  // namespace

LongRunner::LongRunner(QObject* parent) : QObject(parent) {
    connect(&m_watcher, &QFutureWatcher<Result>::progressValueChanged, this,
            [this](int step) { emit progressed(static_cast<double>(step) / kSteps); });
    connect(&m_watcher, &QFutureWatcher<Result>::finished, this,
            [this] { emit finished(m_watcher.result()); });
}

LongRunner::~LongRunner() {
    m_stop.request_stop();
}

void LongRunner::start(const labs::LongRunRequest& request) {
    if (isRunning()) return;
    m_stop = std::stop_source();
    auto promise = std::make_shared<QPromise<Result>>();
    promise->setProgressRange(0, kSteps);
    m_watcher.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, request, stop = m_stop.get_token()] {
        const auto tell = [&promise](double share) {
            promise->setProgressValue(static_cast<int>(std::lround(share * kSteps)));
        };
        auto result = labs::runLong(request, {stop, tell});
        promise->addResult(result ? std::make_shared<const labs::LongRunResult>(std::move(*result))
                                  : Result());
        promise->finish();
    });
}

void LongRunner::cancel() {
    m_stop.request_stop();
}

}  // namespace ridgepoint::ui
