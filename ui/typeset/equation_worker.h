// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typeset/equation.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

class QJSEngine;

namespace ridgepoint::ui {

/// Typesets equations that were not built in. Lives on a thread of its own; loads the engine (about 0.3 s and
/// 46 MB) at the first equation and lets it go when there has been nothing to do for a while.
class EquationWorker : public QObject {
public:
    using Deliver = std::function<void(const QString& tex, const EquationResult&)>;

    /// @param timeLimit    for one equation, not counting the loading of the engine
    /// @param cacheFolder  where SVGs are kept; empty for nowhere
    /// @param deliver      called on the worker's thread
    EquationWorker(std::chrono::milliseconds timeLimit, QString cacheFolder, Deliver deliver);
    ~EquationWorker() override;

    /// On the worker's thread.
    void typeset(const QString& tex);

    /// On the worker's thread: gives the engine's memory back.
    void release();

    /// From any thread: stops what is running and refuses what follows.
    void cancel();

private:
    class Running;

    [[nodiscard]] bool load();
    [[nodiscard]] EquationResult convert(const QString& tex);
    void keep(const QString& tex, const QByteArray& svg) const;
    void interrupt();

    std::chrono::milliseconds m_timeLimit;
    QString m_cacheFolder;
    Deliver m_deliver;
    QTimer m_idle;
    std::unique_ptr<QJSEngine> m_engine;
    std::mutex m_mutex;  ///< guards the two below
    QJSEngine* m_running = nullptr;
    bool m_cancelled = false;
};

}  // namespace ridgepoint::ui
