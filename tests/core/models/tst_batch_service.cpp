// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/batch_service.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class BatchServiceTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases() { compareWorkedCase(kBatchService); }
    void largerBatchesTradeLatencyForThroughput();
    void theUsefulShareIsThroughputOverAsymptote();
    void withoutFixedCostBatchesGainNothing();
    void refusesWhatIsOutsideTheDomain();
};

void BatchServiceTest::workedCases_data() {
    addWorkedCases({
        {"one", {}, {{"latency", 4.5}, {"throughput", 222.22222222222223}, {"asymptote", 2000.0}}},
        {"eight", {{"batch", 8}}, {{"latency", 8.0}, {"throughput", 1000.0}, {"asymptote", 2000.0}}},
        {"sixty-four",
         {{"batch", 64}},
         {{"latency", 36.0}, {"throughput", 1777.7777777777778}, {"asymptote", 2000.0}}},
    });
}

void BatchServiceTest::largerBatchesTradeLatencyForThroughput() {
    const BatchService service{Milliseconds(34.0), Milliseconds(2.0)};
    for (int batch = 2; batch <= 512; ++batch) {
        QVERIFY(service.latency(Batch(batch)) > service.latency(Batch(batch - 1)));
        QVERIFY(service.throughput(Batch(batch)) > service.throughput(Batch(batch - 1)));
        QVERIFY(service.throughput(Batch(batch)) < RequestsPerSecond(500.0));
    }
}

void BatchServiceTest::theUsefulShareIsThroughputOverAsymptote() {
    const BatchService service{Milliseconds(34.0), Milliseconds(2.0)};
    for (int batch = 1; batch <= 512; ++batch)
        QVERIFY(isClose(service.usefulShare(Batch(batch)).value(),
                        service.throughput(Batch(batch)) / RequestsPerSecond(500.0)));
    QVERIFY(isClose(service.usefulShare(Batch(153.0)).value(), 0.9));
}

void BatchServiceTest::withoutFixedCostBatchesGainNothing() {
    for (const double batch : {1.0, 8.0, 1000.0})
        QCOMPARE(numberWith(kBatchService, {{"batch", batch}, {"fixed", 0}}, "throughput"), 2000.0);
}

void BatchServiceTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kBatchService, {{"batch", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kBatchService, {{"batch", 1.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kBatchService, {{"fixed", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kBatchService, {{"per_sample", 0}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(BatchServiceTest)
#include "tst_batch_service.moc"
