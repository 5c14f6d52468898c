// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/instruments/instrument_bench.h"
#include "ui/instruments/quantiser_view.h"
#include "ui/plot/plot_view.h"

#include <QRadioButton>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using tests::InstrumentBench;

namespace {

struct Bench : InstrumentBench {
    explicit Bench(const QLocale& locale = QLocale::c())
        : InstrumentBench(QStringLiteral("quantiser"), locale),
          view(static_cast<QuantiserView*>(instrument.get())) {}

    void press(const char* name, Qt::Key key, int times = 1) const {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(find<QWidget>(name), key);
    }
    [[nodiscard]] QString spoken(const char* name) const { return find<QWidget>(name)->accessibleName(); }
    [[nodiscard]] const instruments::Quantiser& state() const { return view->quantiser(); }

    QuantiserView* view;
};

}  // namespace

class TestQuantiserView : public QObject {
    Q_OBJECT
private slots:
    void slidersMoveByKeys();
    void switchesMoveByKeys();
    void readoutsAreThoseOfTheModel();
    void theProbeSaysCodeAndError();
    void figuresFollowTheControls();
    void numbersFollowTheLocale();
};

void TestQuantiserView::slidersMoveByKeys() {
    const Bench bench;
    bench.press("slider.bits", Qt::Key_End);
    QCOMPARE(bench.state().bits(), 8);
    bench.press("slider.bits", Qt::Key_Left);
    QCOMPARE(bench.state().bits(), 7);
    bench.press("slider.clip", Qt::Key_Home);
    QCOMPARE(bench.state().clip(), instruments::Quantiser::kNarrowest);
    bench.press("slider.clip", Qt::Key_Right, 10);
    QCOMPARE(bench.state().clip(), 1.0);
    QVERIFY(bench.spoken("slider.clip").contains(QStringLiteral("1.00")));
}

void TestQuantiserView::switchesMoveByKeys() {
    const Bench bench;
    QTest::keyClick(bench.find<QRadioButton>("distribution.1"), Qt::Key_Space);
    QVERIFY(bench.state().distribution() == models::ValueDistribution::Activations);
    QTest::keyClick(bench.find<QRadioButton>("scheme.1"), Qt::Key_Space);
    QVERIFY(bench.state().scheme() == models::QuantizerScheme::Affine);
    QVERIFY(bench.spoken("readout.step").contains(QStringLiteral("zero point −8")));
}

void TestQuantiserView::readoutsAreThoseOfTheModel() {
    const Bench bench;
    bench.press("slider.bits", Qt::Key_End);
    bench.press("slider.clip", Qt::Key_Home);
    bench.press("slider.clip", Qt::Key_Right, 10);
    QVERIFY(bench.spoken("readout.step").contains(QStringLiteral("0.00787")));
    QVERIFY(bench.spoken("readout.clipped_share").contains(QStringLiteral("31.7")));
    QVERIFY(bench.spoken("readout.memory").contains(QStringLiteral("2.0")));
    QVERIFY(bench.spoken("readout.levels").contains(QStringLiteral("255")));
}

void TestQuantiserView::theProbeSaysCodeAndError() {
    const Bench bench;
    bench.press("slider.bits", Qt::Key_End);
    bench.press("slider.clip", Qt::Key_Home);
    bench.press("slider.clip", Qt::Key_Right, 10);
    bench.press("slider.probe", Qt::Key_Right);
    bench.press("slider.probe", Qt::Key_Left);
    const QString words = bench.spoken("probed");
    QVERIFY2(words.contains(QStringLiteral("code 38")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("−0.0008")), qPrintable(words));
}

void TestQuantiserView::figuresFollowTheControls() {
    const Bench bench;
    const QVector<labs::PlotSpec> before = bench.view->figures();
    QCOMPARE(before.size(), 2);
    bench.press("slider.clip", Qt::Key_Home);
    const QVector<labs::PlotSpec> after = bench.view->figures();
    QCOMPARE(after[1].markers.first().x, 0.5);
    QVERIFY(after[0].lines.first().value > before[0].lines.first().value);
    QCOMPARE(after[1].series.last().y, before[1].series.last().y);  // the curve is the same, the point moved
    const auto plots = bench.view->findChildren<PlotView*>();
    QCOMPARE(plots.size(), 2);
    QCOMPARE(plots[0]->spec().summary, after[0].summary);
    QVERIFY(after[0].summary.contains(QStringLiteral("clipped")));
}

void TestQuantiserView::numbersFollowTheLocale() {
    const Bench bench(QLocale(QLocale::German, QLocale::Germany));
    QVERIFY(bench.spoken("slider.clip").contains(QStringLiteral("3,00")));
    QVERIFY(bench.view->figures()[1].summary.contains(QLatin1Char(',')));
}

QTEST_MAIN(TestQuantiserView)
#include "tst_quantiser_view.moc"
