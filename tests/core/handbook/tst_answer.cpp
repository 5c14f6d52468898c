// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/answer.h"
#include "core/handbook/section_session.h"
#include "core/labs/lab_loader.h"

#include <QTest>

using namespace ridgepoint;

namespace {

labs::LabPtr leastSection() {
    static const auto registry =
        hardware::HardwareRegistry::load(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/hardware"));
    return labs::loadSection(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/handbook/least"), registry)
        .lab;
}

const labs::CheckBlock& question(const labs::Lab& section) {
    return std::get<labs::CheckBlock>(section.block(QStringLiteral("question"))->detail);
}

}  // namespace

class AnswerTest : public QObject {
    Q_OBJECT
private slots:
    void everythingIsOpenFromTheStart() {
        handbook::SectionSession reading(leastSection());
        labs::LabSession& session = reading.session();
        QVERIFY(session.unlocked(0));
        for (const labs::Block& block : session.lab().acts.first().blocks)
            QVERIFY2(session.visible(0, block), qPrintable(block.id));
        session.set(0, 64.0);
        QCOMPARE(session.state().slots_[0], 64.0);
        session.undo();
        QCOMPARE(session.state().slots_[0], 16.0);
    }

    void answersAreHeldAgainstTheModel_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("context");
        QTest::addColumn<bool>("right");
        QTest::addColumn<double>("factor");
        QTest::newRow("bare") << QStringLiteral("26.8") << 0 << true << 1.0;
        QTest::newRow("with unit") << QStringLiteral("26.8 TFLOP/s") << 0 << true << 1.0;
        QTest::newRow("other unit") << QStringLiteral("0.0268 PFLOP/s") << 0 << true << 1.0;
        QTest::newRow("just inside") << QStringLiteral("27.0") << 0 << true << 27.0 / 26.8;
        QTest::newRow("just outside") << QStringLiteral("27.1") << 0 << false << 27.1 / 26.8;
        QTest::newRow("half") << QStringLiteral("13.4") << 0 << false << 0.5;
        QTest::newRow("memory bound on the half machine too") << QStringLiteral("26.8") << 1 << true << 1.0;
    }

    void answersAreHeldAgainstTheModel() {
        QFETCH(QString, typed);
        QFETCH(int, context);
        QFETCH(bool, right);
        QFETCH(double, factor);
        handbook::SectionSession reading(leastSection());
        reading.session().chooseContext(context);
        const auto verdict = handbook::judge(reading.session(), question(reading.session().lab()), typed);
        QCOMPARE(verdict.refusal, labs::Refusal::None);
        QCOMPARE(verdict.right, right);
        QVERIFY(verdict.factor);
        QCOMPARE(*verdict.factor, factor);
    }

    void whatIsNoAnswerIsNotWrong() {
        handbook::SectionSession reading(leastSection());
        const labs::CheckBlock& asked = question(reading.session().lab());
        QCOMPARE(handbook::judge(reading.session(), asked, QStringLiteral("soon")).refusal,
                 labs::Refusal::EstimateNotANumber);
        QCOMPARE(handbook::judge(reading.session(), asked, QStringLiteral("3 GB")).refusal,
                 labs::Refusal::EstimateWrongUnit);
        QVERIFY(!handbook::judge(reading.session(), asked, QStringLiteral("-1")).factor);
    }
};

QTEST_APPLESS_MAIN(AnswerTest)
#include "tst_answer.moc"
