// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "tests/ui/lab/played_lab.h"
#include "ui/blocks/choice_box.h"
#include "ui/blocks/long_run_panel.h"
#include "ui/blocks/prose_label.h"
#include "ui/plot/plot_view.h"
#include "ui/words/long_run_words.h"

#include <QAccessible>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr int kPatience = 60'000;  ///< ms, for a run of a million samples on a busy machine
constexpr int kToSecondAct = 5;    ///< steps of the sample answers, to the commitment of the second act

/// The mission with the instrument of its first or second act unlocked.
struct PanelFixture : PlayedLab {
    explicit PanelFixture(int act = 1) : PlayedLab(QStringLiteral("v1-12-mission")) {
        play(act == 0 ? 1 : kToSecondAct);
        open();
        page->showAct(act);
        page->activateWindow();
        settle();
    }
    [[nodiscard]] LongRunPanel* panel() const { return find<LongRunPanel>("longRunPanel"); }
    [[nodiscard]] QPushButton* start() const { return find<QPushButton>("longRunButton"); }
    [[nodiscard]] QPushButton* cancel() const { return find<QPushButton>("longRunCancel"); }
    [[nodiscard]] QProgressBar* progress() const { return find<QProgressBar>("longRunProgress"); }
    [[nodiscard]] QTableWidget* table() const { return find<QTableWidget>("longRunTable"); }
    [[nodiscard]] QString state() const { return find<QLabel>("longRunState")->text(); }
    [[nodiscard]] const QVector<labs::LongRunRecord>& kept(int act = 1) const {
        return session->state().acts[act].longRuns;
    }
    [[nodiscard]] bool saysThatControlsHaveMoved() const {
        const auto labels = panel()->findChildren<ProseLabel*>();
        return std::ranges::any_of(labels, [](const ProseLabel* label) {
            return label->isVisible() &&
                   label->markdown().startsWith(QStringLiteral("The controls have moved"));
        });
    }
    void choose(int index) { find<ChoiceBox>("longRunCount")->setCurrentIndex(index); }
    void chooseTheLongest() { choose(find<ChoiceBox>("longRunCount")->count() - 1); }
    void pressByKey(QWidget* button) {
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        settle();
    }
    void set(const char* control, double value) {
        session->set(session->lab().slotOf(QLatin1String(control)), value);
        settle();
    }
};

#define FINISH(lab)                                                      \
    do {                                                                 \
        (lab).choose(0);                                                 \
        (lab).pressByKey((lab).start());                                 \
        QTRY_VERIFY_WITH_TIMEOUT((lab).start()->isVisible(), kPatience); \
        LabFixture::settle();                                            \
    } while (false)

}  // namespace

/// A long run on screen: by keys alone, to be ended at any moment, and honest about what its figures are of.
class TestLongRunPanel : public QObject {
    Q_OBJECT
private slots:
    void isThereOnceTheInstrumentIsUnlocked();
    void offersTheCountsOfTheLab();
    void startsByKeyAndMovesTheFocusToCancel();
    void cancelKeepsNothing();
    void canBeStartedAgainAfterCancel();
    void showsSixFiguresAndThePicture();
    void showsNoPictureWhereNoneIsDrawn();
    void saysWhereThereIsNoInterval();
    void saysThatTheControlsHaveMoved();
    void keepsTheLastOfTwoRuns();
    void controlsMoveWhileItRuns();
    void comesBackAsItWas();
    void everyControlHasAName();
    void canBeDestroyedWhileItRuns();
    void followsAChangeOfContextWhileItRuns();
};

void TestLongRunPanel::isThereOnceTheInstrumentIsUnlocked() {
    LabFixture locked(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/labs/v1-12-mission"));
    locked.open();
    QVERIFY(!locked.find("longRunPanel"));
    const PanelFixture lab(0);
    QVERIFY(lab.panel() && lab.panel()->isVisible());
    QVERIFY(lab.start()->isVisible() && lab.start()->isEnabled());
    QVERIFY(!lab.progress()->isVisible() && !lab.cancel()->isVisible());
    QVERIFY(!lab.table()->isVisible());
    LabFixture plain;
    plain.commit(0, QStringLiteral("scaled"), QStringLiteral("40 ×"), 80);
    plain.open();
    QVERIFY(!plain.find("longRunPanel"));
}

void TestLongRunPanel::offersTheCountsOfTheLab() {
    const PanelFixture lab;
    const auto* counts = lab.find<ChoiceBox>("longRunCount");
    QCOMPARE(counts->count(), 3);
    QCOMPARE(counts->itemData(0).toLongLong(), 1'000'000);
    QCOMPARE(counts->itemData(2).toLongLong(), 100'000'000);
    QVERIFY(counts->itemText(2).endsWith(QStringLiteral("samples")));
    const PanelFixture first(0);
    QVERIFY(first.find<ChoiceBox>("longRunCount")->itemText(0).endsWith(QStringLiteral("queries")));
}

void TestLongRunPanel::startsByKeyAndMovesTheFocusToCancel() {
    PanelFixture lab;
    lab.chooseTheLongest();
    lab.pressByKey(lab.start());
    QVERIFY(lab.progress()->isVisible() && lab.cancel()->isVisible());
    QVERIFY(!lab.start()->isVisible());
    QCOMPARE(lab.page->focusWidget(), lab.cancel());
    QVERIFY(lab.state().startsWith(QStringLiteral("Simulating")));
    QTRY_VERIFY_WITH_TIMEOUT(lab.progress()->value() > 0, kPatience);
    QVERIFY(lab.progress()->value() <= lab.progress()->maximum());
    QVERIFY(lab.kept().isEmpty());
    lab.pressByKey(lab.cancel());
    QTRY_VERIFY_WITH_TIMEOUT(lab.start()->isVisible(), kPatience);
}

void TestLongRunPanel::cancelKeepsNothing() {
    PanelFixture lab;
    const auto before = lab.recorder.events.size();
    lab.chooseTheLongest();
    lab.pressByKey(lab.start());
    QTest::keyClick(lab.cancel(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(lab.start()->isVisible(), kPatience);
    QCOMPARE(lab.page->focusWidget(), lab.start());
    QVERIFY(lab.state().startsWith(QStringLiteral("Cancelled")));
    QVERIFY(!lab.progress()->isVisible() && !lab.cancel()->isVisible());
    QVERIFY(!lab.table()->isVisible());
    QVERIFY(lab.kept().isEmpty());
    QCOMPARE(lab.recorder.events.size(), before);
}

void TestLongRunPanel::canBeStartedAgainAfterCancel() {
    PanelFixture lab;
    lab.chooseTheLongest();
    lab.pressByKey(lab.start());
    lab.pressByKey(lab.cancel());
    QTRY_VERIFY_WITH_TIMEOUT(lab.start()->isVisible(), kPatience);
    FINISH(lab);
    QCOMPARE(lab.kept().size(), 1);
    QVERIFY(lab.table()->isVisible());
    QVERIFY(!lab.state().contains(QStringLiteral("Cancelled")));
    QCOMPARE(lab.page->focusWidget(), lab.start());
}

void TestLongRunPanel::showsSixFiguresAndThePicture() {
    PanelFixture lab;
    FINISH(lab);
    QCOMPARE(lab.kept().size(), 1);
    QCOMPARE(lab.recorder.count(labs::kinds::kLongRunFinished), 1);
    QVERIFY(lab.table()->isVisible());
    QCOMPARE(lab.table()->rowCount(), 6);
    QCOMPARE(lab.table()->columnCount(), 2);
    QStringList rows;
    for (int row = 0; row < 6; ++row) {
        rows.append(lab.table()->verticalHeaderItem(row)->text());
        QVERIFY(lab.table()->item(row, 0)->text().endsWith(QStringLiteral("ms")));
        QVERIFY(lab.table()->item(row, 1)->text().contains(QStringLiteral(" to ")));
    }
    QCOMPARE(rows.join(u' '), QStringLiteral("Mean P50 P90 P95 P99 P99.9"));
    const QLocale& locale = lab.session->wording().locale;
    QCOMPARE(lab.state(), longRunText(lab.kept()[0], locale));
    const auto* plot = lab.find<PlotView>("plot.longRun");
    QVERIFY(plot && plot->isVisible());
    QVERIFY(plot->spec().title.contains(longRunCountText(QStringLiteral("tail_run"), 1'000'000, locale)));
    QVERIFY(!plot->summaryText().isEmpty());
    const auto& lines = plot->spec().lines;
    QVERIFY(std::ranges::any_of(lines, [&](const labs::PlotLine& line) {
        return line.id == QLatin1String("p99") && line.value == lab.kept()[0].figures[4].value;
    }));
    QVERIFY(!lab.saysThatControlsHaveMoved());
}

void TestLongRunPanel::showsNoPictureWhereNoneIsDrawn() {
    PanelFixture lab(0);
    FINISH(lab);
    QCOMPARE(lab.kept(0).size(), 1);
    QCOMPARE(lab.table()->rowCount(), 6);
    QVERIFY(lab.table()->isVisible());
    QVERIFY(!lab.find<PlotView>("plot.longRun")->isVisible());
    QVERIFY(lab.state().contains(QStringLiteral("The load generator calls it")));
}

/// All samples of an Offline run end one after the other: they have no interval.
void TestLongRunPanel::saysWhereThereIsNoInterval() {
    PanelFixture lab(0);
    lab.set("scenario", 3);
    FINISH(lab);
    QCOMPARE(lab.kept(0).size(), 1);
    QVERIFY(lab.table()->isVisible());
    for (int row = 0; row < 6; ++row)
        QVERIFY2(lab.table()->item(row, 1)->text().startsWith(QStringLiteral("none")),
                 qPrintable(lab.table()->item(row, 1)->text()));
}

/// And no more when they are back.
void TestLongRunPanel::saysThatTheControlsHaveMoved() {
    PanelFixture lab;
    FINISH(lab);
    const double before = lab.session->state().slots_[lab.session->lab().slotOf(QStringLiteral("noise"))];
    const QString p99 = lab.table()->item(4, 0)->text();
    lab.set("noise", before > 0.5 ? 0.1 : 0.9);
    QTRY_VERIFY(lab.saysThatControlsHaveMoved());
    QCOMPARE(lab.table()->item(4, 0)->text(), p99);
    QVERIFY(lab.table()->isVisible());
    lab.set("noise", before);
    QTRY_VERIFY(!lab.saysThatControlsHaveMoved());
    lab.set("fleet", 10);  // which the simulation does not read
    QVERIFY(!lab.saysThatControlsHaveMoved());
    lab.set("seed", 2);
    QTRY_VERIFY(lab.saysThatControlsHaveMoved());
}

void TestLongRunPanel::keepsTheLastOfTwoRuns() {
    PanelFixture lab;
    FINISH(lab);
    const QString first = lab.table()->item(4, 0)->text();
    lab.set("noise", 0.9);
    FINISH(lab);
    QCOMPARE(lab.kept().size(), 2);
    QVERIFY(lab.table()->item(4, 0)->text() != first);
    QVERIFY(!lab.saysThatControlsHaveMoved());
    QCOMPARE(lab.table()->rowCount(), 6);
}

/// What is kept is of the settings at the start, and the panel says that they are others now.
void TestLongRunPanel::controlsMoveWhileItRuns() {
    PanelFixture lab;
    const auto asked = lab.session->longRun(1, 1'000'000);
    lab.choose(0);
    lab.pressByKey(lab.start());
    lab.session->set(lab.session->lab().slotOf(QStringLiteral("noise")), 0.9);
    QTRY_COMPARE_WITH_TIMEOUT(lab.kept().size(), 1, kPatience);
    LabFixture::settle();
    QCOMPARE(lab.kept()[0].inputs, labs::inputsByName(*asked->model, asked->inputs));
    QTRY_VERIFY(lab.saysThatControlsHaveMoved());
}

void TestLongRunPanel::comesBackAsItWas() {
    PanelFixture lab;
    FINISH(lab);
    const QString state = lab.state();
    const QString p99 = lab.table()->item(4, 0)->text();
    lab.restart(lab.session->state());
    lab.open();
    lab.page->showAct(1);
    LabFixture::settle();
    QCOMPARE(lab.state(), state);
    QVERIFY(lab.table()->isVisible());
    QCOMPARE(lab.table()->rowCount(), 6);
    QCOMPARE(lab.table()->item(4, 0)->text(), p99);
    QVERIFY(!lab.saysThatControlsHaveMoved());
}

void TestLongRunPanel::everyControlHasAName() {
    PanelFixture lab;
    FINISH(lab);
    QStringList named;
    for (const QWidget* widget : lab.panel()->findChildren<QWidget*>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
        const bool isControl = takesKeys || qobject_cast<const QProgressBar*>(widget) ||
                               qobject_cast<const QPushButton*>(widget);
        const bool isInList = widget->window() != lab.page->window();  // of the combo box, which names it
        if (!isControl || isInList) continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY(spoken);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
        named.append(widget->objectName());
    }
    for (const char* name : {"longRunCount", "longRunButton", "longRunProgress", "longRunCancel"})
        QVERIFY2(named.contains(QLatin1String(name)), name);
    QVERIFY(!lab.table()->accessibleName().isEmpty());
}

/// The worker lets go of it, and ends.
void TestLongRunPanel::canBeDestroyedWhileItRuns() {
    {
        PanelFixture lab;
        lab.chooseTheLongest();
        lab.pressByKey(lab.start());
        QVERIFY(lab.progress()->isVisible());
        lab.page.reset();
        LabFixture::settle();
        QVERIFY(lab.kept().isEmpty());
    }
    QTRY_COMPARE_WITH_TIMEOUT(QThreadPool::globalInstance()->activeThreadCount(), 0, kPatience);
    QCoreApplication::processEvents();
}

/// The instrument is made anew for the other context; nothing of the run is kept there.
void TestLongRunPanel::followsAChangeOfContextWhileItRuns() {
    PanelFixture lab;
    lab.chooseTheLongest();
    lab.pressByKey(lab.start());
    lab.session->chooseContext(1);
    LabFixture::settle();
    QTRY_VERIFY(lab.start() || lab.cancel());
    if (lab.cancel()->isVisible()) lab.pressByKey(lab.cancel());
    QTRY_VERIFY_WITH_TIMEOUT(lab.start()->isVisible(), kPatience);
    QVERIFY(lab.kept().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(QThreadPool::globalInstance()->activeThreadCount(), 0, kPatience);
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestLongRunPanel)
#include "tst_long_run_panel.moc"
