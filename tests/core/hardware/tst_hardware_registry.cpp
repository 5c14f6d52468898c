// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hardware_registry.h"

#include <QtTest>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace ridgepoint::hardware;
using Code = HardwareError::Code;

namespace {

QJsonObject goodRecord() {
    return {{QStringLiteral("id"), QStringLiteral("box.speed")},
            {QStringLiteral("name"), QStringLiteral("Box: speed")},
            {QStringLiteral("value"), 12.5},
            {QStringLiteral("unit"), QStringLiteral("GB/s")},
            {QStringLiteral("convention"), QStringLiteral("per direction")},
            {QStringLiteral("date"), QStringLiteral("2024-05")},
            {QStringLiteral("source"), QStringLiteral("The data sheet of the box, 2024")},
            {QStringLiteral("confidence"), QStringLiteral("medium")},
            {QStringLiteral("note"), QString()}};
}

QByteArray fileOf(const QJsonArray& records) {
    return QJsonDocument(QJsonObject{{QStringLiteral("records"), records}}).toJson();
}

/// A registry of one temporary directory with the given files, named a.json, b.json ...
HardwareRegistry loaded(const QList<QByteArray>& files) {
    const QTemporaryDir dir;
    for (qsizetype i = 0; i < files.size(); ++i) {
        QFile file(dir.filePath(QChar(u'a' + static_cast<char16_t>(i)) + QStringLiteral(".json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(files[i]) != files[i].size())
            qFatal("cannot write");
    }
    return HardwareRegistry::load(dir.path());
}

}  // namespace

class HardwareRegistryTest : public QObject {
    Q_OBJECT

private slots:
    void shippedRecordsLoad_data();
    void shippedRecordsLoad();
    void shippedValues_data();
    void shippedValues();
    void shippedRecordsNameTheirSource();
    void fileSystemAndResourcesAgree();
    void findsByIdAlone();
    void convertsToAnotherUnit();
    void aRangeHasTwoValues();
    void noneIsAConvention();
    void aRecordWithAFaultDoesNotLoad_data();
    void aRecordWithAFaultDoesNotLoad();
    void theOtherRecordsStillLoad();
    void refusesTheSameIdTwice();
    void refusesWhatIsNoHardwareFile_data();
    void refusesWhatIsNoHardwareFile();
    void aMissingDirectoryIsAnError();
};

void HardwareRegistryTest::shippedRecordsLoad_data() {
    QTest::addColumn<QString>("directory");
    QTest::newRow("embedded") << QStringLiteral(":/ridgepoint/hardware");
    QTest::newRow("files") << QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/hardware");
}

void HardwareRegistryTest::shippedRecordsLoad() {
    QFETCH(QString, directory);
    const HardwareRegistry registry = HardwareRegistry::load(directory);
    for (const HardwareError& error : registry.errors())
        qWarning() << error.file << error.pointer << error.details;
    QVERIFY(registry.errors().empty());
    QVERIFY(registry.records().size() >= 15);
}

void HardwareRegistryTest::shippedValues_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("convention");
    const auto row = [](const char* id, double low, double high, const char* unit, const char* convention) {
        QTest::newRow(id) << QString::fromLatin1(id) << low << high << QString::fromLatin1(unit)
                          << QString::fromLatin1(convention);
    };
    row("h100_sxm.fp16", 989.4, 989.4, "TFLOP/s", "dense");
    row("h100_sxm.fp16_sparse", 1978.9, 1978.9, "TFLOP/s", "with 2:4 sparsity");
    row("h100_sxm.mem", 80, 80, "GB", "vendor label, HBM3");
    row("h100_sxm.mem_bw", 3.35, 3.35, "TB/s", "peak");
    row("h100_sxm.tdp", 700, 700, "W", "board limit of the GPU module");
    row("orin_nx16.int8", 50, 50, "TOP/s", "dense, whole module");
    row("orin_nx16.int8_sparse", 100, 100, "TOP/s", "with 2:4 sparsity, whole module");
    row("orin_nx16.mem", 16, 16, "GB", "vendor label, LPDDR5 128 bit");
    row("orin_nx16.mem_bw", 102, 102, "GB/s", "theoretical peak");
    row("orin_nx16.power", 10, 25, "W", "configurable modes");
    row("nvlink4.bw", 450, 450, "GB/s", "per direction, per GPU");
    row("nvlink4.bw_both", 900, 900, "GB/s", "both directions, per GPU");
    row("pcie5_x16.bw", 64, 64, "GB/s", "per direction, before encoding");
    row("ib_ndr.bw", 50, 50, "GB/s", "per direction, per port");
    row("ib_hdr.bw", 25, 25, "GB/s", "per direction, per port");
}

void HardwareRegistryTest::shippedValues() {
    QFETCH(QString, id);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, unit);
    QFETCH(QString, convention);
    const HardwareRegistry registry = HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    const HardwareRecord* record = registry.find(id);
    QVERIFY(record);
    QCOMPARE(record->low, low);
    QCOMPARE(record->high, high);
    QCOMPARE(record->unit, unit);
    QCOMPARE(record->convention, convention);
}

void HardwareRegistryTest::shippedRecordsNameTheirSource() {
    QFile file(QStringLiteral(":/ridgepoint/sources.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject sources = QJsonDocument::fromJson(file.readAll()).object();
    QStringList names;
    for (const QJsonValue& source : sources) {
        const QString title = source[u"title"].toString();
        QVERIFY(!title.isEmpty());
        QVERIFY(!source[u"authors"].toArray().isEmpty());
        QVERIFY(!source[u"kind"].toString().isEmpty());
        const QJsonValue year = source[u"year"];
        names += year.isNull() ? title : title + QStringLiteral(", ") + QString::number(year.toInt());
    }
    const HardwareRegistry registry = HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    for (const HardwareRecord& record : registry.records())
        QVERIFY2(names.contains(record.source), qPrintable(record.source));
}

void HardwareRegistryTest::fileSystemAndResourcesAgree() {
    const auto embedded = HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    const auto files = HardwareRegistry::load(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/hardware"));
    QCOMPARE(embedded.records().size(), files.records().size());
    for (std::size_t i = 0; i < files.records().size(); ++i)
        QCOMPARE(embedded.records()[i].id, files.records()[i].id);
}

void HardwareRegistryTest::findsByIdAlone() {
    const HardwareRegistry registry = loaded({fileOf({goodRecord()})});
    QVERIFY(registry.find(u"box.speed"));
    QVERIFY(!registry.find(u"box"));
    QVERIFY(!registry.find(u""));
    QVERIFY(!registry.find(u"zzz.speed"));
}

void HardwareRegistryTest::convertsToAnotherUnit() {
    const HardwareRegistry registry = loaded({fileOf({goodRecord()})});
    const HardwareRecord* record = registry.find(u"box.speed");
    QVERIFY(record);
    QCOMPARE(record->value(), 12.5);
    QCOMPARE(record->valueIn("Gbit/s"), std::optional(100.0));
    QVERIFY(!record->valueIn("GB"));
    QVERIFY(!record->valueIn("parsec"));
}

void HardwareRegistryTest::aRangeHasTwoValues() {
    QJsonObject range = goodRecord();
    range[u"value"] = QJsonObject{{QStringLiteral("low"), 10}, {QStringLiteral("high"), 25}};
    const HardwareRegistry registry = loaded({fileOf({range})});
    const HardwareRecord* record = registry.find(u"box.speed");
    QVERIFY(record);
    QVERIFY(record->isRange());
    QCOMPARE(record->low, 10.0);
    QCOMPARE(record->high, 25.0);
    QVERIFY(!record->valueIn("GB/s"));
}

void HardwareRegistryTest::noneIsAConvention() {
    QJsonObject record = goodRecord();
    record[u"convention"] = QStringLiteral("none");
    const HardwareRegistry registry = loaded({fileOf({record})});
    QVERIFY(registry.errors().empty());
    QCOMPARE(registry.find(u"box.speed")->convention, QStringLiteral("none"));
}

void HardwareRegistryTest::aRecordWithAFaultDoesNotLoad_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Code>("code");
    const auto row = [](const char* name, const char* field, const QJsonValue& value, Code code) {
        QTest::newRow(name) << QString::fromLatin1(field) << value << code;
    };
    const QJsonValue absent(QJsonValue::Undefined);
    for (const char* field : {"name", "unit", "convention", "source", "date", "id", "confidence"}) {
        row(qPrintable(QStringLiteral("no ") + QLatin1String(field)), field, absent, Code::MissingField);
        row(qPrintable(QStringLiteral("empty ") + QLatin1String(field)), field, QString(),
            Code::MissingField);
        row(qPrintable(QStringLiteral("blank ") + QLatin1String(field)), field, QStringLiteral(" \t"),
            Code::MissingField);
        row(qPrintable(QStringLiteral("number as ") + QLatin1String(field)), field, 5, Code::WrongType);
    }
    row("no value", "value", absent, Code::MissingField);
    row("value as text", "value", QStringLiteral("12.5"), Code::WrongType);
    row("half a range", "value", QJsonObject{{QStringLiteral("low"), 1}}, Code::WrongType);
    row("range of texts", "value",
        QJsonObject{{QStringLiteral("low"), QStringLiteral("1")},
                    {QStringLiteral("high"), QStringLiteral("2")}},
        Code::WrongType);
    row("range upside down", "value", QJsonObject{{QStringLiteral("low"), 2}, {QStringLiteral("high"), 1}},
        Code::BadRange);
    row("unknown unit", "unit", QStringLiteral("parsec"), Code::UnknownUnit);
    row("unknown confidence", "confidence", QStringLiteral("sure"), Code::UnknownConfidence);
    row("id without a device", "id", QStringLiteral("speed"), Code::BadId);
    row("id with a space", "id", QStringLiteral("my box.speed"), Code::BadId);
    row("date as words", "date", QStringLiteral("last year"), Code::BadDate);
    row("month 13", "date", QStringLiteral("2024-13"), Code::BadDate);
    row("misspelt field", "convension", QStringLiteral("dense"), Code::UnknownField);
    row("endless note", "note", QString(5000, u'x'), Code::WrongType);
}

void HardwareRegistryTest::aRecordWithAFaultDoesNotLoad() {
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(Code, code);
    QJsonObject record = goodRecord();
    if (value.isUndefined())
        record.remove(field);
    else
        record[field] = value;
    const HardwareRegistry registry = loaded({fileOf({record})});
    QVERIFY(registry.records().empty());
    QCOMPARE(registry.errors().size(), std::size_t{1});
    QCOMPARE(registry.errors().front().code, code);
    QVERIFY(registry.errors().front().file.endsWith(u"a.json"));
    QCOMPARE(registry.errors().front().pointer, QStringLiteral("/records/0/") + field);
}

void HardwareRegistryTest::theOtherRecordsStillLoad() {
    QJsonObject bad = goodRecord();
    bad[u"id"] = QStringLiteral("box.weight");
    bad[u"convention"] = QString();
    QJsonObject later = goodRecord();
    later[u"id"] = QStringLiteral("box.height");
    const HardwareRegistry registry = loaded({fileOf({goodRecord(), bad, later})});
    QCOMPARE(registry.records().size(), std::size_t{2});
    QCOMPARE(registry.errors().size(), std::size_t{1});
    QCOMPARE(registry.errors().front().pointer, QStringLiteral("/records/1/convention"));
    QCOMPARE(registry.records().front().id, QStringLiteral("box.height"));
}

void HardwareRegistryTest::refusesTheSameIdTwice() {
    const HardwareRegistry registry = loaded({fileOf({goodRecord()}), fileOf({goodRecord()})});
    QCOMPARE(registry.records().size(), std::size_t{1});
    QCOMPARE(registry.errors().size(), std::size_t{1});
    QCOMPARE(registry.errors().front().code, Code::DuplicateId);
    QVERIFY(registry.errors().front().file.endsWith(u"b.json"));
    QCOMPARE(registry.errors().front().pointer, QStringLiteral("/records/0/id"));
}

void HardwareRegistryTest::refusesWhatIsNoHardwareFile_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Code>("code");
    QTest::newRow("empty") << QByteArray() << Code::NotJson;
    QTest::newRow("cut off") << fileOf({goodRecord()}).chopped(9) << Code::NotJson;
    QTest::newRow("not UTF-8") << QByteArray("{\"records\": [\"\xff\xfe\"]}") << Code::NotJson;
    QTest::newRow("list at the top") << QByteArray("[]") << Code::WrongType;
    QTest::newRow("records are no list") << QByteArray("{\"records\": {}}") << Code::WrongType;
    QTest::newRow("record is no object") << QByteArray("{\"records\": [5]}") << Code::WrongType;
    QTest::newRow("nested too deep") << QByteArray(3000, '[') + QByteArray(3000, ']') << Code::NotJson;
    QTest::newRow("huge") << QByteArray((1 << 20) + 1, ' ') << Code::TooLarge;
}

void HardwareRegistryTest::refusesWhatIsNoHardwareFile() {
    QFETCH(QByteArray, bytes);
    QFETCH(Code, code);
    const HardwareRegistry registry = loaded({bytes});
    QVERIFY(registry.records().empty());
    QCOMPARE(registry.errors().size(), std::size_t{1});
    QCOMPARE(registry.errors().front().code, code);
}

void HardwareRegistryTest::aMissingDirectoryIsAnError() {
    const HardwareRegistry registry = HardwareRegistry::load(QStringLiteral("/nowhere/at/all"));
    QVERIFY(registry.records().empty());
    QCOMPARE(registry.errors().size(), std::size_t{1});
    QCOMPARE(registry.errors().front().code, Code::CannotRead);
}

QTEST_APPLESS_MAIN(HardwareRegistryTest)
#include "tst_hardware_registry.moc"
