// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_files.h"
#include "tests/journey/keyboard.h"
#include "tests/journey/mouse.h"
#include "ui/words/saved_words.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::journey;

namespace {

/// A second program that is in the middle of a write.
class Blocker {
public:
    explicit Blocker(const QString& folder) {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kName);
        database.setDatabaseName(ledger::LedgerFiles{folder}.ledger());
        m_holds = database.open() && QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~Blocker() {
        release();
        QSqlDatabase::removeDatabase(kName);
    }
    [[nodiscard]] bool holds() const { return m_holds; }
    void release() {
        auto database = QSqlDatabase::database(kName, false);
        if (m_holds) QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
        m_holds = false;
        database.close();
    }

private:
    const QString kName = QStringLiteral("blocker");
    bool m_holds = false;
};

[[nodiscard]] qint64 rowsInFile(const QString& folder) {
    const auto opened = ledger::Ledger::open({.directory = folder, .readOnly = true});
    if (!opened) return -1;
    const auto count = (*opened)->count();
    return count ? *count : -1;
}

[[nodiscard]] QMap<QString, int> scrollPlaces(const Program& program) {
    QMap<QString, int> places;
    for (const char* name : {"scroll.story", "scroll.bench", "scroll.page"})
        places.insert(QLatin1String(name),
                      program.find<QScrollArea>(QLatin1String(name))->verticalScrollBar()->value());
    return places;
}

}  // namespace

/// Closing the program and opening it again loses nothing and moves nothing.
class TestResume : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        leaveWelcome(m_folder->path());
    }
    void keepsADraft();
    void comesBackToTheSamePlace();
    void comesBackToTheSameAct();
    void whatIsCommittedIsReadOnly();
    void savedIsSaidOnlyWhenItIs();
    void nothingIsSavedWhileAnotherWrites();
    void aSecondAttemptLeavesTheFirst();

private:
    [[nodiscard]] std::unique_ptr<Program> start() const {
        return std::make_unique<Program>(m_folder->path());
    }
    [[nodiscard]] static bool revealAct1(Program& program) {
        Steps steps(program);
        return steps.commit(0, "scaled", "50 ×") && steps.observe(0, QStringLiteral("6.12"));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestResume::keepsADraft() {
    auto program = start();
    QVERIFY(QTest::qWaitForWindowActive(&program->window()));
    QVERIFY(Keyboard::choose("option.", "half"));
    QVERIFY(Keyboard::tabTo("estimateEdit"));
    Keyboard::type(QStringLiteral("2,5 hours?"));
    QVERIFY(Keyboard::tabTo("confidenceSpin"));
    Keyboard::type(QStringLiteral("40"));
    program->close();
    program.reset();

    program = start();
    QCOMPARE(program->session().stage(0), labs::Stage::Predicting);
    QVERIFY(program->find<QRadioButton>(QStringLiteral("option.half"))->isChecked());
    QCOMPARE(program->find<QLineEdit>(QStringLiteral("estimateEdit"))->text(), QStringLiteral("2,5 hours?"));
    QCOMPARE(program->session().state().acts[0].draft.confidence, std::optional(40));
    QTRY_COMPARE(Keyboard::focus(), QStringLiteral("confidenceSpin"));
}

void TestResume::comesBackToTheSamePlace() {
    auto program = start();
    QVERIFY(QTest::qWaitForWindowActive(&program->window()));
    QVERIFY(revealAct1(*program));
    Mouse mouse(program->window());
    QVERIFY(mouse.click(program->find(QStringLiteral("panel.equations1"))));
    QVERIFY(Keyboard::tabTo("slider.serial"));
    Keyboard::pressTimes(5, Qt::Key_Right);
    QVERIFY(Keyboard::tabTo("slider.processors"));
    Keyboard::pressTimes(2, Qt::Key_Left);
    QVERIFY(Keyboard::tabTo("slider.efficiency"));
    Keyboard::press(Qt::Key_Home);
    QVERIFY(mouse.click(program->find(QStringLiteral("pinRunButton"))));
    auto* bar = program->find<QScrollArea>(QStringLiteral("scroll.story"))->verticalScrollBar();
    QVERIFY(bar->maximum() > 100);
    bar->setValue(bar->maximum() * 2 / 3);
    settle();
    const auto places = scrollPlaces(*program);
    const labs::SessionState before = program->session().state();
    const QString focus = Keyboard::focus();
    program->close();
    program.reset();

    program = start();
    const labs::SessionState& after = program->session().state();
    QCOMPARE(after.run, before.run);
    QCOMPARE(after.slots_, before.slots_);
    QCOMPARE(program->control("serial"), 0.2);
    QCOMPARE(program->control("processors"), 16.0);
    QCOMPARE(program->control("efficiency"), 0.7);
    QCOMPARE(after.pinned.size(), 1);
    QCOMPARE(after.pinned[0].values, before.pinned[0].values);
    QCOMPARE(after.undo.size(), before.undo.size());
    QCOMPARE(program->session().stage(0), labs::Stage::Revealed);
    QVERIFY(program->find<QAbstractButton>(QStringLiteral("panel.equations1"))->isChecked());
    QVERIFY(program->find(QStringLiteral("pinTable"))->isVisible());
    QTRY_COMPARE(Keyboard::focus(), focus);
    for (auto place = places.begin(); place != places.end(); ++place)
        QTRY_VERIFY2(std::abs(scrollPlaces(*program)[place.key()] - place.value()) <= 1,
                     qPrintable(QStringLiteral("%1 was at %2 and is at %3")
                                    .arg(place.key())
                                    .arg(place.value())
                                    .arg(scrollPlaces(*program)[place.key()])));
}

void TestResume::comesBackToTheSameAct() {
    auto program = start();
    QVERIFY(revealAct1(*program));
    QVERIFY(Steps(*program).reflect(0, "processors"));
    Mouse mouse(program->window());
    QVERIFY(mouse.click(program->find(QStringLiteral("nextActButton"))));
    QTRY_VERIFY(program->find(QStringLiteral("block.gate2")));
    program->close();
    program.reset();

    program = start();
    QTRY_VERIFY(program->find(QStringLiteral("block.gate2")));
    QVERIFY(!program->find(QStringLiteral("block.gate1")));
    QVERIFY(program->find<QLabel>(QStringLiteral("placeLabel"))->accessibleName().contains(u"Act II"));
}

void TestResume::whatIsCommittedIsReadOnly() {
    auto program = start();
    QVERIFY(Steps(*program).commit(0, "scaled", "50 ×"));
    program->close();
    program.reset();

    program = start();
    QVERIFY(!program->find(QStringLiteral("commitPredictionButton")));
    QVERIFY(!program->find(QStringLiteral("estimateEdit")));
    const labs::Prediction kept = *program->session().state().acts[0].prediction;
    for (const labs::PublicGate::Option& option : program->session().gate(0).options) {
        auto* card = program->find<QRadioButton>(QStringLiteral("option.") + option.id);
        QVERIFY(card && !card->isEnabled());
        QCOMPARE(card->isChecked(), option.id == QLatin1String("scaled"));
        QTest::mouseClick(card, Qt::LeftButton);
        QTest::keyClick(card, Qt::Key_Space);
        QCOMPARE(card->isChecked(), option.id == QLatin1String("scaled"));
    }
    QVERIFY(!Steps(*program).commit(0, "fixed", "6 ×"));
    program->session().draft(0, {QStringLiteral("fixed"), QStringLiteral("6 ×"), 90});
    QCOMPARE(program->session().state().acts[0].prediction->option, kept.option);
    QCOMPARE(program->session().state().acts[0].prediction->committed, kept.committed);
    const QString run = program->session().state().run;
    QVERIFY(program->journal().flush(kPatience_ms));
    int commitments = 0;
    for (const ledger::StoredEvent& stored : program->journal().events(run))
        commitments += stored.event.kind == QLatin1String("prediction_committed") ? 1 : 0;
    QCOMPARE(commitments, 1);
}

void TestResume::savedIsSaidOnlyWhenItIs() {
    auto program = start();
    int said = 0;
    QStringList lies;
    connect(
        &program->journal(), &ui::Journal::noticeChanged, program->find(QStringLiteral("footStrip")), [&] {
            const QString words = program->savedWords();
            if (words != ui::savedText(program->journal().notice())) lies.append(words);
            if (!words.startsWith(QLatin1String("Saved "))) return;
            ++said;
            const qint64 rows = rowsInFile(m_folder->path());
            if (rows < program->journal().m_handedOver)
                lies.append(QStringLiteral("%1 of %2 rows").arg(rows).arg(program->journal().m_handedOver));
        });
    QVERIFY(Steps(*program).commit(0, "linear", "64 times"));
    for (int i = 0; i < 40; ++i) {
        program->session().set(program->session().lab().slotOf(QStringLiteral("processors")), 1 + i);
        if (i % 7 == 0) settle();
    }
    QVERIFY(waitFor([&] { return program->journal().notice().kind == ui::SaveKind::Saved; }));
    QVERIFY(said > 0);
    QVERIFY2(lies.isEmpty(), qPrintable(lies.join(u'\n')));
}

void TestResume::nothingIsSavedWhileAnotherWrites() {
    auto program = start();
    program->session().draft(0, {QStringLiteral("scaled"), QStringLiteral("50 ×"), 60});
    QVERIFY(program->journal().flush(kPatience_ms));
    Blocker blocker(m_folder->path());
    QVERIFY(blocker.holds());
    std::optional<labs::Refusal> answer;
    program->session().commit(0, [&](labs::Refusal refusal) { answer = refusal; });
    settle();
    QVERIFY(!program->savedWords().startsWith(QLatin1String("Saved ")));
    QVERIFY(!answer);
    QCOMPARE(program->session().stage(0), labs::Stage::Predicting);
    QVERIFY(!program->find(QStringLiteral("readout.speedup")));  // the instrument stays locked until then
    QVERIFY(!program->find(QStringLiteral("predictionRecord")));
    blocker.release();
    QVERIFY(waitFor([&] { return answer.has_value(); }));
    QCOMPARE(*answer, labs::Refusal::None);
    QTRY_VERIFY(program->savedWords().startsWith(QLatin1String("Saved ")));
    QVERIFY(program->find(QStringLiteral("predictionRecord")));
}

void TestResume::aSecondAttemptLeavesTheFirst() {
    auto program = start();
    QVERIFY(QTest::qWaitForWindowActive(&program->window()));
    QVERIFY(revealAct1(*program));
    QVERIFY(program->journal().flush(kPatience_ms));
    const QString first = program->session().state().run;
    const auto events = program->journal().events(first);
    Keyboard::press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(program->dialogs().m_asked, 1);
    const QString second = program->session().state().run;
    QVERIFY(second != first);
    QCOMPARE(program->session().stage(0), labs::Stage::Reading);
    QVERIFY(program->find(QStringLiteral("commitPredictionButton")));
    program->close();
    program.reset();

    program = start();
    QCOMPARE(program->session().state().run, second);
    const auto kept = program->journal().events(first);
    QVERIFY(kept.size() >= events.size());
    for (int i = 0; i < events.size(); ++i)
        QCOMPARE(kept[i].hash, events[i].hash);
    QCOMPARE(program->journal().runs().size(), 2);
}

QTEST_MAIN(TestResume)
#include "tst_resume.moc"
