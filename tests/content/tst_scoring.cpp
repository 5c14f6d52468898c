// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab_session.h"
#include "tests/content/lab_files.h"

#include <QDir>
#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

namespace {

/// Says at once that an event is durable.
class NoLedger : public Recorder {
public:
    void record(const ledger::Event& event, Done done) override {
        Q_UNUSED(event);
        done(true);
    }
};

QDateTime someTime() {
    return QDateTime(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC);
}

/// Takes one run through its acts, step by step.
class Walk {
public:
    Walk(const LabPtr& lab, int context)
        : m_lab(lab), session(lab, freshState(*lab, QStringLiteral("run"), someTime()), m_ledger, someTime) {
        session.chooseContext(context);
    }

    [[nodiscard]] Refusal commit(int act, const QString& option) {
        const units::Unit* unit = m_lab->acts[act].gate()->estimateUnit;
        const QString estimate = unit ? QStringLiteral("10 ") + QString::fromUtf8(unit->symbol) : QString();
        session.draft(act, {option, estimate, 50});
        return answer([&](auto done) { session.commit(act, done); });
    }

    /// Trials are bisected until they are done.
    [[nodiscard]] Refusal bisect(int act, const TrialsBlock& trials) {
        const ActState& state = session.state().acts[act];
        Refusal refusal = Refusal::None;
        for (int i = 0; i < 200 && !state.observation && refusal == Refusal::None; ++i) {
            session.set(trials.control, nextByBisection(*m_lab, trials, state.trials));
            refusal = answer([&](auto done) { session.logTrial(act, done); });
        }
        return refusal;
    }

    [[nodiscard]] Refusal observe(int act) {
        if (const Block* block = m_lab->acts[act].find(BlockKind::Trials))
            return bisect(act, std::get<TrialsBlock>(block->detail));
        const auto& asked = std::get<ObserveBlock>(m_lab->acts[act].find(BlockKind::Observe)->detail);
        Observation observation;
        if (asked.number) observation.typed = QStringLiteral("1");
        if (asked.order) observation.order = {QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")};
        return answer([&](auto done) { session.observe(act, observation, done); });
    }

    [[nodiscard]] Refusal reflect(int act, const QString& option) {
        return answer([&](auto done) { session.reflect(act, option, QStringLiteral("Because."), done); });
    }

    /// The acts before `act`, each with the first option of each question.
    [[nodiscard]] bool reach(int act) {
        for (int earlier = 0; earlier < act; ++earlier) {
            const QString first = m_lab->acts[earlier].gate()->options[0].id;
            const Block* reflection = m_lab->acts[earlier].find(BlockKind::Reflect);
            const QString answer = std::get<ReflectBlock>(reflection->detail).question.options[0].id;
            if (commit(earlier, first) != Refusal::None || observe(earlier) != Refusal::None ||
                reflect(earlier, answer) != Refusal::None)
                return false;
        }
        return true;
    }

private:
    LabPtr m_lab;
    NoLedger m_ledger;

    template <class Step>
    static Refusal answer(const Step& step) {
        Refusal result = Refusal::SavePending;
        step([&](Refusal refusal) { result = refusal; });
        return result;
    }

public:
    LabSession session;
};

}  // namespace

/// A right answer scores, a wrong one does not, and nothing tells which is which before it is given.
class TestScoring : public QObject {
    Q_OBJECT
private slots:
    void predictions_data() { runs(); }
    void predictions() {
        QFETCH(QString, folder);
        QFETCH(int, context);
        const LabPtr lab = load(folder).lab;
        QVERIFY(lab);
        for (int act = 0; act < lab->acts.size(); ++act) {
            int right = 0;
            for (const OptionDef& option : lab->acts[act].gate()->options) {
                Walk walk(lab, context);
                QVERIFY(walk.reach(act));
                QVERIFY(!walk.session.reveal(act));
                QCOMPARE(walk.commit(act, option.id), Refusal::None);
                QVERIFY(!walk.session.reveal(act));
                QCOMPARE(walk.observe(act), Refusal::None);
                const auto reveal = walk.session.reveal(act);
                QVERIFY(reveal);
                QCOMPARE(reveal->chosenOption, option.id);
                QCOMPARE(reveal->right, option.id == reveal->keyOption);
                right += reveal->right ? 1 : 0;
            }
            QCOMPARE(right, 1);
        }
    }

    void reflections_data() { runs(); }
    void reflections() {
        QFETCH(QString, folder);
        QFETCH(int, context);
        const LabPtr lab = load(folder).lab;
        QVERIFY(lab);
        for (int act = 0; act < lab->acts.size(); ++act) {
            const Block* block = lab->acts[act].find(BlockKind::Reflect);
            int right = 0;
            for (const OptionDef& option : std::get<ReflectBlock>(block->detail).question.options) {
                Walk walk(lab, context);
                QVERIFY(walk.reach(act));
                QCOMPARE(walk.commit(act, lab->acts[act].gate()->options[0].id), Refusal::None);
                QCOMPARE(walk.observe(act), Refusal::None);
                QVERIFY(!walk.session.reflectKey(act));
                QCOMPARE(walk.reflect(act, option.id), Refusal::None);
                QVERIFY(walk.session.reflectKey(act));
                right += *walk.session.reflectKey(act) == option.id ? 1 : 0;
            }
            QCOMPARE(right, 1);
        }
    }

    void keysOfTheSpeedupLab_data() {
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("prediction");
        QTest::addColumn<QString>("reflection");
        QTest::newRow("act1") << 0 << QStringLiteral("fixed") << QStringLiteral("serial_path");
        QTest::newRow("act2") << 1 << QStringLiteral("bottleneck") << QStringLiteral("production");
    }
    void keysOfTheSpeedupLab() {
        QFETCH(int, act);
        QFETCH(QString, prediction);
        QFETCH(QString, reflection);
        const LabPtr lab = load(sourcePath(QStringLiteral("resources/labs/v1-12"))).lab;
        QVERIFY(lab);
        for (int context = 0; context < lab->contexts.size(); ++context) {
            Walk walk(lab, context);
            QVERIFY(walk.reach(act));
            QCOMPARE(walk.commit(act, prediction), Refusal::None);
            QCOMPARE(walk.observe(act), Refusal::None);
            QVERIFY(walk.session.reveal(act)->right);
            QCOMPARE(walk.reflect(act, reflection), Refusal::None);
            QCOMPARE(walk.session.reflectKey(act).value_or(QString()), reflection);
        }
    }

private:
    static void runs() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("context");
        const QDir shipped(sourcePath(QStringLiteral("resources/labs")));
        QStringList folders{sourcePath(QStringLiteral("tests/data/labs/good"))};
        for (const QString& id : shipped.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            folders.append(shipped.filePath(id));
        for (const QString& folder : folders) {
            const LabPtr lab = load(folder).lab;
            QVERIFY(lab);
            for (int context = 0; context < lab->contexts.size(); ++context)
                QTest::newRow(qPrintable(lab->id + u'@' + lab->contexts[context].id)) << folder << context;
        }
    }
};

QTEST_APPLESS_MAIN(TestScoring)
#include "tst_scoring.moc"
