// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/devices_needed.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class DevicesNeededTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void wholeNumbersDespiteRounding();
};

void DevicesNeededTest::workedCases_data() {
    addWorkedCases({

        {"defaults", {}, {{"devices", 2}}},
        {"fits exactly", {{"memory_needed", 80}}, {{"devices", 1}}},
        {"just too much", {{"memory_needed", 80.001}}, {{"devices", 2}}},
        {"nothing to hold", {{"memory_needed", 0}}, {{"devices", 1}}},
        {"training of 70 B", {{"memory_needed", 1120}}, {{"devices", 14}}},
    });
}

void DevicesNeededTest::workedCases() {
    compareWorkedCase(kDevicesNeeded);
}

void DevicesNeededTest::wholeNumbersDespiteRounding() {
    for (int devices = 1; devices <= 1000; ++devices)
        for (const double memory : {0.1, 0.3, 24.0, 80.0, 141.1})
            QCOMPARE(devicesNeeded(Bytes(devices * memory), Bytes(memory)), Processors(devices));
}

QTEST_APPLESS_MAIN(DevicesNeededTest)
#include "tst_devices_needed.moc"
