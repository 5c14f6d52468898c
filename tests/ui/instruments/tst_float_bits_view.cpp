// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/instruments/instrument_bench.h"
#include "ui/instruments/bit_table.h"
#include "ui/instruments/float_bits_view.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>

#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using tests::InstrumentBench;

namespace {

constexpr int kFp16 = 2;

struct Bench : InstrumentBench {
    explicit Bench(const QLocale& locale = QLocale::c())
        : InstrumentBench(QStringLiteral("float_bits"), locale),
          view(static_cast<FloatBitsView*>(instrument.get())),
          edit(find<QLineEdit>("edit.value")),
          table(find<BitTable>("bits")) {}

    void type(const char* text) const {
        edit->setFocus();
        edit->selectAll();
        QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString::fromUtf8(text), Qt::NoModifier);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    [[nodiscard]] double value() const { return view->bits().value(); }

    FloatBitsView* view;
    QLineEdit* edit;
    BitTable* table;
};

}  // namespace

class TestFloatBitsView : public QObject {
    Q_OBJECT
private slots:
    void takesWhatIsTyped_data();
    void takesWhatIsTyped();
    void refusesWhatIsNoNumberAndKeepsTheValue();
    void arrowsMoveAndSpaceFlips();
    void aClickFlips();
    void everyBitIsInsideTheWidget_data();
    void everyBitIsInsideTheWidget();
    void everyBitHasAVoice();
    void aVoiceCanFlip();
    void loudNumbersFollowTheScale();
    void examplesSetTheValue();
    void theTableIsWhatTheCellsSay();
};

void TestFloatBitsView::takesWhatIsTyped_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<double>("value");
    const QLocale german(QLocale::German, QLocale::Germany);
    QTest::newRow("point") << QByteArray("0.1") << QLocale::c() << 0.1;
    QTest::newRow("comma") << QByteArray("0,1") << german << 0.1;
    QTest::newRow("exponent") << QByteArray("1e-8") << QLocale::c() << 1e-8;
    QTest::newRow("real minus") << QByteArray("−2.5E3") << QLocale::c() << -2500.0;
    QTest::newRow("German exponent") << QByteArray("1,5e-08") << german << 1.5e-8;
    QTest::newRow("negative zero") << QByteArray("-0") << QLocale::c() << -0.0;
    QTest::newRow("infinity") << QByteArray("-inf") << QLocale::c()
                              << -std::numeric_limits<double>::infinity();
}

void TestFloatBitsView::takesWhatIsTyped() {
    QFETCH(QByteArray, text);
    QFETCH(QLocale, locale);
    QFETCH(double, value);
    const Bench bench(locale);
    bench.type(text.constData());
    QCOMPARE(bench.value(), value);
    QCOMPARE(std::signbit(bench.value()), std::signbit(value));
    // what a flipped bit writes into the field can be read again
    QTest::keyClick(bench.table, Qt::Key_Space);
    QTest::keyClick(bench.table, Qt::Key_Space);
    const double now = bench.value();
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QCOMPARE(bench.value(), now);
}

void TestFloatBitsView::refusesWhatIsNoNumberAndKeepsTheValue() {
    const Bench bench;
    bench.type("1.5");
    bench.type("many");
    QCOMPARE(bench.value(), 1.5);
    QVERIFY(bench.edit->property("wrong").toBool());
    QVERIFY(!bench.find<QWidget>("refusal")->isHidden());
    bench.type("nan");
    QVERIFY(std::isnan(bench.value()));
    QVERIFY(!bench.edit->property("wrong").toBool());
    QVERIFY(bench.find<QWidget>("refusal")->isHidden());
}

void TestFloatBitsView::arrowsMoveAndSpaceFlips() {
    const Bench bench;
    bench.type("1");
    QTest::keyClick(bench.table, Qt::Key_Home);
    QCOMPARE(bench.table->currentRow(), kFp16);
    QCOMPARE(bench.table->currentBit(), 15);
    QTest::keyClick(bench.table, Qt::Key_Space);
    QCOMPARE(bench.value(), -1.0);
    QTest::keyClick(bench.table, Qt::Key_0);
    QCOMPARE(bench.value(), 1.0);
    QTest::keyClick(bench.table, Qt::Key_0);  // it is 0 already
    QCOMPARE(bench.value(), 1.0);
    QTest::keyClick(bench.table, Qt::Key_End);
    QTest::keyClick(bench.table, Qt::Key_Right);
    QCOMPARE(bench.table->currentBit(), 0);
    QTest::keyClick(bench.table, Qt::Key_1);
    QCOMPARE(bench.value(), 1.0 + 0x1p-10);
    QCOMPARE(bench.edit->text(), QStringLiteral("1.0009765625"));
    QTest::keyClick(bench.table, Qt::Key_Home);
    QTest::keyClick(bench.table, Qt::Key_Up);
    QTest::keyClick(bench.table, Qt::Key_Up);
    QCOMPARE(bench.table->currentBit(), 31);  // aligned at the sign
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(bench.table, Qt::Key_Down);
    QCOMPARE(bench.table->currentRow(), instruments::FloatBits::kInt8);
    QCOMPARE(bench.table->currentBit(), 7);
    QTest::keyClick(bench.table, Qt::Key_Return);
    QCOMPARE(bench.value(), -127.0);
}

void TestFloatBitsView::aClickFlips() {
    const Bench bench;
    bench.show(900);
    bench.type("1");
    QTest::mouseClick(bench.table, Qt::LeftButton, {}, bench.table->bitRect(kFp16, 15).center());
    QCOMPARE(bench.value(), -1.0);
    QCOMPARE(bench.table->currentBit(), 15);
}

void TestFloatBitsView::everyBitIsInsideTheWidget_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    for (const int width : {360, 480, 700, 1000})
        for (const double scale : {1.0, 2.0})
            QTest::addRow("%d at %g", width, scale) << width << scale;
}

void TestFloatBitsView::everyBitIsInsideTheWidget() {
    QFETCH(int, width);
    QFETCH(double, scale);
    Bench bench;
    bench.source.set(Scheme::Light, scale);
    bench.table->setParent(nullptr);
    const std::unique_ptr<BitTable> table(bench.table);
    table->resize(width, table->heightForWidth(width));
    table->show();
    const QRect all = table->rect();
    for (int row = 0; row < instruments::FloatBits::kRows; ++row)
        for (int bit = 0; bit < bench.view->bits().row(row).bits; ++bit) {
            QVERIFY2(all.contains(table->bitRect(row, bit)), qPrintable(table->bitName(row, bit)));
            if (bit > 0) QVERIFY(table->bitRect(row, bit).center() != table->bitRect(row, bit - 1).center());
        }
}

void TestFloatBitsView::everyBitHasAVoice() {
    const Bench bench;
    bench.type("1");
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(bench.table);
    QVERIFY(table);
    QCOMPARE(table->childCount(), instruments::FloatBits::kRows);
    const int widths[] = {32, 19, 16, 16, 8, 8, 8};
    for (int row = 0; row < table->childCount(); ++row) {
        QAccessibleInterface* group = table->child(row);
        QCOMPARE(group->childCount(), widths[row]);
        QCOMPARE(table->indexOfChild(group), row);
        QCOMPARE(group->parent(), table);
        for (int i = 0; i < group->childCount(); ++i) {
            QCOMPARE(group->child(i)->role(), QAccessible::CheckBox);
            QCOMPARE(group->indexOfChild(group->child(i)), i);
            QCOMPARE(group->child(i)->state().checked,
                     bench.view->bits().bit(row, group->childCount() - 1 - i));
        }
    }
    QCOMPARE(table->child(kFp16)->child(1)->text(QAccessible::Name),
             QStringLiteral("FP16 bit 14, exponent, 0"));
    QCOMPARE(table->child(kFp16)->text(QAccessible::Name), QStringLiteral("FP16, 0x3C00, 1, exact"));
    QVERIFY(!table->child(-1));
    QVERIFY(!table->child(7));
}

void TestFloatBitsView::aVoiceCanFlip() {
    const Bench bench;
    bench.type("1");
    QAccessibleInterface* sign = QAccessible::queryAccessibleInterface(bench.table)->child(kFp16)->child(0);
    QVERIFY(sign->actionInterface());
    sign->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(bench.value(), -1.0);
    QVERIFY(sign->state().checked);
}

void TestFloatBitsView::loudNumbersFollowTheScale() {
    const Bench bench;
    bench.type("1e-8");
    auto* slider = bench.find<QWidget>("slider.loss_scale");
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(bench.find<QWidget>("scaled")->accessibleName().contains(QStringLiteral("still stored as zero")));
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(bench.view->bits().scale(), 1024.0);
    QVERIFY(bench.find<QWidget>("scaled")->accessibleName().contains(QStringLiteral("1.025")));
    bench.type("100");
    QVERIFY(bench.find<QWidget>("scaled")->accessibleName().contains(QStringLiteral("too large")));
    QVERIFY(slider->accessibleName().contains(QStringLiteral("1024")));
}

void TestFloatBitsView::examplesSetTheValue() {
    const Bench bench;
    QTest::keyClick(bench.find<QPushButton>("example.1e-8"), Qt::Key_Space);
    QCOMPARE(bench.value(), 1e-8);
    QCOMPARE(bench.edit->text(), QStringLiteral("1e-08"));
    QTest::keyClick(bench.find<QPushButton>("example.-0"), Qt::Key_Space);
    QVERIFY(std::signbit(bench.value()));
    QVERIFY(bench.view->bits().bit(kFp16, 15));
}

void TestFloatBitsView::theTableIsWhatTheCellsSay() {
    const Bench bench;
    bench.type("70000");
    const QVector<QStringList> rows = bench.view->table();
    QCOMPARE(rows.size(), instruments::FloatBits::kRows + 1);
    QCOMPARE(rows[1 + kFp16].value(1), QStringLiteral("0x7C00"));
    QCOMPARE(rows[1 + kFp16].value(4), QStringLiteral("overflow: stored as infinity"));
    QCOMPARE(rows[4].value(2), QStringLiteral("70144"));
}

QTEST_MAIN(TestFloatBitsView)
#include "tst_float_bits_view.moc"
