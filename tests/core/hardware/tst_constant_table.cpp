// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/constant_table.h"

#include <QSet>
#include <QTest>

using namespace ridgepoint::hardware;
namespace units = ridgepoint::units;

namespace {

const HardwareRegistry& registry() {
    static const auto all =
        HardwareRegistry::load(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/hardware"));
    return all;
}

const HardwareRecord& record(const char* id) {
    const HardwareRecord* found = registry().find(QString::fromLatin1(id));
    if (!found) qFatal("no record %s", id);
    return *found;
}

}  // namespace

class ConstantTableTest : public QObject {
    Q_OBJECT
private slots:
    void everyRecordLoads() {
        for (const HardwareError& error : registry().errors())
            QFAIL(qPrintable(error.file + error.pointer + u' ' + error.details));
        QVERIFY(registry().records().size() > 100);
        for (const HardwareRecord& each : registry().records()) {
            QVERIFY2(!each.name.isEmpty(), qPrintable(each.id));
            QVERIFY2(!each.source.isEmpty(), qPrintable(each.id));
        }
    }

    void everyTableLoadsAndItsCellsFitTheirColumn() {
        QVERIFY(constantTableIds().size() > 10);
        for (const QString& id : constantTableIds()) {
            const auto table = constantTable(registry(), id);
            QVERIFY2(table, qPrintable(id));
            QVERIFY(!table->rows.isEmpty());
            for (const ConstantRow& row : table->rows)
                for (qsizetype c = 0; c < row.cells.size(); ++c)
                    if (row.cells[c])
                        QVERIFY2(row.cells[c]->valueIn(table->columns[c].unit->id) || row.cells[c]->isRange(),
                                 qPrintable(id + u'.' + row.id));
        }
    }

    /// A number that stands in no table would be found by nobody.
    void everyRecordStandsInATable() {
        QSet<QString> shown{QStringLiteral("a100.clock"), QStringLiteral("h100_sxm.sm"),
                            QStringLiteral("llama3_70b.parameters")};
        for (const QString& id : constantTableIds()) {
            const auto table = constantTable(registry(), id);
            for (const ConstantRow& row : table->rows)
                for (const HardwareRecord* cell : row.cells)
                    if (cell) shown.insert(cell->id);
        }
        for (const HardwareRecord& each : registry().records())
            QVERIFY2(shown.contains(each.id), qPrintable(each.id));
    }

    void theUnknownTableIsNone() { QVERIFY(!constantTable(registry(), QStringLiteral("no_such"))); }

    void recordsOfATableComeOnceAndInItsOrder() {
        const auto rules = recordsOf(registry(), QStringLiteral("mlperf_rules"));
        QVERIFY(rules);
        QCOMPARE(rules->first()->id, QStringLiteral("mlperf.single_stream_percentile"));
        QCOMPARE(rules->count(&record("mlperf_automotive.percentile")), 1);
        QCOMPARE(recordsOf(registry(), QString())->size(),
                 static_cast<qsizetype>(registry().records().size()));
        QVERIFY(!recordsOf(registry(), QStringLiteral("no_such")));
    }

    void ratiosNeedOneDimension() {
        const ConstantRatio bandwidth = ratioOf(record("h100_sxm.mem_bw"), record("nvlink4.bw"));
        QCOMPARE(bandwidth.refusal, ConstantRatio::Refusal::None);
        QCOMPARE(bandwidth.low, 3350.0 / 450.0);
        QCOMPARE(bandwidth.high, bandwidth.low);
        QVERIFY(bandwidth.conventionsDiffer);
        QCOMPARE(ratioOf(record("h100_sxm.mem_bw"), record("h100_sxm.mem")).refusal,
                 ConstantRatio::Refusal::OtherDimension);
        const ConstantRatio range = ratioOf(record("energy45.dram"), record("energy45.fp16_mul"));
        QCOMPARE(range.low, 1300.0 / 1.1);
        QCOMPARE(range.high, 2600.0 / 1.1);
    }

    /// NVLink per direction against PCIe per direction, not against both: 7, not 14.
    void oneDirectionIsComparedWithOneDirection() {
        QVERIFY(qAbs(ratioOf(record("nvlink4.bw"), record("pcie5_x16.bw")).low - 7.03) < 0.01);
    }

    void csvKeepsFieldsApart() {
        const QString line = csvLine(record("a100_sxm80.fp16"));
        QVERIFY(line.startsWith(QStringLiteral(
            "a100_sxm80.fp16,A100 SXM 80 GB: FP16 and BF16 peak,312,312,TFLOP/s,dense,2021,high,")));
        QVERIFY(line.contains(QStringLiteral("\"NVIDIA A100 Tensor Core GPU datasheet, 2021\"")));
    }
};

QTEST_APPLESS_MAIN(ConstantTableTest)
#include "tst_constant_table.moc"
