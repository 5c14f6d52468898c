// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/accuracy_under_noise.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

double valueAt(const Named& inputs, const char* output) {
    return numberWith(kAccuracyUnderNoise, inputs, output);
}

}  // namespace

class AccuracyUnderNoiseTest : public QObject {
    Q_OBJECT

private slots:
    void publishedAccuracies_data();
    void publishedAccuracies();
    void publishedFieldAccuracies_data();
    void publishedFieldAccuracies();
    void publishedCosts_data();
    void publishedCosts();
    void onlyOneModelMeetsAllThree();
    void staysBetweenChanceAndItsBest();
    void augmentationTradesCleanForField();
    void theFieldIsTheMixOfItsLevels();
    void refusesWhatIsOutsideTheDomain();
};

void AccuracyUnderNoiseTest::publishedAccuracies_data() {
    QTest::addColumn<double>("snr");
    QTest::addColumn<double>("percent");
    QTest::newRow("clean") << 30.0 << 99.1;
    QTest::newRow("20 dB") << 20.0 << 97.9;
    QTest::newRow("10 dB") << 10.0 << 87.1;
    QTest::newRow("5 dB") << 5.0 << 73.1;
    QTest::newRow("0 dB") << 0.0 << 59.9;
    QTest::newRow("-5 dB") << -5.0 << 53.3;
    QTest::newRow("-10 dB") << -10.0 << 51.0;
}

void AccuracyUnderNoiseTest::publishedAccuracies() {
    QFETCH(double, snr);
    QFETCH(double, percent);
    QVERIFY(isPrintedAs(100.0 * valueAt({{"snr", snr}}, "accuracy"), percent, 0.1));
}

void AccuracyUnderNoiseTest::publishedFieldAccuracies_data() {
    QTest::addColumn<double>("augmentation");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("percent");
    QTest::newRow("as trained") << 0.0 << 1.0 << 59.9;
    QTest::newRow("a quarter") << 0.25 << 1.0 << 65.2;
    QTest::newRow("half") << 0.5 << 1.0 << 71.5;
    QTest::newRow("three quarters") << 0.75 << 1.0 << 78.2;
    QTest::newRow("nine tenths") << 0.9 << 1.0 << 82.0;
    QTest::newRow("full") << 1.0 << 1.0 << 84.4;
    QTest::newRow("full, half as wide") << 1.0 << 0.5 << 78.1;
    QTest::newRow("full, twice as wide") << 1.0 << 2.0 << 89.7;
}

void AccuracyUnderNoiseTest::publishedFieldAccuracies() {
    QFETCH(double, augmentation);
    QFETCH(double, width);
    QFETCH(double, percent);
    const double field = valueAt({{"augmentation", augmentation}, {"width", width}}, "field_accuracy");
    QVERIFY2(isPrintedAs(100.0 * field, percent, 0.1), qPrintable(QString::number(field, 'g', 8)));
}

void AccuracyUnderNoiseTest::publishedCosts_data() {
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("latency");
    QTest::addColumn<double>("power");
    QTest::addColumn<double>("load");
    QTest::newRow("half") << 0.5 << 5.5 << 0.61 << 0.375;
    QTest::newRow("one") << 1.0 << 6.5 << 0.95 << 0.625;
    QTest::newRow("two") << 2.0 << 8.5 << 1.46 << 1.125;
}

void AccuracyUnderNoiseTest::publishedCosts() {
    QFETCH(double, width);
    QFETCH(double, latency);
    QFETCH(double, power);
    QFETCH(double, load);
    const Named inputs{{"width", width}};
    QVERIFY(isClose(valueAt(inputs, "latency"), latency));
    QVERIFY(isClose(valueAt(inputs, "power"), power));
    QVERIFY(isClose(valueAt(inputs, "load"), load));
}

/// 80 % in the field, below 1 mW and 10 ms: width 1 from an augmentation of 0.9 on.
void AccuracyUnderNoiseTest::onlyOneModelMeetsAllThree() {
    for (const double width : {0.5, 1.0, 2.0})
        for (int step = 0; step <= 20; ++step) {
            const Named inputs{{"augmentation", step * 0.05}, {"width", width}};
            const bool meets = valueAt(inputs, "field_accuracy") >= 0.8 && valueAt(inputs, "power") < 1.0 &&
                               valueAt(inputs, "latency") < 10.0;
            QCOMPARE(meets, width == 1.0 && step >= 17);
        }
    QVERIFY(isPrintedAs(100.0 * valueAt({{"augmentation", 1}}, "clean_accuracy"), 98.8, 0.1));
}

void AccuracyUnderNoiseTest::staysBetweenChanceAndItsBest() {
    const IsolationModel model;
    Accuracy last(0.5);
    for (int ratio = -60; ratio <= 60; ++ratio) {
        const Accuracy accuracy = accuracyAt(model, Decibels(ratio));
        QVERIFY(accuracy > last);
        QVERIFY(accuracy < Accuracy(0.992));
        last = accuracy;
    }
    QCOMPARE(accuracyAt(model, Decibels(-1e6)), Accuracy(0.5));
    QCOMPARE(accuracyAt(model, Decibels(1e6)), Accuracy(0.992));
}

void AccuracyUnderNoiseTest::augmentationTradesCleanForField() {
    for (int step = 1; step <= 20; ++step) {
        const IsolationModel less{(step - 1) * 0.05, 1.0};
        const IsolationModel more{step * 0.05, 1.0};
        QVERIFY(fieldAccuracy(more) > fieldAccuracy(less));
        QVERIFY(cleanAccuracy(more) < cleanAccuracy(less));
    }
}

void AccuracyUnderNoiseTest::theFieldIsTheMixOfItsLevels() {
    const IsolationModel model;
    const auto at = [&](double ratio) { return accuracyAt(model, Decibels(ratio)).value(); };
    const double mix = 0.05 * at(10.0) + 0.15 * at(5.0) + 0.35 * at(0.0) + 0.30 * at(-5.0) + 0.15 * at(-10.0);
    QVERIFY(isClose(fieldAccuracy(model).value(), mix));
    QCOMPARE(cleanAccuracy(model).value(), at(30.0));
}

void AccuracyUnderNoiseTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kAccuracyUnderNoise, {{"augmentation", 1.1}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kAccuracyUnderNoise, {{"width", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kAccuracyUnderNoise, {{"snr", -100}}), std::nullopt);
}

QTEST_APPLESS_MAIN(AccuracyUnderNoiseTest)
#include "tst_accuracy_under_noise.moc"
