// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/constant_words.h"
#include "ui/words/device_words.h"

#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

const hardware::HardwareRegistry& shipped() {
    static const auto all = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return all;
}

const hardware::HardwareRecord& record(const char* id) {
    const auto* found = shipped().find(QString::fromLatin1(id));
    if (!found) qFatal("no record %s", id);
    return *found;
}

/// Thin and no-break spaces as plain ones.
QString plain(QString text) {
    for (const char16_t space : {u'\u2009', u'\u202f', u'\u00a0'})
        text.replace(space, u' ');
    return text;
}

int place(const char* id) {
    const auto devices = instruments::comparedDevices();
    for (std::size_t i = 0; i < devices.size(); ++i)
        if (qstrcmp(devices[i].id, id) == 0) return static_cast<int>(i);
    qFatal("no device %s", id);
}

QString compared(const char* a, const char* b, double billions) {
    instruments::DeviceComparison comparison(shipped());
    comparison.setA(place(a));
    comparison.setB(place(b));
    comparison.setBillions(billions);
    return plain(comparisonText(comparison, comparison.rows(), kEnglish));
}

}  // namespace

class ConstantWordsTest : public QObject {
    Q_OBJECT
private slots:
    void valuesKeepTheirDigits_data() {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* id, const char* text) {
            QTest::newRow(id) << QByteArray(id) << QString::fromUtf8(text);
        };
        row("h100_sxm.fp16", "989.4 TFLOP/s");
        row("a100_sxm80.mem_bw", "2.039 TB/s");
        row("orin_nx16.power", "10 – 25 W");
        row("energy45.int8_add", "0.03 pJ");
        row("light.vacuum", "299,792.458 km/s");
        row("mlperf.single_stream_percentile", "90 %");
    }
    void valuesKeepTheirDigits() {
        QFETCH(QByteArray, id);
        QFETCH(QString, text);
        QCOMPARE(plain(constantText(record(id.constData()), kEnglish)), text);
    }

    void valuesInAnotherUnit() {
        const units::Unit& wanted = *units::findUnit("TB/s");
        QCOMPARE(plain(constantText(record("orin_nx16.mem_bw"), wanted, kEnglish)),
                 QStringLiteral("0.102 TB/s"));
        QCOMPARE(plain(constantText(record("orin_nx16.mem_bw"), wanted, kGerman)),
                 QStringLiteral("0,102 TB/s"));
    }

    void ratiosStandInOneUnit() {
        const QString text = plain(ratioText(record("h100_sxm.mem_bw"), record("pcie5_x16.bw"), kEnglish));
        QVERIFY2(text.contains(QStringLiteral("3.35 TB/s")) && text.contains(QStringLiteral("0.064 TB/s")) &&
                     text.contains(QStringLiteral("52.3 times")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("per direction")), qPrintable(text));
    }

    void equalIsNoRatio() {
        const QString text = ratioText(record("a100_sxm40.fp16"), record("a100_pcie80.fp16"), kEnglish);
        QVERIFY2(text.contains(QStringLiteral("equal")), qPrintable(text));
    }

    void assumptionsSaySo() {
        QVERIFY(provenanceText(record("price.h100_hour")).contains(QStringLiteral("scenario assumption")));
        QVERIFY(provenanceText(record("price.h100_hour")).contains(QStringLiteral("2026-03")));
    }

    void everyDeviceHasAName() {
        for (const auto& device : instruments::comparedDevices())
            QVERIFY2(deviceName(QLatin1String(device.id)) != QLatin1String(device.id), device.id);
        for (const auto& row : instruments::DeviceComparison(shipped()).rows())
            QVERIFY2(comparedRowName(row.id) != row.id, qPrintable(row.id));
    }

    void theComparisonInWords() {
        const QString both = compared("a100_sxm80", "h100_sxm", 7.0);
        QVERIFY2(both.contains(QStringLiteral("3.17 ×")) && both.contains(QStringLiteral("at most 1.64 ×")),
                 qPrintable(both));
        QVERIFY(
            compared("h100_sxm", "h200_sxm", 70.0).contains(QStringLiteral("fits on the H200 SXM alone")));
        QVERIFY(compared("h100_sxm", "a100_sxm80", 70.0).contains(QStringLiteral("fits on neither")));
        QVERIFY(
            compared("orin_nx16", "tpu_v5p", 7.0).contains(QStringLiteral("No peak is published for both")));
        QVERIFY(compared("orin_nx16", "h100_sxm", 7.0).contains(QStringLiteral("39.6 ×")));
        QCOMPARE(compared("h100_sxm", "h100_sxm", 7.0), QStringLiteral("Both sides show the H100 SXM."));
    }
};

QTEST_APPLESS_MAIN(ConstantWordsTest)
#include "tst_constant_words.moc"
