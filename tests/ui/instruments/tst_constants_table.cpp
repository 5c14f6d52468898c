// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/constant_table.h"
#include "tests/ui/instruments/instrument_fixture.h"
#include "ui/blocks/text_label.h"
#include "ui/instruments/constants_table.h"
#include "ui/instruments/source_card.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace ridgepoint::ui {

/// The tables of constants as a person reads them: sort, filter, mark, ask, copy.
class TestConstantsTable : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void sortsNumbersAsNumbers();
    void sortsAcrossUnitsOfOneKind();
    void cellsWithoutAMeasurementComeLast();
    void filters();
    void twoMarkedCellsGiveTheirRatio();
    void otherConventionsAreWarnedOf();
    void otherDimensionsAreRefused();
    void aThirdMarkReplacesTheFirst();
    void enterAsksForTheSource();
    void copiesAllAndWhatIsSelected();
    void everyCellSpeaksItsProvenance();
    void theLineBelowFollowsTheCurrentCell();
    void everyTableCanBeShown();
    void theCardTellsAllAndIsCopied();
    void theCardClosesByKey();
};

namespace {

struct Bench {
    ThemeSource source;
    hardware::HardwareRegistry hardware =
        hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    labs::Wording wording = labWording(QLocale(QLocale::English, QLocale::UnitedStates));
    EquationStore equations{EquationStore::Options{}};
    QStringList opened;
    std::unique_ptr<ConstantsTable> table;

    explicit Bench(const char* id) {
        const InstrumentContext context{source, hardware, wording, equations,
                                        [this](const QString& place) { opened.append(place); }};
        table = std::make_unique<ConstantsTable>(context, QLatin1String(id), nullptr);
        table->resize(900, 600);
        table->show();
    }

    [[nodiscard]] QTableView& view() const {
        return *table->findChild<QTableView*>(QStringLiteral("constantsView"));
    }
    [[nodiscard]] QString at(int row, int column) const {
        return view().model()->index(row, column).data().toString();
    }
    [[nodiscard]] QStringList column(int place) const {
        QStringList cells;
        for (int row = 0; row < view().model()->rowCount(); ++row)
            cells.append(at(row, place));
        return cells;
    }
    void go(int row, int column) const { view().setCurrentIndex(view().model()->index(row, column)); }
    void go(const QString& name, int column) const {
        go(static_cast<int>(this->column(0).indexOf(name)), column);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(&view(), key, modifiers);
    }
    [[nodiscard]] QString ratio() const {
        return table->findChild<TextLabel*>(QStringLiteral("constantsRatio"))->text();
    }
};

QStringList clipboardLines() {
    return QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
}

}  // namespace

void TestConstantsTable::sortsNumbersAsNumbers() {
    const Bench bench("accelerators");
    bench.go(0, 1);
    bench.key(Qt::Key_S);
    const QStringList up = bench.column(1);
    QCOMPARE(up.first(), QStringLiteral("312.0"));
    QCOMPARE(up.last(), QStringLiteral("2500.0"));
    QVERIFY(up.indexOf(QStringLiteral("989.4")) < up.indexOf(QStringLiteral("2250.0")));
    bench.key(Qt::Key_S);
    QCOMPARE(bench.at(0, 1), QStringLiteral("2500.0"));
    QVERIFY(bench.view().horizontalHeader()->isSortIndicatorShown());
}

/// Nielsen's limits are published in seconds, those of MLPerf in milliseconds.
void TestConstantsTable::sortsAcrossUnitsOfOneKind() {
    const Bench bench("budgets");
    bench.go(0, 1);
    bench.key(Qt::Key_S);
    const QStringList names = bench.column(0);
    QVERIFY(names.indexOf(QStringLiteral("MLPerf Server: ResNet-50")) <
            names.indexOf(QStringLiteral("Feels instant")));
    QVERIFY2(names.last().startsWith(QStringLiteral("MLPerf Server: ")), qPrintable(names.last()));
}

void TestConstantsTable::cellsWithoutAMeasurementComeLast() {
    const Bench bench("accelerators");
    bench.go(0, 4);
    bench.key(Qt::Key_S);
    QCOMPARE(bench.column(4).last(), QStringLiteral("–"));
    bench.key(Qt::Key_S);
    QCOMPARE(bench.column(4).last(), QStringLiteral("–"));
    QCOMPARE(bench.at(0, 4), QStringLiteral("1000"));
}

void TestConstantsTable::filters() {
    const Bench bench("all");
    const int all = bench.view().model()->rowCount();
    QCOMPARE(all, static_cast<int>(bench.hardware.records().size()));
    auto* filter = bench.table->findChild<QLineEdit*>(QStringLiteral("constantsFilter"));
    QVERIFY(filter && !filter->accessibleName().isEmpty());
    QTest::keyClicks(filter, QStringLiteral("nvlink 4"));
    QCOMPARE(bench.view().model()->rowCount(), 2);
    filter->clear();
    QTest::keyClicks(filter, QStringLiteral("Scenario assumption"));
    const int prices = bench.view().model()->rowCount();
    QVERIFY(prices > 0 && prices < all);
    filter->clear();
    QCOMPARE(bench.view().model()->rowCount(), all);
}

void TestConstantsTable::twoMarkedCellsGiveTheirRatio() {
    const Bench bench("accelerators");
    bench.go(QStringLiteral("H100 SXM"), 2);
    bench.key(Qt::Key_Space);
    QVERIFY2(bench.ratio().contains(QStringLiteral("H100 SXM: memory bandwidth")), qPrintable(bench.ratio()));
    QVERIFY(bench.view().currentIndex().data().toString().startsWith(QStringLiteral("A")));
    bench.go(QStringLiteral("A100 SXM 80 GB"), 2);
    bench.key(Qt::Key_Space);
    QVERIFY2(bench.ratio().contains(QStringLiteral("1.64")), qPrintable(bench.ratio()));
    QVERIFY2(!bench.ratio().contains(QStringLiteral("onventions")), qPrintable(bench.ratio()));
    bench.key(Qt::Key_Space);
    QVERIFY(!bench.ratio().contains(QStringLiteral("1.64")));
}

void TestConstantsTable::otherConventionsAreWarnedOf() {
    const Bench bench("links");
    const QString nvlink = QStringLiteral("NVLink 4 (H100, H200)");
    bench.go(nvlink, 2);
    bench.key(Qt::Key_Space);
    bench.go(nvlink, 1);
    bench.key(Qt::Key_Space);
    QVERIFY2(bench.ratio().contains(QStringLiteral("2 times")), qPrintable(bench.ratio()));
    QVERIFY2(bench.ratio().contains(QStringLiteral("both directions")), qPrintable(bench.ratio()));
    QVERIFY2(bench.ratio().contains(QStringLiteral("per direction")), qPrintable(bench.ratio()));
}

void TestConstantsTable::otherDimensionsAreRefused() {
    const Bench bench("accelerators");
    bench.go(0, 1);
    bench.key(Qt::Key_Space);
    bench.go(0, 2);
    bench.key(Qt::Key_Space);
    QVERIFY2(bench.ratio().startsWith(QStringLiteral("No ratio")), qPrintable(bench.ratio()));
}

void TestConstantsTable::aThirdMarkReplacesTheFirst() {
    const Bench bench("accelerators");
    for (const char* name : {"A100 SXM 80 GB", "H100 SXM", "H200 SXM"}) {
        bench.go(QLatin1String(name), 2);
        bench.key(Qt::Key_Space);
    }
    QVERIFY2(bench.ratio().contains(QStringLiteral("H100 SXM")), qPrintable(bench.ratio()));
    QVERIFY2(bench.ratio().contains(QStringLiteral("H200 SXM")), qPrintable(bench.ratio()));
    QVERIFY(!bench.ratio().contains(QStringLiteral("A100")));
}

void TestConstantsTable::enterAsksForTheSource() {
    const Bench bench("accelerators");
    bench.go(QStringLiteral("H100 SXM"), 2);
    bench.key(Qt::Key_Return);
    QCOMPARE(bench.opened, QStringList{QStringLiteral("constant:h100_sxm.mem_bw")});
    bench.go(QStringLiteral("TPU v5p"), 4);  // not published
    bench.key(Qt::Key_Return);
    QCOMPARE(bench.opened.size(), 1);
}

void TestConstantsTable::copiesAllAndWhatIsSelected() {
    const Bench bench("accelerators");
    bench.table->findChild<QPushButton*>(QStringLiteral("copyConstants"))->click();
    const QStringList all = clipboardLines();
    QCOMPARE(all.first(), hardware::csvHeader());
    QCOMPARE(all.size(), 1 + hardware::recordsOf(bench.hardware, QStringLiteral("accelerators"))->size());
    const int row = static_cast<int>(bench.column(0).indexOf(QStringLiteral("H100 SXM")));
    bench.go(row, 1);
    bench.view().selectionModel()->select(bench.view().model()->index(row, 2), QItemSelectionModel::Select);
    bench.key(Qt::Key_C, Qt::ControlModifier);
    const QStringList two = clipboardLines();
    QCOMPARE(two.size(), 3);
    QVERIFY2(two[1].startsWith(QStringLiteral("h100_sxm.fp16,")), qPrintable(two[1]));
    QVERIFY2(two[2].contains(QStringLiteral("3.35")) && two[2].contains(QStringLiteral("TB/s")) &&
                 two[2].contains(QStringLiteral("NVIDIA H100 Tensor Core GPU datasheet, 2023")),
             qPrintable(two[2]));
}

void TestConstantsTable::everyCellSpeaksItsProvenance() {
    const Bench bench("accelerators");
    const auto* model = bench.view().model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 1; column < model->columnCount(); ++column) {
            const QString spoken = model->index(row, column).data(Qt::AccessibleTextRole).toString();
            const bool there = model->index(row, column).data().toString() != QStringLiteral("–");
            QVERIFY2(spoken.contains(there ? QStringLiteral("20") : QStringLiteral("no public measurement")),
                     qPrintable(spoken));
        }
    bench.go(QStringLiteral("H100 SXM"), 1);
    const QString spoken = bench.view().currentIndex().data(Qt::AccessibleTextRole).toString();
    for (const char* part : {"989.4", "dense", "NVIDIA H100 Tensor Core GPU datasheet, 2023", "2023"})
        QVERIFY2(spoken.contains(QLatin1String(part)), qPrintable(spoken));
    QCOMPARE(bench.view().currentIndex().data(Qt::ToolTipRole).toString(), spoken);
}

void TestConstantsTable::theLineBelowFollowsTheCurrentCell() {
    const Bench bench("accelerators");
    bench.go(QStringLiteral("H100 SXM"), 2);
    const QString here = bench.table->findChild<TextLabel*>(QStringLiteral("constantsCurrent"))->text();
    QVERIFY2(here.contains(QStringLiteral("3.35")) && here.contains(QStringLiteral("peak")),
             qPrintable(here));
}

void TestConstantsTable::everyTableCanBeShown() {
    for (const QString& id : hardware::constantTableIds()) {
        const Bench bench(id.toLatin1().constData());
        const auto paper = bench.table->table();
        QVERIFY2(paper.size() > 1, qPrintable(id));
        for (const QStringList& row : paper)
            QCOMPARE(row.size(), paper.first().size());
    }
}

void TestConstantsTable::theCardTellsAllAndIsCopied() {
    const Bench bench("accelerators");
    const auto* record = bench.hardware.find(u"h100_sxm.fp16");
    QVERIFY(record);
    SourceCard card(bench.source, *record, nullptr);
    card.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!card.isModal());
    QString said;
    for (const auto* label : card.findChildren<QLabel*>())
        said += label->text() + u'\n';
    card.findChild<QPushButton*>(QStringLiteral("copySource"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString& part : {record->name, QStringLiteral("989.4"), record->convention, record->source,
                                record->date, record->note}) {
        QVERIFY2(said.contains(part), qPrintable(part));
        QVERIFY2(copied.contains(part), qPrintable(part));
    }
}

void TestConstantsTable::theCardClosesByKey() {
    const Bench bench("accelerators");
    QPointer<SourceCard> card =
        new SourceCard(bench.source, *bench.hardware.find(u"a100.latency_hbm"), bench.table.get());
    card->show();
    QTest::keyClick(card, Qt::Key_Escape);
    QTRY_VERIFY(!card);
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestConstantsTable)
#include "tst_constants_table.moc"
