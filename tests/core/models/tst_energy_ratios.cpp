// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/energy_ratios.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum { Nm45, Nm7 };
enum { Ddr, Hbm2Low, Hbm2High };

}  // namespace

class EnergyRatiosTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void noHbmAt45Nanometres();
    void energyOfAWord_data();
    void energyOfAWord();
    void everyOperationCostsLessThanItsWiderOne();
};

void EnergyRatiosTest::workedCases_data() {
    addWorkedCases({
        {"defaults",
         {},
         {{"memory_energy", 650.0},
          {"memory_vs_fp16_multiply", 590.9090909090909},
          {"memory_vs_fp32_multiply", 175.67567567567568},
          {"memory_vs_fp16_multiply_add", 433.3333333333333},
          {"sram_energy", 5.0},
          {"memory_vs_sram", 130.0},
          {"fp32_vs_int8_multiply", 18.5},
          {"fp32_vs_fp16_multiply", 3.3636363636363633}}},
        {"7 nm, DDR",
         {{"node", Nm7}},
         {{"memory_energy", 650.0},
          {"memory_vs_fp16_multiply", 1911.7647058823527},
          {"memory_vs_fp32_multiply", 496.1832061068702},
          {"memory_vs_fp16_multiply_add", 1300.0},
          {"sram_energy", 3.75},
          {"memory_vs_sram", 173.33333333333334},
          {"fp32_vs_int8_multiply", 18.71428571428571},
          {"fp32_vs_fp16_multiply", 3.8529411764705883}}},
        {"7 nm, HBM2, low end",
         {{"node", Nm7}, {"memory", Hbm2Low}},
         {{"memory_energy", 125.0},
          {"memory_vs_fp16_multiply", 367.6470588235294},
          {"memory_vs_fp32_multiply", 95.41984732824427},
          {"memory_vs_fp16_multiply_add", 250.0},
          {"memory_vs_sram", 33.333333333333336}}},
        {"7 nm, HBM2, high end",
         {{"node", Nm7}, {"memory", Hbm2High}},
         {{"memory_energy", 225.0},
          {"memory_vs_fp16_multiply", 661.7647058823529},
          {"memory_vs_fp32_multiply", 171.75572519083968},
          {"memory_vs_fp16_multiply_add", 450.0},
          {"memory_vs_sram", 60.0}}},
    });
}

void EnergyRatiosTest::workedCases() {
    compareWorkedCase(kEnergyRatios);
}

void EnergyRatiosTest::noHbmAt45Nanometres() {
    for (const double memory : {Hbm2Low, Hbm2High}) {
        const Outputs out = evaluateWith(kEnergyRatios, {{"node", Nm45}, {"memory", memory}});
        for (const char* name :
             {"memory_vs_fp16_multiply", "memory_vs_fp32_multiply", "memory_vs_sram", "memory_energy"}) {
            const Value& value = valueOf(kEnergyRatios, out, name);
            QVERIFY(value.isSpecial() && value.special() == Special::None);
        }
        QCOMPARE(resultWith(kEnergyRatios, out, "fp32_vs_int8_multiply"), 18.5);
    }
}

void EnergyRatiosTest::energyOfAWord_data() {
    QTest::addColumn<double>("perBit");
    QTest::addColumn<double>("word");
    QTest::newRow("HBM2 device") << 3.92 << 125.44;
    QTest::newRow("a short link") << 1.3 << 41.6;
    QTest::newRow("nothing") << 0.0 << 0.0;
    QTest::newRow("1 µJ for each kB") << 1e6 / 8000 << 4000.0;
    QTest::newRow("1 µJ for each KiB") << 1e6 / 8192 << 3906.25;
    QTest::newRow("1.2 µJ for each kB") << 1.2e6 / 8000 << 4800.0;
    QTest::newRow("1.2 µJ for each KiB") << 1.2e6 / 8192 << 4687.5;
}

void EnergyRatiosTest::energyOfAWord() {
    QFETCH(double, perBit);
    QFETCH(double, word);
    QVERIFY(isClose(energyOf32Bits(Picojoules(perBit)).value(), word));
}

void EnergyRatiosTest::everyOperationCostsLessThanItsWiderOne() {
    for (const ProcessNode node : {ProcessNode::Nm45, ProcessNode::Nm7}) {
        const NodeEnergies e = nodeEnergies(node);
        QVERIFY(e.int8Multiply < e.fp16Multiply);
        QVERIFY(e.fp16Multiply < e.fp32Multiply);
        QVERIFY(e.fp16Add < e.fp32Add);
        QVERIFY(e.fp16Add < e.fp16Multiply);
        QVERIFY(e.sram32 < *memoryEnergy(node, MemoryKind::Ddr));
    }
}

QTEST_APPLESS_MAIN(EnergyRatiosTest)
#include "tst_energy_ratios.moc"
