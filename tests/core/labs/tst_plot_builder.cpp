// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab_loader.h"
#include "core/labs/plot_builder.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace ridgepoint;
using namespace ridgepoint::labs;

namespace {

LabPtr shipped(const char* id) {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return loadLab(QStringLiteral(":/ridgepoint/labs/") + QLatin1String(id), registry).lab;
}

using Settings = std::initializer_list<std::pair<const char*, double>>;

/// A plot of a workbench in the first context, with some slots set.
PlotSpec plotOf(const Lab& lab, const char* bench, const char* id, const Settings& settings,
                const std::function<void(PlotDef&)>& change = {}) {
    Slots slots_ = lab.contexts[0].slots_;
    for (const auto& [name, value] : settings)
        slots_[lab.slotOf(QLatin1String(name))] = value;
    for (PlotDef plot : std::get<WorkbenchBlock>(lab.block(QLatin1String(bench))->detail).plots) {
        if (plot.id != QLatin1String(id)) continue;
        if (change) change(plot);
        return buildPlot(lab, plot, QLatin1String(bench) + u'.' + plot.id, Evaluation(lab, slots_), {},
                         TextRenderer(lab, 0, {}));
    }
    return {};
}

double sumOf(const QVector<double>& parts) {
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

QStringList idsOf(const QVector<PlotLine>& lines) {
    QStringList ids;
    for (const PlotLine& line : lines)
        ids.append(line.id);
    return ids;
}

}  // namespace

/// From the plots of shipped labs to what is drawn.
class TestPlotBuilder : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_training = shipped("v2-09");
        m_fleet = shipped("v2-01");
        QVERIFY(m_training && m_fleet);
    }
    void aScheduleMovesWithItsMicrobatches();
    void aScheduleOfOneStageHasNoIdleCell();
    void aScheduleIsBounded();
    void stackedBarsKeepTheirWhole();
    void uprightLinesAreInTheUnitOfTheirAxis();
    void uprightLinesThatAreNoNumberAreLeftOut();
    void curvesAreSampledAtUprightLines();
    void aSweepCanBeShownInAnotherUnit();

private:
    LabPtr m_training;
    LabPtr m_fleet;
};

void TestPlotBuilder::aScheduleMovesWithItsMicrobatches() {
    for (const int m : {8, 21, 64}) {
        const PlotSpec spec = plotOf(*m_training, "bench2", "schedule", {{"microbatches", double(m)}});
        QCOMPARE(spec.kind, PlotKind::Slots);
        QCOMPARE(spec.categories.size(), 8);
        QCOMPARE(spec.schedule.columns, m + 7.0);
        QCOMPARE(spec.schedule.cells.size(), 8 * (m + 7));
        QCOMPARE(spec.schedule.cells.count(PlotSchedule::kIdle), 8 * 7);
        QCOMPARE(spec.series[0].y[2], 2.0);
        QCOMPARE(spec.series[1].y[2], double(m));
        QCOMPARE(spec.series[2].y[2], 5.0);
        QCOMPARE(spec.schedule.cells[2 * (m + 7) + 2], 1);
        QCOMPARE(spec.schedule.cells[2 * (m + 7) + 1 + m], m);
        QVERIFY(!spec.schedule.shareLabel.isEmpty() && !spec.schedule.idleLabel.isEmpty());
        QVERIFY(!spec.summary.isEmpty() && !spec.x.title.isEmpty() && !spec.y.title.isEmpty());
        for (const PlotSeries& series : spec.series)
            QVERIFY(!series.label.isEmpty());
    }
}

void TestPlotBuilder::aScheduleOfOneStageHasNoIdleCell() {
    const PlotSpec one = plotOf(*m_training, "bench2", "schedule", {{"stages", 1.0}, {"microbatches", 1.0}});
    QCOMPARE(one.schedule.cells, QVector<int>({1}));
    const PlotSpec first = plotOf(*m_training, "bench2", "schedule", {{"microbatches", 1.0}});
    QCOMPARE(first.schedule.columns, 8.0);
    QCOMPARE(first.schedule.cells.count(1), 8);
}

void TestPlotBuilder::aScheduleIsBounded() {
    const PlotSpec wide = plotOf(*m_training, "bench2", "schedule", {{"microbatches", 1e6}});
    QVERIFY(wide.schedule.cells.isEmpty());
    QCOMPARE(wide.categories.size(), 8);
    QCOMPARE(wide.series[1].y[7], 1e6);
    const PlotSpec high = plotOf(*m_training, "bench2", "schedule", {{"stages", 1e12}});
    QVERIFY(high.schedule.cells.isEmpty() && high.series.isEmpty());
    QCOMPARE(high.schedule.stages, 1e12);
    const PlotSpec none = plotOf(*m_training, "bench2", "schedule", {{"microbatches", std::nan("")}});
    QVERIFY(none.schedule.cells.isEmpty() && none.series.isEmpty());
    QVERIFY(std::isnan(none.schedule.columns));
}

void TestPlotBuilder::stackedBarsKeepTheirWhole() {
    const PlotSpec spec =
        plotOf(*m_training, "bench2", "parts", {{"microbatches", 42.0}, {"compression", 2.0}});
    QCOMPARE(spec.kind, PlotKind::StackedBars);
    QCOMPARE(spec.categories.size(), 4);
    QCOMPARE(spec.series.size(), 3);
    QVERIFY(std::abs(sumOf(spec.series[0].y) - 100.0) < 1e-9);
    QVERIFY(std::abs(sumOf(spec.series[1].y) - 77.5) < 1e-9);
    QVERIFY(std::abs(sumOf(spec.series[2].y) - 100.0) < 1e-9);
    QVERIFY(std::abs(spec.y.to - 100.0) < 1e-9);
    QCOMPARE(spec.y.unit, QStringLiteral("%"));
    QVERIFY(!spec.series[1].gapLabel.isEmpty());
    QVERIFY(spec.series[0].gapLabel.isEmpty());
    const PlotSpec worse = plotOf(*m_training, "bench2", "parts", {{"microbatches", 8.0}});
    QVERIFY(std::abs(worse.y.to - sumOf(worse.series[1].y)) < 1e-9);
    QVERIFY(worse.y.to > 100.0);
}

void TestPlotBuilder::uprightLinesAreInTheUnitOfTheirAxis() {
    const PlotSpec spec = plotOf(*m_fleet, "bench2", "meeting", {{"years", 5.0}});
    QCOMPARE(spec.x.unit, QStringLiteral("%"));
    const auto find = [&](const char* id) {
        return *std::find_if(spec.lines.begin(), spec.lines.end(),
                             [&](const PlotLine& line) { return line.id == QLatin1String(id); });
    };
    QVERIFY(find("rent_meets").isUpright);
    QVERIFY(std::abs(find("rent_meets").value - 65.0) < 1e-9);  // 1 - discount
    QCOMPARE(find("now").value, 85.0);
    QVERIFY(!find("budget").isUpright);
}

void TestPlotBuilder::uprightLinesThatAreNoNumberAreLeftOut() {
    const PlotSpec never = plotOf(*m_fleet, "bench2", "meeting", {{"years", 3.0}});
    QCOMPARE(idsOf(never.lines).contains(QStringLiteral("fixed_meets")), false);
    QVERIFY(idsOf(never.lines).contains(QStringLiteral("rent_meets")));
}

void TestPlotBuilder::curvesAreSampledAtUprightLines() {
    const PlotSpec spec = plotOf(*m_fleet, "bench2", "meeting", {});
    for (const PlotLine& line : spec.lines) {
        if (!line.isUpright || line.value > 100.0) continue;
        for (const PlotSeries& series : spec.series) {
            const auto near = std::find_if(series.x.begin(), series.x.end(),
                                           [&](double x) { return std::abs(x - line.value) < 1e-9; });
            QVERIFY(near != series.x.end());
            QVERIFY(std::is_sorted(series.x.begin(), series.x.end()));
        }
        if (line.id != QLatin1String("rent_meets")) continue;
        const auto at = spec.series[0].x.indexOf(line.value);
        QVERIFY(at >= 0);
        QVERIFY(std::abs(spec.series[0].y[at] - spec.series[1].y[at]) < 1e-6);
    }
}

void TestPlotBuilder::aSweepCanBeShownInAnotherUnit() {
    const LabPtr lab = m_fleet;
    const auto inShares = [&](PlotDef& plot) { plot.xShown = units::findUnit("1"); };
    const PlotSpec percent = plotOf(*lab, "bench2", "meeting", {});
    const PlotSpec share = plotOf(*lab, "bench2", "meeting", {}, inShares);
    QCOMPARE(percent.x.to, 100.0);
    QCOMPARE(share.x.to, 1.0);
    QCOMPARE(share.series[0].x.size(), percent.series[0].x.size());
    QVERIFY(std::abs(share.series[0].x[30] * 100.0 - percent.series[0].x[30]) < 1e-9);
    QCOMPARE(share.series[0].y, percent.series[0].y);
    QVERIFY(std::abs(share.markers.back().x * 100.0 - percent.markers.back().x) < 1e-9);
    for (qsizetype i = 0; i < share.lines.size(); ++i)
        QVERIFY(std::abs(share.lines[i].value * (share.lines[i].isUpright ? 100.0 : 1.0) -
                         percent.lines[i].value) < 1e-9);
    const LabPtr v112 = shipped("v1-12");  // a control in the unit 1 that is shown in %
    const int serial = v112->slotOf(QStringLiteral("serial"));
    QCOMPARE(v112->controls[serial].shown, units::findUnit("%"));
}

QTEST_APPLESS_MAIN(TestPlotBuilder)
#include "tst_plot_builder.moc"
