// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"
#include "ui/shell/report_exporter.h"

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

    void reportNamesAreLegalEverywhere() {
        const QDate date(2026, 3, 12);
        QCOMPARE(reportFileName(QStringLiteral("CS 249: r/w?"), QStringLiteral("v1-12"),
                                QStringLiteral("A<1>|2*\"\\"), date, QStringLiteral("pdf")),
                 QStringLiteral("CS-249-r-w_v1-12_A-1-2_2026-03-12.pdf"));
        QCOMPARE(reportFileName({}, QStringLiteral("v1-12"), {}, date, QStringLiteral("html")),
                 QStringLiteral("course_v1-12_student_2026-03-12.html"));
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
