// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/plot_follower.h"

#include "ui/blocks/simulation_pool.h"

#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <utility>

namespace ridgepoint::ui {
namespace {

constexpr int kPatience = 300;  ///< [ms]

}  // namespace

PlotFollower::PlotFollower(QObject* parent) : QObject(parent), m_patience(new QTimer(this)) {
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, this, &PlotFollower::takesLong);
    connect(&m_watcher, &QFutureWatcher<labs::PlotSpec>::finished, this, [this] {
        m_patience->stop();
        const QPointer self(this);  // whoever is shown the plot may build the page anew
        emit built(m_watcher.result());
        if (self && m_next) start();
    });
}

void PlotFollower::follow(Job job) {
    m_next = std::move(job);
    if (!m_watcher.isRunning()) start();
}

void PlotFollower::start() {
    auto promise = std::make_shared<QPromise<labs::PlotSpec>>();
    m_watcher.setFuture(promise->future());
    promise->start();
    m_patience->start();
    simulationPool().start([promise, job = std::exchange(m_next, {})] {
        promise->addResult(job());
        promise->finish();
    });
}

}  // namespace ridgepoint::ui
