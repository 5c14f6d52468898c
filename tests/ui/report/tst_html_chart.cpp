// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_samples.h"
#include "ui/report/html_chart.h"

#include <QXmlStreamReader>
#include <QtTest>

#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

struct Drawn {
    QString svg;
    bool isWellFormed = false;
    QStringList texts;
    QHash<QString, int> boxes;  ///< by class
    int lines = 0;              ///< reference lines
};

Drawn drawn(const labs::PlotSpec& spec) {
    Drawn result;
    QXmlStreamWriter writer(&result.svg);
    writeSvgChart(writer, spec, QLocale::c());
    QXmlStreamReader reader(result.svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        const QString kind = reader.attributes().value(QStringLiteral("class")).toString();
        if (reader.name() == QLatin1String("rect")) ++result.boxes[kind];
        if (reader.name() == QLatin1String("line") && kind == QLatin1String("limit")) ++result.lines;
        if (reader.name() == QLatin1String("text")) result.texts.append(reader.readElementText());
    }
    result.isWellFormed = !reader.hasError();
    return result;
}

}  // namespace

/// Charts of the report's HTML twin.
class TestHtmlChart : public QObject {
    Q_OBJECT
private slots:
    void aScheduleShowsIdleAndBusy() {
        const Drawn chart = drawn(tests::scheduleChart());
        QVERIFY(chart.isWellFormed);
        QCOMPARE(chart.boxes.value(QStringLiteral("s1 bar")), 8);
        QCOMPARE(chart.boxes.value(QStringLiteral("idle")), 14);
        QVERIFY(chart.texts.contains(QStringLiteral("28")));
        QVERIFY(chart.texts.contains(QStringLiteral("25.0 % of the slots wait")));
    }
    void stackedBarsHaveABoxForEachPart() {
        const Drawn chart = drawn(tests::stackedChart());
        QVERIFY(chart.isWellFormed);
        for (int part = 1; part <= 6; ++part)
            QCOMPARE(chart.boxes.value(QStringLiteral("s%1 bar").arg(part)), 3);
        QVERIFY(chart.texts.contains(QStringLiteral("All-reduce")));
        QVERIFY(chart.texts.contains(QStringLiteral("after, as shares of the new step")));
    }
    void uprightLinesStandInsideTheAxis() {
        QCOMPARE(drawn(tests::meetingChart()).lines, 5);
        QCOMPARE(drawn(tests::meetingChart(100, 64, 143, -12)).lines, 3);
    }
    void survivesWhatHasNoNumber() {
        const double kNan = std::nan("");
        QVERIFY(drawn(tests::scheduleChart(kNan, 1)).isWellFormed);
        QVERIFY(drawn(tests::scheduleChart(1e6, 1e6)).isWellFormed);
        QVERIFY(drawn(tests::meetingChart(kNan, kNan, kNan, kNan)).isWellFormed);
        labs::PlotSpec stacked = tests::stackedChart();
        stacked.y.to = 0.0;
        for (labs::PlotSeries& series : stacked.series)
            series.y.fill(kNan);
        QVERIFY(drawn(stacked).isWellFormed);
    }
};

QTEST_APPLESS_MAIN(TestHtmlChart)
#include "tst_html_chart.moc"
