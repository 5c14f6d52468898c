// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ridgepoint::report;

class TestReportFile : public QObject {
    Q_OBJECT
private slots:
    void namesFiles_data();
    void namesFiles();
    void writesWhole();
    void namesWhatStandsInTheWay();
    void keepsTheOldFileOnFailure();
};

void TestReportFile::namesFiles_data() {
    QTest::addColumn<QString>("student");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("s1234567") << QStringLiteral("s1234567");
    QTest::newRow("empty") << QString() << QStringLiteral("anonymous");
    QTest::newRow("spaces only") << QStringLiteral("   ") << QStringLiteral("anonymous");
    QTest::newRow("dots only") << QStringLiteral("..") << QStringLiteral("anonymous");
    QTest::newRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral("-..-etc-passwd");
    QTest::newRow("refused") << QStringLiteral("a<b>c:d\"e/f\\g|h?i*j")
                             << QStringLiteral("a-b-c-d-e-f-g-h-i-j");
    QTest::newRow("control") << QStringLiteral("a\nb\tc") << QStringLiteral("a-b-c");
    QTest::newRow("separator") << QStringLiteral("a_b") << QStringLiteral("a-b");
    QTest::newRow("letters") << QStringLiteral("Müller") << QStringLiteral("Müller");
    QTest::newRow("long") << QString(300, QLatin1Char('x')) << QString(48, QLatin1Char('x'));
}

void TestReportFile::namesFiles() {
    QFETCH(QString, student);
    QFETCH(QString, expected);
    const QString name = suggestedFileName(QStringLiteral("ridgepoint"), QStringLiteral("v1-12"), student,
                                           QDate(2026, 11, 21));
    QCOMPARE(name, QStringLiteral("ridgepoint_v1-12_%1_2026-11-21.pdf").arg(expected));
}

void TestReportFile::writesWhole() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QVERIFY(writeAtomically(path, "first").ok());
    QVERIFY(writeAtomically(path, "second").ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("second"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestReportFile::namesWhatStandsInTheWay() {
    QTemporaryDir folder;
    const auto codeFor = [](const QString& path) { return writeAtomically(path, "x").error().code; };
    QCOMPARE(codeFor(folder.filePath(QStringLiteral("gone/report.pdf"))), ReportError::Code::FolderMissing);
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("taken")));
    QCOMPARE(codeFor(folder.filePath(QStringLiteral("taken"))), ReportError::Code::FileNotWritable);
    if (QFileInfo(QStringLiteral("/proc/version")).exists())
        QVERIFY(!writeAtomically(QStringLiteral("/proc/report.pdf"), "x").ok());
}

void TestReportFile::keepsTheOldFileOnFailure() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QVERIFY(writeAtomically(path, "old").ok());
    QFile::setPermissions(path, QFile::ReadOwner);
    if (QFileInfo(path).isWritable()) QSKIP("this user may write everything");
    QCOMPARE(writeAtomically(path, "new").error().code, ReportError::Code::FileNotWritable);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

QTEST_APPLESS_MAIN(TestReportFile)
#include "tst_report_file.moc"
