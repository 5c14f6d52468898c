// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_service.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace ridgepoint;
using namespace ridgepoint::search;

namespace {

QVector<SearchDocument> oneTerm(const QString& title) {
    return {{{labs::Place::Kind::Term, QStringLiteral("only")}, title, {}, {}, QStringLiteral("en")}};
}

}  // namespace

class TestSearchService : public QObject {
    Q_OBJECT

private slots:
    void nothingIsReadBeforeItIsWanted() {
        std::atomic<int> gathered = 0;
        SearchService service([&] {
            ++gathered;
            return oneTerm(QStringLiteral("Batch"));
        });
        QCoreApplication::processEvents();
        QCOMPARE(gathered.load(), 0);
        service.prepare();
        service.prepare();
        QTRY_COMPARE(gathered.load(), 1);
    }

    void documentsAreGatheredElsewhere() {
        std::atomic<Qt::HANDLE> where = nullptr;
        SearchService service([&] {
            where = QThread::currentThreadId();
            return QVector<SearchDocument>();
        });
        service.prepare();
        QTRY_VERIFY(where.load() != nullptr);
        QVERIFY(where.load() != QThread::currentThreadId());
    }

    void onlyTheNewestIsAnswered() {
        SearchService service([] { return oneTerm(QStringLiteral("Batch")); });
        QVector<SearchResult> answers;
        connect(&service, &SearchService::found, this,
                [&](const SearchResult& result) { answers.append(result); });
        for (const char* typed : {"b", "ba", "bat"})
            service.search(QString::fromLatin1(typed));
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.first().query, QStringLiteral("bat"));
        QCOMPARE(answers.first().hitCount(), 1);
    }

    void otherDocumentsReplaceTheIndex() {
        SearchService service([] { return oneTerm(QStringLiteral("Batch")); });
        int hits = -1;
        connect(&service, &SearchService::found, this,
                [&](const SearchResult& result) { hits = result.hitCount(); });
        service.search(QStringLiteral("zebra"));
        QTRY_COMPARE(hits, 0);
        service.setGather([] { return oneTerm(QStringLiteral("Zebra")); });
        service.search(QStringLiteral("zebra"));
        QTRY_COMPARE(hits, 1);
    }

    void itCanEndWhileItWorks() {
        for (int i = 0; i < 20; ++i) {
            SearchService service([] { return oneTerm(QStringLiteral("Batch")); });
            service.search(QStringLiteral("batch"));
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchService)
#include "tst_search_service.moc"
