// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/decode_ceiling.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class DecodeCeilingTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void whatDoesNotFitHasNoRate();
    void largestIsWhole();
};

void DecodeCeilingTest::workedCases_data() {
    addWorkedCases({

        {"7 B on an H100",
         {{"parameters", 7e9}, {"bandwidth", 3.35}, {"memory", 80}},
         {{"tokens_per_second", 239.28571428571428}, {"fits", 1}, {"largest", 40e9}}},
        {"13 B in INT8 on an A100",
         {{"parameters", 13e9}, {"weight", 1}, {"bandwidth", 2.039}, {"memory", 80}},
         {{"tokens_per_second", 156.84615384615384}, {"fits", 1}, {"largest", 80e9}}},
        {"the largest that fits",
         {{"parameters", 40e9}, {"bandwidth", 3.35}, {"memory", 80}},
         {{"tokens_per_second", 41.875}, {"fits", 1}}},
        {"one parameter too many",
         {{"parameters", 40e9 + 1}, {"bandwidth", 3.35}, {"memory", 80}},
         {{"fits", 0}, {"largest", 40e9}}},
    });
}

void DecodeCeilingTest::workedCases() {
    compareWorkedCase(kDecodeCeiling);
}

void DecodeCeilingTest::whatDoesNotFitHasNoRate() {
    const Named tooLarge{{"bandwidth", 3.35}, {"memory", 80}};
    QCOMPARE(outputWith(kDecodeCeiling, tooLarge, "tokens_per_second").special(), Special::None);
    QCOMPARE(numberWith(kDecodeCeiling, tooLarge, "fits"), 0.0);
}

void DecodeCeilingTest::largestIsWhole() {
    for (int fit = 1; fit <= 1000; ++fit)
        for (const double weight : {0.1, 0.3, 0.7, 1.1})
            QCOMPARE(largestModel({Bytes(weight), Bytes(fit * weight)}), Parameters(fit));
    QCOMPARE(largestModel({Bytes(3.0), Bytes(80e9)}), Parameters(26666666666.0));
}

QTEST_APPLESS_MAIN(DecodeCeilingTest)
#include "tst_decode_ceiling.moc"
