// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/roofline_operation.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum { Gemm, BatchMatmul, Elementwise, Custom };
enum { None, Separate, Fused };

}  // namespace

class RooflineOperationTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void aCustomOperationHasNoWorkAndNoTraffic();
    void fusingKeepsTheWorkAndDropsTheTraffic();
    void theBatchIsTheIntensityOfThinLayersOnly();
};

void RooflineOperationTest::workedCases_data() {
    addWorkedCases({

        {"GEMM of 4096", {}, {{"flops", 137438953472.0}, {"bytes", 100663296}, {"intensity", 4096.0 / 3.0}}},
        {"batch of 64",
         {{"operation", BatchMatmul}},
         {{"flops", 2147483648.0}, {"bytes", 34603008}, {"intensity", 62.06060606060606}}},
        {"batch of 1",
         {{"operation", BatchMatmul}, {"batch", 1}},
         {{"flops", 33554432}, {"bytes", 33570816}, {"intensity", 0.9995119570522206}}},
        {"ReLU alone",
         {{"operation", Elementwise}},
         {{"flops", 16777216}, {"bytes", 67108864}, {"intensity", 0.25}}},
        {"GEMM, then ReLU",
         {{"follow", Separate}},
         {{"flops", 137455730688.0}, {"bytes", 167772160}, {"intensity", 819.3}}},
        {"GEMM with ReLU fused",
         {{"follow", Fused}},
         {{"flops", 137455730688.0}, {"bytes", 100663296}, {"intensity", 1365.5}}},
        {"FP32", {{"element", 4}}, {{"intensity", 4096.0 / 6.0}}},
        {"custom", {{"operation", Custom}, {"intensity", 12.5}}, {{"intensity", 12.5}}},
    });
}

void RooflineOperationTest::workedCases() {
    compareWorkedCase(kRooflineOperation);
}

void RooflineOperationTest::aCustomOperationHasNoWorkAndNoTraffic() {
    const Named custom{{"operation", Custom}};
    QVERIFY(outputWith(kRooflineOperation, custom, "flops").isSpecial());
    QCOMPARE(outputWith(kRooflineOperation, custom, "bytes").special(), Special::None);
    QCOMPARE(refusal(kRooflineOperation, {{"operation", Custom}, {"intensity", -1}}),
             std::optional(DomainError::Code::BelowRange));
}

void RooflineOperationTest::fusingKeepsTheWorkAndDropsTheTraffic() {
    for (const auto kind : {OperationKind::Gemm, OperationKind::BatchMatmul, OperationKind::Elementwise}) {
        Operation operation{kind, Elements(96.0), Batch(7.0), Elements(160.0), Bytes(2.0), FollowUp::None};
        const OperationCost alone = operationCost(operation);
        operation.follow = FollowUp::Separate;
        const OperationCost separate = operationCost(operation);
        operation.follow = FollowUp::Fused;
        const OperationCost fused = operationCost(operation);
        QCOMPARE(fused.flops, separate.flops);
        QCOMPARE(fused.bytes, alone.bytes);
        QVERIFY(separate.bytes > fused.bytes);
        QVERIFY(fused.intensity() > separate.intensity());
        QVERIFY(fused.intensity() > alone.intensity());
    }
}

void RooflineOperationTest::theBatchIsTheIntensityOfThinLayersOnly() {
    for (const double batch : {1.0, 16.0, 256.0, 4096.0}) {
        const double intensity =
            numberWith(kRooflineOperation, {{"operation", BatchMatmul}, {"batch", batch}}, "intensity");
        QVERIFY(intensity < batch);
        QVERIFY(intensity < 4096.0 / 2.0);
    }
}

QTEST_APPLESS_MAIN(RooflineOperationTest)
#include "tst_roofline_operation.moc"
