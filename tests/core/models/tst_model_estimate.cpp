// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_estimate.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class ModelEstimateTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void trainingIsThreeForwardPassesForEachToken();
};

void ModelEstimateTest::workedCases_data() {
    addWorkedCases({

        {"7 B on 1 T tokens",
         {},
         {{"weights_memory", 14},
          {"training_memory", 112},
          {"flops_per_token", 14e9},
          {"training_flops", 4.2e22},
          {"devices_serving", 1},
          {"devices_training", 2}}},
        {"7 B in INT8", {{"weight", 1}}, {{"weights_memory", 7}, {"devices_serving", 1}}},
        {"70 B",
         {{"parameters", 70e9}},
         {{"weights_memory", 140},
          {"training_memory", 1120},
          {"devices_serving", 2},
          {"devices_training", 14}}},
        {"70 B in 4 bits on 24 GB",
         {{"parameters", 70e9}, {"weight", 0.5}, {"memory", 24}},
         {{"weights_memory", 35}, {"devices_serving", 2}}},
    });
}

void ModelEstimateTest::workedCases() {
    compareWorkedCase(kModelEstimate);
}

void ModelEstimateTest::trainingIsThreeForwardPassesForEachToken() {
    const Outputs out = evaluateWith(kModelEstimate, {{"parameters", 123456789}, {"tokens", 1000}});
    const double forward = resultWith(kModelEstimate, out, "flops_per_token");
    QVERIFY(isClose(resultWith(kModelEstimate, out, "training_flops"), 3.0 * forward * 1000.0));
}

QTEST_APPLESS_MAIN(ModelEstimateTest)
#include "tst_model_estimate.moc"
