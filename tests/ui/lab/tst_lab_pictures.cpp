// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/lab_fixture.h"

#include <QDir>
#include <QScrollArea>
#include <QTest>

/// Paints the page at every step. Set RIDGEPOINT_PICTURES to a folder to look at the pictures.
namespace ridgepoint::ui {

class TestLabPictures : public QObject {
    Q_OBJECT
private slots:
    void paintsEveryStep_data();
    void paintsEveryStep();
};

namespace {

void advance(LabFixture& lab, int steps) {
    if (steps > 0) lab.commit(0, QStringLiteral("scaled"), QStringLiteral("50 ×"), 80);
    if (steps > 1) {
        lab.session->set(lab.session->lab().slotOf(QStringLiteral("efficiency")), 0.9);
        lab.session->pin();
        lab.session->set(lab.session->lab().slotOf(QStringLiteral("processors")), 256);
        lab.session->pin();
    }
    if (steps > 2) lab.observe(0, QStringLiteral("6.12"));
    if (steps > 3) lab.reflect(0, QStringLiteral("serial_path"));
    if (steps > 4) lab.commit(1, QStringLiteral("noise"), {}, 40);
    if (steps > 5) lab.observe(1, {}, {QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")});
    if (steps > 6) lab.reflect(1, QStringLiteral("suite"));
}

}  // namespace

void TestLabPictures::paintsEveryStep_data() {
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("act");
    const QSize wide(1180, 820);
    const int light = static_cast<int>(Scheme::Light);
    const int dark = static_cast<int>(Scheme::Dark);
    const int contrast = static_cast<int>(Scheme::HighContrast);
    QTest::newRow("predict-light") << light << 1.0 << wide << 0 << 0;
    QTest::newRow("predict-dark") << dark << 1.0 << wide << 0 << 0;
    QTest::newRow("experiment-light") << light << 1.0 << wide << 1 << 0;
    QTest::newRow("experiment-dark") << dark << 1.0 << wide << 2 << 0;
    QTest::newRow("experiment-contrast") << contrast << 1.0 << wide << 1 << 0;
    QTest::newRow("experiment-200") << light << 2.0 << QSize(1280, 720) << 1 << 0;
    QTest::newRow("experiment-900") << light << 1.0 << QSize(900, 900) << 1 << 0;
    QTest::newRow("reflect-light") << light << 1.0 << wide << 3 << 0;
    QTest::newRow("answered-light") << light << 1.0 << wide << 4 << 0;
    QTest::newRow("act2-predict") << light << 1.0 << wide << 4 << 1;
    QTest::newRow("act2-experiment") << light << 1.0 << wide << 5 << 1;
    QTest::newRow("act2-decide") << light << 1.0 << wide << 7 << 1;
}

void TestLabPictures::paintsEveryStep() {
    QFETCH(int, scheme);
    QFETCH(double, scale);
    QFETCH(QSize, size);
    QFETCH(int, steps);
    QFETCH(int, act);
    LabFixture lab;
    QVERIFY(lab.loaded.lab);
    advance(lab, steps);
    lab.setTheme(static_cast<Scheme>(scheme), scale);
    LabPage& page = lab.open(size);
    page.showAct(act);
    lab.settle();
    const QImage picture = page.grab().toImage();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("RIDGEPOINT_PICTURES");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    picture.save(folder + u'/' + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
    // The whole length of both columns.
    int part = 0;
    for (const char* name : {"scroll.story", "scroll.bench", "scroll.page"}) {
        auto* area = lab.find<QScrollArea>(name);
        if (!area || !area->isVisible() || !area->widget()) continue;
        area->widget()->grab().save(
            QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(QTest::currentDataTag())).arg(++part));
    }
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestLabPictures)
#include "tst_lab_pictures.moc"
