// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/ridge_batch.h"

#include "core/models/arithmetic_intensity.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class RidgeBatchTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void isTheFirstBatchAtTheRidge();
    void aNarrowLayerNeverReachesIt();
};

void RidgeBatchTest::workedCases_data() {
    addWorkedCases({

        {"A100", {{"peak", 312}, {"bandwidth", 2.039}}, {{"batch", 166}}},
        {"H100", {{"peak", 989.4}, {"bandwidth", 3.35}}, {{"batch", 346}}},
        {"wide, 1 byte",
         {{"width", 8192}, {"element", 1}, {"peak", 989.4}, {"bandwidth", 3.35}},
         {{"batch", 154}}},
        {"reached exactly", {{"width", 1024}, {"peak", 256}, {"bandwidth", 1}}, {{"batch", 512}}},
        {"from the start", {{"peak", 0.5}, {"bandwidth", 1}}, {{"batch", 1}}},
    });
}

void RidgeBatchTest::workedCases() {
    compareWorkedCase(kRidgeBatch);
}

void RidgeBatchTest::isTheFirstBatchAtTheRidge() {
    const Roofs roofs{FlopsPerSecond(312e12), BytesPerSecond(2.039e12)};
    for (const double width : {400.0, 777.0, 1024.0, 5000.0, 16384.0}) {
        const auto batch = ridgeBatch(Elements(width), Bytes(2.0), roofs);
        QVERIFY(batch);
        const auto intensityAt = [&](double rows) {
            return gemmIntensity({Elements(rows), Elements(width), Elements(width), Bytes(2.0)});
        };
        QVERIFY(intensityAt(batch->value()) >= ridgePoint(roofs));
        QVERIFY(intensityAt(batch->value() - 1.0) < ridgePoint(roofs));
    }
}

void RidgeBatchTest::aNarrowLayerNeverReachesIt() {
    const auto batchAt = [](double width) {
        return outputWith(kRidgeBatch, {{"width", width}, {"peak", 256}, {"bandwidth", 1}}, "batch");
    };
    QCOMPARE(batchAt(511).special(), Special::Never);
    QCOMPARE(batchAt(512).special(), Special::Never);
    QVERIFY(batchAt(513).isNumber());
}

QTEST_APPLESS_MAIN(RidgeBatchTest)
#include "tst_ridge_batch.moc"
