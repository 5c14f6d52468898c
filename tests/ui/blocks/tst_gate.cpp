// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/lab_fixture.h"
#include "ui/blocks/confidence_spin.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/option_card.h"
#include "ui/words/refusal_words.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace ridgepoint::ui {

class TestGate : public QObject {
    Q_OBJECT
private slots:
    void nothingIsPreselected();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void isReadOnlyAfterCommit();
    void confidenceStartsAtChance();
    void staysOpenUntilDurable();
    void isNotCommittedWhenItCouldNotBeSaved();
    void keepsTheDraft();
    void asksForARangeButNeedsNone();
    void staysReadOnlyAfterRestart();

private:
    static void fill(LabFixture& lab, const QString& option, const QString& estimate,
                     const QString& confidence);
    static void press(LabFixture& lab);
};

void TestGate::fill(LabFixture& lab, const QString& option, const QString& estimate,
                    const QString& confidence) {
    if (!option.isEmpty()) {
        auto* card = lab.page->findChild<OptionCard*>(QStringLiteral("option.") + option);
        QVERIFY(card);
        QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(card->width() - 6, card->height() / 2));
    }
    QTest::keyClicks(lab.find<QLineEdit>("estimateEdit"), estimate);
    auto* spin = lab.find<ConfidenceSpin>("confidenceSpin");
    if (!confidence.isEmpty()) QTest::keyClicks(spin, confidence);
}

void TestGate::press(LabFixture& lab) {
    QTest::mouseClick(lab.find("commitPredictionButton"), Qt::LeftButton);
    lab.settle();
}

void TestGate::nothingIsPreselected() {
    LabFixture lab;
    lab.open();
    const auto cards = lab.page->findChildren<OptionCard*>();
    QCOMPARE(cards.size(), 4);
    for (const OptionCard* card : cards)
        QVERIFY(!card->isChecked());
    QVERIFY(lab.find<QLineEdit>("estimateEdit")->text().isEmpty());
    QVERIFY(!lab.find<ConfidenceSpin>("confidenceSpin")->confidence());
    const QString placeholder = lab.find<QLineEdit>("estimateEdit")->placeholderText();
    for (const QChar c : placeholder)
        QVERIFY2(!c.isDigit(), "a placeholder with a number would anchor the estimate");
}

void TestGate::saysWhatIsMissing_data() {
    using labs::Refusal;
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("estimate");
    QTest::addColumn<QString>("confidence");
    QTest::addColumn<int>("refusal");
    const QString some = QStringLiteral("linear");
    const QString good = QStringLiteral("20 ×");
    const auto row = [](const char* name, const QString& o, const QString& e, const QString& c, Refusal r) {
        QTest::newRow(name) << o << e << c << static_cast<int>(r);
    };
    row("nothing", {}, {}, {}, Refusal::NoOption);
    row("no estimate", some, {}, QStringLiteral("80"), Refusal::NoEstimate);
    row("words", some, QStringLiteral("many"), QStringLiteral("80"), Refusal::EstimateNotANumber);
    row("no unit", some, QStringLiteral("20"), QStringLiteral("80"), Refusal::EstimateWithoutUnit);
    row("other unit", some, QStringLiteral("20 h"), QStringLiteral("80"), Refusal::EstimateWrongUnit);
    row("no confidence", some, good, {}, Refusal::NoConfidence);
    row("below chance", some, good, QStringLiteral("10"), Refusal::ConfidenceOutOfRange);
    row("certain", some, good, QStringLiteral("100"), Refusal::ConfidenceOutOfRange);
}

void TestGate::saysWhatIsMissing() {
    QFETCH(QString, option);
    QFETCH(QString, estimate);
    QFETCH(QString, confidence);
    QFETCH(int, refusal);
    LabFixture lab;
    lab.open();
    fill(lab, option, estimate, confidence);
    press(lab);
    auto* notice = lab.find<Notice>("gateNotice");
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), refusalText(static_cast<labs::Refusal>(refusal)));
    QVERIFY(!lab.session->state().acts[0].prediction);
    QCOMPARE(lab.find<QLineEdit>("estimateEdit")->text(), estimate);
}

void TestGate::isReadOnlyAfterCommit() {
    LabFixture lab;
    lab.open();
    fill(lab, QStringLiteral("linear"), QStringLiteral("20 ×"), QStringLiteral("80"));
    press(lab);
    QVERIFY(lab.session->state().acts[0].prediction);
    QVERIFY(!lab.find("commitPredictionButton"));
    QVERIFY(!lab.find("estimateEdit"));
    auto* other = lab.find<OptionCard>("option.fixed");
    QVERIFY(other);
    QTest::mouseClick(other, Qt::LeftButton);
    QTest::keyClick(other, Qt::Key_Space);
    QVERIFY(!other->isChecked());
    QVERIFY(lab.find<OptionCard>("option.linear")->isChecked());
}

void TestGate::confidenceStartsAtChance() {
    LabFixture lab;
    lab.open();
    auto* spin = lab.find<ConfidenceSpin>("confidenceSpin");
    QTest::keyClick(spin, Qt::Key_Up);
    QCOMPARE(spin->confidence(), std::optional(25));
    QTest::mouseClick(lab.find("confidenceSpin.more"), Qt::LeftButton);
    QCOMPARE(spin->confidence(), std::optional(30));
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(spin, Qt::Key_Up);
    QCOMPARE(spin->confidence(), std::optional(99));
}

void TestGate::staysOpenUntilDurable() {
    LabFixture lab;
    lab.open();
    fill(lab, QStringLiteral("linear"), QStringLiteral("20 ×"), QStringLiteral("80"));
    lab.recorder.holds = true;
    press(lab);
    QVERIFY(!lab.session->state().acts[0].prediction);
    QVERIFY(lab.session->committing());
    QVERIFY(!lab.session->unlocked(0));
    lab.recorder.answer(true);
    lab.settle();
    QVERIFY(lab.session->state().acts[0].prediction);
}

void TestGate::isNotCommittedWhenItCouldNotBeSaved() {
    LabFixture lab;
    lab.open();
    fill(lab, QStringLiteral("linear"), QStringLiteral("20 ×"), QStringLiteral("80"));
    lab.recorder.durable = false;
    press(lab);
    QVERIFY(!lab.session->state().acts[0].prediction);
    QCOMPARE(lab.find<Notice>("gateNotice")->text(), refusalText(labs::Refusal::NotDurable));
    QCOMPARE(lab.find<QLineEdit>("estimateEdit")->text(), QStringLiteral("20 ×"));
}

void TestGate::asksForARangeButNeedsNone() {
    LabFixture lab;
    lab.open();
    fill(lab, QStringLiteral("scaled"), QStringLiteral("50 ×"), QStringLiteral("80"));
    auto* range = lab.find<QLineEdit>("rangeEdit");
    QVERIFY(range && range->accessibleName().contains(QLatin1String("optional")));
    QTest::keyClicks(range, QStringLiteral("60 to 40 ×"));
    press(lab);
    QCOMPARE(lab.find<Notice>("gateNotice")->text(), refusalText(labs::Refusal::RangeUnreadable));
    QVERIFY(range->property("wrong").toBool());
    range->clear();
    QTest::keyClicks(range, QStringLiteral("40 to 60 ×"));
    press(lab);
    QVERIFY(lab.session->state().acts[0].prediction);
    QVERIFY(lab.find<QLabel>("predictionRecord")->text().contains(QLatin1String("40 to 60")));
}

void TestGate::keepsTheDraft() {
    LabFixture lab;
    lab.open();
    fill(lab, QStringLiteral("half"), QStringLiteral("3 ×"), QStringLiteral("55"));
    lab.page->rememberView();
    const labs::SessionState kept = lab.session->state();
    lab.restart(kept);
    lab.open();
    QVERIFY(lab.find<OptionCard>("option.half")->isChecked());
    QCOMPARE(lab.find<QLineEdit>("estimateEdit")->text(), QStringLiteral("3 ×"));
    QCOMPARE(lab.find<ConfidenceSpin>("confidenceSpin")->confidence(), std::optional(55));
}

void TestGate::staysReadOnlyAfterRestart() {
    LabFixture lab;
    lab.commit(0, QStringLiteral("linear"), QStringLiteral("20 ×"), 80);
    const labs::SessionState kept = lab.session->state();
    lab.restart(kept);
    lab.open();
    QVERIFY(!lab.find("commitPredictionButton"));
    QVERIFY(!lab.find<OptionCard>("option.linear")->isEnabled());
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestGate)
#include "tst_gate.moc"
