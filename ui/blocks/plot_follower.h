// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

class QTimer;

namespace ridgepoint::ui {

/// Builds a plot that takes simulations on a worker, so that the window never waits. Of the jobs that come
/// while one is under way only the newest is kept: the picture follows the slider as fast as it can be
/// computed.
class PlotFollower : public QObject {
    Q_OBJECT
public:
    using Job = std::function<labs::PlotSpec()>;

    explicit PlotFollower(QObject* parent);
    /// @param job  owns all that it needs; runs on another thread
    void follow(Job job);

signals:
    void built(const labs::PlotSpec& spec);
    void takesLong();  ///< once for each job that a person would notice

private:
    void start();

    QFutureWatcher<labs::PlotSpec> m_watcher;
    QTimer* m_patience;
    Job m_next;
};

}  // namespace ridgepoint::ui
