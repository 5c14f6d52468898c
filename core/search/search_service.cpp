// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_service.h"

#include <QThread>

namespace ridgepoint::search {

/// Lives on the service's thread, as the index does.
class SearchService::Worker : public QObject {
public:
    void build(const Gather& gather) {
        m_index.reset();
        auto built = SearchIndex::build(gather());
        if (built) m_index = std::move(built).value();
    }
    [[nodiscard]] SearchResult find(const QString& typed) {
        if (m_index) return m_index->find(typed);
        SearchResult none;
        none.query = typed;
        none.isAvailable = false;
        return none;
    }
    void close() { m_index.reset(); }

private:
    std::unique_ptr<SearchIndex> m_index;
};

SearchService::SearchService(Gather gather, QObject* parent)
    : QObject(parent), m_gather(std::move(gather)), m_newest(std::make_shared<std::atomic<int>>(0)) {
}

SearchService::~SearchService() {
    if (!m_thread) return;
    ++*m_newest;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, thread = m_thread] {
            worker->close();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread->wait();
    delete m_worker;
}

void SearchService::prepare() {
    if (m_thread) return;
    m_thread = new QThread(this);
    m_thread->setObjectName(QStringLiteral("search"));
    m_worker = new Worker;
    m_worker->moveToThread(m_thread);
    m_thread->start(QThread::LowPriority);
    rebuild();
}

void SearchService::setGather(Gather gather) {
    m_gather = std::move(gather);
    if (m_thread) rebuild();
}

void SearchService::rebuild() {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, gather = m_gather] { worker->build(gather); }, Qt::QueuedConnection);
}

void SearchService::search(const QString& typed) {
    prepare();
    const int number = ++*m_newest;
    const auto answer = [this, number](const SearchResult& result) {
        if (number == *m_newest) emit found(result);
    };
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, newest = m_newest, number, typed, answer] {
            if (number != *newest) return;  // something newer was typed meanwhile
            const SearchResult result = worker->find(typed);
            QMetaObject::invokeMethod(
                this, [answer, result] { answer(result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

}  // namespace ridgepoint::search
