// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/operation_time.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class OperationTimeTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void agreesWithTheRoofline();
    void hardwareHasNoDefault();
};

void OperationTimeTest::workedCases_data() {
    addWorkedCases({

        {"GEMM of 4096 on an A100",
         {{"peak", 312}, {"bandwidth", 2.039}},
         {{"compute_time", 440.5094662564103},
          {"memory_time", 49.36895340853359},
          {"total", 440.5094662564103}}},
        {"bound by memory",
         {{"flops", 1e9}, {"bytes", 4e9}, {"peak", 1000}, {"bandwidth", 2}},
         {{"compute_time", 1}, {"memory_time", 2000}, {"total", 2000}}},
        {"nothing to do", {{"flops", 0}, {"bytes", 0}, {"peak", 1}, {"bandwidth", 1}}, {{"total", 0}}},
    });
}

void OperationTimeTest::workedCases() {
    compareWorkedCase(kOperationTime);
}

void OperationTimeTest::agreesWithTheRoofline() {
    const Roofs roofs{FlopsPerSecond(312e12), BytesPerSecond(2.039e12)};
    for (double intensity = 0.25; intensity < 4000.0; intensity *= 1.7) {
        const Flops work(intensity * 1e9);
        const Seconds time = operationTime(work, Bytes(1e9), roofs).total();
        const FlopsPerSecond rate = attainable(roofs, FlopsPerByte(intensity));
        QVERIFY(isClose(work.value() / time.value(), rate.value()));
    }
}

void OperationTimeTest::hardwareHasNoDefault() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kOperationTime, {{"bandwidth", 1}}), std::optional(Code::NotANumber));
    QCOMPARE(refusal(kOperationTime, {{"peak", 1}, {"bandwidth", 0}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(OperationTimeTest)
#include "tst_operation_time.moc"
