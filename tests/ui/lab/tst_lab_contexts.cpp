// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/lab_fixture.h"
#include "ui/blocks/value_slider.h"
#include "ui/shell/strip_items.h"

#include <QAbstractButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTest>

namespace ridgepoint::ui {
namespace {

const QString kTracks = QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/labs/tracks");
enum Track { Cloud, Edge, Mobile };

/// Ids of what the page has of a kind, in the order in which it was made.
QString idsOf(const LabFixture& lab, const char* prefix) {
    QStringList ids;
    const QRegularExpression name(QStringLiteral("^%1\\.[a-z]+$").arg(QLatin1String(prefix)));
    for (const QWidget* widget : lab.page->findChildren<QWidget*>(name))
        ids.append(widget->objectName().section(u'.', 1));
    return ids.join(u' ');
}

/// What the Tab key reaches in one round, by name.
QStringList tabStops(LabFixture& lab) {
    QStringList stops;
    QWidget* first = lab.page->nextInFocusChain();
    for (QWidget* at = first;; at = at->nextInFocusChain()) {
        if (lab.page->isAncestorOf(at) && at->isVisible() && (at->focusPolicy() & Qt::TabFocus))
            stops.append(at->objectName());
        if (at->nextInFocusChain() == first) return stops;
    }
}

QStringList stripOf(const LabFixture& lab) {
    QStringList readings;
    for (const auto& [label, value] : lab.page->stripReadings())
        readings.append(label);
    return readings;
}

void toSecondAct(LabFixture& lab) {
    lab.commit(0, QStringLiteral("mend"), {}, 60);
    lab.observe(0, QStringLiteral("2.11"));
    lab.reflect(0, QStringLiteral("shorten"));
}

void toThirdAct(LabFixture& lab) {
    toSecondAct(lab);
    lab.commit(1, QStringLiteral("serial"), QStringLiteral("2 ×"), 60);
    lab.observe(1, QStringLiteral("2.11"));
    lab.reflect(1, QStringLiteral("more"));
}

}  // namespace

/// An instrument that differs by context, and a lab of three acts, on their page.
class TestLabContexts : public QObject {
    Q_OBJECT
private slots:
    void theLockedInstrumentNamesItsControls();
    void theInstrumentFollowsTheSwitch();
    void theTabKeyReachesWhatIsThere();
    void pinnedRunsOfAnotherContext();
    void aMoveMakesNothingAnew();
    void threeActsHaveTheirTabs();
};

void TestLabContexts::theLockedInstrumentNamesItsControls() {
    LabFixture lab(kTracks);
    QVERIFY(lab.loaded.lab);
    lab.open();
    QCOMPARE(idsOf(lab, "slider"), QStringLiteral("serial processors baseline"));
    lab.session->chooseContext(Edge);
    lab.settle();
    QCOMPARE(idsOf(lab, "slider"), QStringLiteral("serial processors efficiency"));
    QVERIFY(lab.find("slider.serial")->accessibleName().startsWith(QStringLiteral("Share on the host")));
    QCOMPARE(stripOf(lab), QStringList());
}

void TestLabContexts::theInstrumentFollowsTheSwitch() {
    LabFixture lab(kTracks);
    lab.open();
    lab.session->chooseContext(Edge);
    lab.commit(0, QStringLiteral("mend"), {}, 60);
    lab.settle();
    QCOMPARE(idsOf(lab, "slider"), QStringLiteral("serial processors efficiency"));
    QCOMPARE(idsOf(lab, "readout"), QStringLiteral("speedup share"));
    QCOMPARE(idsOf(lab, "plot"), QStringLiteral("curve parts"));
    QVERIFY(lab.find("benchHead")->isVisible());
    QCOMPARE(stripOf(lab), QStringList({QStringLiteral("Speedup"), QStringLiteral("Share of linear")}));
    lab.session->chooseContext(Mobile);  // the run stays where it is; the instrument goes along
    lab.settle();
    QCOMPARE(lab.session->gateContext(), static_cast<int>(Edge));
    QCOMPARE(idsOf(lab, "slider"), QStringLiteral("serial efficiency baseline"));
    QCOMPARE(idsOf(lab, "readout"), QStringLiteral("speedup runtime"));
    QCOMPARE(idsOf(lab, "plot"), QStringLiteral("parts"));
    QVERIFY(!lab.find("benchHead")->isVisible());
    QVERIFY(lab.find("readout.runtime")->accessibleName().contains(QStringLiteral("Runtime")));
    QCOMPARE(stripOf(lab), QStringList({QStringLiteral("Speedup"), QStringLiteral("Runtime")}));
    QStringList foot;
    for (const StripItem& item : stripItems(*lab.session, 0))
        foot.append(item.label);
    QVERIFY(foot.contains(QStringLiteral("Runtime")));
    QVERIFY(!foot.contains(QStringLiteral("Share of linear")));
}

void TestLabContexts::theTabKeyReachesWhatIsThere() {
    LabFixture lab(kTracks);
    lab.open();
    lab.commit(0, QStringLiteral("buy"), {}, 60);
    lab.session->chooseContext(Mobile);
    lab.settle();
    const QStringList stops = tabStops(lab);
    QVERIFY(!stops.contains(QStringLiteral("slider.processors")));
    const QStringList wanted{QStringLiteral("slider.serial"), QStringLiteral("slider.efficiency"),
                             QStringLiteral("slider.baseline")};
    QVector<qsizetype> places;
    for (const QString& name : wanted) {
        QCOMPARE(stops.count(name), 1);
        places.append(stops.indexOf(name));
    }
    QVERIFY(std::is_sorted(places.begin(), places.end()));
}

void TestLabContexts::pinnedRunsOfAnotherContext() {
    LabFixture lab(kTracks);
    lab.open();
    lab.commit(0, QStringLiteral("buy"), {}, 60);
    lab.session->pin(0);
    lab.session->chooseContext(Edge);
    lab.settle();
    QTRY_VERIFY(lab.find<QTableWidget>("pinTable"));
    const auto* table = lab.find<QTableWidget>("pinTable");
    QTRY_COMPARE(table->rowCount(), 6);  // three controls, two readings, and the row of buttons
    QCOMPARE(table->columnCount(), 2);
    QCOMPARE(table->verticalHeaderItem(2)->text(), QStringLiteral("Efficiency"));
    QCOMPARE(table->item(2, 1)->text(), QStringLiteral("–"));  // the cloud has no such control
    QCOMPARE(table->verticalHeaderItem(4)->text(), QStringLiteral("Share of linear"));
    QVERIFY(table->item(4, 0)->text().endsWith(u'%'));
    QCOMPARE(table->item(4, 1)->text(), QStringLiteral("–"));
    QVERIFY(table->item(3, 1)->text().contains(QStringLiteral("×")));
}

void TestLabContexts::aMoveMakesNothingAnew() {
    LabFixture lab(kTracks);
    lab.open();
    lab.commit(0, QStringLiteral("buy"), {}, 60);
    lab.settle();
    const QWidget* slider = lab.find("slider.serial");
    lab.session->set(lab.loaded.lab->slotOf(QStringLiteral("serial")), 0.2);
    lab.settle();
    QCOMPARE(lab.find("slider.serial"), slider);
}

void TestLabContexts::threeActsHaveTheirTabs() {
    LabFixture lab(kTracks);
    lab.session->chooseContext(Edge);
    toSecondAct(lab);
    lab.open();
    QVERIFY(lab.find("actTab.3"));
    QTest::mouseClick(lab.find("nextActButton"), Qt::LeftButton);
    lab.settle();
    QVERIFY(lab.find("block.bench2"));
    QVERIFY(!lab.find("nextActButton"));
    lab.page->showAct(2);
    lab.settle();
    QVERIFY(!lab.find("block.bench3"));  // locked until the second act is reflected upon
    LabFixture late(kTracks);
    late.session->chooseContext(Edge);
    toThirdAct(late);
    late.open();
    QTest::keyClick(late.page.get(), Qt::Key_3, Qt::AltModifier);
    late.settle();
    QVERIFY(late.find("block.bench3"));
    QVERIFY(late.page->position().startsWith(QStringLiteral("Act III")));
    late.commit(2, QStringLiteral("now"), {}, 60);
    late.settle();
    QCOMPARE(idsOf(late, "slider"), QStringLiteral("baseline"));
    QCOMPARE(stripOf(late), QStringList{QStringLiteral("Runtime")});
    late.observe(2, QStringLiteral("47.5"));
    late.reflect(2, QStringLiteral("now"));
    late.settle();
    QVERIFY(late.find("decisionCard"));
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestLabContexts)
#include "tst_lab_contexts.moc"
