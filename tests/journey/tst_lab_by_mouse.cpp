// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/handed_in.h"
#include "tests/journey/mouse.h"

#include <QTemporaryDir>
#include <QTreeView>

using namespace ridgepoint;
using namespace ridgepoint::journey;

/// From the first launch to the report by mouse, with the keyboard for writing alone. Each test goes on
/// where the one before left off.
class TestLabByMouse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void welcome();
    void choosesWhereItRuns();
    void predictsAct1();
    void movesTheInstrument();
    void observesAct1();
    void reflectsOnAct1();
    void predictsAct2();
    void observesAct2();
    void reflectsOnAct2();
    void decides();
    void exportsTheReport();
    void theReportSaysWhatWasDone();

private:
    [[nodiscard]] labs::Stage stage(int act) const { return m_program->session().stage(act); }
    [[nodiscard]] QWidget* at(const char* name) const { return m_program->find(QLatin1String(name)); }
    [[nodiscard]] QComboBox* box(const char* name) const {
        return m_program->find<QComboBox>(QLatin1String(name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Mouse> m_mouse;
};

void TestLabByMouse::initTestCase() {
    m_program = std::make_unique<Program>(m_folder.path());
    m_mouse = std::make_unique<Mouse>(m_program->window());
    QVERIFY(QTest::qWaitForWindowActive(&m_program->window()));
    m_program->dialogs().m_file = m_folder.filePath(QStringLiteral("report.pdf"));
}

void TestLabByMouse::welcome() {
    QVERIFY(m_mouse->write(at("welcomeNameField"), student::kName));
    QVERIFY(m_mouse->write(at("welcomeNumberField"), student::kNumber));
    QVERIFY(m_mouse->click(at("welcomeStartButton")));
    QVERIFY(waitFor([&] { return m_program->isLabOpen(); }));
}

void TestLabByMouse::choosesWhereItRuns() {
    QVERIFY(m_mouse->click(at("contextChoice.edge")));
    QCOMPARE(m_program->session().state().context, 1);
    QVERIFY(m_mouse->click(at("context.cloud")));
    QCOMPARE(m_program->session().state().context, 0);
    QVERIFY(m_mouse->click(at("context.edge")));
    QCOMPARE(m_program->session().state().context, 1);
}

void TestLabByMouse::predictsAct1() {
    QVERIFY(m_mouse->click(at("goToPredictionButton")));
    QVERIFY(m_mouse->click(at("option.linear")));
    QVERIFY(m_mouse->click(at("option.scaled")));
    QVERIFY(m_mouse->write(at("estimateEdit"), QStringLiteral("40 times")));
    QVERIFY(m_mouse->click(at("commitPredictionButton")));
    QCOMPARE(stage(0), labs::Stage::Predicting);  // how sure?
    for (int i = 0; i < 10; ++i)
        QVERIFY(m_mouse->click(at("confidenceSpin.more")));
    QVERIFY(m_mouse->click(at("confidenceSpin.less")));
    QVERIFY(m_mouse->click(at("commitPredictionButton")));
    QVERIFY(waitFor([&] { return stage(0) == labs::Stage::Committed; }));
    QCOMPARE(m_program->session().state().acts[0].prediction->option, QStringLiteral("scaled"));
    QCOMPARE(m_program->session().state().acts[0].prediction->confidence, 65);
    QVERIFY(!at("context.cloud")->isEnabled());  // fixed by the commitment
}

void TestLabByMouse::movesTheInstrument() {
    QVERIFY(m_mouse->pull(at("slider.efficiency"), 1.0));
    QCOMPARE(m_program->control("efficiency"), 1.0);
    QVERIFY(m_mouse->pull(at("slider.processors"), 0.0));
    QCOMPARE(m_program->control("processors"), 1.0);
    QVERIFY(m_mouse->click(at("undoButton")));
    QCOMPARE(m_program->control("processors"), 64.0);
    QVERIFY(m_mouse->click(at("pinRunButton")));
    QCOMPARE(m_program->session().state().pinned.size(), 1);
    QVERIFY(m_mouse->click(at("unpin.0")));
    QTRY_VERIFY(m_program->session().state().pinned.isEmpty());
}

void TestLabByMouse::observesAct1() {
    QVERIFY(m_mouse->write(at("observeEdit"), QStringLiteral("3.82")));
    QVERIFY(m_mouse->click(at("recordObservationButton")));
    QVERIFY(waitFor([&] { return stage(0) == labs::Stage::Revealed; }));
    QVERIFY(m_program->session().reveal(0)->observedWithin.value_or(false));
}

void TestLabByMouse::reflectsOnAct1() {
    QVERIFY(m_mouse->click(at("panel.equations1")));
    QVERIFY(m_mouse->click(at("reflectOption.serial_path")));
    QVERIFY(m_mouse->write(at("reflectSentenceEdit"), student::kWhy));
    QVERIFY(m_mouse->click(at("answerReflectionButton")));
    QVERIFY(waitFor([&] { return stage(0) == labs::Stage::Reflected; }));
    QVERIFY(m_mouse->click(at("nextActButton")));
    QTRY_VERIFY(at("block.gate2"));
    QVERIFY(m_mouse->click(at("actTab.1")));
    QTRY_VERIFY(at("block.gate1"));
    QVERIFY(m_mouse->click(at("actTab.2")));
    QTRY_VERIFY(at("block.gate2"));
}

void TestLabByMouse::predictsAct2() {
    QVERIFY(m_mouse->click(at("option.bottleneck")));
    QVERIFY(m_mouse->click(at("confidenceSpin.more")));
    QVERIFY(m_mouse->click(at("commitPredictionButton")));
    QVERIFY(waitFor([&] { return stage(1) == labs::Stage::Committed; }));
    QCOMPARE(m_program->session().state().acts[1].prediction->confidence, 25);
}

void TestLabByMouse::observesAct2() {
    QVERIFY(m_mouse->choose(box("choice.benchmark"), QStringLiteral("matmul")));
    QCOMPARE(m_program->control("benchmark"), 1.0);
    QVERIFY(m_mouse->click(at("panel.bench2.more")));
    QVERIFY(m_mouse->pull(at("slider.thermal_divergence"), 1.0));
    QCOMPARE(m_program->control("thermal_divergence"), 1.0);
    const std::initializer_list<std::pair<const char*, const char*>> places{
        {"observeOrder.1", "a"}, {"observeOrder.2", "c"}, {"observeOrder.3", "b"}};
    for (const auto& [name, place] : places)
        QVERIFY(m_mouse->choose(box(name), QLatin1String(place)));
    QVERIFY(m_mouse->click(at("recordObservationButton")));
    QVERIFY(waitFor([&] { return stage(1) == labs::Stage::Revealed; }));
}

void TestLabByMouse::reflectsOnAct2() {
    QVERIFY(m_mouse->click(at("reflectOption.suite")));
    QVERIFY(m_mouse->write(at("reflectSentenceEdit"), student::kWhy2));
    QVERIFY(m_mouse->click(at("answerReflectionButton")));
    QVERIFY(waitFor([&] { return stage(1) == labs::Stage::Reflected; }));
}

void TestLabByMouse::decides() {
    QVERIFY(m_mouse->click(at("decideButton")));
    QCOMPARE(stage(1), labs::Stage::Reflected);  // fields are missing
    QVERIFY(m_mouse->click(at("decision.serial_share.less")));
    QVERIFY(m_mouse->choose(box("decision.remedy"), QStringLiteral("serial_path")));
    QVERIFY(m_mouse->choose(box("decision.benchmark_basis"), QStringLiteral("production_traffic")));
    QVERIFY(m_mouse->write(at("decision.reason"), student::kReason));
    QVERIFY(m_mouse->click(at("decideButton")));
    QVERIFY(waitFor([&] { return stage(1) == labs::Stage::Decided; }));
    const labs::DecisionRecord& decision = *m_program->session().state().acts[1].decision;
    QCOMPARE(decision.numbers.value(QStringLiteral("serial_share")), 0.24);
    QCOMPARE(decision.texts.value(QStringLiteral("reason")), student::kReason);
}

void TestLabByMouse::exportsTheReport() {
    QVERIFY(m_mouse->chooseAction(m_program->window().menuBar(), m_program->window().actions().exportPdf));
    QVERIFY(QFileInfo::exists(m_program->dialogs().m_file));
    QVERIFY(m_mouse->click(at("closeBannerButton")));
    QTRY_VERIFY(!at("banner"));
}

void TestLabByMouse::theReportSaysWhatWasDone() {
    if (!hasPdfToText()) QSKIP("pdftotext is not installed");
    const QString text = pdfText(m_program->dialogs().m_file);
    for (const QString& words : {student::kName, student::kNumber, QStringLiteral("40.0 ×"),
                                 QStringLiteral("65 %"), QStringLiteral("25 %"), QStringLiteral("24 %"),
                                 m_program->session().text(QStringLiteral("decision.remedy.serial_path"))})
        QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in the report:\n") + text));
}

QTEST_MAIN(TestLabByMouse)
#include "tst_lab_by_mouse.moc"
