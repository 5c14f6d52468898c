// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_samples.h"
#include "ui/plot/chart_scene.h"
#include "ui/plot/plot_style.h"
#include "ui/plot/plot_table.h"
#include "ui/plot/plot_view.h"

#include <QAccessible>
#include <QBuffer>
#include <QElapsedTimer>
#include <QSet>
#include <QtTest>

#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

constexpr QSizeF kSize(660, 360);

ChartScene sceneOf(const labs::PlotSpec& spec, double textScale = 1.0, const QSizeF& size = kSize) {
    return buildScene({spec, Theme(Scheme::Light, textScale), QLocale::c(), size, false});
}

/// Red, green and blue weigh as the eye takes them; 1 is equal, 21 black on white.
double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
               0.0722 * linear(color.blueF());
    };
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QStringList textsOf(const ChartScene& scene) {
    QStringList texts;
    for (const SceneText& text : scene.texts)
        texts.append(text.text);
    return texts;
}

/// How many colours a box of the picture holds, hatches and outlines included.
int coloursIn(const QImage& picture, const QRectF& box) {
    QSet<QRgb> seen;
    const QRect inside = box.toRect().adjusted(2, 2, -2, -2);
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            seen.insert(picture.pixel(x, y));
    return static_cast<int>(seen.size());
}

bool hasColour(const QImage& picture, const QRectF& box, const QColor& colour) {
    const QRect inside = box.toRect();
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            if (picture.pixelColor(x, y) == colour) return true;
    return false;
}

}  // namespace

/// Lying charts and upright lines: what is laid out, read, tabulated and painted.
class TestPlotBoxes : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void aScheduleHasARunForEachSpell();
    void aScheduleNumbersItsCellsWhereTheyFit();
    void aScheduleCountsItsSlots();
    void aScheduleIsReadStageByStage();
    void aScheduleIsATable();
    void idleAndBusyDifferWithoutColour();
    void aScheduleThatIsTooLargeSaysSo();
    void segmentsFillTheirBars();
    void segmentsAreNamedInTheirBarOrInTheLegend_data();
    void segmentsAreNamedInTheirBarOrInTheLegend();
    void aShorterBarShowsWhatWasSaved();
    void segmentsAreReadPartByPart();
    void segmentsDifferWithoutColour();
    void seriesColoursStandOutOnEveryGround();
    void uprightLinesStandAtTheirPlace();
    void uprightLabelsKeepApart_data();
    void uprightLabelsKeepApart();
    void uprightLinesBeyondTheAxisPointThere();
    void uprightLinesHaveRowsInTheTable();
    void germanNumbers();
};

void TestPlotBoxes::aScheduleHasARunForEachSpell() {
    const ChartScene scene = sceneOf(tests::scheduleChart(8, 21));
    QCOMPARE(scene.bars.size(), 8 * 3 - 2);  // the first stage never waits at its start, the last at its end
    const double column = scene.plot.width() / 28;
    for (const SceneBar& bar : scene.bars) {
        QCOMPARE(bar.style.isOpen, bar.series != 1);
        if (bar.series == 1) {
            QVERIFY(std::abs(bar.box.left() - scene.plot.left() - bar.category * column) < 0.01);
            QVERIFY(std::abs(bar.box.width() - 21 * column) < 0.01);
        }
    }
}

void TestPlotBoxes::aScheduleNumbersItsCellsWhereTheyFit() {
    const QStringList small = textsOf(sceneOf(tests::scheduleChart(8, 8)));
    QVERIFY(small.count(QStringLiteral("5")) >= 8);
    const ChartScene large = sceneOf(tests::scheduleChart(8, 64));
    for (const SceneText& text : large.texts)
        QVERIFY(text.color != Role::OnAccent);
    const ChartScene unordered = sceneOf(tests::scheduleChart(4, 6, 2));
    for (const SceneText& text : unordered.texts)
        QVERIFY(text.color != Role::OnAccent);
}

void TestPlotBoxes::aScheduleCountsItsSlots() {
    for (const double microbatches : {1.0, 8.0, 21.0, 64.0}) {
        const QStringList texts = textsOf(sceneOf(tests::scheduleChart(8, microbatches)));
        QVERIFY(texts.contains(QString::number(microbatches + 7)));
        QVERIFY(texts.contains(QStringLiteral("25.0 % of the slots wait")));
        QVERIFY(texts.contains(QStringLiteral("stage")) && texts.contains(QStringLiteral("slot")));
        QVERIFY(texts.contains(QStringLiteral("busy")) && texts.contains(QStringLiteral("idle")));
    }
}

void TestPlotBoxes::aScheduleIsReadStageByStage() {
    ThemeSource theme;
    PlotView view(theme);
    view.setLocale(QLocale::c());
    view.setSpec(tests::scheduleChart());
    view.resize(650, 420);
    QVERIFY(view.accessibleDescription().startsWith(view.summaryText()));
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.spokenPoint(), QStringLiteral("stage 1: idle before 0, busy 21, idle after 7"));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.spokenPoint(), QStringLiteral("stage 3: idle before 2, busy 21, idle after 5"));
    QCOMPARE(view.accessibleDescription(), view.spokenPoint());
    QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(voice->text(QAccessible::Value), view.spokenPoint());
    QCOMPARE(voice->valueInterface()->currentValue().toDouble(), 21.0);
    QCOMPARE(voice->valueInterface()->maximumValue().toDouble(), 28.0);
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Up);
    QVERIFY(view.spokenPoint().startsWith(QStringLiteral("stage 7:")));
    view.setSpec(tests::scheduleChart(8, 64));
    QCOMPARE(view.spokenPoint(), QStringLiteral("stage 7: idle before 6, busy 64, idle after 1"));
}

void TestPlotBoxes::aScheduleIsATable() {
    const PlotTable table = buildTable(tests::scheduleChart(), TableDetail::All);
    QCOMPARE(table.positionHeader, QStringLiteral("stage"));
    QCOMPARE(table.headers, QStringList({QStringLiteral("idle before"), QStringLiteral("busy"),
                                         QStringLiteral("idle after")}));
    QCOMPARE(table.rows.size(), 8);
    QCOMPARE(table.positionTexts[2], QStringLiteral("3"));
    QCOMPARE(table.rows[2], QVector<std::optional<double>>({2.0, 21.0, 5.0}));
    ThemeSource theme;
    PlotView view(theme);
    view.setSpec(tests::scheduleChart());
    QBuffer csv;
    QVERIFY(csv.open(QIODevice::ReadWrite));
    QVERIFY(view.writeCsv(csv));
    QVERIFY(csv.data().startsWith("stage,idle before,busy,idle after\r\n1,0,21,7\r\n2,1,21,6\r\n"));
}

void TestPlotBoxes::idleAndBusyDifferWithoutColour() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        ThemeSource theme;
        theme.set(scheme, 1.0);
        PlotView view(theme);
        view.setSpec(tests::scheduleChart(8, 64));
        QImage page(QSize(660, 420), QImage::Format_RGB32);
        page.fill(theme.theme().color(Role::Panel));
        QPainter painter(&page);
        const double scale = painter.device()->logicalDpiX() / 96.0;
        view.paintOn(painter, QRectF(page.rect()), theme.theme());
        painter.end();
        const ChartScene scene =
            buildScene({view.spec(), theme.theme(), view.locale(), QSizeF(page.size()) / scale, true});
        const auto at = [&](const SceneBar& bar) {
            return QRectF(bar.box.topLeft() * scale, bar.box.size() * scale);
        };
        const SceneBar& idle = *std::find_if(scene.bars.begin(), scene.bars.end(), [](const SceneBar& b) {
            return b.category == 7 && b.series == 0;
        });
        const SceneBar& busy = *std::find_if(scene.bars.begin(), scene.bars.end(), [](const SceneBar& b) {
            return b.category == 7 && b.series == 1;
        });
        const QColor ground = theme.theme().color(Role::Panel);
        QVERIFY(contrast(busy.style.pen.color(), ground) >= 3.0);
        QVERIFY(contrast(idle.style.pen.color(), ground) >= 3.0);
        QVERIFY(busy.style.hatch != idle.style.hatch);
        QVERIFY(coloursIn(page, at(idle)) > coloursIn(page, at(busy)));  // strokes against a plain fill
        QVERIFY(hasColour(page, at(busy), busy.style.pen.color()));
        QVERIFY(!hasColour(page, at(idle).adjusted(2, 2, -2, -2), busy.style.pen.color()));
    }
}

void TestPlotBoxes::aScheduleThatIsTooLargeSaysSo() {
    QElapsedTimer timer;
    timer.start();
    const QString cells = emptySentence(tests::scheduleChart(64, 4096));
    QVERIFY2(cells.contains(QStringLiteral("64 stages by 4159 slots")), qPrintable(cells));
    QVERIFY(cells.contains(QStringLiteral("table")));
    QCOMPARE(buildTable(tests::scheduleChart(64, 4096), TableDetail::All).rows.size(), 64);
    const labs::PlotSpec huge = tests::scheduleChart(1e9, 1e9);
    QVERIFY(huge.categories.isEmpty() && huge.schedule.cells.isEmpty());
    QVERIFY(!emptySentence(huge).contains(QStringLiteral("table")));
    QVERIFY(!emptySentence(tests::scheduleChart(8, std::nan(""))).isEmpty());
    QVERIFY(emptySentence(tests::scheduleChart(1, 1)).isEmpty());
    QVERIFY(emptySentence(tests::scheduleChart(8, 1)).isEmpty());
}

void TestPlotBoxes::segmentsFillTheirBars() {
    const labs::PlotSpec spec = tests::stackedChart();
    const ChartScene scene = sceneOf(spec);
    QVector<double> ends(spec.series.size(), scene.plot.left());
    for (const SceneBar& bar : scene.bars) {
        if (bar.series < 0) continue;
        QVERIFY(std::abs(bar.box.left() - ends[bar.series]) < 0.01);
        QVERIFY(std::abs(bar.box.width() / scene.plot.width() - bar.value / 100.0) < 1e-6);
        ends[bar.series] = bar.box.right();
    }
    QVERIFY(std::abs(ends[0] - scene.plot.right()) < 0.01);
    QVERIFY(std::abs(ends[1] - scene.plot.left() - 0.8 * scene.plot.width()) < 0.01);
    QVERIFY(std::abs(ends[2] - scene.plot.right()) < 0.01);
}

void TestPlotBoxes::segmentsAreNamedInTheirBarOrInTheLegend_data() {
    QTest::addColumn<double>("textScale");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("usual") << 1.0 << QSizeF(660, 360);
    QTest::newRow("large text") << 2.0 << QSizeF(660, 520);
    QTest::newRow("narrow") << 1.0 << QSizeF(380, 300);
    QTest::newRow("tiny") << 2.0 << QSizeF(300, 260);
}

void TestPlotBoxes::segmentsAreNamedInTheirBarOrInTheLegend() {
    QFETCH(double, textScale);
    QFETCH(QSizeF, size);
    const labs::PlotSpec spec = tests::stackedChart();
    const ChartScene scene = sceneOf(spec, textScale, size);
    const QStringList texts = textsOf(scene);
    for (const QString& name : spec.categories) {
        const bool isNamed = std::any_of(texts.begin(), texts.end(),
                                         [&](const QString& text) { return text.startsWith(name); });
        QVERIFY2(isNamed, qPrintable(name));
    }
    for (const SceneText& text : scene.texts)
        QVERIFY(text.box.left() >= -1 && text.box.right() <= size.width() + 1);
}

void TestPlotBoxes::aShorterBarShowsWhatWasSaved() {
    labs::PlotSpec spec = tests::stackedChart();
    const auto gaps = [](const ChartScene& scene) {
        return std::count_if(scene.bars.begin(), scene.bars.end(),
                             [](const SceneBar& bar) { return bar.series < 0; });
    };
    QCOMPARE(gaps(sceneOf(spec)), 1);
    QVERIFY(textsOf(sceneOf(spec)).contains(QStringLiteral("saved")));
    spec.series[1].gapLabel.clear();
    QCOMPARE(gaps(sceneOf(spec)), 0);
    spec.series[0].gapLabel = QStringLiteral("saved");
    QCOMPARE(gaps(sceneOf(spec)), 0);
}

void TestPlotBoxes::segmentsAreReadPartByPart() {
    ThemeSource theme;
    PlotView view(theme);
    view.setLocale(QLocale::c());
    view.setSpec(tests::stackedChart());
    view.resize(650, 420);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.spokenPoint(), QStringLiteral("before: All-reduce, share of a step 30.0\u202f%"));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.spokenPoint(),
             QStringLiteral("after, in time of the old step: All-reduce, share of a step 10.0\u202f%"));
    const PlotTable table = buildTable(view.spec(), TableDetail::All);
    QCOMPARE(table.rows.size(), 6);
    QCOMPARE(table.rows[2], QVector<std::optional<double>>({30.0, 10.0, 12.5}));
}

void TestPlotBoxes::segmentsDifferWithoutColour() {
    const Theme theme(Scheme::Light);
    QSet<int> hatches;
    QSet<QRgb> colours;
    for (int i = 0; i < 6; ++i) {
        hatches.insert(static_cast<int>(segmentStyle(i, theme).hatch));
        colours.insert(segmentStyle(i, theme).pen.color().rgb());
    }
    QCOMPARE(hatches.size(), 6);
    QCOMPARE(colours.size(), 6);
    QCOMPARE(segmentStyle(6, theme).hatch, segmentStyle(0, theme).hatch);
}

void TestPlotBoxes::seriesColoursStandOutOnEveryGround() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        const Theme theme(scheme);
        for (int i = 0; i < 6; ++i) {
            const double ratio = contrast(segmentStyle(i, theme).pen.color(), theme.color(Role::Panel));
            QVERIFY2(ratio >= (scheme == Scheme::HighContrast ? 7.0 : 3.0),
                     qPrintable(QString::number(ratio)));
        }
        QVERIFY(contrast(theme.color(Role::OnAccent), theme.color(Role::Series1)) >= 4.5);
    }
}

void TestPlotBoxes::uprightLinesStandAtTheirPlace() {
    const ChartScene scene = sceneOf(tests::meetingChart());
    for (const double place : {65.0, 90.2, 5.0, 85.0}) {
        const double x = scene.plot.left() + place / 100 * scene.plot.width();
        const bool isThere =
            std::any_of(scene.underlay.begin(), scene.underlay.end(), [&](const SceneStroke& stroke) {
                return stroke.points.size() == 2 && std::abs(stroke.points[0].x() - x) < 0.01 &&
                       std::abs(stroke.points[1].x() - x) < 0.01 &&
                       stroke.points[0].y() <= scene.plot.top() &&
                       stroke.points[1].y() >= scene.plot.bottom();
            });
        QVERIFY2(isThere, qPrintable(QString::number(place)));
    }
}

void TestPlotBoxes::uprightLabelsKeepApart_data() {
    QTest::addColumn<labs::PlotSpec>("spec");
    for (const double now : {10.0, 60.0, 64.0, 65.0, 66.0, 70.0, 85.0, 90.0, 95.0, 100.0})
        QTest::addRow("at %g", now) << tests::meetingChart(now);
    QTest::newRow("all at one place") << tests::meetingChart(65, 65, 65.5, 64.5);
    QTest::newRow("beyond both ends") << tests::meetingChart(100, 64, 143, -12);
    QTest::newRow("at both ends") << tests::meetingChart(100, 0, 100, 1);
}

void TestPlotBoxes::uprightLabelsKeepApart() {
    QFETCH(labs::PlotSpec, spec);
    const ChartScene scene = sceneOf(spec);
    QVector<SceneText> labels;
    for (const SceneText& text : scene.texts)
        for (const labs::PlotLine& line : spec.lines)
            if (line.isUpright && text.text == line.label) labels.append(text);
    QCOMPARE(labels.size(), 4);
    for (const SceneText& label : labels) {
        QVERIFY(label.box.bottom() <= scene.plot.top());
        QVERIFY(label.box.left() >= 0 && label.box.right() <= scene.size.width());
        for (const SceneText& other : scene.texts)
            if (other.text != label.text)
                QVERIFY2(!other.box.adjusted(1, 1, -1, -1).intersects(label.box.adjusted(1, 1, -1, -1)),
                         qPrintable(label.text + QStringLiteral(" over ") + other.text));
    }
}

void TestPlotBoxes::uprightLinesBeyondTheAxisPointThere() {
    const ChartScene scene = sceneOf(tests::meetingChart(100, 64, 143, -12));
    QCOMPARE(scene.arrows.size(), 2);
    for (const SceneArrow& arrow : scene.arrows) {
        const bool isRight = arrow.tail.x() < 0;
        QVERIFY(std::abs(arrow.tip.x() - (isRight ? scene.plot.right() : scene.plot.left())) < 1.0);
        QCOMPARE(arrow.tail.y(), 0.0);
    }
}

void TestPlotBoxes::uprightLinesHaveRowsInTheTable() {
    labs::PlotSpec spec = tests::meetingChart();
    for (labs::PlotSeries& series : spec.series) {  // as the builder samples it
        series.x.insert(91, 90.2);
        series.y.insert(91, 1.0);
    }
    const PlotTable table = buildTable(spec, TableDetail::Thinned);
    const auto row = table.positions.indexOf(90.2);
    QVERIFY(row >= 0);
    QCOMPARE(table.rows[row][0], std::optional<double>(1.0));
    const auto column = table.headers.indexOf(QStringLiteral("on demand = on premises 90.2 % (%)"));
    QVERIFY2(column >= 0, qPrintable(table.headers.join(u'|')));
    QCOMPARE(table.rows[0][column], std::optional<double>(90.2));
    QCOMPARE(table.decimals[column], 1);
}

void TestPlotBoxes::germanNumbers() {
    const SceneRequest request{tests::stackedChart(), Theme(Scheme::Light), QLocale(QLocale::German), kSize,
                               false};
    const QStringList texts = textsOf(buildScene(request));
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QString& text) {
        return text.contains(QStringLiteral("41,3")) || text.contains(QStringLiteral("41,2"));
    }));
}

QTEST_MAIN(TestPlotBoxes)
#include "tst_plot_boxes.moc"
