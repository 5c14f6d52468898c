// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ridgepoint::ui;

class TestPreferences : public QObject {
    Q_OBJECT
private slots:
    void roundTrip() {
        const QTemporaryDir folder;
        const PreferencesStore store(folder.filePath(QStringLiteral("new/ridgepoint.ini")));
        Preferences wanted;
        wanted.name = QStringLiteral("Zoë Müller; %n");
        wanted.studentId = QStringLiteral("12-345");
        wanted.textPercent = 150;
        wanted.scheme = Scheme::HighContrast;
        wanted.language = QStringLiteral("de");
        wanted.welcomed = true;
        wanted.navigatorShown = false;
        wanted.lastLab = QStringLiteral("v1-12");
        wanted.geometry = QByteArray::fromHex("01d9d0cb0003");
        QVERIFY(store.save(wanted));
        QCOMPARE(store.load(), wanted);
    }

    void missingFileGivesDefaults() {
        const QTemporaryDir folder;
        QCOMPARE(PreferencesStore(folder.filePath(QStringLiteral("none.ini"))).load(), Preferences());
    }

    void badValuesFallBackWithOneLineEach() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bad.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "[appearance]\ntextPercent=9000\ntheme=pink\nlanguage=../../etc\n[window]\nwelcomed=perhaps\n"
            "[student]\nname=Ada\n");
        file.close();
        for (const char* key : {"textPercent", "theme", "language", "welcomed"})
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QLatin1String(key)));
        const Preferences read = PreferencesStore(path).load();
        Preferences expected;
        expected.name = QStringLiteral("Ada");
        QCOMPARE(read, expected);
    }

    void anUnwritableFileIsReported() {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        blocker.close();
        const PreferencesStore store(folder.filePath(QStringLiteral("file/ridgepoint.ini")));
        QVERIFY(!store.save(Preferences()));
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
