// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/quantize_distribution.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <numbers>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

namespace {

constexpr ValueDistribution kDistributions[] = {ValueDistribution::Weights, ValueDistribution::Activations};
constexpr QuantizerScheme kSchemes[] = {QuantizerScheme::Symmetric, QuantizerScheme::Affine};

template <class Visit>
void eachQuantizer(Visit visit) {
    for (const ValueDistribution distribution : kDistributions)
        for (const QuantizerScheme scheme : kSchemes)
            for (int bits = kFewestBits; bits <= kMostBits; ++bits)
                for (const double clip : {0.5, 1.0, 2.55, 4.0})
                    visit(distribution, quantizerFor(distribution, scheme, bits, clip));
}

/// The mean square error by adding up many thin strips.
double summedError(ValueDistribution distribution, const Quantizer& quantizer) {
    constexpr double kStrip = 1.0 / 8192.0;
    const bool isCut = distribution == ValueDistribution::Activations;
    double sum = 0.0;
    for (double x = (isCut ? 0.0 : -9.0) + kStrip / 2.0; x < 9.0; x += kStrip) {
        const double error = dequantize(quantizer, quantize(quantizer, x)) - x;
        sum += error * error * std::exp(-0.5 * x * x) * kStrip;
    }
    return sum / std::sqrt(2.0 * std::numbers::pi);
}

Named with(int distribution, int scheme, int bits, double clip) {
    return {{"distribution", distribution}, {"scheme", scheme}, {"bits", bits}, {"clip", clip}};
}

}  // namespace

class QuantizeDistributionTest : public QObject {
    Q_OBJECT

private slots:
    void theErrorIsThatOfManyStrips();
    void sharesSumToOne();
    void zeroDecodesToZero();
    void theErrorFallsWithBits();
    void insideTheRangeTheErrorIsAStepOverRootTwelve();
    void theClippedShareIsTheTail();
    void theBestClipIsThePublishedOne();
    void theBestClipIsTheLeast();
    void affineFitsActivationsBetter();
    void memoryRatios();
    void refusesWhatIsOutsideTheDomain();
};

void QuantizeDistributionTest::theErrorIsThatOfManyStrips() {
    eachQuantizer([](ValueDistribution distribution, const Quantizer& quantizer) {
        const double closed = errorOf(distribution, quantizer).meanSquare();
        const double summed = summedError(distribution, quantizer);
        QVERIFY2(isClose(closed, summed, 2e-4),
                 qPrintable(QStringLiteral("%1 %2").arg(closed, 0, 'g', 9).arg(summed, 0, 'g', 9)));
    });
}

void QuantizeDistributionTest::sharesSumToOne() {
    eachQuantizer([](ValueDistribution distribution, const Quantizer& quantizer) {
        double all = 0.0;
        double clipped = 0.0;
        for (const QuantizedLevel& level : levelsOf(distribution, quantizer)) {
            QVERIFY(level.rounded >= 0.0 && level.clipped >= 0.0);
            QVERIFY(level.share() > 0.0);
            QCOMPARE(quantize(quantizer, level.value), level.code);
            QVERIFY(isClose(level.to - level.from, quantizer.scale(), 1e-9));
            all += level.share();
            clipped += level.clipped;
        }
        QVERIFY(isClose(all, 1.0));
        QVERIFY(std::abs(clipped - errorOf(distribution, quantizer).clippedShare) < 1e-14);
    });
}

void QuantizeDistributionTest::zeroDecodesToZero() {
    eachQuantizer([](ValueDistribution, const Quantizer& quantizer) {
        QCOMPARE(dequantize(quantizer, quantize(quantizer, 0.0)), 0.0);
    });
}

void QuantizeDistributionTest::theErrorFallsWithBits() {
    for (int distribution = 0; distribution < 2; ++distribution)
        for (int scheme = 0; scheme < 2; ++scheme) {
            double before = 10.0;
            double quality = -100.0;
            for (int bits = kFewestBits; bits <= kMostBits; ++bits) {
                const Named best{{"distribution", distribution}, {"scheme", scheme}, {"bits", bits}};
                const double clip = numberWith(kQuantizeBestClip, best, "clip");
                const Outputs out =
                    evaluateWith(kQuantizeDistribution, with(distribution, scheme, bits, clip));
                const double rms = resultWith(kQuantizeDistribution, out, "rms_error");
                QVERIFY(rms < before);
                QVERIFY(resultWith(kQuantizeDistribution, out, "sqnr") > quality);
                QVERIFY(isClose(rms, numberWith(kQuantizeBestClip, best, "rms_error"), 1e-9));
                before = rms;
                quality = resultWith(kQuantizeDistribution, out, "sqnr");
            }
        }
}

void QuantizeDistributionTest::insideTheRangeTheErrorIsAStepOverRootTwelve() {
    for (int scheme = 0; scheme < 2; ++scheme)
        for (const int bits : {6, 7, 8}) {
            const Outputs out = evaluateWith(kQuantizeDistribution, with(0, scheme, bits, 5.0));
            const double step = resultWith(kQuantizeDistribution, out, "scale");
            QVERIFY(isClose(resultWith(kQuantizeDistribution, out, "rounding_rms"), step / std::sqrt(12.0),
                            1e-3));
            QVERIFY(resultWith(kQuantizeDistribution, out, "clipping_rms") < 1e-3);
        }
}

void QuantizeDistributionTest::theClippedShareIsTheTail() {
    QVERIFY(isClose(numberWith(kQuantizeDistribution, with(0, 0, 8, 1.0), "clipped_share"),
                    0.31731050786291415, 1e-12));
    QVERIFY(isClose(numberWith(kQuantizeDistribution, with(1, 1, 8, 1.0), "clipped_share"),
                    0.15865525393145707, 1e-12));
    QVERIFY(isClose(numberWith(kQuantizeDistribution, with(1, 0, 4, 2.0), "clipped_share"),
                    0.022750131948179195, 1e-12));
}

/// Three levels for a normal signal: a spacing of 1.2240 and a mean square error of 0.1902 in the table of
/// the source; Lloyd and Max agree there, as the middle level is 0.
void QuantizeDistributionTest::theBestClipIsThePublishedOne() {
    const BestClip best = bestClip(ValueDistribution::Weights, QuantizerScheme::Symmetric, 2);
    QVERIFY(std::abs(best.clip - 1.2240) < 1e-4);
    QVERIFY(std::abs(best.rms * best.rms - 0.1902) < 1e-4);
}

void QuantizeDistributionTest::theBestClipIsTheLeast() {
    for (const ValueDistribution distribution : kDistributions)
        for (const QuantizerScheme scheme : kSchemes)
            for (int bits = kFewestBits; bits <= kMostBits; ++bits) {
                const BestClip best = bestClip(distribution, scheme, bits);
                for (double clip = 0.1; clip < 8.0; clip += 0.037)
                    QVERIFY(errorOf(distribution, quantizerFor(distribution, scheme, bits, clip)).rms() >=
                            best.rms * (1.0 - 1e-9));
            }
}

/// A symmetric range spends half of its codes on negative numbers that ReLU never leaves.
void QuantizeDistributionTest::affineFitsActivationsBetter() {
    const Outputs symmetric = evaluateWith(kQuantizeDistribution, with(1, 0, 8, 4.0));
    const Outputs affine = evaluateWith(kQuantizeDistribution, with(1, 1, 8, 4.0));
    QCOMPARE(resultWith(kQuantizeDistribution, symmetric, "levels_used"), 128.0);
    QCOMPARE(resultWith(kQuantizeDistribution, affine, "levels_used"), 256.0);
    QCOMPARE(resultWith(kQuantizeDistribution, symmetric, "zero_point"), 0.0);
    QCOMPARE(resultWith(kQuantizeDistribution, affine, "zero_point"), -128.0);
    QVERIFY(resultWith(kQuantizeDistribution, affine, "rounding_rms") <
            0.51 * resultWith(kQuantizeDistribution, symmetric, "rounding_rms"));
}

void QuantizeDistributionTest::memoryRatios() {
    const Outputs out = evaluateWith(kQuantizeDistribution, with(0, 0, 4, 3.0));
    QCOMPARE(resultWith(kQuantizeDistribution, out, "memory_ratio_16"), 4.0);
    QCOMPARE(resultWith(kQuantizeDistribution, out, "memory_ratio_32"), 8.0);
    QCOMPARE(resultWith(kQuantizeDistribution, out, "levels_used"), 15.0);
    QCOMPARE(resultWith(kQuantizeDistribution, out, "scale"), 3.0 / 7.0);
}

void QuantizeDistributionTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kQuantizeDistribution, {{"bits", 1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kQuantizeDistribution, {{"bits", 9}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kQuantizeDistribution, {{"bits", 4.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kQuantizeDistribution, {{"clip", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kQuantizeBestClip, {{"scheme", 2}}), std::optional(Code::NotAChoice));
}

QTEST_APPLESS_MAIN(QuantizeDistributionTest)
#include "tst_quantize_distribution.moc"
