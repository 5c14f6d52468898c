// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/device_comparison.h"
#include "tests/ui/instruments/instrument_fixture.h"
#include "ui/blocks/choice_box.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/value_slider.h"

#include <QPushButton>

namespace ridgepoint::ui {

class TestDeviceComparisonView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void showsFiguresWithTheirConventions();
    void showsTheRatioOfEachLine();
    void aPublishedFigureLeadsToItsConstant();
    void theModelSizeDecidesWhatFits();
    void swaps();
    void integersAndFloatsStayApart();
    void everythingHasAName();
    void tabWalksDownTheLines();
    void paperGetsATableWithConventions();
    void nothingIsCutWhenNarrow();
};

namespace {

const QString kName = QStringLiteral("device_comparison");
const QSize kSize(900, 900);

hardware::HardwareRegistry shipped() {
    return hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
}

template <class Widget>
Widget* find(const Instrument& instrument, const char* name) {
    auto* found = instrument.findChild<Widget*>(QLatin1String(name));
    if (!found) qFatal("no %s", name);
    return found;
}

QString textOf(const Instrument& instrument, const char* name) {
    return find<TextLabel>(instrument, name)->text();
}

void choose(const Instrument& instrument, const char* box, const char* device) {
    auto* choice = find<ChoiceBox>(instrument, box);
    choice->setCurrentIndex(choice->findText(QLatin1String(device)));
}

}  // namespace

void TestDeviceComparisonView::showsFiguresWithTheirConventions() {
    InstrumentFixture fixture(shipped());
    const Instrument& view = fixture.open(kName, kSize);
    const auto* peak = find<QPushButton>(view, "figure.b.float_peak");
    QVERIFY2(peak->text().contains(QStringLiteral("989.4")), qPrintable(peak->text()));
    QVERIFY(peak->accessibleName().startsWith(QStringLiteral("H100 SXM, Peak")));
    QVERIFY(peak->accessibleDescription().contains(QStringLiteral("NVIDIA H100 Tensor Core GPU datasheet")));
    QStringList conventions;
    for (const auto* label : view.findChildren<TextLabel*>())
        if (label->isVisible()) conventions.append(label->text());
    for (const char* convention : {"dense", "peak", "vendor label, HBM3", "board limit of the GPU module"})
        QVERIFY2(conventions.contains(QLatin1String(convention)), convention);
}

void TestDeviceComparisonView::showsTheRatioOfEachLine() {
    InstrumentFixture fixture(shipped());
    const Instrument& view = fixture.open(kName, kSize);
    QVERIFY(textOf(view, "ratio.float_peak").contains(QStringLiteral("3.17")));
    QVERIFY(textOf(view, "ratio.bandwidth").contains(QStringLiteral("1.64")));
    QVERIFY(textOf(view, "figureText.b.ridge").contains(QStringLiteral("295.3")));
    QVERIFY(textOf(view, "figureText.a.tokens").contains(QStringLiteral("145.6")));
    const QString summary = textOf(view, "comparisonSummary");
    QVERIFY2(summary.contains(QStringLiteral("3.17")) && summary.contains(QStringLiteral("1.64")),
             qPrintable(summary));
}

void TestDeviceComparisonView::aPublishedFigureLeadsToItsConstant() {
    InstrumentFixture fixture(shipped());
    const Instrument& view = fixture.open(kName, kSize);
    find<QPushButton>(view, "figure.a.bandwidth")->click();
    QCOMPARE(fixture.opened, QStringList{QStringLiteral("constant:a100_sxm80.mem_bw")});
    QVERIFY(!find<QPushButton>(view, "figure.a.ridge")->isVisible());
}

void TestDeviceComparisonView::theModelSizeDecidesWhatFits() {
    InstrumentFixture fixture(shipped());
    const Instrument& view = fixture.open(kName, kSize);
    choose(view, "deviceB", "H200 SXM");
    find<ValueSlider>(view, "slider.billions")->requestValue(70.0);
    QCOMPARE(textOf(view, "figureText.a.tokens"), QStringLiteral("does not fit"));
    QVERIFY2(textOf(view, "figureText.b.tokens").contains(QStringLiteral("34.3")),
             qPrintable(textOf(view, "figureText.b.tokens")));
    QCOMPARE(textOf(view, "ratio.tokens"), QStringLiteral("–"));
    QVERIFY(textOf(view, "comparisonSummary").contains(QStringLiteral("fits on the H200 SXM alone")));
    find<ValueSlider>(view, "slider.billions")->requestValue(200.0);
    QVERIFY(textOf(view, "comparisonSummary").contains(QStringLiteral("fits on neither")));
}

void TestDeviceComparisonView::swaps() {
    InstrumentFixture fixture(shipped());
    const Instrument& view = fixture.open(kName, kSize);
    find<QPushButton>(view, "swapDevices")->click();
    QCOMPARE(find<ChoiceBox>(view, "deviceA")->currentText(), QStringLiteral("H100 SXM"));
    QCOMPARE(find<ChoiceBox>(view, "deviceB")->currentText(), QStringLiteral("A100 SXM 80 GB"));
    QVERIFY(textOf(view, "ratio.float_peak").contains(QStringLiteral("0.315")));
}

void TestDeviceComparisonView::integersAndFloatsStayApart() {
    InstrumentFixture fixture(shipped());
    const Instrument& view = fixture.open(kName, kSize);
    choose(view, "deviceA", "Orin NX 16 GB");
    QCOMPARE(textOf(view, "figureText.a.float_peak"), QStringLiteral("not published"));
    QVERIFY(textOf(view, "ratio.integer_peak").contains(QStringLiteral("39.6")));
    QVERIFY(textOf(view, "figureText.a.integer_ridge").contains(QStringLiteral("490.2")));
    QVERIFY(textOf(view, "figureText.a.integer_ridge").contains(QStringLiteral("OP/byte")));
}

void TestDeviceComparisonView::everythingHasAName() {
    InstrumentFixture fixture(shipped());
    const Instrument& view = fixture.open(kName, kSize);
    for (const auto* widget : view.findChildren<QWidget*>())
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus))
            QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QPushButton*>(widget),
                     qPrintable(widget->objectName()));
}

void TestDeviceComparisonView::tabWalksDownTheLines() {
    InstrumentFixture fixture(shipped());
    const Instrument& view = fixture.open(kName, kSize);
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    find<ChoiceBox>(view, "deviceA")->setFocus();
    QStringList walked;
    for (int i = 0; i < 7; ++i) {
        walked.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("deviceA"),
                               QStringLiteral("deviceB"),
                               QStringLiteral("swapDevices"),
                               QStringLiteral("slider.billions"),
                               QStringLiteral("figure.a.float_peak"),
                               QStringLiteral("figure.b.float_peak"),
                               QStringLiteral("figure.a.integer_peak")};
    QCOMPARE(walked, expected);
}

void TestDeviceComparisonView::paperGetsATableWithConventions() {
    InstrumentFixture fixture(shipped());
    const auto table = fixture.open(kName, kSize).table();
    QCOMPARE(table.size(), 10);
    for (const QStringList& row : table)
        QCOMPARE(row.size(), 4);
    QVERIFY2(table[1][2].contains(QStringLiteral("(dense)")), qPrintable(table[1][2]));
}

void TestDeviceComparisonView::nothingIsCutWhenNarrow() {
    InstrumentFixture fixture(shipped());
    fixture.source.set(Scheme::Light, 2.0);
    const Instrument& view = fixture.open(kName, QSize(640, 2600));
    for (const auto* label : view.findChildren<TextLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    QVERIFY(view.minimumSizeHint().width() <= 640);
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestDeviceComparisonView)
#include "tst_device_comparison_view.moc"
