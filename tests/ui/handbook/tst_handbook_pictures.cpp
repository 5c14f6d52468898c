// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/handbook/reading_fixture.h"

#include <QDir>
#include <QScrollArea>

/// Paints each section of the handbook, whole. Set RIDGEPOINT_PICTURES to a folder to look at the pictures,
/// and RIDGEPOINT_SECTIONS to a list of ids to paint only some.
namespace ridgepoint::ui {

class TestHandbookPictures : public QObject {
    Q_OBJECT
private slots:
    void paintsEverySection_data();
    void paintsEverySection();
};

namespace {

const QString kFolder = QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/handbook");
constexpr int kTallest = 16000;

struct Look {
    const char* name;
    Scheme scheme;
    double scale;
    int width;
};
constexpr std::array kLooks{Look{"light", Scheme::Light, 1.0, 1000}, Look{"dark", Scheme::Dark, 1.0, 1000},
                            Look{"200", Scheme::Light, 2.0, 1280}, Look{"narrow", Scheme::Light, 1.0, 620}};

QStringList sectionIds() {
    const QString wanted = qEnvironmentVariable("RIDGEPOINT_SECTIONS");
    if (!wanted.isEmpty()) return wanted.split(u' ');
    QStringList ids;
    for (const QString& name : QDir(kFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (QFile::exists(kFolder + u'/' + name + QStringLiteral("/section.json"))) ids.append(name);
    return ids;
}

}  // namespace

void TestHandbookPictures::paintsEverySection_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("look");
    for (const QString& id : sectionIds())
        for (int i = 0; i < static_cast<int>(kLooks.size()); ++i)
            QTest::newRow(qPrintable(id + u'-' + QLatin1String(kLooks[static_cast<size_t>(i)].name)))
                << id << i;
    if (sectionIds().isEmpty()) QTest::newRow("none yet") << QString() << 0;
}

void TestHandbookPictures::paintsEverySection() {
    QFETCH(QString, id);
    QFETCH(int, look);
    if (id.isEmpty()) QSKIP("no section yet");
    const Look& wanted = kLooks[static_cast<size_t>(look)];
    ReadingFixture reading(kFolder + u'/' + id);
    QVERIFY2(reading.loaded.lab, "the section has findings; ridgepoint-cli lint names them");
    reading.setTheme(wanted.scheme, wanted.scale);
    HandbookPage& page = reading.open(QSize(wanted.width, 900));
    auto* area = page.findChild<QScrollArea*>(QStringLiteral("scroll.section"));
    QTest::qWait(50);
    const int height = qMin(kTallest, area->widget()->height() + 2);
    reading.resize(wanted.width, height);
    page.resize(wanted.width, height);
    QTest::qWait(50);
    // What is wider than the page would need a scroll bar below it: nothing may.
    QVERIFY2(area->widget()->width() <= area->viewport()->width(), "the section is wider than its page");
    const QImage picture = page.grab().toImage();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("RIDGEPOINT_PICTURES");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    QVERIFY(picture.save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentDataTag()))));
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestHandbookPictures)
#include "tst_handbook_pictures.moc"
