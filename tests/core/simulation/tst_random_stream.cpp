// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/poisson_table.h"
#include "core/simulation/random_stream.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::simulation;

class RandomStreamTest : public QObject {
    Q_OBJECT

private slots:
    /// The known answers that the authors of Philox publish.
    void philoxKnownAnswers() {
        constexpr std::uint32_t kOnes = 0xffffffff;
        QCOMPARE(Philox::bits({0, 0, 0, 0}, {0, 0}),
                 (Philox::Counter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QCOMPARE(Philox::bits({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}),
                 (Philox::Counter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QCOMPARE(Philox::bits({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
                 (Philox::Counter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }
    void sameSeedSameNumbers() {
        RandomStream a(7, Purpose::Service);
        RandomStream b(7, Purpose::Service);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(a(), b());
    }
    void seedsAndPurposesDiffer() {
        RandomStream a(7, Purpose::Service);
        RandomStream other(8, Purpose::Service);
        RandomStream arrivals(7, Purpose::Arrivals);
        int equal = 0;
        for (int i = 0; i < 1000; ++i) {
            const auto number = a();
            equal += number == other();
            equal += number == arrivals();
        }
        QCOMPARE(equal, 0);
    }
    /// The first two moments within five standard errors.
    void moments() {
        constexpr int n = 1'000'000;
        RandomStream random(1, Purpose::Noise);
        double exponential = 0.0, normal = 0.0, squares = 0.0, uniform = 0.0;
        for (int i = 0; i < n; ++i) {
            exponential += random.exponential();
            const double z = random.normal();
            normal += z;
            squares += z * z;
            uniform += random.uniform();
        }
        const double error = 5.0 / std::sqrt(double(n));
        QVERIFY(std::abs(exponential / n - 1.0) < error);
        QVERIFY(std::abs(normal / n) < error);
        QVERIFY(std::abs(squares / n - 1.0) < error * std::sqrt(2.0));
        QVERIFY(std::abs(uniform / n - 0.5) < error / std::sqrt(12.0));
    }
    void uniformIsNeverZero() {
        RandomStream random(3, Purpose::Load);
        for (int i = 0; i < 100'000; ++i) {
            const double u = random.uniform();
            QVERIFY(u > 0.0 && u <= 1.0);
        }
    }

    void poissonMoments_data() {
        QTest::addColumn<double>("mean");
        for (const double mean : {0.01, 0.65, 6.5, 33.0, 650.0, 3000.0})
            QTest::addRow("%g", mean) << mean;
    }
    void poissonMoments() {
        QFETCH(double, mean);
        constexpr int n = 200'000;
        const PoissonTable table(mean);
        RandomStream random(1, Purpose::Switches);
        double sum = 0.0, squares = 0.0;
        for (int i = 0; i < n; ++i) {
            const double count = table.count(random.uniform());
            sum += count;
            squares += count * count;
        }
        const double found = sum / n;
        const double variance = squares / n - found * found;
        QVERIFY(std::abs(found - mean) < 5.0 * std::sqrt(mean / n));
        const double fourth = mean + 3.0 * mean * mean;  // central moment
        QVERIFY(std::abs(variance - mean) < 5.0 * std::sqrt((fourth - mean * mean) / n));
    }
    void poissonGrowsWithMeanAndUniform() {
        const PoissonTable low(4.0), high(5.0);
        int before = 0;
        for (double u = 0.001; u <= 1.0; u += 0.001) {
            QVERIFY(low.count(u) >= before);
            before = low.count(u);
            QVERIFY(high.count(u) >= low.count(u));
        }
        QCOMPARE(PoissonTable(0.0).count(1.0), 0);
    }
};

QTEST_APPLESS_MAIN(RandomStreamTest)
#include "tst_random_stream.moc"
