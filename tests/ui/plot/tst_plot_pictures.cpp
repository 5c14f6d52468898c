// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_samples.h"
#include "ui/plot/plot_view.h"

#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::ui;

/// Every kind of chart in every scheme and text size. With RIDGEPOINT_PICTURES set to a folder, the pictures
/// are kept there to be looked at.
class TestPlotPictures : public QObject {
    Q_OBJECT
private slots:
    void hasInkInEveryTheme_data();
    void hasInkInEveryTheme();
};

void TestPlotPictures::hasInkInEveryTheme_data() {
    QTest::addColumn<labs::PlotSpec>("spec");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("textScale");
    QTest::addColumn<int>("width");
    const QVector<QPair<QByteArray, labs::PlotSpec>> specs{
        {"amdahl", tests::amdahlChart()},
        {"amdahl_log", tests::amdahlLogChart()},
        {"vendors", tests::vendorChart()},
        {"stacked", tests::stackedChart()},
        {"schedule", tests::scheduleChart()},
        {"schedule_8", tests::scheduleChart(8, 8)},
        {"schedule_64", tests::scheduleChart(8, 64)},
        {"meeting", tests::meetingChart()},
        {"meeting_near", tests::meetingChart(65, 65)},
        {"meeting_far", tests::meetingChart(100, 64, 143, -12)},
        {"series", tests::seriesChart()}};
    for (const auto& [name, spec] : specs) {
        QTest::newRow(name + "_light") << spec << int(Scheme::Light) << 1.0 << 660;
        QTest::newRow(name + "_dark") << spec << int(Scheme::Dark) << 1.0 << 660;
        QTest::newRow(name + "_contrast") << spec << int(Scheme::HighContrast) << 1.0 << 660;
        QTest::newRow(name + "_large") << spec << int(Scheme::Light) << 2.0 << 660;
        QTest::newRow(name + "_narrow") << spec << int(Scheme::Light) << 1.0 << 420;
        QTest::newRow(name + "_large_narrow") << spec << int(Scheme::Dark) << 2.0 << 420;
    }
}

void TestPlotPictures::hasInkInEveryTheme() {
    QFETCH(labs::PlotSpec, spec);
    QFETCH(int, scheme);
    QFETCH(double, textScale);
    QFETCH(int, width);
    ThemeSource theme;
    theme.set(static_cast<Scheme>(scheme), textScale);
    PlotView view(theme);
    view.setAskFile([](const QString&) { return QString(); });
    view.setSpec(spec);
    view.resize(width, view.heightForWidth(width));
    const QImage picture = view.grab().toImage();
    const QString folder = qEnvironmentVariable("RIDGEPOINT_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + u'/' + QString::fromUtf8(QTest::currentDataTag()) +
                             QStringLiteral(".png")));

    const QRgb ground = theme.theme().color(Role::Panel).rgb();
    int inked = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != ground) ++inked;
    QVERIFY(inked > picture.width() * picture.height() / 50);
}

QTEST_MAIN(TestPlotPictures)
#include "tst_plot_pictures.moc"
