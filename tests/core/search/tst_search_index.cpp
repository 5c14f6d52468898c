// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_index.h"

#include <QTest>

using namespace ridgepoint;
using namespace ridgepoint::search;
using Kind = labs::Place::Kind;

namespace {

SearchDocument document(Kind kind, const char* id, const char* title, const char* names, const char* body) {
    return {{kind, QString::fromUtf8(id)},
            QString::fromUtf8(title),
            QString::fromUtf8(names),
            QString::fromUtf8(body),
            QStringLiteral("en")};
}

QVector<SearchDocument> sample() {
    return {
        document(Kind::Lab, "v1-12", "Where speedup stops", "v1-12 12", "A board was promised a batch job."),
        document(Kind::Lab, "v2-09", "A faster kernel", "v2-09 9", "The roofline is on another page."),
        document(Kind::Section, "roofline", "The roofline", "roofline",
                 "What bounds a machine. A larger batch raises the arithmetic intensity."),
        document(Kind::Term, "batch", "Batch", "batch size", "Inputs that are worked on together."),
        document(Kind::Term, "decode", "Decode", "generation", "One token; the batch decides. Façade naïve."),
        document(Kind::Constant, "h100_sxm.fp16", "H100 SXM: FP16", "h100_sxm.fp16",
                 "989.4 TFLOP/s · dense · a data sheet"),
    };
}

}  // namespace

class TestSearchIndex : public QObject {
    Q_OBJECT

private slots:
    void init() {
        auto built = SearchIndex::build(sample());
        QVERIFY(built.ok());
        m_index = std::move(built).value();
    }

    void everyPrefixOfAWordFinds() {
        const QString word = QStringLiteral("arithmetic");
        for (qsizetype length = 2; length <= word.size(); ++length)
            QVERIFY2(places(word.left(length)).contains(QStringLiteral("section:roofline")),
                     qPrintable(word.left(length)));
    }

    void oneLetterFindsTitles() {
        QCOMPARE(places(QStringLiteral("b")), QStringList{QStringLiteral("term:batch")});
    }

    void titlesComeBeforeBodies() {
        const QStringList found = places(QStringLiteral("batch"));
        QCOMPARE(found.first(), QStringLiteral("term:batch"));
        QCOMPARE(found.size(), 4);
        QCOMPARE(places(QStringLiteral("roofline")).first(), QStringLiteral("section:roofline"));
    }

    void aLabIsFoundByItsNumber() {
        QCOMPARE(places(QStringLiteral("v2-09")).first(), QStringLiteral("lab:v2-09"));
        QCOMPARE(places(QStringLiteral("12")).first(), QStringLiteral("lab:v1-12"));
        QCOMPARE(places(QStringLiteral("where sp")).first(), QStringLiteral("lab:v1-12"));
    }

    void allWordsMustBeThereIfTheyCan() {
        QCOMPARE(places(QStringLiteral("batch intensity")), QStringList{QStringLiteral("section:roofline")});
        QVERIFY(places(QStringLiteral("batch zebra")).contains(QStringLiteral("term:batch")));
    }

    void diacriticsAndCaseDoNotCount() {
        for (const char* typed : {"facade", "FAÇADE", "naive", "naïve"})
            QVERIFY2(places(QString::fromUtf8(typed)).contains(QStringLiteral("term:decode")), typed);
    }

    void matchesAreRanges() {
        const SearchResult result = m_index->find(QStringLiteral("intens"));
        const SearchHit& hit = result.groups.first().hits.first();
        QVERIFY(hit.title.marks.isEmpty());
        QCOMPARE(hit.snippet.marks.size(), 1);
        const Mark mark = hit.snippet.marks.first();
        QCOMPARE(hit.snippet.text.mid(mark.from, mark.length), QStringLiteral("intensity"));
        QVERIFY(!hit.isNamed);
    }

    void aConstantShowsItsValue() {
        const SearchResult result = m_index->find(QStringLiteral("h100"));
        QVERIFY(result.groups.first().hits.first().snippet.text.startsWith(QLatin1String("989.4")));
    }

    void whatIsCountedIsWhatIsThere() {
        const SearchResult result = m_index->find(QStringLiteral("zebra"));
        QCOMPARE(result.hitCount(), 0);
        QCOMPARE(result.searched.value(Kind::Lab), 2);
        QCOMPARE(result.searched.value(Kind::Term), 2);
        QVERIFY(result.isAvailable);
    }

    void aLongListSaysThatThereIsMore() {
        QVector<SearchDocument> many;
        for (int i = 0; i < 30; ++i)
            many.append(document(Kind::Term, qPrintable(QStringLiteral("t%1").arg(i)), "Bandwidth", "", "x"));
        auto index = SearchIndex::build(many);
        QVERIFY(index.ok());
        const SearchResult result = index.value()->find(QStringLiteral("band"), 12);
        QCOMPARE(result.groups.first().hits.size(), 12);
        QVERIFY(result.groups.first().hasMore);
        QVERIFY(!m_index->find(QStringLiteral("batch")).groups.first().hasMore);
    }

    void nothingTypedIsAnError_data() {
        QTest::addColumn<QString>("typed");
        const char* rows[] = {"\"",
                              "'; DROP TABLE documents; --",
                              "title:",
                              "NEAR(",
                              "NEAR(batch, 2)",
                              "batch AND",
                              "AND",
                              "OR NOT",
                              "*",
                              "^batch",
                              "{title} :",
                              "batch + -",
                              "((((",
                              "\\",
                              "%_",
                              "\xe2\x80\xae\xe2\x80\x8b",
                              "\xf0\x9f\x98\x80 batch",
                              "?1 :x @y $z"};
        for (const char* row : rows)
            QTest::newRow(row) << QString::fromUtf8(row);
        QTest::newRow("NUL first") << QString(QChar(0)) + QStringLiteral("batch");
        QTest::newRow("half a pair") << QString(QChar(0xd800)) + QStringLiteral("batch");
        QTest::newRow("long") << QString(1000000, u'a');
        QTest::newRow("many words") << QStringLiteral("\"a\" ").repeated(100000);
        QTest::newRow("accents alone") << QString(500, QChar(0x0301));
    }
    void nothingTypedIsAnError() {
        QFETCH(QString, typed);
        const SearchResult result = m_index->find(typed);
        QCOMPARE(result.query, typed);
        QVERIFY(result.isAvailable);
        QVERIFY(!places(QStringLiteral("batch")).isEmpty());  // and the index still works
        if (typed.contains(QLatin1String("batch"))) QVERIFY(result.hitCount() > 0);
    }

    void hostileDocumentsAreOnlyText() {
        QVector<SearchDocument> documents = sample();
        documents.append(document(Kind::Term, "odd", "\"odd\" \x02title\x03", "",
                                  "<b>bold</b> \x02not a match\x03 '); zebra"));
        auto index = SearchIndex::build(documents);
        QVERIFY(index.ok());
        const SearchResult result = index.value()->find(QStringLiteral("zebra"));
        const SearchHit& hit = result.groups.first().hits.first();
        QCOMPARE(hit.snippet.marks.size(), 1);
        QVERIFY(hit.snippet.text.contains(QLatin1String("<b>bold</b>")));
    }

    void anEmptyIndexAnswers() {
        auto index = SearchIndex::build({});
        QVERIFY(index.ok());
        QCOMPARE(index.value()->find(QStringLiteral("batch")).hitCount(), 0);
    }

private:
    [[nodiscard]] QStringList places(const QString& typed) const {
        QStringList found;
        const SearchResult result = m_index->find(typed);
        for (const SearchGroup& group : result.groups)
            for (const SearchHit& hit : group.hits)
                found.append(labs::writePlace(hit.place));
        return found;
    }

    std::unique_ptr<SearchIndex> m_index;
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
