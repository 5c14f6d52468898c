// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/plot_front.h"

#include "core/labs/plot_builder.h"
#include "tests/core/labs/mission_fixture.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;
using models::Better;
using models::Goals;
using Code = Finding::Code;

namespace {

using Settings = QVector<std::pair<const char*, double>>;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
const FrontWords kWords{QStringLiteral("the edge"), QStringLiteral("beaten")};

PlotSpec offersAt(const QVector<models::Offer>& places) {
    PlotSpec spec;
    int count = 0;
    for (const models::Offer& place : places) {
        const QString id = QString(QChar(u'a' + count++));
        spec.series.append({id, QStringLiteral("offer ") + id, SeriesRole::Series1, {place.x}, {place.y}});
    }
    return spec;
}

PlotSpec filled(const QVector<models::Offer>& places, Goals goals) {
    PlotSpec spec = offersAt(places);
    fillFront(spec, goals, kWords);
    return spec;
}

QStringList labelsOf(const PlotSpec& spec) {
    QStringList labels;
    for (const PlotSeries& series : spec.series)
        labels.append(series.label);
    return labels;
}

/// The front that the third act draws in a context at its gate's scenario, with some controls elsewhere.
struct Drawn {
    PlotSpec spec;
    QVector<double> across, up;  ///< what the models say of the offers, in shown units

    [[nodiscard]] bool isBeaten(int offer) const {
        const bool isSaid = spec.series[offer].label.endsWith(QStringLiteral(" (dominated)"));
        const bool isGrey = spec.series[offer].role == SeriesRole::Reference;
        if (isSaid != isGrey) qFatal("label and role contradict each other");
        return isSaid;
    }
};

Drawn drawn(int context, const Settings& settings = {}) {
    const Lab& lab = *mission();
    Slots slots_ = lab.contexts[context].slots_;
    for (const auto& [name, value] : settings)
        slots_[lab.slotOf(QLatin1String(name))] = value;
    const Evaluation live(lab, slots_);
    Drawn result;
    for (const PlotDef& plot : missionBench("bench3").plots) {
        if (plot.kind != PlotKind::Front || !plot.existsIn(context)) continue;
        result.spec = buildPlot(lab, plot, QStringLiteral("bench3.") + plot.id, live, {},
                                TextRenderer(lab, context, {}));
        for (const PlotSeriesDef& offer : plot.series) {
            const auto shown = [&](const Reference& value, const units::Unit* unit) {
                return live.number(value) * shownFactor(referenceUnit(lab, value), unit).value();
            };
            result.across.append(shown(*offer.place, plot.xShown));
            result.up.append(shown(offer.value, plot.yShown));
        }
    }
    return result;
}

}  // namespace

class PlotFrontTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(mission()); }

    void bothAxesBeginAtZeroWithRoom();
    void beatenOffersSaySo();
    void theEdgeIsAGuide();
    void offersWithoutAPlace();
    void theMissionDrawsOneInEachContext_data() { addTracks(); }
    void theMissionDrawsOneInEachContext();
    void atTheGateAIsBeaten_data() { addTracks(); }
    void atTheGateAIsBeaten();
    void aConditionPutsBothOnTheFront_data();
    void aConditionPutsBothOnTheFront();
    void theTinyContextTakesMorePower();
    void atHighIntensityBIsBeaten();
    void onlyOffersAreRead();
    void theSessionShowsWhatIsBuilt();
    void findings_data();
    void findings();

private:
    static void addTracks() {
        QTest::addColumn<int>("context");
        for (const int context : {Cloud, Edge, Mobile, Tiny})
            QTest::addRow("%s", qPrintable(mission()->contexts[context].id)) << context;
    }
};

void PlotFrontTest::bothAxesBeginAtZeroWithRoom() {
    const PlotSpec spec = filled({{2, 30}, {4, 10}}, {Better::Less, Better::More});
    QCOMPARE(spec.x.from, 0.0);
    QCOMPARE(spec.y.from, 0.0);
    QVERIFY(std::abs(spec.x.to - 1.3 * 4) < 1e-12);
    QVERIFY(std::abs(spec.y.to - 1.3 * 30) < 1e-12);
    const PlotSpec nothing = filled({{0, 0}, {0, 0}}, {});
    QCOMPARE(nothing.x.to, 1.0);
    QCOMPARE(nothing.y.to, 1.0);
}

void PlotFrontTest::beatenOffersSaySo() {
    const PlotSpec spec = filled({{2, 30}, {4, 10}, {1, 5}}, {Better::Less, Better::More});
    QCOMPARE(labelsOf(spec), QStringList({QStringLiteral("offer a"), QStringLiteral("offer b (beaten)"),
                                          QStringLiteral("offer c"), QStringLiteral("the edge")}));
    QCOMPARE(spec.series[0].role, SeriesRole::Series1);
    QCOMPARE(spec.series[1].role, SeriesRole::Reference);
    QCOMPARE(spec.series[2].role, SeriesRole::Series1);
    const PlotSpec twins = filled({{2, 30}, {2, 30}}, {Better::Less, Better::More});
    QCOMPARE(labelsOf(twins).filter(kWords.dominated).size(), 0);
}

/// From the edge of the picture to its other edge, with the values of offers that stay as they are.
void PlotFrontTest::theEdgeIsAGuide() {
    for (const Better x : {Better::Less, Better::More})
        for (const Better y : {Better::Less, Better::More}) {
            const PlotSpec spec = filled({{2, 30}, {4, 10}, {1, 5}}, {x, y});
            QCOMPARE(spec.series.size(), 4);
            for (int offer = 0; offer < 3; ++offer) {
                QVERIFY(!spec.series[offer].isGuide);
                QCOMPARE(spec.series[offer].x.size(), 1);
                QCOMPARE(spec.series[offer].y.size(), 1);
            }
            const PlotSeries& edge = spec.series.last();
            QVERIFY(edge.isGuide);
            QCOMPARE(edge.id, QStringLiteral("front"));
            QCOMPARE(edge.x.size(), edge.y.size());
            QVERIFY(edge.x.size() >= 3);
            QCOMPARE(edge.y.first(), y == Better::Less ? spec.y.to : 0.0);
            QCOMPARE(edge.x.last(), x == Better::Less ? spec.x.to : 0.0);
        }
}

void PlotFrontTest::offersWithoutAPlace() {
    for (const double value : {std::nan(""), kInfinity}) {
        const PlotSpec spec = filled({{2, 30}, {value, value}}, {Better::Less, Better::Less});
        QVERIFY(std::abs(spec.x.to - 2.6) < 1e-12);
        QVERIFY(std::abs(spec.y.to - 39) < 1e-12);
        for (const double at : spec.series.last().x + spec.series.last().y)
            QVERIFY(std::isfinite(at));
        const PlotSpec nowhere = filled({{value, 1}, {1, value}}, {});
        QVERIFY(std::isfinite(nowhere.x.to) && nowhere.x.to > 0.0);
        QVERIFY(std::isfinite(nowhere.y.to) && nowhere.y.to > 0.0);
    }
}

void PlotFrontTest::theMissionDrawsOneInEachContext() {
    QFETCH(int, context);
    int fronts = 0;
    for (const PlotDef& plot : missionBench("bench3").plots)
        fronts += plot.kind == PlotKind::Front && plot.existsIn(context) ? 1 : 0;
    QCOMPARE(fronts, 1);
    const Drawn at = drawn(context);
    QCOMPARE(at.spec.kind, PlotKind::Line);
    QCOMPARE(at.spec.series.size(), 3);
    for (int offer = 0; offer < 2; ++offer) {
        QCOMPARE(at.spec.series[offer].x, QVector<double>{at.across[offer]});
        QCOMPARE(at.spec.series[offer].y, QVector<double>{at.up[offer]});
        QVERIFY(at.across[offer] > 0.0 && at.across[offer] < at.spec.x.to);
        QVERIFY(at.up[offer] > 0.0 && at.up[offer] < at.spec.y.to);
    }
}

void PlotFrontTest::atTheGateAIsBeaten() {
    QFETCH(int, context);
    const Drawn at = drawn(context);
    QVERIFY(at.isBeaten(0));
    QVERIFY(!at.isBeaten(1));
}

/// What a discount or more power does to the offers takes the judgement away.
void PlotFrontTest::aConditionPutsBothOnTheFront_data() {
    QTest::addColumn<int>("context");
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<double>("value");
    QTest::newRow("cloud") << int(Cloud) << QByteArray("discount") << 0.55;
    QTest::newRow("edge") << int(Edge) << QByteArray("power_factor") << 1.5;
    QTest::newRow("mobile") << int(Mobile) << QByteArray("power_factor") << 1.5;
}

void PlotFrontTest::aConditionPutsBothOnTheFront() {
    QFETCH(int, context);
    QFETCH(QByteArray, control);
    QFETCH(double, value);
    const Drawn at = drawn(context, {{control.constData(), value}});
    QVERIFY(!at.isBeaten(0));
    QVERIFY(!at.isBeaten(1));
    const Drawn before = drawn(context);
    QVERIFY(at.across != before.across);
    QVERIFY(at.spec.series.last().x != before.spec.series.last().x);
}

/// Both compute for a part of each period alone, B for half as long: twice the power is what A draws.
void PlotFrontTest::theTinyContextTakesMorePower() {
    QVERIFY(drawn(Tiny, {{"power_factor", 1.9}}).isBeaten(0));
    const Drawn above = drawn(Tiny, {{"power_factor", 2.1}});
    QVERIFY(!above.isBeaten(0));
    QVERIFY(!above.isBeaten(1));
}

/// Where the arithmetic binds, the machine with more of it is faster, and as dear.
void PlotFrontTest::atHighIntensityBIsBeaten() {
    for (const int context : {Cloud, Edge, Tiny}) {
        const Drawn at = drawn(context, {{"intensity", 4096.0}});
        QVERIFY(!at.isBeaten(0));
        QVERIFY(at.isBeaten(1));
    }
}

/// Shown are what the lab asks for, in words of the context; the edge's corners are no offers.
void PlotFrontTest::onlyOffersAreRead() {
    for (const int context : {Cloud, Edge, Mobile, Tiny}) {
        const PlotSpec spec = drawn(context).spec;
        int offers = 0;
        for (const PlotSeries& series : spec.series) {
            QVERIFY(!series.label.isEmpty());
            QVERIFY(series.isGuide || series.label != series.id);
            offers += series.isGuide ? 0 : 1;
        }
        QCOMPARE(offers, 2);
        QVERIFY(!spec.title.isEmpty() && !spec.summary.isEmpty());
        QVERIFY(!spec.x.title.isEmpty() && !spec.y.title.isEmpty());
        QVERIFY(!spec.x.unit.isEmpty() && !spec.y.unit.isEmpty());
        QCOMPARE(spec.lines.size(), context == Edge ? 1 : 0);
    }
}

/// As the window asks for it.
void PlotFrontTest::theSessionShowsWhatIsBuilt() {
    MissionRun run(Edge);
    const WorkbenchBlock& bench = missionBench("bench3");
    for (const PlotDef& plot : bench.plots) {
        if (plot.kind != PlotKind::Front || !plot.existsIn(Edge)) continue;
        const PlotSpec shown = run.session.plot(plot, QStringLiteral("bench3"));
        const PlotSpec built = drawn(Edge).spec;
        QCOMPARE(labelsOf(shown), labelsOf(built));
        for (int series = 0; series < 3; ++series) {
            QCOMPARE(shown.series[series].x, built.series[series].x);
            QCOMPARE(shown.series[series].y, built.series[series].y);
        }
        QVERIFY(!isCostly(*run.lab, plot));
    }
}

void PlotFrontTest::findings_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray first = R"({ "id": "a", "x": "item_a.cost", "y": "item_a.rate", "role": "series1" },)";
    const QByteArray second = R"({ "id": "b", "x": "item_b.cost", "y": "item_b.rate", "role": "series2" })";
    const QByteArray across = R"("x": { "shown": "USD", "decimals": 2, "better": "less" })";
    QTest::newRow("one offer") << first << QByteArray() << Code::MissingField << QByteArray("series")
                               << QByteArray("two offers");
    QTest::newRow("other unit across") << second << QByteArray(second).replace("item_b.cost", "item_b.time")
                                       << Code::WrongUnit << QByteArray("item_b.time") << QByteArray("USD");
    QTest::newRow("other unit up") << second << QByteArray(second).replace("item_b.rate", "item_b.time")
                                   << Code::WrongUnit << QByteArray("item_b.time") << QByteArray("1/s");
    QTest::newRow("axis in no unit of its offers")
        << across << QByteArray(across).replace("USD", "ms") << Code::WrongUnit << QByteArray("ms")
        << QByteArray("USD");
    QTest::newRow("nobody's figure across")
        << second << QByteArray(second).replace("item_b.cost", "item_c.cost") << Code::UnknownReference
        << QByteArray("item_c.cost") << QByteArray();
    QTest::newRow("no such output up") << second << QByteArray(second).replace("item_b.rate", "item_b.rat")
                                       << Code::UnknownOutput << QByteArray("item_b.rat") << QByteArray();
    QTest::newRow("first of nobody") << first << QByteArray(first).replace("item_a.cost", "item_c.cost")
                                     << Code::UnknownReference << QByteArray("item_c.cost") << QByteArray();
    QTest::newRow("better than what") << across << QByteArray(across).replace("less", "lower")
                                      << Code::NotACategory << QByteArray("lower") << QByteArray("less more");
    QTest::newRow("a sweep") << across << QByteArray("\"sweep\": {}, ") + across << Code::UnknownField
                             << QByteArray("sweep") << QByteArray();
}

void PlotFrontTest::findings() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(Code, code);
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, expected);
    const LoadedLab loaded = loadEditedMission(before, after);
    QVERIFY(!loaded.lab);
    const QByteArray instead = missingFinding(loaded, code, subject, expected);
    QVERIFY2(instead.isEmpty(), instead);
}

QTEST_GUILESS_MAIN(PlotFrontTest)
#include "tst_plot_front.moc"
