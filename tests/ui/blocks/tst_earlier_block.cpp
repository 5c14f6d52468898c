// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "tests/ui/lab/lab_fixture.h"
#include "ui/blocks/choice_box.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/quantity_spin.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace ridgepoint::ui {
namespace {

labs::DecisionBook decided(double serial, int minute) {
    ledger::RunHeader run;
    run.run = QStringLiteral("earlier-%1").arg(minute);
    run.lab = QStringLiteral("v1-12");
    ledger::StoredEvent stored;
    stored.event = {
        run.run,
        labs::kinds::kDecisionMade,
        {{QStringLiteral("numbers"), QJsonObject{{QStringLiteral("serial_share"), serial}}},
         {QStringLiteral("choices"), QJsonObject{{QStringLiteral("remedy"), QStringLiteral("precision")}}}},
        LabFixture::now().addSecs(60 * minute)};
    return {{run}, {stored}};
}

class Reader : public LabFixture {
public:
    Reader() : LabFixture(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/labs/v2-09")) {
        if (loaded.lab) read(decided(0.05, 1));
    }
    void read(const labs::DecisionBook& book) {
        session->setDecisions(labs::readDecisions(*loaded.lab, book));
    }
    [[nodiscard]] double inForce(const char* id) const {
        const int slot = loaded.lab->slotOf(QLatin1String(id));
        return session->state().earlier[slot - loaded.lab->firstEarlierSlot()].inForce();
    }
    [[nodiscard]] QString message() const {
        QString all;
        for (const QLabel* label : find("block.brief1")->findChildren<QLabel*>())
            all += label->text();
        return all;
    }
};

}  // namespace

/// What a lab took over from earlier ones, on the page.
class TestEarlierBlock : public QObject {
    Q_OBJECT
private slots:
    void showsValueAndOrigin() {
        Reader lab;
        lab.open();
        auto* spin = lab.find<QuantitySpin>("earlier.told_serial");
        QVERIFY(spin);
        QCOMPARE(spin->value(), 5.0);
        QVERIFY(spin->accessibleDescription().contains(QLatin1String("v1-12")));
        QVERIFY(!lab.find("earlierRestore.told_serial")->isVisible());
        QVERIFY(!lab.find("earlierNotice")->isVisible());
        QVERIFY(!lab.find("earlierTake")->isVisible());
    }

    void aWhatIfByKeyboardReachesTheMessage() {
        Reader lab;
        lab.open();
        const QString before = lab.message();
        auto* spin = lab.find<QuantitySpin>("earlier.told_serial");
        QTest::keyClick(spin, Qt::Key_Up);
        lab.settle();
        QCOMPARE(lab.inForce("told_serial"), 0.06);
        QVERIFY(lab.message() != before);
        QVERIFY(lab.find("earlierRestore.told_serial")->isVisible());
        QTest::keyClick(lab.find<QPushButton>("earlierRestore.told_serial"), Qt::Key_Space);
        lab.settle();
        QCOMPARE(spin->value(), 5.0);
        QCOMPARE(lab.message(), before);
    }

    void aChoiceCanBeChangedToo() {
        Reader lab;
        lab.open();
        auto* box = lab.find<ChoiceBox>("earlier.told_remedy");
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Home);
        lab.settle();
        QCOMPARE(lab.inForce("told_remedy"), 0.0);
        QVERIFY(lab.message().contains(box->itemText(0)));
    }

    void aNewerDecisionIsAnnouncedAndTakenOnPurpose() {
        Reader lab;
        lab.open();
        lab.commit(0, QStringLiteral("share"), QStringLiteral("12 %"), 60);
        lab.read(decided(0.3, 2));
        lab.settle();
        QCOMPARE(lab.find<QuantitySpin>("earlier.told_serial")->value(), 5.0);
        const auto* notice = lab.find<Notice>("earlierNotice");
        QVERIFY(notice->isVisible());
        QVERIFY(notice->text().contains(QLatin1String("older decision")));
        QTest::mouseClick(lab.find("earlierTake"), Qt::LeftButton);
        lab.settle();
        QCOMPARE(lab.find<QuantitySpin>("earlier.told_serial")->value(), 30.0);
        QVERIFY(!notice->isVisible());
        QCOMPARE(lab.recorder.count(labs::kinds::kDecisionsRead), 2);
    }

    void aContextOffersItsOwnChoices() {
        Reader lab;
        lab.open();
        lab.commit(0, QStringLiteral("share"), QStringLiteral("12 %"), 60);
        lab.settle();
        auto* box = lab.find<ChoiceBox>("choice.chosen_part");
        QVERIFY(box);
        QVERIFY(box->findData(QStringLiteral("allreduce")) >= 0);
        lab.session->chooseContext(1);
        lab.settle();
        box = lab.find<ChoiceBox>("choice.chosen_part");
        QCOMPARE(box->findData(QStringLiteral("allreduce")), -1);
        QVERIFY(box->findData(QStringLiteral("weight_streaming")) >= 0);
        QCOMPARE(box->currentData().toString(), QStringLiteral("attention"));
        box->setCurrentIndex(box->findData(QStringLiteral("scheduling")));
        const int slot = lab.session->lab().slotOf(QStringLiteral("chosen_part"));
        QCOMPARE(lab.session->lab().controls[slot].choices[qRound(lab.session->state().slots_[slot])],
                 QStringLiteral("scheduling"));
    }
};

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestEarlierBlock)
#include "tst_earlier_block.moc"
