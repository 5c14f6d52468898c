// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/plot_histogram.h"

#include "core/labs/costly_runs.h"
#include "core/labs/lab_loader.h"
#include "core/labs/plot_builder.h"
#include "core/models/registry.h"
#include "core/models/scenario_run.h"
#include "core/models/tail_run.h"
#include "core/simulation/normal_counts.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::labs;

namespace {

using Settings = std::initializer_list<std::pair<const char*, double>>;

QVector<double> inputsWith(const models::ModelDescriptor& model, const Settings& given) {
    QVector<double> inputs;
    for (const models::Parameter& parameter : model.parameters)
        inputs.append(*parameter.fallback);
    for (const auto& [name, value] : given)
        inputs[models::parameterIndex(model, name)] = value;
    return inputs;
}

models::Inputs spanOf(const QVector<double>& inputs) {
    return {inputs.constData(), std::size_t(inputs.size())};
}

PlotDef histogram(AxisScale scale = AxisScale::Linear, bool hasNormal = true) {
    PlotDef plot;
    plot.kind = PlotKind::Histogram;
    plot.yScale = scale;
    plot.hasNormal = hasNormal;
    return plot;
}

PlotSpec pictureOf(const models::ModelDescriptor& model, const Settings& given, const PlotDef& plot,
                   double reach = 0.0) {
    PlotSpec spec;
    const QVector<double> inputs = inputsWith(model, given);
    fillHistogram(spec, plot, *costlySamples(model, spanOf(inputs)), reach);
    return spec;
}

simulation::LatencyHistogram tailSamples(const Settings& given) {
    const QVector<double> inputs = inputsWith(models::kTailRun, given);
    return simulation::sampleTail(models::tailMixOf(spanOf(inputs)))->histogram;
}

/// Of what is drawn.
double sumOf(const QVector<double>& counts) {
    double sum = 0.0;
    for (const double count : counts)
        sum += std::isnan(count) ? 0.0 : count;
    return sum;
}

double highest(const QVector<double>& counts) {
    double top = 0.0;
    for (const double count : counts)
        top = std::isnan(count) ? top : std::max(top, count);
    return top;
}

}  // namespace

class PlotHistogramTest : public QObject {
    Q_OBJECT

private slots:
    void simulationsHaveSamples();
    void binsAreEqualAndCoverTheAxis();
    void countsAddUp();
    void countsAreThoseOfTheSamples();
    void theAxisShowsTheTailAndTheLines();
    void logAxesLeaveNothingAtZero();
    void aSampleAloneHasAHeight();
    void normalHasTheSameMass();
    void normalIsDrawnOnlyWhereAsked();
    void oneValueFillsOneBin();
    void scenariosHaveSamplesToo_data();
    void scenariosHaveSamplesToo();
    void sameSeedSamePicture();
    void theMissionDrawsItsTail_data();
    void theMissionDrawsItsTail();
    void theMissionFollowsItsControls();
};

void PlotHistogramTest::simulationsHaveSamples() {
    QVERIFY(hasHistogram(models::kTailRun));
    QVERIFY(hasHistogram(models::kScenarioRun));
    for (const models::ModelDescriptor* model : models::registry())
        if (hasHistogram(*model)) QVERIFY(model == &models::kTailRun || model == &models::kScenarioRun);
}

void PlotHistogramTest::binsAreEqualAndCoverTheAxis() {
    const PlotSpec spec = pictureOf(models::kTailRun, {}, histogram());
    QCOMPARE(spec.series.size(), 2);
    QCOMPARE(spec.x.from, 0.0);
    QCOMPARE(spec.x.scale, AxisScale::Linear);
    for (const PlotSeries& series : spec.series) {
        QCOMPARE(series.x.size(), 60);
        QCOMPARE(series.y.size(), 60);
        const double width = spec.x.to / 60.0;
        for (int bin = 0; bin < 60; ++bin)
            QVERIFY(std::abs(series.x[bin] - (bin + 0.5) * width) < 1e-9 * spec.x.to);
    }
    QCOMPARE(spec.series[0].id, QStringLiteral("samples"));
    QVERIFY(spec.series[0].isStepped);
    QCOMPARE(spec.series[1].id, QStringLiteral("normal"));
    QVERIFY(!spec.series[1].isStepped);
    QCOMPARE(spec.series[1].role, SeriesRole::Reference);
}

/// All samples when the axis reaches far enough; else all but those beyond its end, to a cell.
void PlotHistogramTest::countsAddUp() {
    for (const double samples : {1.0, 7.0, 1000.0, 20'000.0}) {
        const Settings given{{"samples", samples}, {"noise", 0.6}};
        const PlotSpec far = pictureOf(models::kTailRun, given, histogram(), 1000.0);
        QCOMPARE(sumOf(far.series[0].y), samples);
        const PlotSpec near = pictureOf(models::kTailRun, given, histogram());
        const double beyond = double(tailSamples(given).countAbove(near.x.to));
        QVERIFY(std::abs(sumOf(near.series[0].y) - (samples - beyond)) <= 2.0);
        QVERIFY(beyond <= 0.001 * samples);
    }
}

void PlotHistogramTest::countsAreThoseOfTheSamples() {
    const Settings given{{"noise", 0.5}, {"os_load", 0.7}, {"seed", 9}};
    const PlotSpec spec = pictureOf(models::kTailRun, given, histogram());
    const auto counts = tailSamples(given).bins(0.0, spec.x.to, 60);
    for (int bin = 0; bin < 60; ++bin)
        QCOMPARE(spec.series[0].y[bin], double(counts[std::size_t(bin)]));
}

void PlotHistogramTest::theAxisShowsTheTailAndTheLines() {
    const double tail = tailSamples({}).quantile(0.999);
    QVERIFY(std::abs(pictureOf(models::kTailRun, {}, histogram()).x.to - 1.15 * tail) < 1e-9);
    QVERIFY(std::abs(pictureOf(models::kTailRun, {}, histogram(), 0.5 * tail).x.to - 1.15 * tail) < 1e-9);
    QVERIFY(std::abs(pictureOf(models::kTailRun, {}, histogram(), 2.0 * tail).x.to - 2.3 * tail) < 1e-9);
    const PlotSpec spec = pictureOf(models::kTailRun, {}, histogram());
    QCOMPARE(spec.y.from, 0.0);
    const double top = std::max(highest(spec.series[0].y), highest(spec.series[1].y));
    QVERIFY(std::abs(spec.y.to - 1.08 * top) < 1e-9);
    PlotDef decimals = histogram();
    decimals.xDecimals = 3;
    QCOMPARE(pictureOf(models::kTailRun, {}, decimals).x.decimals, 3);
}

/// The same counts, up to the last few samples; what is none is a gap.
void PlotHistogramTest::logAxesLeaveNothingAtZero() {
    const simulation::LatencyHistogram samples = tailSamples({});
    const PlotSpec linear =
        pictureOf(models::kTailRun, {}, histogram(), samples.quantile(1.0 - 10.0 / 20'000.0));
    for (const AxisScale scale : {AxisScale::Log10, AxisScale::Log2}) {
        const PlotSpec spec = pictureOf(models::kTailRun, {}, histogram(scale));
        QCOMPARE(spec.y.scale, scale);
        QVERIFY(spec.y.from > 0.0 && spec.y.from < 1.0);
        const double top = std::max(highest(spec.series[0].y), highest(spec.series[1].y));
        QVERIFY(std::abs(spec.y.to - 2.0 * top) < 1e-9);
        int gaps = 0;
        for (int series = 0; series < 2; ++series)
            for (int bin = 0; bin < 60; ++bin) {
                const double count = linear.series[series].y[bin];
                const double shown = spec.series[series].y[bin];
                if (count < spec.y.from) {
                    QVERIFY(std::isnan(shown));
                    ++gaps;
                } else {
                    QCOMPARE(shown, count);
                }
            }
        QVERIFY(gaps > 0);
        const double drawn = sumOf(spec.series[0].y);
        QCOMPARE(drawn, sumOf(linear.series[0].y));
        QVERIFY(drawn >= static_cast<double>(samples.count()) - 10.0);
    }
}

void PlotHistogramTest::aSampleAloneHasAHeight() {
    for (const AxisScale scale : {AxisScale::Linear, AxisScale::Log10}) {
        const PlotSpec spec = pictureOf(models::kTailRun, {{"samples", 1}}, histogram(scale));
        QCOMPARE(highest(spec.series[0].y), 1.0);
        QCOMPARE(sumOf(spec.series[0].y), 1.0);
        QVERIFY(spec.y.from < 1.0 && spec.y.to > 1.0);
    }
}

/// The normal distribution of the samples' mean and deviation, over the axis.
void PlotHistogramTest::normalHasTheSameMass() {
    for (const double noise : {0.2, 0.5, 1.0}) {
        const Settings given{{"noise", noise}};
        const auto samples = tailSamples(given);
        const PlotSpec spec = pictureOf(models::kTailRun, given, histogram());
        const auto whole = simulation::normalCounts(samples.mean(), samples.standardDeviation(), 20'000.0,
                                                    0.0, spec.x.to, 1);
        QVERIFY(std::abs(sumOf(spec.series[1].y) - whole.front()) < 1e-6);
        QVERIFY(whole.front() > 0.95 * 20'000.0);
        const auto& y = spec.series[1].y;
        const auto peak = std::max_element(y.begin(), y.end()) - y.begin();
        QVERIFY(std::abs(spec.series[1].x[peak] - samples.mean()) <= spec.x.to / 60.0);
    }
}

void PlotHistogramTest::normalIsDrawnOnlyWhereAsked() {
    const PlotSpec without = pictureOf(models::kTailRun, {}, histogram(AxisScale::Linear, false));
    QCOMPARE(without.series.size(), 1);
    QCOMPARE(without.series[0].id, QStringLiteral("samples"));
    QVERIFY(std::abs(without.y.to - 1.08 * highest(without.series[0].y)) < 1e-9);
    QCOMPARE(without.series[0].y, pictureOf(models::kTailRun, {}, histogram()).series[0].y);
}

void PlotHistogramTest::oneValueFillsOneBin() {
    for (const double base : {0.25, 6.6, 130.0, 1e4}) {
        const Settings given{{"base", base}, {"noise", 0}, {"os_load", 0}};
        const PlotSpec spec = pictureOf(models::kTailRun, given, histogram());
        const auto& counts = spec.series[0].y;
        const auto peak = counts.indexOf(20'000.0);
        QVERIFY(peak >= 0);
        QCOMPARE(sumOf(counts), 20'000.0);
        QVERIFY(std::abs(spec.series[0].x[peak] - base) <= 0.5001 * spec.x.to / 60.0);
        QVERIFY(std::abs(spec.series[1].y[peak] - 20'000.0) < 1e-6);
        QVERIFY(std::abs(sumOf(spec.series[1].y) - 20'000.0) < 1e-6);
    }
}

void PlotHistogramTest::scenariosHaveSamplesToo_data() {
    QTest::addColumn<double>("scenario");
    for (double scenario = 0.0; scenario < 4.0; ++scenario)
        QTest::addRow("%g", scenario) << scenario;
}

void PlotHistogramTest::scenariosHaveSamplesToo() {
    QFETCH(double, scenario);
    const PlotSpec spec = pictureOf(models::kScenarioRun, {{"scenario", scenario}, {"queries", 5000}},
                                    histogram(AxisScale::Linear), 1e6);
    QCOMPARE(sumOf(spec.series[0].y), 5000.0);
    QVERIFY(std::abs(spec.x.to - 1.15e6) < 1e-3);
}

void PlotHistogramTest::sameSeedSamePicture() {
    const PlotSpec first = pictureOf(models::kTailRun, {{"seed", 3}}, histogram());
    const PlotSpec again = pictureOf(models::kTailRun, {{"seed", 3}}, histogram());
    const PlotSpec other = pictureOf(models::kTailRun, {{"seed", 4}}, histogram());
    QCOMPARE(first.series[0].y, again.series[0].y);
    QCOMPARE(first.series[1].y, again.series[1].y);
    QVERIFY(first.series[0].y != other.series[0].y);
}

namespace {

LabPtr mission() {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    static const LabPtr lab =
        loadLab(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/labs/v1-12-mission"), registry).lab;
    return lab;
}

struct Drawn {
    PlotSpec spec;
    Evaluation live;
};

Drawn drawn(const char* id, int context, const Settings& settings = {}) {
    const Lab& lab = *mission();
    Slots slots_ = lab.contexts[context].slots_;
    for (const auto& [name, value] : settings)
        slots_[lab.slotOf(QLatin1String(name))] = value;
    Drawn result{{}, Evaluation(lab, slots_)};
    for (const PlotDef& plot : std::get<WorkbenchBlock>(lab.block(QStringLiteral("bench2"))->detail).plots)
        if (plot.id == QLatin1String(id))
            result.spec = buildPlot(lab, plot, QStringLiteral("bench2.") + plot.id, result.live, {},
                                    TextRenderer(lab, context, {}));
    return result;
}

double tailFigure(const Drawn& at, const char* output) {
    const Lab& lab = *mission();
    for (qsizetype i = 0; i < lab.instances.size(); ++i)
        if (lab.instances[i].model == &models::kTailRun)
            return at.live.output(int(i), models::outputIndex(models::kTailRun, output)).number();
    return std::nan("");
}

}  // namespace

void PlotHistogramTest::theMissionDrawsItsTail_data() {
    QTest::addColumn<int>("context");
    QVERIFY(mission());
    for (qsizetype context = 0; context < mission()->contexts.size(); ++context)
        QTest::addRow("%s", qPrintable(mission()->contexts[context].id)) << int(context);
}

/// Samples, normal distribution, and every line where the readouts say, in sight.
void PlotHistogramTest::theMissionDrawsItsTail() {
    QFETCH(int, context);
    for (const char* id : {"spread", "tails"}) {
        const Drawn at = drawn(id, context);
        QCOMPARE(at.spec.kind, PlotKind::Line);
        QCOMPARE(at.spec.series.size(), 2);
        QCOMPARE(at.spec.x.unit, QStringLiteral("ms"));
        QVERIFY(!at.spec.title.isEmpty() && !at.spec.summary.isEmpty());
        QVERIFY(!at.spec.x.title.isEmpty() && !at.spec.y.title.isEmpty());
        for (const PlotSeries& series : at.spec.series)
            QVERIFY(!series.label.isEmpty() && series.label != series.id);
        int figures = 0;
        for (const PlotLine& line : at.spec.lines) {
            QVERIFY(line.isUpright && !line.label.isEmpty());
            QVERIFY(line.value > 0.0 && line.value < at.spec.x.to);
            if (line.id == QLatin1String("window")) continue;
            QCOMPARE(line.value, tailFigure(at, line.id.toLatin1().constData()));
            ++figures;
        }
        QCOMPARE(figures, id == std::string_view("spread") ? 3 : 2);
    }
    QCOMPARE(drawn("tails", context).spec.y.scale, AxisScale::Log10);
}

void PlotHistogramTest::theMissionFollowsItsControls() {
    const Drawn still = drawn("spread", 0, {{"noise", 0.0}, {"os_load", 0.0}, {"switches", 0.0}});
    const Drawn loud = drawn("spread", 0, {{"noise", 1.0}, {"os_load", 1.0}, {"switches", 5000.0}});
    QVERIFY(highest(still.spec.series[0].y) > 5.0 * highest(loud.spec.series[0].y));
    QVERIFY(loud.spec.x.to > still.spec.x.to);
    QCOMPARE(still.spec.series[0].y.count(0.0), 59);
}

QTEST_APPLESS_MAIN(PlotHistogramTest)
#include "tst_plot_histogram.moc"
