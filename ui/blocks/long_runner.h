// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/long_run.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <stop_token>

namespace ridgepoint::ui {

/// Makes one long run at a time on a worker. Destroying it ends the run.
class LongRunner : public QObject {
    Q_OBJECT
public:
    using Result = std::shared_ptr<const labs::LongRunResult>;  ///< null: cancelled

    explicit LongRunner(QObject* parent);
    ~LongRunner() override;

    void start(const labs::LongRunRequest& request);
    /// The run ends soon; finished() says so.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

signals:
    void progressed(double share);  ///< 0..1
    void finished(const Result& result);

private:
    QFutureWatcher<Result> m_watcher;
    std::stop_source m_stop;
};

}  // namespace ridgepoint::ui
