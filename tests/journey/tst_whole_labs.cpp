// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/journey.h"
#include "tests/journey/keyboard_hand.h"
#include "tests/journey/mouse_hand.h"

#include <QTemporaryDir>

using namespace ridgepoint;
using namespace ridgepoint::journey;

/// Each lab from the first launch to the report, by keyboard alone and by mouse alone.
class TestWholeLabs : public QObject {
    Q_OBJECT

private slots:
    void fromLaunchToReport_data();
    void fromLaunchToReport();

private:
    enum class By { Keyboard, Mouse };
    static std::unique_ptr<Hand> handOf(By by, Program& program) {
        if (by == By::Keyboard) return std::make_unique<KeyboardHand>(program);
        return std::make_unique<MouseHand>(program);
    }
};

void TestWholeLabs::fromLaunchToReport_data() {
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("lab");
    QTest::addColumn<QString>("otherContext");  // empty: the demo answers, in the first one
    const auto row = [](const char* name, By by, const char* lab, const char* context) {
        QTest::newRow(name) << static_cast<int>(by) << QString::fromLatin1(lab)
                            << QString::fromLatin1(context);
    };
    row("v2-09 by keyboard", By::Keyboard, "v2-09", "");
    row("v2-09 by mouse, streaming", By::Mouse, "v2-09", "streaming");
    row("v2-01 by keyboard, single", By::Keyboard, "v2-01", "single");
    row("v2-01 by mouse", By::Mouse, "v2-01", "");
    row("the mission by keyboard, cloud", By::Keyboard, "v1-12-mission", "");
    row("the mission by mouse, edge", By::Mouse, "v1-12-mission", "edge");
    row("the mission by keyboard, mobile", By::Keyboard, "v1-12-mission", "mobile");
    row("the mission by mouse, tiny", By::Mouse, "v1-12-mission", "tiny");
}

void TestWholeLabs::fromLaunchToReport() {
    QFETCH(int, by);
    QFETCH(QString, lab);
    QFETCH(QString, otherContext);
    const QTemporaryDir folder;
    Program program(folder.path());
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    const auto hand = handOf(static_cast<By>(by), program);
    Journey journey(program, *hand,
                    otherContext.isEmpty() ? demoAnswers(lab) : otherAnswers(lab, otherContext));
    QVERIFY(journey.welcomes());
    QVERIFY(hand->openLab(lab));
    QVERIFY(journey.takesContext());
    QVERIFY(journey.wholeLab());
    QVERIFY(journey.exports(folder.filePath(QStringLiteral("report.pdf"))));
    if (!hasPdfToText()) QSKIP("pdftotext is not installed");
    const QString text = pdfText(program.dialogs().m_file);
    for (const QString& words : journey.handedIn())
        QVERIFY2(text.contains(plain(words)),
                 qPrintable(words + QStringLiteral(" is not in the report:\n") + text));
}

QTEST_MAIN(TestWholeLabs)
#include "tst_whole_labs.moc"
