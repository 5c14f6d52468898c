// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/constant_table.h"
#include "core/instruments/device_comparison.h"

#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::instruments;

namespace {

const hardware::HardwareRegistry& shipped() {
    static const auto all = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return all;
}

int place(const char* id) {
    const auto devices = comparedDevices();
    for (std::size_t i = 0; i < devices.size(); ++i)
        if (qstrcmp(devices[i].id, id) == 0) return static_cast<int>(i);
    qFatal("no device %s", id);
}

DeviceComparison between(const char* a, const char* b) {
    DeviceComparison comparison(shipped());
    comparison.setA(place(a));
    comparison.setB(place(b));
    return comparison;
}

ComparedRow rowOf(const DeviceComparison& comparison, const char* id) {
    for (const ComparedRow& row : comparison.rows())
        if (row.id == QLatin1String(id)) return row;
    qFatal("no row %s", id);
}

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::abs(b);
}

}  // namespace

class DeviceComparisonTest : public QObject {
    Q_OBJECT
private slots:
    void everyRecordIsPublished();
    void everyDeviceOfTheTablesCanBeChosen();
    void ridgesAreThoseOfTheDataSheets_data();
    void ridgesAreThoseOfTheDataSheets();
    void integerAndFloatingPointStayApart();
    void tokensAreBandwidthOverTheWeights();
    void aModelThatDoesNotFitHasNoTokens();
    void theLargestModelFillsTheMemory();
    void ratiosAreSecondOverFirst();
    void aRangeGivesARange();
    void whatIsNotPublishedHasNoRatio();
    void swapping();
    void keepsInsideItsBounds();
    void comparesNothingWithoutRecords();
};

void DeviceComparisonTest::everyRecordIsPublished() {
    for (const ComparedDevice& device : comparedDevices()) {
        QVERIFY2(*device.floatPeak || *device.integerPeak, device.id);
        for (const char* id :
             {device.bandwidth, device.memory, device.power, device.floatPeak, device.integerPeak})
            QVERIFY2(!*id || shipped().find(QString::fromLatin1(id)), id);
    }
}

void DeviceComparisonTest::everyDeviceOfTheTablesCanBeChosen() {
    QStringList known;
    for (const ComparedDevice& device : comparedDevices())
        known.append(QString::fromLatin1(device.id));
    for (const char* id : {"accelerators", "edge"}) {
        const auto table = hardware::constantTable(shipped(), QString::fromLatin1(id));
        QVERIFY(table);
        for (const hardware::ConstantRow& row : table->rows)
            if (row.cells[0] && row.cells[1]) QVERIFY2(known.contains(row.id), qPrintable(row.id));
    }
}

/// Peak over bandwidth, dense, from the specification of the constants.
void DeviceComparisonTest::ridgesAreThoseOfTheDataSheets_data() {
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<double>("ridge");
    const auto row = [](const char* device, double ridge) {
        QTest::newRow(device) << QByteArray(device) << ridge;
    };
    row("h100_sxm", 295.34);
    row("h100_pcie", 378.25);
    row("a100_sxm80", 153.02);
    row("a100_sxm40", 200.64);
    row("h200_sxm", 206.13);
    row("b200_sxm", 281.25);
    row("tpu_v5p", 166.00);
}

void DeviceComparisonTest::ridgesAreThoseOfTheDataSheets() {
    QFETCH(QByteArray, device);
    QFETCH(double, ridge);
    const ComparedRow row = rowOf(between(device.constData(), "orin_nx16"), "ridge");
    QCOMPARE(row.unit->id, std::string_view("FLOP/byte"));
    QVERIFY(row.a.value && row.a.value->isOne());
    QVERIFY(std::abs(row.a.value->low - ridge) < 0.005);
}

void DeviceComparisonTest::integerAndFloatingPointStayApart() {
    const DeviceComparison comparison = between("orin_nx16", "h100_sxm");
    QCOMPARE(rowOf(comparison, "float_peak").a.missing, ComparedCell::Missing::NotPublished);
    QCOMPARE(rowOf(comparison, "ridge").a.missing, ComparedCell::Missing::NotPublished);
    QVERIFY(!rowOf(comparison, "ridge").ratio);
    const ComparedRow integer = rowOf(comparison, "integer_ridge");
    QCOMPARE(integer.unit->id, std::string_view("OP/byte"));
    QVERIFY(std::abs(integer.a.value->low - 490.2) < 0.05);
    QVERIFY(std::abs(rowOf(comparison, "integer_peak").ratio->low - 39.578) < 0.001);
}

void DeviceComparisonTest::tokensAreBandwidthOverTheWeights() {
    DeviceComparison comparison = between("h100_sxm", "orin_nx16");
    comparison.setBillions(7.0);
    const ComparedRow row = rowOf(comparison, "tokens");
    QVERIFY(isClose(row.a.value->low, 3.35e12 / 14e9));
    QVERIFY(isClose(row.b.value->low, 102e9 / 14e9));
}

void DeviceComparisonTest::aModelThatDoesNotFitHasNoTokens() {
    DeviceComparison comparison = between("h100_sxm", "h200_sxm");
    comparison.setBillions(70.0);
    const ComparedRow row = rowOf(comparison, "tokens");
    QVERIFY(!row.a.value);
    QCOMPARE(row.a.missing, ComparedCell::Missing::DoesNotFit);
    QVERIFY(isClose(row.b.value->low, 4.8e12 / 140e9));
    QVERIFY(!row.ratio);
}

void DeviceComparisonTest::theLargestModelFillsTheMemory() {
    const ComparedRow row = rowOf(between("h100_sxm", "h200_sxm"), "largest");
    QVERIFY(isClose(row.a.value->low, 40.0));
    QVERIFY(isClose(row.b.value->low, 70.5));
    DeviceComparison comparison = between("h100_sxm", "h200_sxm");
    comparison.setBillions(40.0);
    QVERIFY(rowOf(comparison, "tokens").a.value);
    comparison.setBillions(40.1);
    QVERIFY(!rowOf(comparison, "tokens").a.value);
}

void DeviceComparisonTest::ratiosAreSecondOverFirst() {
    const DeviceComparison comparison = between("a100_sxm80", "h100_sxm");
    QVERIFY(isClose(rowOf(comparison, "float_peak").ratio->low, 989.4 / 312.0));
    QVERIFY(isClose(rowOf(comparison, "bandwidth").ratio->low, 3.35 / 2.039));
    QVERIFY(isClose(rowOf(comparison, "tokens").ratio->low, 3.35 / 2.039));
    // Another unit of the same kind: 102 GB/s against 3.35 TB/s.
    QVERIFY(isClose(rowOf(between("orin_nx16", "h100_sxm"), "bandwidth").ratio->low, 3350.0 / 102.0));
}

void DeviceComparisonTest::aRangeGivesARange() {
    const ComparedRow row = rowOf(between("h100_pcie", "orin_nx16"), "power");
    QVERIFY(isClose(row.ratio->low, 10.0 / 350.0));
    QVERIFY(isClose(row.ratio->high, 25.0 / 300.0));
}

void DeviceComparisonTest::whatIsNotPublishedHasNoRatio() {
    const ComparedRow row = rowOf(between("tpu_v5p", "h100_sxm"), "power");
    QCOMPARE(row.a.missing, ComparedCell::Missing::NotPublished);
    QVERIFY(!row.ratio);
}

void DeviceComparisonTest::swapping() {
    DeviceComparison comparison = between("a100_sxm80", "h100_sxm");
    comparison.swap();
    QCOMPARE(comparison.a(), place("h100_sxm"));
    QVERIFY(isClose(rowOf(comparison, "float_peak").ratio->low, 312.0 / 989.4));
}

void DeviceComparisonTest::keepsInsideItsBounds() {
    DeviceComparison comparison = between("a100_sxm80", "h100_sxm");
    comparison.setA(-1);
    comparison.setB(1000);
    QCOMPARE(comparison.a(), place("a100_sxm80"));
    QCOMPARE(comparison.b(), place("h100_sxm"));
    comparison.setBillions(1e9);
    QCOMPARE(comparison.billions(), DeviceComparison::sizeControl().to);
    comparison.setBillions(7.0834);
    QVERIFY(isClose(comparison.billions(), 7.08));
    comparison.setBillions(-1.0);
    QCOMPARE(comparison.billions(), DeviceComparison::sizeControl().from);
}

void DeviceComparisonTest::comparesNothingWithoutRecords() {
    const hardware::HardwareRegistry none;
    for (const ComparedRow& row : DeviceComparison(none).rows()) {
        QVERIFY(!row.a.value && !row.b.value && !row.ratio);
        QCOMPARE(row.a.missing, ComparedCell::Missing::NotPublished);
    }
}

QTEST_APPLESS_MAIN(DeviceComparisonTest)
#include "tst_device_comparison.moc"
