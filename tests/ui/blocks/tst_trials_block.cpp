// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/lab_fixture.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/trials_block.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

namespace ridgepoint::ui {

/// The log on screen: what it says, that it speaks, and that keys alone complete it.
class TestTrialsBlock : public QObject {
    Q_OBJECT
private slots:
    void isHiddenBeforeTheCommitment();
    void saysHowManyAreMissing();
    void logsByKeyAndKeepsTheFocus();
    void showsTheNewestFirst();
    void saysWhereToLookNext();
    void saysSidesInWordsAndMarks();
    void refusesTheSameAgain();
    void showsNothingBeforeItIsDurable();
    void completesTheObservation();
    void comesBackAsItWas();
    void holdsAHundredTrials();
    void tellsTheScreenReaderEachCell();
};

namespace {

struct TrialFixture : LabFixture {
    explicit TrialFixture(bool isCommitted = true)
        : LabFixture(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/labs/trials")) {
        if (isCommitted) commit(0, QStringLiteral("fixed"), QStringLiteral("9 ×"), 60);
        open();
    }
    void logAt(double serial) {
        session->set(session->lab().slotOf(QStringLiteral("serial")), serial);
        press();
    }
    void press() {
        QTest::mouseClick(find<QPushButton>("logTrialButton"), Qt::LeftButton);
        settle();
    }
    void logAll(std::initializer_list<double> shares) {
        for (const double serial : shares)
            logAt(serial);
    }
    [[nodiscard]] QString state() const { return find<QLabel>("trialsState")->text(); }
    [[nodiscard]] QTableWidget* table() const { return find<QTableWidget>("trialTable"); }
};

}  // namespace

void TestTrialsBlock::isHiddenBeforeTheCommitment() {
    const TrialFixture lab(false);
    auto* button = lab.find<QPushButton>("logTrialButton");
    QVERIFY(!button || !button->isVisible());
}

void TestTrialsBlock::saysHowManyAreMissing() {
    TrialFixture lab;
    QVERIFY(lab.state().startsWith(QStringLiteral("5 more trials are needed.")));
    QVERIFY(!lab.table()->isVisible());
    lab.logAll({0.0, 0.5, 0.2, 0.05});
    QVERIFY2(lab.state().startsWith(QStringLiteral("One more trial is needed.")), qPrintable(lab.state()));
}

void TestTrialsBlock::logsByKeyAndKeepsTheFocus() {
    TrialFixture lab;
    auto* button = lab.find<QPushButton>("logTrialButton");
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    LabFixture::settle();
    QCOMPARE(lab.session->state().acts[0].trials.size(), 1);
    QCOMPARE(lab.find<QPushButton>("logTrialButton"), button);
    QVERIFY(button->hasFocus());
    QVERIFY(!button->accessibleName().isEmpty());
    QCOMPARE(button->accessibleDescription(), lab.state());
}

void TestTrialsBlock::showsTheNewestFirst() {
    TrialFixture lab;
    lab.logAll({0.0, 0.5, 0.2});
    QCOMPARE(lab.table()->rowCount(), 3);
    QCOMPARE(lab.table()->verticalHeaderItem(0)->text(), QStringLiteral("Trial 3"));
    QCOMPARE(lab.table()->item(0, 0)->text(),
             lab.session->controlText(lab.session->lab().slotOf(QStringLiteral("serial"))));
    QCOMPARE(lab.table()->horizontalHeaderItem(1)->data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Run time"));
}

void TestTrialsBlock::saysWhereToLookNext() {
    TrialFixture lab;
    lab.logAll({0.3});
    QVERIFY2(lab.state().contains(QStringLiteral("Change Serial share until one is")),
             qPrintable(lab.state()));
    lab.logAll({0.02});
    QVERIFY2(lab.state().contains(QStringLiteral("Trials 1 and 2 bracket it: try Serial share between")),
             qPrintable(lab.state()));
    lab.logAll({0.2});
    QVERIFY2(lab.state().contains(QStringLiteral("Trials 2 and 3 bracket it")), qPrintable(lab.state()));
    lab.logAll({0.11, 0.10});
    QVERIFY(lab.session->state().acts[0].observation.has_value());
}

void TestTrialsBlock::saysSidesInWordsAndMarks() {
    TrialFixture lab;
    lab.logAll({0.0, 0.5, 0.3});
    const int side = lab.table()->columnCount() - 1;
    QCOMPARE(lab.table()->item(2, side)->text(), QStringLiteral("inside, bracket"));
    QCOMPARE(lab.table()->item(1, side)->text(), QStringLiteral("outside"));
    QCOMPARE(lab.table()->item(0, side)->text(), QStringLiteral("outside, bracket"));
    const QSize size = lab.table()->iconSize();
    const QImage inside = lab.table()->item(2, side)->icon().pixmap(size).toImage();
    const QImage outside = lab.table()->item(1, side)->icon().pixmap(size).toImage();
    QVERIFY(!inside.isNull() &&
            inside.convertToFormat(QImage::Format_Alpha8) != outside.convertToFormat(QImage::Format_Alpha8));
}

void TestTrialsBlock::refusesTheSameAgain() {
    TrialFixture lab;
    lab.press();
    lab.press();
    QCOMPARE(lab.table()->rowCount(), 1);
    QVERIFY(lab.find<Notice>("trialsNotice")->text().startsWith(QStringLiteral("Nothing has changed")));
    lab.logAt(0.3);
    QCOMPARE(lab.table()->rowCount(), 2);
    QVERIFY(lab.find<Notice>("trialsNotice")->text().startsWith(QStringLiteral("Trial 2 is logged")));
}

void TestTrialsBlock::showsNothingBeforeItIsDurable() {
    TrialFixture lab;
    lab.recorder.holds = true;
    lab.press();
    QCOMPARE(lab.table()->rowCount(), 0);
    QCOMPARE(lab.find<QPushButton>("logTrialButton")->text(), QStringLiteral("Saving…"));
    lab.recorder.answer(false);
    LabFixture::settle();
    QCOMPARE(lab.table()->rowCount(), 0);
    QVERIFY(lab.find<Notice>("trialsNotice")->text().contains(QStringLiteral("could not be saved")));
    lab.press();
    lab.recorder.answer(true);
    LabFixture::settle();
    QCOMPARE(lab.table()->rowCount(), 1);
}

void TestTrialsBlock::completesTheObservation() {
    TrialFixture lab;
    lab.logAll({0.0, 0.5, 0.2, 0.1, 0.11});
    QVERIFY2(lab.state().startsWith(QStringLiteral("Found: the limit of 12.0")), qPrintable(lab.state()));
    QVERIFY(!lab.find<QPushButton>("logTrialButton")->isVisible());
    auto* reveal = lab.find<QWidget>("revealCard");
    QVERIFY(reveal && reveal->isVisible());
    const auto labels = reveal->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().startsWith(QStringLiteral("Serial share between 10"));
    }));
}

void TestTrialsBlock::comesBackAsItWas() {
    TrialFixture lab;
    lab.logAll({0.0, 0.5, 0.2});
    const QString before = lab.state();
    lab.restart(lab.session->state());
    lab.open();
    QCOMPARE(lab.state(), before);
    QCOMPARE(lab.table()->rowCount(), 3);
}

void TestTrialsBlock::holdsAHundredTrials() {
    TrialFixture lab;
    for (int i = 0; i < 100; ++i)
        lab.session->set(lab.session->lab().slotOf(QStringLiteral("serial")), 0.3 + 0.01 * (i % 2)),
            lab.session->logTrial(0, [](labs::Refusal) {});
    LabFixture::settle();
    QCOMPARE(lab.table()->rowCount(), 100);
    QVERIFY(lab.table()->height() < lab.page->height());
    QVERIFY(lab.table()->visualItemRect(lab.table()->item(0, 0)).top() >= 0);
}

void TestTrialsBlock::tellsTheScreenReaderEachCell() {
    TrialFixture lab;
    lab.logAll({0.0, 0.5});
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(lab.table());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), 2);
    QCOMPARE(table->tableInterface()->rowDescription(0), QStringLiteral("Trial 2"));
    const int side = lab.table()->columnCount() - 1;
    QCOMPARE(table->tableInterface()->cellAt(0, side)->text(QAccessible::Name),
             QStringLiteral("outside, bracket"));
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestTrialsBlock)
#include "tst_trials_block.moc"
