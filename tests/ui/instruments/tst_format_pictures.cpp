// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/instruments/instrument_bench.h"
#include "ui/instruments/bit_table.h"

#include <QLineEdit>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using tests::InstrumentBench;

/// The two instruments of number formats in every scheme and text size. With RIDGEPOINT_PICTURES set to a
/// folder, the pictures are kept there to be looked at.
class TestFormatPictures : public QObject {
    Q_OBJECT
private slots:
    void isWholeAndHasInk_data();
    void isWholeAndHasInk();
};

void TestFormatPictures::isWholeAndHasInk_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("textScale");
    QTest::addColumn<int>("width");
    for (const char* name : {"float_bits", "quantiser"}) {
        const QString id = QLatin1String(name);
        QTest::addRow("%s_light", name) << id << int(Scheme::Light) << 1.0 << 880;
        QTest::addRow("%s_dark", name) << id << int(Scheme::Dark) << 1.0 << 880;
        QTest::addRow("%s_contrast", name) << id << int(Scheme::HighContrast) << 1.0 << 880;
        QTest::addRow("%s_narrow", name) << id << int(Scheme::Light) << 1.0 << 460;
        QTest::addRow("%s_large", name) << id << int(Scheme::Light) << 2.0 << 880;
        QTest::addRow("%s_large_narrow", name) << id << int(Scheme::Dark) << 2.0 << 640;
    }
}

void TestFormatPictures::isWholeAndHasInk() {
    QFETCH(QString, name);
    QFETCH(int, scheme);
    QFETCH(double, textScale);
    QFETCH(int, width);
    applyApplicationStyle(Theme(static_cast<Scheme>(scheme), textScale));
    const InstrumentBench bench(name, QLocale::c(), static_cast<Scheme>(scheme), textScale);
    bench.show(width);
    if (name == QLatin1String("float_bits")) {
        auto* edit = bench.find<QLineEdit>("edit.value");
        edit->setText({});
        QTest::keyClicks(edit, QStringLiteral("-1e-6"));
        auto* table = bench.find<BitTable>("bits");
        table->setFocus();
    } else if (scheme == int(Scheme::Dark)) {
        QTest::keyClick(bench.find<QWidget>("distribution.1"), Qt::Key_Space);
        QTest::keyClick(bench.find<QWidget>("scheme.1"), Qt::Key_Space);
        QTest::keyClick(bench.find<QWidget>("slider.bits"), Qt::Key_Right);
        QTest::keyClick(bench.find<QWidget>("slider.clip"), Qt::Key_PageDown);
    } else if (scheme == int(Scheme::HighContrast)) {
        QTest::keyClick(bench.find<QWidget>("slider.bits"), Qt::Key_End);
    }
    bench.instrument->resize(width, bench.instrument->heightForWidth(width));
    QCoreApplication::processEvents();
    const QImage picture = bench.instrument->grab().toImage();
    const QString folder = qEnvironmentVariable("RIDGEPOINT_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + u'/' + QString::fromUtf8(QTest::currentDataTag()) +
                             QStringLiteral(".png")));
    QCOMPARE(bench.instrument->width(), width);
    for (const QWidget* child : bench.instrument->findChildren<QWidget*>()) {
        if (!child->isVisible()) continue;
        const int right = child->mapTo(bench.instrument.get(), QPoint(child->width(), 0)).x();
        QVERIFY2(right <= width,
                 qPrintable(child->objectName() + QLatin1String(child->metaObject()->className())));
    }
    const QRgb ground = Theme(static_cast<Scheme>(scheme)).color(Role::Panel).rgb();
    int inked = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            inked += picture.pixel(x, y) != ground ? 1 : 0;
    QVERIFY(inked > picture.width() * picture.height() / 50);
}

QTEST_MAIN(TestFormatPictures)
#include "tst_format_pictures.moc"
