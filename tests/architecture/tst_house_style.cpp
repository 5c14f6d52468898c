// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <QRegularExpression>
#include <QTest>

/// What clang-format cannot see: length of files, licence lines, colours outside the theme, foreign words.
using ridgepoint::tests::SourceFile;
using ridgepoint::tests::sourceFiles;

namespace {

const QStringList kAll{QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"),
                       QStringLiteral("tests")};
const QStringList kShipped{QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")};
constexpr int kMaxLines = 600;

}  // namespace

class HouseStyleTest : public QObject {
    Q_OBJECT
private slots:
    void filesStayShort() {
        for (const SourceFile& file : sourceFiles(kAll))
            QVERIFY2(file.lines.size() <= kMaxLines,
                     qPrintable(QStringLiteral("%1 has %2 lines").arg(file.path).arg(file.lines.size())));
    }

    void everyFileNamesItsLicence() {
        for (const SourceFile& file : sourceFiles(kAll))
            QVERIFY2(file.lines.first() == QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later"),
                     qPrintable(file.path));
    }

    void headersAreGuardedOnce() {
        for (const SourceFile& file : sourceFiles(kAll))
            if (file.path.endsWith(QLatin1String(".h")))
                QVERIFY2(file.lines.contains(QLatin1String("#pragma once")), qPrintable(file.path));
    }

    void coloursLiveInTheTheme() {
        const QRegularExpression hex(QStringLiteral(
            "\"#[0-9a-fA-F]{3,8}\\b|QColor\\(\\s*\\d|Qt::(red|green|blue|white|black|gray)\\b"));
        for (const SourceFile& file : sourceFiles(kShipped)) {
            if (file.path.startsWith(QLatin1String("ui/theme/"))) continue;
            for (const QString& line : file.lines)
                QVERIFY2(!hex.match(line).hasMatch(),
                         qPrintable(file.path + QStringLiteral(": ") + line.trimmed()));
        }
    }

    void noSleepsInTests() {
        const QRegularExpression sleep(
            QStringLiteral(R"(\b(QTest::qSleep|QThread::m?sleep|usleep|std::this_thread::sleep_for)\b)"));
        for (const SourceFile& file : sourceFiles({QStringLiteral("tests")})) {
            if (file.path == QLatin1String("tests/architecture/tst_house_style.cpp")) continue;
            for (const QString& line : file.lines)
                QVERIFY2(!sleep.match(line).hasMatch(),
                         qPrintable(file.path + QStringLiteral(": ") + line.trimmed()));
        }
    }
};

QTEST_APPLESS_MAIN(HouseStyleTest)
#include "tst_house_style.moc"
