// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab_loader.h"
#include "core/labs/session_state.h"
#include "core/ledger/ledger.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace ridgepoint;

namespace {

constexpr quint32 kSeed = 20260712;
constexpr int kKills = 40;
constexpr int kLongestLife_ms = 90;

QByteArray lineOf(const ledger::Event& event) {
    const QJsonObject line{{QStringLiteral("run"), event.run},
                           {QStringLiteral("kind"), event.kind},
                           {QStringLiteral("payload"), event.payload}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

struct Kept {
    std::vector<ledger::RunHeader> runs;
    std::vector<ledger::StoredEvent> events;  ///< of all runs, by number
};

/// What the next start of the program finds.
std::optional<Kept> openAgain(const QString& folder) {
    const auto opened = ledger::Ledger::open({.directory = folder});
    if (!opened || !(*opened)->verifyChain()) return std::nullopt;
    if ((*opened)->report().outcome > ledger::OpenReport::Outcome::Created) return std::nullopt;
    const auto runs = (*opened)->runs();
    if (!runs) return std::nullopt;
    Kept kept{*runs, {}};
    for (const ledger::RunHeader& run : kept.runs) {
        const auto events = (*opened)->events(run.run);
        if (!events) return std::nullopt;
        kept.events.insert(kept.events.end(), events->begin(), events->end());
    }
    std::ranges::sort(kept.events, {}, &ledger::StoredEvent::seq);
    return kept;
}

/// Lives for a random time and dies in the middle of whatever it does.
/// @return the lines that it finished printing
QList<QByteArray> liveAndDie(const QString& folder, QRandomGenerator& random, bool beforeItSpeaks) {
    QProcess driver;
    driver.start(QStringLiteral(RIDGEPOINT_KILL_DRIVER), {folder, QString::number(random.generate())});
    if (!driver.waitForStarted() || (!beforeItSpeaks && !driver.waitForReadyRead(20'000))) return {};
    QElapsedTimer alive;
    alive.start();
    const int life_ms = random.bounded(kLongestLife_ms);
    while (alive.elapsed() < life_ms)
        driver.waitForReadyRead(1);
    driver.kill();
    driver.waitForFinished();
    const QByteArray said = driver.readAllStandardOutput();
    if (!said.contains('\n')) return {};
    return said.left(said.lastIndexOf('\n')).split('\n');
}

}  // namespace

/// kill -9 at random moments of a run: what was called saved is there, in its order, and replays.
class TestKill : public QObject {
    Q_OBJECT

private slots:
    void losesNothingThatWasCalledSaved();
};

void TestKill::losesNothingThatWasCalledSaved() {
    const QTemporaryDir folder;
    QRandomGenerator random(kSeed);
    qsizetype said = 0;
    for (int i = 0; i < kKills; ++i) {
        const auto before = i == 0 ? Kept() : openAgain(folder.path());
        QVERIFY(before);
        const bool early = i % 8 == 7;
        const QList<QByteArray> lines = liveAndDie(folder.path(), random, early);
        QVERIFY(early || !lines.isEmpty());
        said += lines.size();
        const auto after = openAgain(folder.path());
        QVERIFY(after);
        QVERIFY(after->events.size() >= before->events.size() + static_cast<std::size_t>(lines.size()));
        for (std::size_t k = 0; k < static_cast<std::size_t>(lines.size()); ++k)
            QCOMPARE(lineOf(after->events[before->events.size() + k].event),
                     lines[static_cast<qsizetype>(k)]);
    }
    QVERIFY2(said > 10 * kKills, qPrintable(QStringLiteral("only %1 events").arg(said)));

    const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    const labs::LabPtr lab = labs::loadLab(QStringLiteral(":/ridgepoint/labs/v1-12"), registry).lab;
    const auto kept = openAgain(folder.path());
    for (const ledger::RunHeader& run : kept->runs) {
        labs::SessionState state = labs::freshState(*lab, run.run, run.started);
        int commitments = 0;
        for (const ledger::StoredEvent& stored : kept->events) {
            if (stored.event.run != run.run) continue;
            commitments += stored.event.kind == QLatin1String("prediction_committed") ? 1 : 0;
            labs::apply(*lab, state, stored.event);
        }
        const auto committed = std::ranges::count_if(
            state.acts, [](const labs::ActState& act) { return act.prediction.has_value(); });
        QCOMPARE(commitments, static_cast<int>(committed));
    }
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
