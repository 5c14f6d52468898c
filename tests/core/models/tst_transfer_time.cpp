// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/transfer_time.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum { Latency, Bandwidth };

}  // namespace

class TransferTimeTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void bothTermsAreEqualAtTheCrossover();
    void withoutLatencyBandwidthDominates();
    void isAStraightLine();
    void effectiveBandwidthWorkedCases_data();
    void effectiveBandwidthWorkedCases();
    void theCrossoverGetsHalfTheBandwidth();
    void refusesWhatIsOutsideTheDomain();
};

void TransferTimeTest::workedCases_data() {
    const auto row = [](const char* name, Named inputs, double transmit, double total, double crossover,
                        double by) {
        return WorkedCase{
            name,
            std::move(inputs),
            {{"transmit", transmit}, {"total", total}, {"crossover", crossover}, {"dominated_by", by}}};
    };
    addWorkedCases({
        row("defaults at 10 Gbit/s", {{"bandwidth", 1e10}}, 8e-07, 0.0100008, 12500000, Latency),
        row("1 GB", {{"size", 1e9}, {"bandwidth", 1e10}}, 0.8, 0.81, 12500000, Bandwidth),
        row("at the crossover", {{"size", 12.5e6}, {"bandwidth", 1e10}}, 0.01, 0.02, 12500000, Bandwidth),
        row("64 bytes at 400 Gbit/s", {{"size", 64}, {"bandwidth", 4e11}, {"latency", 5e-6}}, 1.28e-09,
            5.00128e-06, 250000.00000000003, Latency),
    });
}

void TransferTimeTest::workedCases() {
    compareWorkedCase(kTransferTime);
}

void TransferTimeTest::bothTermsAreEqualAtTheCrossover() {
    std::mt19937_64 random(1994);
    std::uniform_real_distribution<double> exponent(0.0, 6.0);
    for (int i = 0; i < 5000; ++i) {
        const Link link{BytesPerSecond(std::pow(10.0, 6.0 + exponent(random))),
                        Seconds(std::pow(10.0, -exponent(random)))};
        const Bytes size = crossoverSize(link);
        QVERIFY(isClose(transmitTime(size, link).value(), link.latency.value()));
        QCOMPARE(dominantTerm(size, link), TransferTerm::Bandwidth);
        QCOMPARE(dominantTerm(size * (1.0 - 1e-6), link), TransferTerm::Latency);
        QCOMPARE(dominantTerm(size * (1.0 + 1e-6), link), TransferTerm::Bandwidth);
    }
}

void TransferTimeTest::withoutLatencyBandwidthDominates() {
    const Outputs out = evaluateWith(kTransferTime, {{"bandwidth", 1e10}, {"latency", 0}});
    QCOMPARE(resultWith(kTransferTime, out, "crossover"), 0.0);
    QCOMPARE(resultWith(kTransferTime, out, "total"), resultWith(kTransferTime, out, "transmit"));
    QCOMPARE(resultWith(kTransferTime, out, "dominated_by"), static_cast<double>(Bandwidth));
}

void TransferTimeTest::isAStraightLine() {
    const Link link{BytesPerSecond(1.25e9), Seconds(0.01)};
    QCOMPARE(transferTime(Bytes(0.0), link), link.latency);
    for (double size = 1.0; size < 1e12; size *= 3.0) {
        const double two = (transferTime(Bytes(2.0 * size), link) - link.latency).value();
        const double one = (transferTime(Bytes(size), link) - link.latency).value();
        QVERIFY(std::abs(two - 2.0 * one) <= 1e-15 + 1e-12 * two);
    }
}

void TransferTimeTest::effectiveBandwidthWorkedCases_data() {
    addWorkedCases({
        {"1 kB at 10 Gbit/s",
         {{"bandwidth", 1e10}},
         {{"effective", 8000 / 0.0100008}, {"share", 8e-7 / 0.0100008}}},
        {"1 GB", {{"size", 1e9}, {"bandwidth", 1e10}}, {{"effective", 8e9 / 0.81}, {"share", 0.8 / 0.81}}},
        {"no latency", {{"bandwidth", 1e10}, {"latency", 0}}, {{"effective", 1e10}, {"share", 1}}},
    });
}

void TransferTimeTest::effectiveBandwidthWorkedCases() {
    compareWorkedCase(kEffectiveBandwidth);
}

void TransferTimeTest::theCrossoverGetsHalfTheBandwidth() {
    for (const double latency : {1e-6, 5e-6, 0.01, 0.2}) {
        const Link link{BytesPerSecond(50e9), Seconds(latency)};
        QVERIFY(isClose(effectiveBandwidth(crossoverSize(link), link).value(), 25e9));
    }
}

void TransferTimeTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kTransferTime, {}), std::optional(Code::NotANumber));
    QCOMPARE(refusal(kTransferTime, {{"bandwidth", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kTransferTime, {{"bandwidth", 1}, {"size", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kTransferTime, {{"bandwidth", 1}, {"latency", -1}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(TransferTimeTest)
#include "tst_transfer_time.moc"
