// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/handed_in.h"
#include "tests/journey/keyboard.h"

#include <QTemporaryDir>

using namespace ridgepoint;
using namespace ridgepoint::journey;

/// From the first launch to the report, without a mouse. Each test goes on where the one before left off.
class TestLabByKeyboard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void welcome();
    void predictsAct1();
    void movesTheInstrument();
    void observesAct1();
    void reflectsOnAct1();
    void goesOnToAct2();
    void predictsAct2();
    void observesAct2();
    void reflectsOnAct2();
    void decides();
    void exportsTheReport();
    void theReportSaysWhatWasDone();
    void everyStepIsInTheLedger();

private:
    [[nodiscard]] labs::Stage stage(int act) const { return m_program->session().stage(act); }
    [[nodiscard]] QString words(const char* name) const {
        return m_program->find<QLabel>(QLatin1String(name))->text();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    Keyboard m_keys;
};

void TestLabByKeyboard::initTestCase() {
    m_program = std::make_unique<Program>(m_folder.path());
    QVERIFY(QTest::qWaitForWindowActive(&m_program->window()));
    m_program->dialogs().m_file = m_folder.filePath(QStringLiteral("report.pdf"));
}

void TestLabByKeyboard::welcome() {
    QVERIFY(m_keys.tabTo("welcomeNameField"));
    m_keys.type(student::kName);
    m_keys.press(Qt::Key_Tab);
    QCOMPARE(m_keys.focus(), QStringLiteral("welcomeNumberField"));
    m_keys.type(student::kNumber);
    m_keys.press(Qt::Key_Return);
    QVERIFY(waitFor([&] { return m_program->isLabOpen(); }));
    QCOMPARE(m_program->session().lab().id, kLab);
    QCOMPARE(stage(0), labs::Stage::Reading);
}

void TestLabByKeyboard::predictsAct1() {
    QVERIFY(m_keys.choose("option.", "scaled"));
    QVERIFY(m_keys.tabTo("estimateEdit"));
    m_keys.type(QStringLiteral("50"));
    QVERIFY(m_keys.tabTo("commitPredictionButton"));
    m_keys.press(Qt::Key_Space);
    QCOMPARE(m_keys.focus(), QStringLiteral("estimateEdit"));  // the unit is missing
    QCOMPARE(stage(0), labs::Stage::Predicting);
    m_keys.press(Qt::Key_End);
    m_keys.type(QStringLiteral(" times"));
    QVERIFY(m_keys.tabTo("confidenceSpin"));
    m_keys.pressTimes(12, Qt::Key_Up);  // begins at pure chance: 25, then 55 steps further
    QVERIFY(m_keys.tabTo("commitPredictionButton"));
    m_keys.press(Qt::Key_Space);
    QVERIFY(waitFor([&] { return stage(0) == labs::Stage::Committed; }));
    QCOMPARE(m_program->session().state().acts[0].prediction->option, QStringLiteral("scaled"));
    QCOMPARE(m_program->session().state().acts[0].prediction->confidence, 80);
}

void TestLabByKeyboard::movesTheInstrument() {
    QTRY_COMPARE(m_keys.focus(), QStringLiteral("slider.serial"));  // the commitment leads to the instrument
    m_keys.press(Qt::Key_Right);
    QCOMPARE(m_program->control("serial"), 0.16);
    m_keys.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_program->control("serial"), 0.15);
    QVERIFY(m_keys.tabTo("slider.processors"));
    m_keys.press(Qt::Key_End);
    QCOMPARE(m_program->control("processors"), 1024.0);
    QVERIFY(m_keys.tabTo("spin.processors"));
    m_keys.type(QStringLiteral("64"));
    QVERIFY(m_keys.tabTo("slider.efficiency"));
    QCOMPARE(m_program->control("processors"), 64.0);
    m_keys.press(Qt::Key_End);
    QCOMPARE(m_program->control("efficiency"), 1.0);
    QVERIFY(m_keys.tabTo("pinRunButton"));
    m_keys.press(Qt::Key_Space);
    QCOMPARE(m_program->session().state().pinned.size(), 1);
}

void TestLabByKeyboard::observesAct1() {
    m_keys.press(Qt::Key_F6);
    QVERIFY(m_keys.tabTo("observeEdit"));
    m_keys.type(QStringLiteral("6.12"));
    m_keys.press(Qt::Key_Return);
    QVERIFY(waitFor([&] { return stage(0) == labs::Stage::Revealed; }));
    QVERIFY(m_program->session().reveal(0)->observedWithin.value_or(false));
    QVERIFY(!m_program->session().reveal(0)->right);
    QTRY_VERIFY(m_program->find(QStringLiteral("revealCard"))->isVisible());
}

void TestLabByKeyboard::reflectsOnAct1() {
    QVERIFY(m_keys.tabTo("panel.equations1"));
    const int height = m_program->find(QStringLiteral("block.equations1"))->height();
    m_keys.press(Qt::Key_Space);
    QTRY_VERIFY(m_program->find(QStringLiteral("block.equations1"))->height() != height);
    QVERIFY(m_keys.choose("reflectOption.", "serial_path"));
    QVERIFY(m_keys.tabTo("reflectSentenceEdit"));
    m_keys.type(student::kWhy);
    QVERIFY(m_keys.tabTo("answerReflectionButton"));
    m_keys.press(Qt::Key_Space);
    QVERIFY(waitFor([&] { return stage(0) == labs::Stage::Reflected; }));
    QCOMPARE(m_program->session().state().acts[0].reflection->sentence, student::kWhy);
}

void TestLabByKeyboard::goesOnToAct2() {
    QVERIFY(m_keys.tabTo("nextActButton"));
    m_keys.press(Qt::Key_Space);
    QTRY_VERIFY(m_program->find(QStringLiteral("block.gate2")));
    m_keys.press(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_VERIFY(m_program->find(QStringLiteral("block.gate1")));
    m_keys.press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(m_program->find(QStringLiteral("block.gate2")));
}

void TestLabByKeyboard::predictsAct2() {
    QVERIFY(m_keys.choose("option.", "bottleneck"));
    QVERIFY(m_keys.tabTo("confidenceSpin"));
    m_keys.type(QStringLiteral("70"));
    QVERIFY(m_keys.tabTo("commitPredictionButton"));
    m_keys.press(Qt::Key_Space);
    QVERIFY(waitFor([&] { return stage(1) == labs::Stage::Committed; }));
    QCOMPARE(m_program->session().state().acts[1].prediction->confidence, 70);
    QTRY_COMPARE(m_keys.focus(), QStringLiteral("choice.benchmark"));
}

void TestLabByKeyboard::observesAct2() {
    QVERIFY(m_keys.tabTo("slider.benchmark_batch"));
    m_keys.pressTimes(2, Qt::Key_Right);  // doubles
    QCOMPARE(m_program->control("benchmark_batch"), 32.0);
    QVERIFY(m_keys.tabTo("spin.access_divergence"));
    m_keys.type(QStringLiteral("60 %"));
    m_keys.press(Qt::Key_Return);
    QCOMPARE(m_program->control("access_divergence"), 0.6);
    m_keys.press(Qt::Key_F6);
    const std::initializer_list<std::pair<const char*, int>> places{
        {"observeOrder.1", 1}, {"observeOrder.2", 3}, {"observeOrder.3", 2}};
    for (const auto& [place, downs] : places) {
        QVERIFY(m_keys.tabTo(place));
        m_keys.pressTimes(downs, Qt::Key_Down);
    }
    QVERIFY(m_keys.tabTo("recordObservationButton"));
    m_keys.press(Qt::Key_Space);
    QVERIFY(waitFor([&] { return stage(1) == labs::Stage::Revealed; }));
    const QStringList order{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")};
    QCOMPARE(m_program->session().reveal(1)->observedOrder, order);
    QVERIFY(m_program->session().reveal(1)->right);
}

void TestLabByKeyboard::reflectsOnAct2() {
    QVERIFY(m_keys.choose("reflectOption.", "production"));
    QVERIFY(m_keys.tabTo("answerReflectionButton"));
    m_keys.press(Qt::Key_Space);
    QCOMPARE(m_keys.focus(), QStringLiteral("reflectSentenceEdit"));  // no sentence yet
    m_keys.type(student::kWhy2);
    QVERIFY(m_keys.tabTo("answerReflectionButton"));
    m_keys.press(Qt::Key_Space);
    QVERIFY(waitFor([&] { return stage(1) == labs::Stage::Reflected; }));
}

void TestLabByKeyboard::decides() {
    QVERIFY(m_keys.tabTo("decision.serial_share"));
    m_keys.type(QStringLiteral("5"));
    QVERIFY(m_keys.tabTo("decision.remedy"));
    m_keys.pressTimes(3, Qt::Key_Down);
    QVERIFY(m_keys.tabTo("decision.benchmark_basis"));
    m_keys.press(Qt::Key_End);
    QVERIFY(m_keys.tabTo("decision.reason"));
    m_keys.type(student::kReason);
    QVERIFY(m_keys.tabTo("decideButton"));
    m_keys.press(Qt::Key_Space);
    QVERIFY(waitFor([&] { return stage(1) == labs::Stage::Decided; }));
    const labs::DecisionRecord& decision = *m_program->session().state().acts[1].decision;
    QCOMPARE(decision.numbers.value(QStringLiteral("serial_share")), 0.05);
    QCOMPARE(decision.choices.value(QStringLiteral("remedy")), QStringLiteral("serial_path"));
    QCOMPARE(decision.choices.value(QStringLiteral("benchmark_basis")), QStringLiteral("production_traffic"));
    QCOMPARE(decision.texts.value(QStringLiteral("reason")), student::kReason);
}

void TestLabByKeyboard::exportsTheReport() {
    m_keys.press(Qt::Key_P, Qt::ControlModifier);
    const QString suggested = m_program->dialogs().m_suggested;
    QVERIFY2(suggested.contains(kLab) && suggested.contains(student::kNumber), qPrintable(suggested));
    QFile report(m_program->dialogs().m_file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY(report.read(5) == "%PDF-");
    QTRY_VERIFY(m_program->find(QStringLiteral("banner")));
    QVERIFY(words("bannerLabel").contains(report.fileName()));
}

void TestLabByKeyboard::theReportSaysWhatWasDone() {
    if (!hasPdfToText()) QSKIP("pdftotext is not installed");
    const QString text = pdfText(m_program->dialogs().m_file);
    const labs::LabSession& session = m_program->session();
    QStringList wanted{student::kName,         student::kNumber,       QStringLiteral("50.0 ×"),
                       QStringLiteral("80 %"), QStringLiteral("70 %"), QStringLiteral("5 %")};
    for (const char* key : {"decision.remedy.serial_path", "decision.benchmark_basis.production_traffic"})
        wanted.append(session.text(QLatin1String(key)));
    for (const QString& words : wanted)
        QVERIFY2(text.contains(plain(words)),
                 qPrintable(words + QStringLiteral(" is not in the report:\n") + text));
    for (const QString& first : {QStringLiteral("Who waits?"), QStringLiteral("Parallel loading first")})
        QVERIFY2(text.contains(first), qPrintable(first));
}

void TestLabByKeyboard::everyStepIsInTheLedger() {
    const QString run = m_program->session().state().run;
    QTRY_VERIFY(m_program->savedWords().startsWith(QLatin1String("Saved ")));
    const int count = m_program->journal().events(run).size();
    m_keys.press(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!m_program->window().isVisible());
    m_program.reset();
    ui::LedgerJournal kept(m_folder.path());
    QVERIFY(kept.events(run).size() >= count);
    QCOMPARE(kept.runs().size(), 1);
}

QTEST_MAIN(TestLabByKeyboard)
#include "tst_lab_by_keyboard.moc"
