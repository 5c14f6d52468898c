// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_index.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace ridgepoint::search {

/// Searches on a thread of its own. Nothing is read and no thread runs before the first `prepare`.
///
/// Call it, and expect its signal, on the thread it was made on. Only the newest request is answered.
class SearchService : public QObject {
    Q_OBJECT
public:
    /// Brings the documents; called on the worker.
    using Gather = std::function<QVector<SearchDocument>()>;

    explicit SearchService(Gather gather, QObject* parent = nullptr);
    ~SearchService() override;

    /// Starts the thread and builds the index, once.
    void prepare();
    /// Other documents from now on; an index that was built is built again.
    void setGather(Gather gather);
    /// Answers with `found`; builds the index first where that has not been done.
    void search(const QString& typed);

signals:
    void found(const ridgepoint::search::SearchResult& result);

private:
    class Worker;
    void rebuild();

    Gather m_gather;
    QThread* m_thread = nullptr;
    Worker* m_worker = nullptr;
    std::shared_ptr<std::atomic<int>> m_newest;
};

}  // namespace ridgepoint::search
