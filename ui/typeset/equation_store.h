// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typeset/equation.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace ridgepoint::ui {

class EquationWorker;

/// Every equation that the program knows. Equations of shipped labs come from the program's resources and are
/// read when first asked for; any other one is typeset on a worker thread, which starts only then, and is
/// kept in memory and in a disposable cache on disk. Belongs to the thread of the window.
class EquationStore : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString builtInFolder = QStringLiteral(":/ridgepoint/equations");
        QString cacheFolder;  ///< empty: nothing is kept on disk
        std::chrono::milliseconds timeLimit{2000};
    };
    using Callback = std::function<void(const EquationResult&)>;

    /// Keeps what it typesets in the user's cache folder.
    explicit EquationStore(QObject* parent = nullptr);
    explicit EquationStore(Options options, QObject* parent = nullptr);
    ~EquationStore() override;

    /// The equation where it is at hand without the engine (memory, resources, cache); else null.
    /// @param source  what stands between the dollar signs, with placeholders or with slots
    [[nodiscard]] EquationPtr find(const QString& source);

    /// Calls back exactly once unless the context goes first: at once when the answer is at hand, else later
    /// on this thread. The same equation asked for twice is typeset once.
    void request(const QString& source, QObject* context, Callback callback);

    /// Whether the engine's thread was ever needed.
    [[nodiscard]] bool hasStartedEngine() const { return m_worker != nullptr; }

    /// One sentence for the person at the screen: what is wrong with the equation.
    [[nodiscard]] static QString describe(const EquationError& error);

private:
    struct Waiting {
        QPointer<QObject> context;
        Callback callback;
    };

    [[nodiscard]] EquationPtr findTeX(const QString& tex);
    void startWorker();
    void settle(const QString& tex, const EquationResult& result);

    Options m_options;
    QHash<QString, EquationPtr> m_known;
    QHash<QString, EquationError> m_failed;
    QHash<QString, std::vector<Waiting>> m_waiting;
    QThread m_thread;
    std::unique_ptr<EquationWorker> m_worker;
};

}  // namespace ridgepoint::ui
