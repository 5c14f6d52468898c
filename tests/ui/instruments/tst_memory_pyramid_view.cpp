// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/machine_levels.h"
#include "tests/core/instruments/published.h"
#include "tests/ui/instruments/instrument_fixture.h"
#include "ui/blocks/readout_tile.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/value_slider.h"
#include "ui/instruments/pyramid_tier.h"

#include <QPushButton>

namespace ridgepoint::ui {

using instruments::levelsOf;
using instruments::Machine;

class TestMemoryPyramidView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyTierHasAName();
    void arrowsWalkAndTheCardFollows();
    void aClickBesideTheSliceChoosesNothing();
    void theCardLeadsToItsConstant();
    void slidersShareTheWhole();
    void readingsAreThoseOfTheModel();
    void paperGetsATable();
};

namespace {

const QString kName = QStringLiteral("memory_pyramid");
const QSize kSize(900, 800);

const instruments::MachineLevel& level(const char* id) {
    for (const auto& one : levelsOf(Machine::A100).pyramid)
        if (qstrcmp(one.id, id) == 0) return one;
    qFatal("no tier %s", id);
}

hardware::HardwareRegistry a100() {
    ridgepoint::testing::Published all;
    all.add(level("l1").latency, 10.0, "ns");
    all.add(level("l2").latency, 20.0, "ns");
    all.add(level("hbm").latency, 170.0, "ns");
    all.add(level("l1").energy, 0.625, "pJ");
    all.add(level("l2").energy, 2.5, "pJ");
    all.add(level("hbm").energy, 12.5, "pJ");
    return all.load();
}

PyramidTierButton* tier(const Instrument& pyramid, const char* id) {
    return pyramid.findChild<PyramidTierButton*>(QStringLiteral("tier.") + QLatin1String(id));
}

bool cardSays(const Instrument& pyramid, const QString& text) {
    const auto* card = pyramid.findChild<QWidget*>(QStringLiteral("tierCard"));
    for (const auto* label : card->findChildren<TextLabel*>())
        if (label->isVisible() && label->text().contains(text)) return true;
    return false;
}

QString reading(const Instrument& pyramid, const char* id) {
    return pyramid.findChild<ReadoutTile*>(QStringLiteral("readout.") + QLatin1String(id))->accessibleName();
}

}  // namespace

void TestMemoryPyramidView::everyTierHasAName() {
    InstrumentFixture fixture(a100());
    const Instrument& pyramid = fixture.open(kName, kSize);
    const auto tiers = pyramid.findChildren<PyramidTierButton*>();
    QCOMPARE(tiers.size(), static_cast<qsizetype>(levelsOf(Machine::A100).pyramid.size()));
    for (const auto* one : tiers)
        QVERIFY(!one->accessibleName().isEmpty());
    QVERIFY(tier(pyramid, "hbm")->accessibleName().contains(QStringLiteral("170")));
}

void TestMemoryPyramidView::arrowsWalkAndTheCardFollows() {
    InstrumentFixture fixture(a100());
    const Instrument& pyramid = fixture.open(kName, kSize);
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const auto tiers = pyramid.findChildren<PyramidTierButton*>();
    tiers.first()->setFocus();
    for (int i = 1; i < tiers.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(tiers[i]->hasFocus());
        QVERIFY(tiers[i]->isChecked());
    }
    QVERIFY(cardSays(pyramid, QStringLiteral("12.5")));
    QVERIFY(cardSays(pyramid, QStringLiteral("no record")));
}

void TestMemoryPyramidView::aClickBesideTheSliceChoosesNothing() {
    InstrumentFixture fixture(a100());
    const Instrument& pyramid = fixture.open(kName, kSize);
    PyramidTierButton* last = tier(pyramid, "hbm");
    last->click();
    PyramidTierButton* first = pyramid.findChildren<PyramidTierButton*>().first();
    QTest::mouseClick(first, Qt::LeftButton, {}, QPoint(3, first->height() / 2));
    QVERIFY(last->isChecked());
    QTest::mouseClick(first, Qt::LeftButton, {}, first->rect().center());
    QVERIFY(first->isChecked());
}

void TestMemoryPyramidView::theCardLeadsToItsConstant() {
    InstrumentFixture fixture(a100());
    const Instrument& pyramid = fixture.open(kName, kSize);
    tier(pyramid, "hbm")->click();
    pyramid.findChild<QPushButton*>(QStringLiteral("tierConstant.0"))->click();
    QCOMPARE(fixture.opened, QStringList{QStringLiteral("constant:") + QLatin1String(level("hbm").latency)});
}

void TestMemoryPyramidView::slidersShareTheWhole() {
    InstrumentFixture fixture(a100());
    const Instrument& pyramid = fixture.open(kName, kSize);
    auto* first = pyramid.findChild<ValueSlider*>(QStringLiteral("slider.first"));
    auto* second = pyramid.findChild<ValueSlider*>(QStringLiteral("slider.second"));
    first->requestValue(0.5);
    second->requestValue(0.8);
    QCOMPARE(qRound(first->controlValue() * 100), 20);
    QVERIFY(second->accessibleName().contains(QStringLiteral("80")));
    QVERIFY(pyramid.findChild<TextLabel*>(QStringLiteral("mixRest"))->text().contains(QStringLiteral("0")));
}

void TestMemoryPyramidView::readingsAreThoseOfTheModel() {
    InstrumentFixture fixture(a100());
    const Instrument& pyramid = fixture.open(kName, kSize);
    pyramid.findChild<ValueSlider*>(QStringLiteral("slider.first"))->requestValue(0.5);
    pyramid.findChild<ValueSlider*>(QStringLiteral("slider.second"))->requestValue(0.25);
    QVERIFY(reading(pyramid, "mixLatency").contains(QStringLiteral("52.5")));
    QVERIFY(reading(pyramid, "mixEnergy").contains(QStringLiteral("130")));
    QVERIFY(reading(pyramid, "mixLastShare").contains(QStringLiteral("25")));
    QVERIFY(reading(pyramid, "mixLastTime").contains(QStringLiteral("81")));
}

void TestMemoryPyramidView::paperGetsATable() {
    InstrumentFixture fixture(a100());
    const auto table = fixture.open(kName, kSize).table();
    QCOMPARE(table.size(), static_cast<qsizetype>(levelsOf(Machine::A100).pyramid.size() + 1));
    for (const QStringList& row : table)
        QCOMPARE(row.size(), table.first().size());
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestMemoryPyramidView)
#include "tst_memory_pyramid_view.moc"
