// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/plot_follower.h"

#include "ui/blocks/simulation_pool.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <random>
#include <utility>

namespace ridgepoint::ui {

using labs::PlotSpec;

/// A plot that is known by a number.
PlotSpec numbered(int number) {
    PlotSpec spec;
    spec.id = QString::number(number);
    return spec;
}

/// What a follower has shown, in order.
class Shown {
public:
    explicit Shown(PlotFollower& follower) {
        QObject::connect(&follower, &PlotFollower::built, &m_context, [this](const PlotSpec& spec) {
            numbers.append(spec.id.toInt());
            isOnWindowThread = isOnWindowThread && QThread::currentThread() == qApp->thread();
        });
    }
    QVector<int> numbers;
    bool isOnWindowThread = true;

private:
    QObject m_context;
};

/// What a job waits at until it is let go.
struct Gate {
    QSemaphore entered;
    QSemaphore open;
};

PlotFollower::Job gated(std::shared_ptr<Gate> gate, int number) {
    return [gate, number] {
        gate->entered.release();
        gate->open.acquire();
        return numbered(number);
    };
}

class TestPlotFollower : public QObject {
    Q_OBJECT

    QVector<std::shared_ptr<Gate>> m_gates;

    std::shared_ptr<Gate> makeGate() {
        m_gates.append(std::make_shared<Gate>());
        return m_gates.last();
    }

private slots:
    /// A test that failed must not leave a job waiting.
    void cleanup() {
        for (const auto& gate : std::exchange(m_gates, {}))
            gate->open.release(1000);
        QVERIFY(simulationPool().waitForDone(60'000));
    }
    void buildsOnAnotherThread();
    void tellsNothingBeforeTheEventLoop();
    void keepsOnlyTheNewest();
    void neverShowsAnOlderAfterANewer();
    void aResultNotYetToldGivesWayToANewerJob();
    void aSlotMayAskForMore();
    void followersDoNotMix();
    void saysWhenItTakesLong();
    void aFinishedJobIsNotCalledLong();
    void diesWhileAJobRuns();
    void diesWithItsParent();
    void diesWithAResultNotYetTold();
    void waitsForAPoolThatIsBusy();
};

void TestPlotFollower::buildsOnAnotherThread() {
    PlotFollower follower(nullptr);
    Shown shown(follower);
    std::atomic<QThread*> worker{nullptr};
    follower.follow([&worker] {
        worker = QThread::currentThread();
        return numbered(7);
    });
    QTRY_COMPARE(shown.numbers, QVector<int>{7});
    QVERIFY(worker.load() && worker.load() != QThread::currentThread());
    QVERIFY(shown.isOnWindowThread);
}

void TestPlotFollower::tellsNothingBeforeTheEventLoop() {
    PlotFollower follower(nullptr);
    Shown shown(follower);
    follower.follow([] { return numbered(1); });
    QVERIFY(simulationPool().waitForDone(60'000));
    QVERIFY(shown.numbers.isEmpty());
    QTRY_COMPARE(shown.numbers, QVector<int>{1});
}

/// A slider that moves fifty times while one picture is built costs two pictures.
void TestPlotFollower::keepsOnlyTheNewest() {
    PlotFollower follower(nullptr);
    Shown shown(follower);
    const auto gate = makeGate();
    std::atomic<int> ran{0};
    follower.follow(gated(gate, 1));
    gate->entered.acquire();
    for (int number = 2; number <= 50; ++number)
        follower.follow([&ran, number] {
            ++ran;
            return numbered(number);
        });
    QCoreApplication::processEvents();
    QVERIFY(shown.numbers.isEmpty());
    gate->open.release();
    QTRY_COMPARE(shown.numbers, (QVector<int>{1, 50}));
    QCOMPARE(ran.load(), 1);
    follower.follow([] { return numbered(51); });
    QTRY_COMPARE(shown.numbers, (QVector<int>{1, 50, 51}));
}

/// Jobs of unlike cost, asked for between events as they come.
void TestPlotFollower::neverShowsAnOlderAfterANewer() {
    PlotFollower follower(nullptr);
    Shown shown(follower);
    std::mt19937 random(11);
    std::atomic<int> atOnce{0}, mostAtOnce{0};
    constexpr int kJobs = 2000;
    for (int number = 1; number <= kJobs; ++number) {
        const unsigned work = random() % 20'000;
        follower.follow([&, number, work] {
            mostAtOnce = std::max(mostAtOnce.load(), ++atOnce);
            std::mt19937 busy(work);
            busy.discard(work);
            --atOnce;
            return numbered(number);
        });
        if (random() % 3 == 0) QCoreApplication::processEvents();
        if (random() % 50 == 0) QVERIFY(simulationPool().waitForDone(60'000));
    }
    QTRY_VERIFY(!shown.numbers.isEmpty() && shown.numbers.last() == kJobs);
    for (qsizetype i = 1; i < shown.numbers.size(); ++i)
        QVERIFY(shown.numbers[i - 1] < shown.numbers[i]);
    QVERIFY(shown.numbers.size() < kJobs);
    QCOMPARE(mostAtOnce.load(), 1);
    QVERIFY(shown.isOnWindowThread);
}

void TestPlotFollower::aResultNotYetToldGivesWayToANewerJob() {
    PlotFollower follower(nullptr);
    Shown shown(follower);
    follower.follow([] { return numbered(1); });
    QVERIFY(simulationPool().waitForDone(60'000));
    follower.follow([] { return numbered(2); });
    QTRY_VERIFY(!shown.numbers.isEmpty() && shown.numbers.last() == 2);
    QCoreApplication::processEvents();
    QCOMPARE(shown.numbers.last(), 2);
}

void TestPlotFollower::aSlotMayAskForMore() {
    PlotFollower follower(nullptr);
    Shown shown(follower);
    connect(&follower, &PlotFollower::built, this, [&follower](const PlotSpec& spec) {
        const int next = spec.id.toInt() + 1;
        if (next <= 5) follower.follow([next] { return numbered(next); });
    });
    follower.follow([] { return numbered(1); });
    QTRY_COMPARE(shown.numbers, (QVector<int>{1, 2, 3, 4, 5}));
}

void TestPlotFollower::followersDoNotMix() {
    PlotFollower left(nullptr), right(nullptr);
    Shown ofLeft(left), ofRight(right);
    const auto gate = makeGate();
    left.follow(gated(gate, 1));
    gate->entered.acquire();
    right.follow([] { return numbered(100); });
    if (simulationPool().maxThreadCount() > 1) QTRY_COMPARE(ofRight.numbers, QVector<int>{100});
    gate->open.release();
    QTRY_COMPARE(ofLeft.numbers, QVector<int>{1});
    QTRY_COMPARE(ofRight.numbers, QVector<int>{100});
}

void TestPlotFollower::saysWhenItTakesLong() {
    PlotFollower follower(nullptr);
    Shown shown(follower);
    QSignalSpy longSpy(&follower, &PlotFollower::takesLong);
    for (int job = 1; job <= 2; ++job) {
        const auto gate = makeGate();
        follower.follow(gated(gate, job));
        QTRY_COMPARE(longSpy.count(), job);
        QCOMPARE(shown.numbers.size(), job - 1);
        gate->open.release();
        QTRY_COMPARE(shown.numbers.size(), job);
        QCOMPARE(longSpy.count(), job);
    }
}

/// Nothing is left that could say so later.
void TestPlotFollower::aFinishedJobIsNotCalledLong() {
    PlotFollower follower(nullptr);
    Shown shown(follower);
    follower.follow([] { return numbered(1); });
    const auto* patience = follower.findChild<QTimer*>();
    QVERIFY(patience && patience->isActive());
    QTRY_COMPARE(shown.numbers, QVector<int>{1});
    QVERIFY(!patience->isActive());
}

/// What the running job owns is freed with it; the job that waited never runs.
void TestPlotFollower::diesWhileAJobRuns() {
    auto follower = std::make_unique<PlotFollower>(nullptr);
    Shown shown(*follower);
    const auto gate = makeGate();
    auto owned = std::make_shared<int>(42);
    const std::weak_ptr<int> watched = owned;
    auto waited = std::make_shared<bool>(false);
    const std::weak_ptr<bool> watchedWaiting = waited;
    std::atomic<bool> hasRun{false};
    follower->follow([gate, owned, inner = gated(gate, 1)] {
        const PlotSpec spec = inner();
        return *owned == 42 ? spec : PlotSpec{};
    });
    follower->follow([waited, &hasRun] {
        hasRun = true;
        return numbered(2);
    });
    owned.reset();
    waited.reset();
    gate->entered.acquire();
    follower.reset();
    QVERIFY(!watched.expired());
    QVERIFY(watchedWaiting.expired());
    gate->open.release();
    QVERIFY(simulationPool().waitForDone(60'000));
    QCoreApplication::processEvents();
    QVERIFY(watched.expired());
    QVERIFY(shown.numbers.isEmpty());
    QVERIFY(!hasRun);
}

void TestPlotFollower::diesWithItsParent() {
    auto parent = std::make_unique<QObject>();
    const QPointer<PlotFollower> follower = new PlotFollower(parent.get());
    const auto gate = makeGate();
    follower->follow(gated(gate, 1));
    gate->entered.acquire();
    parent.reset();
    QVERIFY(!follower);
    gate->open.release();
    QVERIFY(simulationPool().waitForDone(60'000));
    QCoreApplication::processEvents();
}

void TestPlotFollower::diesWithAResultNotYetTold() {
    auto follower = std::make_unique<PlotFollower>(nullptr);
    Shown shown(*follower);
    follower->follow([] { return numbered(1); });
    QVERIFY(simulationPool().waitForDone(60'000));
    follower.reset();
    QCoreApplication::processEvents();
    QVERIFY(shown.numbers.isEmpty());
}

void TestPlotFollower::waitsForAPoolThatIsBusy() {
    QThreadPool& pool = simulationPool();
    const auto gate = makeGate();
    const int threads = pool.maxThreadCount();
    for (int i = 0; i < threads; ++i)
        pool.start([gate] {
            gate->entered.release();
            gate->open.acquire();
        });
    gate->entered.acquire(threads);
    PlotFollower follower(nullptr);
    Shown shown(follower);
    for (int number = 1; number <= 9; ++number)
        follower.follow([number] { return numbered(number); });
    QCoreApplication::processEvents();
    QVERIFY(shown.numbers.isEmpty());
    gate->open.release(threads);
    QTRY_COMPARE(shown.numbers, (QVector<int>{1, 9}));
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestPlotFollower)
#include "tst_plot_follower.moc"
