// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_reader.h"
#include "ui/plot/plot_table.h"

#include <QTest>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using labs::PlotSeries;
using labs::PlotSpec;
using labs::SeriesRole;
using Step = PlotReader::Step;

namespace {

/// Two offers, and the edge of their front in the place `guide` of the series.
PlotSpec offers(int guide = 2, bool isGuide = true) {
    PlotSpec spec;
    spec.x = {QStringLiteral("cost"), QStringLiteral("USD"), labs::AxisScale::Linear, 0, 26, 2, 1.0};
    spec.y = {QStringLiteral("rate"), QStringLiteral("1/s"), labs::AxisScale::Linear, 0, 52, 0, 1.0};
    spec.series = {{QStringLiteral("a"), QStringLiteral("system A"), SeriesRole::Series1, {10}, {20}},
                   {QStringLiteral("b"), QStringLiteral("system B"), SeriesRole::Series2, {20}, {40}}};
    PlotSeries edge{QStringLiteral("front"),
                    QStringLiteral("front"),
                    SeriesRole::Reference,
                    {10, 10, 20, 20, 26},
                    {0, 20, 20, 40, 40}};
    edge.isGuide = isGuide;
    spec.series.insert(guide, edge);
    return spec;
}

QStringList readAll(const PlotSpec& spec, const QVector<Step>& steps) {
    PlotReader reader;
    reader.setSpec(spec);
    QStringList read;
    for (const Step step : steps) {
        reader.move(step);
        read.append(reader.heading());
    }
    return read;
}

}  // namespace

/// A guide is drawn and never read: its corners are nobody's values.
class TestFrontReading : public QObject {
    Q_OBJECT
private slots:
    void theTableHasOffersAlone();
    void theReaderPassesTheGuideBy();
    void theReaderStartsAtAnOffer();
    void aGuideAloneIsNothingToRead();
};

void TestFrontReading::theTableHasOffersAlone() {
    for (const TableDetail detail : {TableDetail::All, TableDetail::Thinned}) {
        const PlotTable table = buildTable(offers(), detail);
        QCOMPARE(table.headers.size(), 2);
        QVERIFY(table.headers[0].startsWith(QStringLiteral("system A")));
        QVERIFY(table.headers[1].startsWith(QStringLiteral("system B")));
        QCOMPARE(table.positions, QVector<double>({10, 20}));
        QCOMPARE(table.rows[0][0], std::optional(20.0));
        QCOMPARE(table.rows[0][1], std::optional<double>());
        QCOMPARE(table.rows[1][1], std::optional(40.0));
        const PlotTable curve = buildTable(offers(2, false), detail);
        QCOMPARE(curve.headers.size(), 3);
        QCOMPARE(curve.positions, QVector<double>({10, 20, 26}));
    }
}

void TestFrontReading::theReaderPassesTheGuideBy() {
    for (const int guide : {0, 1, 2}) {
        PlotReader reader;
        reader.setSpec(offers(guide));
        QVERIFY(reader.points(guide).isEmpty());
        const QStringList read =
            readAll(offers(guide), {Step::First, Step::NextSeries, Step::NextSeries, Step::PreviousSeries,
                                    Step::PreviousSeries, Step::Right, Step::Last});
        QCOMPARE(read, QStringList({QStringLiteral("system A"), QStringLiteral("system B"),
                                    QStringLiteral("system B"), QStringLiteral("system A"),
                                    QStringLiteral("system A"), QStringLiteral("system A"),
                                    QStringLiteral("system A")}));
    }
    PlotReader curve;
    curve.setSpec(offers(2, false));
    QCOMPARE(curve.points(2).size(), 5);
}

void TestFrontReading::theReaderStartsAtAnOffer() {
    PlotReader reader;
    reader.setSpec(offers(0));
    QVERIFY(reader.move(Step::Right));
    QVERIFY(reader.isReading());
    QCOMPARE(reader.heading(), QStringLiteral("system A"));
    QVERIFY2(reader.sentence(QLocale::c()).contains(QStringLiteral("20/s")),
             qPrintable(reader.sentence(QLocale::c())));
}

void TestFrontReading::aGuideAloneIsNothingToRead() {
    PlotSpec spec = offers();
    spec.series = {spec.series[2]};
    PlotReader reader;
    reader.setSpec(spec);
    QVERIFY(!reader.move(Step::Right));
    QVERIFY(!reader.isReading());
    QVERIFY(buildTable(spec, TableDetail::All).headers.isEmpty());
    QVERIFY(buildTable(spec, TableDetail::All).rows.isEmpty());
}

QTEST_APPLESS_MAIN(TestFrontReading)
#include "tst_front_reading.moc"
