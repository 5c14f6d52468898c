// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/handbook/reading_fixture.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/prose_label.h"

#include <QLineEdit>
#include <QPushButton>

namespace ridgepoint::ui {

class TestHandbookPage : public QObject {
    Q_OBJECT
private slots:
    void solutionComesAfterAnAnswer();
    void aWordIsNoWrongAnswer();
    void rebuttalComesAfterAJudgement();
    void tablesFollowTheControls();
    void linksOpenPlaces();
    void footerLeadsOn();
    void tabReachesEverything();
};

namespace {
const QString kLeast = QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/handbook/least");
const QSize kSize(1000, 800);

bool anyLabelSays(const HandbookPage& page, const QString& part) {
    for (const auto* label : page.findChildren<ProseLabel*>())
        if (label->isVisible() && label->accessibleName().contains(part)) return true;
    return false;
}
}  // namespace

void TestHandbookPage::solutionComesAfterAnAnswer() {
    ReadingFixture reading(kLeast);
    QVERIFY(reading.loaded.lab);
    HandbookPage& page = reading.open(kSize);
    QVERIFY(!anyLabelSays(page, QStringLiteral("Bandwidth times intensity")));
    auto* entry = page.findChild<QLineEdit*>(QStringLiteral("checkEdit.question"));
    QVERIFY(entry);
    QTest::keyClicks(entry, QStringLiteral("13.4"));
    QTest::keyClick(entry, Qt::Key_Return);
    auto* notice = page.findChild<Notice*>(QStringLiteral("checkNotice.question"));
    QVERIFY(notice->text().contains(QStringLiteral("2.00")));
    QVERIFY(anyLabelSays(page, QStringLiteral("Bandwidth times intensity")));
    entry->clear();
    QTest::keyClicks(entry, QStringLiteral("26.8"));
    QTest::keyClick(entry, Qt::Key_Return);
    QCOMPARE(notice->text(), QStringLiteral("Right."));
}

void TestHandbookPage::aWordIsNoWrongAnswer() {
    ReadingFixture reading(kLeast);
    HandbookPage& page = reading.open(kSize);
    auto* entry = page.findChild<QLineEdit*>(QStringLiteral("checkEdit.question"));
    QTest::keyClicks(entry, QStringLiteral("soon"));
    QTest::keyClick(entry, Qt::Key_Return);
    QVERIFY(!page.findChild<Notice*>(QStringLiteral("checkNotice.question"))->text().isEmpty());
    QVERIFY(!anyLabelSays(page, QStringLiteral("Bandwidth times intensity")));
}

void TestHandbookPage::rebuttalComesAfterAJudgement() {
    ReadingFixture reading(kLeast);
    HandbookPage& page = reading.open(kSize);
    QVERIFY(!anyLabelSays(page, QStringLiteral("It reaches")));
    auto* button = page.findChild<QPushButton*>(QStringLiteral("fallacyTrue.claim"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(anyLabelSays(page, QStringLiteral("It reaches")));
    QVERIFY(page.findChild<Notice*>(QStringLiteral("fallacyNotice.claim"))
                ->text()
                .contains(QStringLiteral("false")));
}

void TestHandbookPage::tablesFollowTheControls() {
    ReadingFixture reading(kLeast);
    HandbookPage& page = reading.open(kSize);
    QVERIFY(anyLabelSays(page, QStringLiteral("53.6")));  // 3.35 times 16
    page.session().set(0, 64.0);
    QTRY_VERIFY(anyLabelSays(page, QStringLiteral("214.4")));
}

void TestHandbookPage::linksOpenPlaces() {
    ReadingFixture reading(kLeast);
    HandbookPage& page = reading.open(kSize);
    ProseLabel* prose = nullptr;
    for (auto* label : page.findChildren<ProseLabel*>())
        if (label->text().contains(QStringLiteral("lab:v1-12"))) prose = label;
    QVERIFY(prose);
    QCOMPARE(prose->focusPolicy(), Qt::StrongFocus);
    emit prose->linkActivated(QStringLiteral("lab:v1-12"));
    QTRY_COMPARE(reading.places, QStringList{QStringLiteral("lab:v1-12")});
}

void TestHandbookPage::footerLeadsOn() {
    ReadingFixture reading(kLeast);
    SectionPlace place;
    place.next = handbook::SectionEntry{QStringLiteral("energy"), {}, QStringLiteral("Energy"), {}, {}};
    place.readers = {{QStringLiteral("v1-12"), QStringLiteral("Where speedup stops")}};
    HandbookPage& page = reading.open(kSize, place);
    page.findChild<QPushButton*>(QStringLiteral("nextSection"))->click();
    QTRY_COMPARE(reading.places, QStringList{QStringLiteral("section:energy")});
    page.findChild<QPushButton*>(QStringLiteral("reader.v1-12"))->click();
    QTRY_COMPARE(reading.places.last(), QStringLiteral("lab:v1-12"));
}

void TestHandbookPage::tabReachesEverything() {
    ReadingFixture reading(kLeast);
    HandbookPage& page = reading.open(kSize);
    QVERIFY(QTest::qWaitForWindowExposed(&reading));
    reading.activateWindow();
    page.setFocus();
    QStringList seen;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, Qt::Key_Tab);
        if (const QWidget* now = QApplication::focusWidget()) seen.append(now->objectName());
    }
    for (const char* name : {"checkEdit.question", "checkButton.question", "showSolution.question",
                             "fallacyTrue.claim", "fallacyFalse.claim"})
        QVERIFY2(seen.contains(QLatin1String(name)), name);
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestHandbookPage)
#include "tst_handbook_page.moc"
