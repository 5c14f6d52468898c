// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/control_grid.h"
#include "ui/blocks/prose.h"

#include <QTest>
#include <QTextDocumentFragment>

namespace ridgepoint::ui {

class TestProse : public QObject {
    Q_OBJECT
private slots:
    void keepsTheWords_data();
    void keepsTheWords();
    void markupOfOthersIsText();
    void splitsTitles();
    void logarithmicGridVisitsPowersOfTwo();
    void linearGridVisitsEveryStep();
    void decadesGoOneTwoFive();
};

namespace {

QString plain(const QString& markdown) {
    return QTextDocumentFragment::fromHtml(proseHtml(markdown, 8)).toPlainText().simplified();
}

labs::ControlDef control(double from, double to, double step, labs::AxisScale scale) {
    labs::ControlDef definition;
    definition.from = from;
    definition.to = to;
    definition.step = step;
    definition.scale = scale;
    return definition;
}

}  // namespace

void TestProse::keepsTheWords_data() {
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("words");
    QTest::newRow("paragraphs") << QStringLiteral("One\nline.\n\nTwo.") << QStringLiteral("One line. Two.");
    QTest::newRow("strong") << QStringLiteral("**So** it *is*.") << QStringLiteral("So it is.");
    QTest::newRow("list") << QStringLiteral("- a\n- b\n  more") << QStringLiteral("• a • b more");
    QTest::newRow("stars alone") << QStringLiteral("2 * 3 * 4") << QStringLiteral("2 * 3 * 4");
}

void TestProse::keepsTheWords() {
    QFETCH(QString, markdown);
    QFETCH(QString, words);
    QCOMPARE(plain(markdown), words);
}

void TestProse::markupOfOthersIsText() {
    const QString hostile = QStringLiteral("<img src=\"file:///etc/passwd\"> & <b>x</b> [a](http://b)");
    QCOMPARE(plain(hostile), hostile);
}

void TestProse::splitsTitles() {
    QCOMPARE(splitTitle(QStringLiteral("Cloud · H100\nA job.")).title, QStringLiteral("Cloud · H100"));
    QCOMPARE(splitTitle(QStringLiteral("Cloud · H100\nA job.")).body, QStringLiteral("A job."));
    QCOMPARE(splitSentence(QStringLiteral("At 6.07 × it ends. More.")).title,
             QStringLiteral("At 6.07 × it ends."));
    QCOMPARE(splitSentence(QStringLiteral("Alone")).body, QString());
}

void TestProse::logarithmicGridVisitsPowersOfTwo() {
    const ControlGrid grid(control(1, 1024, 1, labs::AxisScale::Log2));
    QCOMPARE(grid.stepped(64, 1), 128.0);
    QCOMPARE(grid.stepped(65, 1), 128.0);
    QCOMPARE(grid.stepped(65, -1), 64.0);
    QCOMPARE(grid.stepped(1, -1), 1.0);
    QCOMPARE(grid.stepped(1024, 1), 1024.0);
    QCOMPARE(grid.paged(64, -1), 16.0);
    for (const double value : {1.0, 2.0, 64.0, 1024.0})
        QVERIFY(qAbs(grid.valueAt(grid.positionOf(value)) / value - 1) < 0.01);
}

void TestProse::linearGridVisitsEveryStep() {
    const ControlGrid grid(control(0, 0.5, 0.01, labs::AxisScale::Linear));
    QCOMPARE(grid.lastPosition(), 50);
    QCOMPARE(grid.positionOf(0.15), 15);
    QVERIFY(qFuzzyCompare(grid.stepped(0.15, 1), 0.16));
    QVERIFY(qFuzzyCompare(grid.paged(0.15, 1), 0.20));
}

void TestProse::decadesGoOneTwoFive() {
    const ControlGrid grid(control(0.1, 1000, 0.1, labs::AxisScale::Log10));
    QCOMPARE(grid.stepped(1, 1), 2.0);
    QCOMPARE(grid.stepped(5, 1), 10.0);
    QCOMPARE(grid.stepped(10, -1), 5.0);
    QCOMPARE(grid.stepped(30, 1), 50.0);
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestProse)
#include "tst_prose.moc"
