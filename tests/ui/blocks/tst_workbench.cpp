// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/lab_fixture.h"
#include "ui/blocks/quantity_spin.h"
#include "ui/blocks/value_slider.h"
#include "ui/blocks/verdict_area.h"
#include "ui/plot/plot_view.h"

#include <QAccessible>
#include <QTableWidget>
#include <QTest>
#include <QWheelEvent>

namespace ridgepoint::ui {

/// Counts how often something is laid out anew.
class LayoutCounter : public QObject {
public:
    using QObject::QObject;
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
};

class TestWorkbench : public QObject {
    Q_OBJECT
private slots:
    void cannotBeMovedBeforeTheCommitment_data();
    void cannotBeMovedBeforeTheCommitment();
    void showsNoValueWhileLocked();
    void saysWhatUnlocksIt();
    void keysMoveTheSlider();
    void aDragIsOneStepOfUndo();
    void fieldTakesWhatPeopleType();
    void speaksValueAndUnit();
    void readoutsFollow();
    void movingLaysNothingOut();
    void nothingJumpsWhenVerdictsGo();
    void pinsAtLeastThreeRuns();
    void chartNumbersAreTheReadouts();
};

namespace {

void wheel(QWidget* widget) {
    const QPointF middle = QRectF(widget->rect()).center();
    QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

void unlock(LabFixture& lab) {
    lab.commit(0, QStringLiteral("linear"), QStringLiteral("20 ×"), 80);
    lab.open();
}

}  // namespace

void TestWorkbench::cannotBeMovedBeforeTheCommitment_data() {
    QTest::addColumn<QString>("control");
    for (const char* id : {"serial", "processors", "efficiency"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestWorkbench::cannotBeMovedBeforeTheCommitment() {
    QFETCH(QString, control);
    LabFixture lab;
    lab.open();
    const labs::Slots before = lab.session->state().slots_;
    auto* slider = lab.page->findChild<ValueSlider*>(QStringLiteral("slider.") + control);
    auto* spin = lab.page->findChild<QuantitySpin*>(QStringLiteral("spin.") + control);
    QVERIFY(slider && spin);
    for (const auto key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_PageDown,
                           Qt::Key_Home, Qt::Key_End}) {
        QTest::keyClick(slider, key);
        QTest::keyClick(spin, key);
    }
    QTest::keyClicks(spin, QStringLiteral("42"));
    QTest::keyClick(spin, Qt::Key_Return);
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(10, slider->height() / 2));
    QTest::mouseMove(slider, QPoint(slider->width() - 10, slider->height() / 2));
    QTest::mouseRelease(slider, Qt::LeftButton);
    wheel(slider);
    wheel(spin);
    slider->setValue(slider->maximum());
    for (QWidget* widget : std::initializer_list<QWidget*>{slider, spin}) {
        QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(voice && voice->valueInterface());
        voice->valueInterface()->setCurrentValue(33.0);
    }
    QCOMPARE(lab.session->state().slots_, before);
    QVERIFY(!lab.session->canUndo());
}

void TestWorkbench::showsNoValueWhileLocked() {
    LabFixture lab;
    lab.open();
    QVERIFY(lab.page->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^(readout|plot|formula)\\.")))
                .isEmpty());
    for (QuantitySpin* spin : lab.page->findChildren<QuantitySpin*>())
        QCOMPARE(spin->text(), QStringLiteral("locked"));
    for (ValueSlider* slider : lab.page->findChildren<ValueSlider*>()) {
        QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(slider);
        QCOMPARE(voice->valueInterface()->currentValue().toDouble(), 0.0);
        QCOMPARE(voice->valueInterface()->maximumValue().toDouble(), 0.0);
    }
}

void TestWorkbench::saysWhatUnlocksIt() {
    LabFixture lab;
    lab.open();
    const QString reason = lab.session->text(QStringLiteral("bench1.locked"));
    for (ValueSlider* slider : lab.page->findChildren<ValueSlider*>()) {
        QVERIFY(slider->isEnabled());  // or Tab would pass it by
        QVERIFY(slider->focusPolicy() & Qt::TabFocus);
        QCOMPARE(slider->accessibleDescription(), reason);
        QVERIFY(slider->accessibleName().contains(QStringLiteral("locked")));
    }
    QTest::mouseClick(lab.find("goToPredictionButton"), Qt::LeftButton);
    lab.settle();
    auto* focus = lab.page->focusWidget();
    QVERIFY(focus && focus->objectName().startsWith(QStringLiteral("option.")));
}

void TestWorkbench::keysMoveTheSlider() {
    LabFixture lab;
    unlock(lab);
    const int slot = lab.session->lab().slotOf(QStringLiteral("processors"));
    auto* slider = lab.find<ValueSlider>("slider.processors");
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(lab.session->state().slots_[slot], 128.0);
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(lab.session->state().slots_[slot], 1.0);
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(lab.session->state().slots_[slot], 1024.0);
    QTest::keyClick(slider, Qt::Key_PageDown);
    QCOMPARE(lab.session->state().slots_[slot], 256.0);
    auto* spin = lab.find<QuantitySpin>("spin.processors");
    QTest::keyClick(spin, Qt::Key_Up);
    QCOMPARE(lab.session->state().slots_[slot], 257.0);
    QTest::keyClick(lab.page.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(lab.session->state().slots_[slot], 256.0);
}

void TestWorkbench::aDragIsOneStepOfUndo() {
    LabFixture lab;
    unlock(lab);
    const labs::Slots before = lab.session->state().slots_;
    auto* slider = lab.find<ValueSlider>("slider.serial");
    const int y = slider->height() / 2;
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(20, y));
    for (int x = 30; x < slider->width() - 20; x += 15)
        QTest::mouseMove(slider, QPoint(x, y));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() - 20, y));
    QVERIFY(lab.session->state().slots_ != before);
    QCOMPARE(lab.session->state().undo.size(), 1);
    QCOMPARE(lab.recorder.count(QStringLiteral("control_changed")), 1);
    lab.session->undo();
    QCOMPARE(lab.session->state().slots_, before);
}

void TestWorkbench::fieldTakesWhatPeopleType() {
    LabFixture lab;
    unlock(lab);
    const int slot = lab.session->lab().slotOf(QStringLiteral("serial"));
    auto* spin = lab.find<QuantitySpin>("spin.serial");
    for (const auto& [typed, value] : std::initializer_list<std::pair<const char*, double>>{
             {"20 %", 0.20}, {"30", 0.30}, {"99", 0.50}, {"zero", 0.50}, {"0", 0.0}}) {
        spin->selectAll();
        QTest::keyClicks(spin, QString::fromLatin1(typed));
        QTest::keyClick(spin, Qt::Key_Return);
        QVERIFY2(qFuzzyCompare(1 + lab.session->state().slots_[slot], 1 + value), typed);
    }
}

void TestWorkbench::speaksValueAndUnit() {
    LabFixture lab;
    unlock(lab);
    auto* slider = lab.find<ValueSlider>("slider.serial");
    const QString value = lab.session->controlText(lab.session->lab().slotOf(QStringLiteral("serial")));
    QVERIFY(value.endsWith(QStringLiteral("%")));
    QCOMPARE(slider->accessibleName(), QStringLiteral("Serial share s, ") + value);
    QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(slider);
    QCOMPARE(voice->role(), QAccessible::Slider);
    QCOMPARE(voice->text(QAccessible::Value), value);
    QCOMPARE(voice->valueInterface()->currentValue().toDouble(), 15.0);
    voice->valueInterface()->setCurrentValue(20.0);
    QCOMPARE(lab.session->state().slots_[lab.session->lab().slotOf(QStringLiteral("serial"))], 0.2);
    QAccessibleInterface* field = QAccessible::queryAccessibleInterface(lab.find("spin.serial"));
    QVERIFY(field->text(QAccessible::Value).endsWith(QStringLiteral("%")));
}

void TestWorkbench::readoutsFollow() {
    LabFixture lab;
    unlock(lab);
    QWidget* readout = lab.find("readout.speedup");
    const QString before = readout->accessibleName();
    QTest::keyClick(lab.find("slider.processors"), Qt::Key_End);
    QVERIFY(readout->accessibleName() != before);
    const labs::Block* block = lab.session->lab().block(QStringLiteral("bench1"));
    const auto views = lab.session->readouts(std::get<labs::WorkbenchBlock>(block->detail), block->id);
    QVERIFY(readout->accessibleName().contains(views[0].value));
}

void TestWorkbench::movingLaysNothingOut() {
    LabFixture lab;
    unlock(lab);
    auto* slider = lab.find<ValueSlider>("slider.processors");
    // First the set of verdicts of the places that are visited.
    LayoutCounter counter;
    const int slot = lab.session->lab().slotOf(QStringLiteral("efficiency"));
    lab.session->preview(slot, 0.89);
    QTest::qWait(250);  // the page comes to rest
    for (QWidget* widget : lab.page->findChildren<QWidget*>())
        widget->installEventFilter(&counter);
    for (const double value : {0.88, 0.87, 0.86, 0.87, 0.88}) {
        lab.session->preview(slot, value);
        QCoreApplication::processEvents();
    }
    QCOMPARE(counter.count, 0);
    QVERIFY(slider);
}

/// Fewer verdicts leave their room empty until the control rests, so that the chart keeps its size.
void TestWorkbench::nothingJumpsWhenVerdictsGo() {
    LabFixture lab;
    unlock(lab);
    const int slot = lab.session->lab().slotOf(QStringLiteral("processors"));
    const auto* area = lab.page->findChild<VerdictArea*>();
    const auto* chart = lab.page->findChild<PlotView*>();
    int highest = 0;
    for (const double value : {1024.0, 256.0, 16.0, 4.0, 1.0, 2.0, 64.0}) {
        lab.session->preview(slot, value);
        QCoreApplication::processEvents();
        QVERIFY(area->height() >= highest);
        highest = area->height();
    }
    const QSize size = chart->size();
    lab.session->preview(slot, 1);
    QCoreApplication::processEvents();
    QCOMPARE(chart->size(), size);
    QTRY_COMPARE(area->minimumHeight(), 0);  // at rest it takes what it needs
}

void TestWorkbench::pinsAtLeastThreeRuns() {
    LabFixture lab;
    unlock(lab);
    const int slot = lab.session->lab().slotOf(QStringLiteral("processors"));
    for (const double value : {8.0, 64.0, 512.0}) {
        lab.session->set(slot, value);
        QTest::mouseClick(lab.find("pinRunButton"), Qt::LeftButton);
        lab.settle();
    }
    auto* table = lab.find<QTableWidget>("pinTable");
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->columnCount(), 4);
    QVERIFY(table->item(3, 1)->text().contains(QStringLiteral("(")));
    QTest::mouseClick(lab.find("unpin.0"), Qt::LeftButton);
    lab.settle();
    QCOMPARE(lab.session->state().pinned.size(), 2);
    QCOMPARE(table->columnCount(), 3);
}

void TestWorkbench::chartNumbersAreTheReadouts() {
    LabFixture lab;
    unlock(lab);
    const labs::Block* block = lab.session->lab().block(QStringLiteral("bench1"));
    const auto& bench = std::get<labs::WorkbenchBlock>(block->detail);
    const QString speedup = lab.session->readouts(bench, block->id)[0].value;
    QWidget* plot = lab.find("plot.curve");
    QVERIFY(plot);
    QVERIFY(lab.session->plot(bench.plots[0], block->id).summary.contains(speedup));
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestWorkbench)
#include "tst_workbench.moc"
