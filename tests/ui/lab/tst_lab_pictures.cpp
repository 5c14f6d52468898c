// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/played_lab.h"

#include <QDir>
#include <QScrollArea>
#include <QTest>

/// Paints each lab's page at every step. Set RIDGEPOINT_PICTURES to a folder to look at the pictures.
namespace ridgepoint::ui {

class TestLabPictures : public QObject {
    Q_OBJECT
private slots:
    void paintsEveryStep_data();
    void paintsEveryStep();
};

namespace {

struct Look {
    const char* name;
    Scheme scheme;
    double scale;
    QSize size;
};

struct Step {
    const char* name;
    int steps;
    int act;
};

const QSize kWide(1180, 820);
const Look kLight{"light", Scheme::Light, 1.0, kWide};
const std::array kLooks{
    Look{"dark", Scheme::Dark, 1.0, kWide},
    Look{"contrast", Scheme::HighContrast, 1.0, kWide},
    Look{"200", Scheme::Light, 2.0, QSize(1280, 720)},
    Look{"900", Scheme::Light, 1.0, QSize(900, 900)},
};
const std::array kSteps{
    Step{"1-predict", 0, 0}, Step{"1-experiment", 2, 0}, Step{"1-compare", 3, 0}, Step{"1-answered", 4, 0},
    Step{"2-predict", 4, 1}, Step{"2-experiment", 6, 1}, Step{"2-compare", 7, 1}, Step{"2-decide", 8, 1},
};

void addRow(const char* lab, const Step& step, const Look& look) {
    const QString tag = QStringLiteral("%1-%2-%3")
                            .arg(QLatin1String(lab), QLatin1String(step.name), QLatin1String(look.name));
    QTest::newRow(qPrintable(tag)) << QString::fromLatin1(lab) << static_cast<int>(look.scheme) << look.scale
                                   << look.size << step.steps << step.act;
}

}  // namespace

void TestLabPictures::paintsEveryStep_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("act");
    for (const char* lab : {"v1-12", "v2-01", "v2-09"}) {
        for (const Step& step : kSteps)
            addRow(lab, step, kLight);
        for (const Look& look : kLooks)
            for (const Step& step : {kSteps[1], kSteps[5]})
                addRow(lab, step, look);
    }
}

void TestLabPictures::paintsEveryStep() {
    QFETCH(QString, id);
    QFETCH(int, scheme);
    QFETCH(double, scale);
    QFETCH(QSize, size);
    QFETCH(int, steps);
    QFETCH(int, act);
    PlayedLab lab(id);
    QVERIFY(lab.loaded.lab);
    lab.play(steps);
    QVERIFY(lab.session->stage(act) > labs::Stage::Locked);
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
