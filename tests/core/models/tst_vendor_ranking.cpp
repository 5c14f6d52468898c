// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vendor_ranking.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <array>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class VendorRankingTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void flipsAreComputed();
    void flipsOfOtherVendors();
    void spearmanIsAStaircase_data();
    void spearmanIsAStaircase();
    void aTieIsNeitherWinnerNorOrder();
    void theVerdictsChangeExactlyAtTheFlips();
};

void VendorRankingTest::workedCases_data() {
    addWorkedCases({
        {"no validity",
         {},
         {{"predicted.a", 85},
          {"predicted.b", 72},
          {"predicted.c", 78},
          {"production.a", 85},
          {"production.b", 102},
          {"production.c", 90},
          {"spearman", -1},
          {"winner_correct", 0},
          {"rank_correct", 0}}},
        {"below the first flip",
         {{"validity", 0.2432}},
         {{"predicted.a", 85}, {"predicted.b", 79.296}, {"spearman", -1}}},
        {"0.2", {{"validity", 0.2}}, {{"predicted.b", 78}, {"predicted.c", 80.4}, {"spearman", -1}}},
        {"0.4", {{"validity", 0.4}}, {{"predicted.b", 84}, {"predicted.c", 82.8}, {"spearman", -0.5}}},
        {"0.45", {{"validity", 0.45}}, {{"predicted.b", 85.5}, {"winner_correct", 1}, {"rank_correct", 0}}},
        {"0.5", {{"validity", 0.5}}, {{"predicted.b", 87}, {"predicted.c", 84}, {"spearman", 0.5}}},
        {"0.6",
         {{"validity", 0.6}},
         {{"predicted.b", 90},
          {"predicted.c", 85.2},
          {"spearman", 1},
          {"winner_correct", 1},
          {"rank_correct", 1}}},
        {"0.8", {{"validity", 0.8}}, {{"predicted.b", 96}, {"spearman", 1}}},
        {"full validity",
         {{"validity", 1}},
         {{"predicted.b", 102}, {"predicted.c", 90}, {"rank_correct", 1}}},
    });
}

void VendorRankingTest::workedCases() {
    compareWorkedCase(kVendorRanking);
}

void VendorRankingTest::flipsAreComputed() {
    QVERIFY(isClose(numberWith(kVendorRanking, {}, "winner_flip"), 13.0 / 30.0, 1e-15));
    QVERIFY(isClose(numberWith(kVendorRanking, {}, "order_flip"), 7.0 / 12.0, 1e-15));
}

void VendorRankingTest::flipsOfOtherVendors() {
    const auto two = [](double syntheticB, double productionA, double productionB) {
        return std::array{Vendor{Score(85.0), Score(productionA)},
                          Vendor{Score(syntheticB), Score(productionB)}};
    };
    QVERIFY(isClose(winnerFlip(two(72.0, 85.0, 102.0)).value(), 0.43333333333333335));
    QVERIFY(isClose(winnerFlip(two(72.0, 76.5, 102.0)).value(), 0.33766233766233766));
    QVERIFY(isClose(winnerFlip(two(80.0, 85.0, 102.0)).value(), 0.22727272727272727));
    QCOMPARE(winnerFlip(two(90.0, 85.0, 102.0)).value(), 0.0);
    QCOMPARE(orderFlip(two(90.0, 85.0, 102.0)).value(), 0.0);
    QCOMPARE(orderFlip(two(72.0, 90.0, 90.0)).value(), 0.0);
}

void VendorRankingTest::spearmanIsAStaircase_data() {
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("rho");
    QTest::newRow("reversed") << 0.0 << 1.0 / 3.0 << -1.0;
    QTest::newRow("b and c swapped back") << 1.0 / 3.0 << 13.0 / 30.0 << -0.5;
    QTest::newRow("winner right") << 13.0 / 30.0 << 7.0 / 12.0 << 0.5;
    QTest::newRow("order right") << 7.0 / 12.0 << 1.0 << 1.0;
}

void VendorRankingTest::spearmanIsAStaircase() {
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, rho);
    for (int i = 1; i < 100; ++i)
        QCOMPARE(*vendorRanking(Validity(from + (to - from) * i / 100.0)).spearman, rho);
}

void VendorRankingTest::aTieIsNeitherWinnerNorOrder() {
    const VendorRanking first = vendorRanking(Validity(13.0 / 30.0));
    QVERIFY(!first.winnerCorrect);
    QVERIFY(!first.rankCorrect);
    QCOMPARE(*first.spearman, 0.0);
    const VendorRanking second = vendorRanking(Validity(7.0 / 12.0));
    QVERIFY(second.winnerCorrect);
    QVERIFY(!second.rankCorrect);
    QVERIFY(*second.spearman < 1.0);
}

void VendorRankingTest::theVerdictsChangeExactlyAtTheFlips() {
    for (int i = 0; i <= 1000; ++i) {
        const double v = i / 1000.0;
        const VendorRanking ranking = vendorRanking(Validity(v));
        QCOMPARE(ranking.winnerCorrect, v > winnerFlip(kVendors).value());
        QCOMPARE(ranking.rankCorrect, v > orderFlip(kVendors).value());
        QCOMPARE(ranking.rankCorrect, ranking.spearman && *ranking.spearman == 1.0);
    }
}

QTEST_APPLESS_MAIN(VendorRankingTest)
#include "tst_vendor_ranking.moc"
