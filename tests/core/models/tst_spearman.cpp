// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/spearman.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using ridgepoint::models::spearman;
using List = std::vector<double>;

class SpearmanTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void isNotDefinedForAConstantList();
    void staysBetweenMinusOneAndOne();
    void seesOnlyTheOrder();
    void tiesWithinTheToleranceShareARank();
};

void SpearmanTest::workedCases_data() {
    QTest::addColumn<List>("x");
    QTest::addColumn<List>("y");
    QTest::addColumn<double>("rho");
    QTest::newRow("two, reversed") << List{85, 72} << List{85, 102} << -1.0;
    QTest::newRow("five") << List{1, 2, 3, 4, 5} << List{2, 1, 4, 3, 5} << 0.8;
    QTest::newRow("three, reversed") << List{10, 20, 30} << List{3, 2, 1} << -1.0;
    QTest::newRow("ties") << List{1, 1, 2, 3} << List{1, 2, 2, 4} << 0.8333333333333334;
    QTest::newRow("same") << List{3, 1, 2} << List{30, 10, 20} << 1.0;
}

void SpearmanTest::workedCases() {
    QFETCH(List, x);
    QFETCH(List, y);
    QFETCH(double, rho);
    const auto actual = spearman(x, y);
    QVERIFY(actual.has_value());
    QVERIFY(std::abs(*actual - rho) <= 1e-15);
}

void SpearmanTest::isNotDefinedForAConstantList() {
    QVERIFY(!spearman(List{1, 1, 1}, List{1, 2, 3}));
    QVERIFY(!spearman(List{1, 2, 3}, List{5, 5, 5}));
    QVERIFY(!spearman(List{1}, List{2}));
    QVERIFY(!spearman(List{}, List{}));
}

void SpearmanTest::staysBetweenMinusOneAndOne() {
    std::mt19937_64 random(1904);
    std::uniform_int_distribution<int> score(0, 6);
    for (int i = 0; i < 3000; ++i) {
        List x(static_cast<std::size_t>(2 + i % 9));
        List y(x.size());
        std::ranges::generate(x, [&] { return score(random); });
        std::ranges::generate(y, [&] { return score(random); });
        const auto rho = spearman(x, y);
        if (!rho) continue;
        QVERIFY(*rho >= -1.0 && *rho <= 1.0);
        QCOMPARE(*rho, *spearman(y, x));
        std::ranges::transform(y, y.begin(), std::negate<>());
        QCOMPARE(*spearman(x, y), -*rho);
    }
}

void SpearmanTest::seesOnlyTheOrder() {
    std::mt19937_64 random(42);
    std::uniform_real_distribution<double> score(0.5, 4.0);
    for (int i = 0; i < 500; ++i) {
        List x(7);
        List y(7);
        std::ranges::generate(x, [&] { return score(random); });
        std::ranges::generate(y, [&] { return score(random); });
        const double rho = *spearman(x, y);
        for (auto* monotone :
             {+[](double v) { return std::exp(v); }, +[](double v) { return v * v * v - 9.0; },
              +[](double v) { return std::log(v); }}) {
            List transformed(x.size());
            std::ranges::transform(x, transformed.begin(), monotone);
            QCOMPARE(*spearman(transformed, y), rho);
        }
    }
}

void SpearmanTest::tiesWithinTheToleranceShareARank() {
    const List x{85.0, 85.0 * (1.0 + 1e-12), 90.0};
    const List y{1.0, 2.0, 3.0};
    QCOMPARE(*spearman(x, y), 1.0);
    QVERIFY(*spearman(x, y, 1e-9) < 1.0);
}

QTEST_APPLESS_MAIN(SpearmanTest)
#include "tst_spearman.moc"
