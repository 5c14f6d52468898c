// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/lab_fixture.h"
#include "ui/blocks/option_card.h"
#include "ui/lab/lab_header.h"
#include "ui/lab/tab_order.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace ridgepoint::ui {

class TestLabPage : public QObject {
    Q_OBJECT
private slots:
    void everythingFocusableHasAName_data();
    void everythingFocusableHasAName();
    void bothColumnsStartAtOneHeight();
    void theHeadOfAnInstrumentLinesUp();
    void tabFollowsTheBlocks();
    void answersDoNotExistBeforeTheCommitment();
    void modelValueIsNowhereBeforeTheCommitment();
    void textIsNotCut_data();
    void textIsNotCut();
    void themeChangesWhileItRuns();
    void comesBackToTheSamePlace();
    void lookingLeavesNoTrace();
    void actsOpenInOrder();
    void contextChangesTheStory();
    void columnsStackWhereThereIsNoRoom();
    void stripReadingsWaitForTheCommitment();
    void worksByKeyboard();
};

namespace {

void toStep(LabFixture& lab, int step) {
    if (step > 0) lab.commit(0, QStringLiteral("linear"), QStringLiteral("20 ×"), 80);
    if (step > 1) lab.observe(0, QStringLiteral("6.12"));
    if (step > 2) lab.reflect(0, QStringLiteral("processors"));
    if (step > 3) lab.commit(1, QStringLiteral("noise"), {}, 40);
    if (step > 4) lab.observe(1, {}, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    if (step > 5) lab.reflect(1, QStringLiteral("suite"));
}

/// Everything that a screen or a screen reader could show below a widget.
QStringList wordsIn(QWidget* root) {
    QStringList words;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        words << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (auto* label = qobject_cast<QLabel*>(widget)) words << label->text();
        if (auto* button = qobject_cast<QAbstractButton*>(widget)) words << button->text();
        if (QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(widget))
            words << voice->text(QAccessible::Name) << voice->text(QAccessible::Value)
                  << voice->text(QAccessible::Description);
    }
    return words;
}

/// The block that a widget stands in; empty for the head of the page.
QString blockOf(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget())
        if (widget->objectName().startsWith(QStringLiteral("block."))) return widget->objectName().mid(6);
    return {};
}

/// The same lab in a language whose words are half as long again.
labs::LabPtr longWinded(const labs::LabPtr& lab) {
    auto copy = std::make_shared<labs::Lab>(*lab);
    for (const QString& key : lab->text.keys()) {
        labs::Template* text = copy->text.edit(key);
        if (!text || text->raw.contains(QStringLiteral("$$"))) continue;
        for (auto& piece : text->pieces)
            if (piece.placeholder < 0 && piece.text.size() > 3)
                piece.text += QStringLiteral(" verlängerungswörter");
    }
    return copy;
}

}  // namespace

void TestLabPage::everythingFocusableHasAName_data() {
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("act");
    for (int step = 0; step <= 6; ++step)
        for (int act = 0; act < (step > 2 ? 2 : 1); ++act)
            QTest::addRow("step %d act %d", step, act) << step << act;
}

void TestLabPage::everythingFocusableHasAName() {
    QFETCH(int, step);
    QFETCH(int, act);
    LabFixture lab;
    toStep(lab, step);
    LabPage& page = lab.open();
    page.showAct(act);
    lab.settle();
    const auto stops = tabStopsIn(&page);
    QVERIFY(stops.size() > 5);
    for (QWidget* stop : stops) {
        QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(stop);
        QVERIFY(voice);
        const QByteArray what =
            stop->metaObject()->className() + QByteArray(" ") + stop->objectName().toUtf8();
        QVERIFY2(!voice->text(QAccessible::Name).trimmed().isEmpty(), what);
    }
}

void TestLabPage::bothColumnsStartAtOneHeight() {
    for (const char* id : {"v1-12", "v2-09"}) {
        LabFixture lab(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/labs/") + QLatin1String(id));
        LabPage& page = lab.open();
        const auto top = [&page](const QWidget* widget) { return widget->mapTo(&page, QPoint()).y(); };
        QTRY_COMPARE(top(lab.find("block.bench1")), top(lab.find("block.brief1")));
        lab.commit(0, lab.session->gate(0).options.first().id, QStringLiteral("12 %"), 60);
        lab.settle();
        const QWidget* first =
            lab.find("benchHead")->isVisible() ? lab.find("benchHead") : lab.find("block.bench1");
        QTRY_COMPARE(top(first), top(lab.find("block.brief1")));
    }
}

void TestLabPage::theHeadOfAnInstrumentLinesUp() {
    LabFixture lab(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/labs/v2-09"));
    lab.commit(0, QStringLiteral("share"), QStringLiteral("12 %"), 60);
    LabPage& page = lab.open({1180, 460});  // too low for a head that stays
    for (const int height : {460, 820, 500, 900}) {
        page.resize(1180, height);
        lab.settle();
        const auto* head = lab.find("benchHead");
        const auto* body = lab.find("block.bench1");
        QVERIFY(head->isVisible());
        const auto edges = [&page](const QWidget* widget) {
            const int left = widget->mapTo(&page, QPoint()).x();
            return QPair(left, left + widget->width());
        };
        QTRY_COMPARE(edges(head), edges(body));
        QVERIFY(head->mapTo(&page, QPoint()).y() < body->mapTo(&page, QPoint()).y());
    }
}

void TestLabPage::tabFollowsTheBlocks() {
    LabFixture lab;
    toStep(lab, 2);
    LabPage& page = lab.open();
    QStringList blocks;
    QWidget* now = tabStopsIn(page.findChild<LabHeader*>()).first();
    now->setFocus();
    while (blocks.size() < 20) {
        const QString block = blockOf(now);
        if (blocks.size() > 1 && block == blocks.first()) break;
        if (!block.isEmpty() && !blocks.endsWith(block)) blocks.append(block);
        QTest::keyClick(now, Qt::Key_Tab);
        now = page.focusWidget();
    }
    // Story in the order of the lab, then the instrument.
    QStringList expected;
    for (const labs::Block& block : lab.session->lab().acts[0].blocks)
        if (blocks.contains(block.id) && block.kind != labs::BlockKind::Workbench) expected.append(block.id);
    QVERIFY(expected.size() > 4);
    QCOMPARE(blocks, expected << QStringLiteral("bench1"));
}

void TestLabPage::answersDoNotExistBeforeTheCommitment() {
    LabFixture lab;
    LabPage& page = lab.open();
    for (const char* id : {"observe1", "reveal1", "equations1", "reflect1", "takeaways1", "decision"})
        QVERIFY2(!page.findChild<QWidget*>(QStringLiteral("block.") + QLatin1String(id)), id);
    const QString words = wordsIn(&page).join(u'\n');
    for (const char* key : {"reveal1", "reveal1.binding", "reveal1.fixed", "reflect1.serial_path.why"})
        QVERIFY2(!words.contains(lab.session->text(QLatin1String(key)).left(40)), key);
}

void TestLabPage::modelValueIsNowhereBeforeTheCommitment() {
    LabFixture lab;
    LabPage& page = lab.open();
    const QString words = wordsIn(&page).join(u'\n');
    const auto evaluation = labs::Evaluation(
        lab.session->lab(),
        labs::scenarioSlots(lab.session->lab(), 0, lab.session->lab().scenarioOf(QStringLiteral("gate1"))));
    const double value = evaluation.number(*lab.session->lab().acts[0].gate()->predicts);
    for (const int decimals : {2, 3, 4})
        QVERIFY(!words.contains(QString::number(value, 'f', decimals)));
}

void TestLabPage::textIsNotCut_data() {
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("longText");
    QTest::addColumn<int>("step");
    for (const int step : {0, 1, 3}) {
        QTest::addRow("normal %d", step) << 1.0 << QSize(1180, 820) << false << step;
        QTest::addRow("long %d", step) << 1.0 << QSize(1180, 820) << true << step;
        QTest::addRow("200 %d", step) << 2.0 << QSize(1020, 640) << false << step;
        QTest::addRow("200 long %d", step) << 2.0 << QSize(1020, 640) << true << step;
        QTest::addRow("narrow %d", step) << 1.0 << QSize(640, 800) << false << step;
    }
}

void TestLabPage::textIsNotCut() {
    QFETCH(double, scale);
    QFETCH(QSize, size);
    QFETCH(bool, longText);
    QFETCH(int, step);
    LabFixture lab;
    if (longText) {
        lab.loaded.lab = longWinded(lab.loaded.lab);
        lab.restart(labs::freshState(*lab.loaded.lab, QStringLiteral("run-1"), lab.now()));
    }
    toStep(lab, step);
    lab.setTheme(Scheme::Light, scale);
    LabPage& page = lab.open(size);
    QTest::qWait(300);
    for (QScrollArea* area : page.findChildren<QScrollArea*>()) {
        if (!area->isVisible() || !area->widget()) continue;
        QVERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(area->objectName()));
    }
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->size().isEmpty()) continue;
        if (widget->inherits("ridgepoint::ui::PlotView")) continue;  // scales its drawing
        const bool speaks = qobject_cast<QLabel*>(widget) || widget->hasHeightForWidth();
        if (!speaks) continue;
        const QByteArray what = widget->metaObject()->className() + QByteArray(" ") +
                                widget->objectName().toUtf8() + ' ' +
                                widget->accessibleName().left(60).toUtf8();
        if (widget->hasHeightForWidth())
            QVERIFY2(widget->height() + 1 >= widget->heightForWidth(widget->width()), what);
        else
            QVERIFY2(widget->width() + 1 >= widget->sizeHint().width(), what);
    }
}

void TestLabPage::themeChangesWhileItRuns() {
    LabFixture lab;
    toStep(lab, 1);
    lab.setTheme(Scheme::Light, 1.0);
    LabPage& page = lab.open();
    const QImage light = page.grab().toImage();
    const int height = lab.find("labTitle")->height();
    lab.setTheme(Scheme::Dark, 1.5);
    lab.settle();
    const QImage dark = page.grab().toImage();
    QVERIFY(light.pixelColor(3, 3).lightnessF() > 0.8);
    QVERIFY(dark.pixelColor(3, 3).lightnessF() < 0.3);
    QVERIFY(lab.find("labTitle")->height() > height);
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        const QColor ink = label->palette().color(QPalette::WindowText);
        QVERIFY2(ink.lightnessF() > 0.4, qPrintable(label->text()));
    }
}

void TestLabPage::comesBackToTheSamePlace() {
    LabFixture lab;
    toStep(lab, 3);
    lab.open();
    lab.page->showAct(1);
    lab.settle();
    auto* panel = lab.find<QAbstractButton>("panel.concept2");
    QVERIFY(panel && panel->isChecked());
    panel->click();
    auto* story = lab.find<QScrollArea>("scroll.story");
    story->verticalScrollBar()->setValue(story->verticalScrollBar()->maximum() / 2);
    lab.find("estimateEdit");
    lab.find("confidenceSpin")->setFocus();
    lab.settle();
    const int scrolled = story->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    lab.page->rememberView();
    const labs::SessionState kept = lab.session->state();
    lab.restart(kept);
    lab.open();
    QTest::qWait(50);
    QCOMPARE(lab.page->currentAct(), 1);
    QVERIFY(!lab.find<QAbstractButton>("panel.concept2")->isChecked());
    QVERIFY(qAbs(lab.find<QScrollArea>("scroll.story")->verticalScrollBar()->value() - scrolled) <= 4);
    QCOMPARE(lab.page->focusWidget()->objectName(), QStringLiteral("confidenceSpin"));
}

void TestLabPage::lookingLeavesNoTrace() {
    LabFixture lab;
    lab.open();
    lab.page->rememberView();
    lab.page.reset();
    QVERIFY(lab.recorder.events.empty());
}

void TestLabPage::actsOpenInOrder() {
    LabFixture lab;
    LabPage& page = lab.open();
    auto* tab = lab.find<QAbstractButton>("actTab.2");
    QVERIFY(tab && !tab->isEnabled());
    QVERIFY(tab->accessibleName().contains(QStringLiteral("locked")));
    QTest::keyClick(&page, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(page.currentAct(), 0);
    toStep(lab, 3);
    lab.settle();
    QTest::mouseClick(lab.find("actTab.2"), Qt::LeftButton);
    QTRY_COMPARE(page.currentAct(), 1);
    QVERIFY(page.findChild<QWidget*>(QStringLiteral("block.brief2")));
    QVERIFY(!page.findChild<QWidget*>(QStringLiteral("block.brief1")));
    QTest::keyClick(&page, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(page.currentAct(), 0);
}

void TestLabPage::contextChangesTheStory() {
    LabFixture lab;
    lab.open();
    const QString before = wordsIn(lab.find("block.brief1")).join(u'\n');
    QTest::mouseClick(lab.find("context.edge"), Qt::LeftButton);
    lab.settle();
    QCOMPARE(lab.session->state().context, 1);
    QVERIFY(wordsIn(lab.find("block.brief1")).join(u'\n') != before);
    QVERIFY(lab.find<QAbstractButton>("contextChoice.edge")->isChecked());
    toStep(lab, 1);
    lab.settle();
    QVERIFY(!lab.find("context.cloud")->isEnabled());
}

void TestLabPage::columnsStackWhereThereIsNoRoom() {
    LabFixture lab;
    toStep(lab, 1);
    LabPage& page = lab.open({1180, 800});
    QVERIFY(lab.find("scroll.story")->isVisible());
    page.resize(800, 800);
    lab.settle();
    QVERIFY(!lab.find("scroll.story")->isVisible());
    QVERIFY(lab.find("scroll.page")->isVisible());
    QVERIFY(lab.find("slider.serial")->isVisible());
    page.resize(1180, 800);
    lab.settle();
    QVERIFY(lab.find("scroll.bench")->isVisible());
    QVERIFY(lab.find("slider.serial")->isVisible());
}

void TestLabPage::stripReadingsWaitForTheCommitment() {
    LabFixture lab;
    LabPage& page = lab.open();
    QVERIFY(page.stripReadings().isEmpty());
    toStep(lab, 1);
    QCOMPARE(page.stripReadings().size(), 3);
    QVERIFY(page.position().contains(QStringLiteral("Experiment")));
}

void TestLabPage::worksByKeyboard() {
    LabFixture lab;
    LabPage& page = lab.open();
    const auto tabTo = [&](const QString& name) {
        for (int i = 0; i < 80; ++i) {
            QWidget* now = page.focusWidget() ? page.focusWidget() : &page;
            if (now->objectName().startsWith(name)) return true;
            QTest::keyClick(now, Qt::Key_Tab);
        }
        return false;
    };
    const auto type = [&](const QString& text) { QTest::keyClicks(page.focusWidget(), text); };
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(page.focusWidget(), key);
        lab.settle();
    };
    QVERIFY(tabTo(QStringLiteral("option.")));
    press(Qt::Key_Space);
    QVERIFY(tabTo(QStringLiteral("estimateEdit")));
    type(QStringLiteral("12 ×"));
    QVERIFY(tabTo(QStringLiteral("confidenceSpin")));
    type(QStringLiteral("70"));
    QVERIFY(tabTo(QStringLiteral("commitPredictionButton")));
    press(Qt::Key_Space);
    QVERIFY(lab.session->state().acts[0].prediction);
    QCOMPARE(page.focusWidget()->objectName(), QStringLiteral("slider.serial"));
    QVERIFY(tabTo(QStringLiteral("observeEdit")));
    type(QStringLiteral("6.1"));
    QVERIFY(tabTo(QStringLiteral("recordObservationButton")));
    press(Qt::Key_Space);
    QCOMPARE(lab.session->stage(0), labs::Stage::Revealed);
    QVERIFY(tabTo(QStringLiteral("reflectOption.")));
    press(Qt::Key_Space);
    QVERIFY(tabTo(QStringLiteral("reflectSentenceEdit")));
    type(QStringLiteral("The serial part stays."));
    QVERIFY(tabTo(QStringLiteral("answerReflectionButton")));
    press(Qt::Key_Space);
    QCOMPARE(lab.session->stage(0), labs::Stage::Reflected);
    QVERIFY(tabTo(QStringLiteral("nextActButton")));
    press(Qt::Key_Space);
    QTRY_COMPARE(page.currentAct(), 1);
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestLabPage)
#include "tst_lab_page.moc"
