// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/fsrs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

/// The scheduler against the values that its authors publish with their implementations, and by property.
using namespace ridgepoint::cards;

namespace {

constexpr Grade kGrades[] = {Grade::Again, Grade::Hard, Grade::Good, Grade::Easy};

bool near(double actual, double published) {
    return std::abs(actual - published) < 5e-5;
}

QVector<Grade> sixGoodTwoAgainFiveGood() {
    QVector<Grade> grades(6, Grade::Good);
    grades += QVector<Grade>(2, Grade::Again);
    return grades + QVector<Grade>(5, Grade::Good);
}

/// Every (S, D) of a grid, for properties.
QVector<Memory> grid() {
    QVector<Memory> memories;
    for (const double s : {0.01, 0.1, 0.5, 1.0, 3.0, 10.0, 47.0, 300.0, 4000.0, 36500.0})
        for (double d = 1.0; d <= 10.0; d += 0.75)
            memories.append({s, d});
    return memories;
}

}  // namespace

class TestFsrs : public QObject {
    Q_OBJECT
private slots:
    /// ts-fsrs, test "FSRS-5", first repeat.
    void firstMemoriesAreThePublishedOnes() {
        const double stability[] = {0.40255, 1.18385, 3.173, 15.69105};
        const double difficulty[] = {7.1949, 6.48830527, 5.28243442, 3.22450159};
        for (int i = 0; i < 4; ++i) {
            const Memory memory = firstMemory(kGrades[i]);
            QCOMPARE(memory.stability_days, stability[i]);
            QVERIFY(std::abs(memory.difficulty - difficulty[i]) < 1e-8);
        }
    }

    /// ts-fsrs, test "FSRS-5", memory state: again, good, then good after 0, 1, 3, 8 and 21 days.
    void aHistoryEndsInThePublishedMemory() {
        Memory memory = firstMemory(Grade::Again);
        for (const int elapsed : {0, 0, 1, 3, 8, 21})
            memory = nextMemory(memory, Grade::Good, elapsed);
        QVERIFY2(near(memory.stability_days, 48.717), qPrintable(QString::number(memory.stability_days)));
        QVERIFY2(near(memory.difficulty, 7.0866), qPrintable(QString::number(memory.difficulty)));
    }

    /// ts-fsrs, test "FSRS-5", history of intervals. There a card that is new or forgotten is shown again on
    /// the same day, interval 0, until it was good once more.
    void intervalsAreThePublishedOnes() {
        const QVector<int> published{0, 4, 14, 44, 125, 328, 0, 0, 7, 16, 34, 71, 142};
        QVector<int> intervals;
        Memory memory;
        bool learning = true;
        for (const Grade grade : sixGoodTwoAgainFiveGood()) {
            const bool isFirst = intervals.isEmpty();
            memory =
                isFirst ? firstMemory(grade) : nextMemory(memory, grade, learning ? 0 : intervals.last());
            const bool stays = isFirst || grade == Grade::Again;
            intervals.append(stays ? 0 : intervalDays(memory.stability_days));
            learning = stays;
        }
        QCOMPARE(intervals, published);
    }

    /// rs-fsrs, long-term scheduler: other weights, and the stability of each step after the interval before.
    /// Its difficulty is not damped; so it is taken from the publication, step by step.
    void stabilitiesAreThoseOfTheLongTermScheduler() {
        const FsrsWeights w{0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712,
                            1.1178, 2.0225, 0.0904, 0.3025,  2.1214, 0.2498, 2.9466, 0.4891, 0.6468};
        const int interval[] = {3, 13, 48, 155, 445, 1158, 17, 3, 9, 27, 74, 190, 457};
        const double stability[] = {3.0412, 13.0913, 48.1585, 154.9373, 445.0556, 1158.0778, 16.6306,
                                    2.9888, 9.4633,  26.9474, 73.9723,  189.7037, 457.4379};
        const double difficulty[] = {4.4909, 4.2666, 4.0575, 3.8624, 3.6804, 3.5108, 5.219,
                                     6.8122, 6.4314, 6.0763, 5.7452, 5.4363, 5.1483};
        const QVector<Grade> grades = sixGoodTwoAgainFiveGood();
        for (int i = 1; i < grades.size(); ++i) {
            const Memory after =
                nextMemory({stability[i - 1], difficulty[i - 1]}, grades[i], interval[i - 1], w);
            const double off = std::abs(after.stability_days - stability[i]) / stability[i];
            QVERIFY2(off < 1e-4, qPrintable(QStringLiteral("step %1: %2").arg(i).arg(after.stability_days)));
            QCOMPARE(intervalDays(stability[i]), interval[i]);
        }
    }

    void recallFallsWithTime() {
        for (const double s : {0.01, 1.0, 3.173, 400.0}) {
            QCOMPARE(retrievability(s, 0.0), 1.0);
            QVERIFY(std::abs(retrievability(s, s) - 0.9) < 1e-12);
            double before = 1.0;
            for (double t = 0.5; t < 1e5; t *= 1.7) {
                const double now = retrievability(s, t);
                QVERIFY(now > 0.0 && now < before);
                before = now;
            }
        }
    }

    void recallOnAnotherDayMakesItMoreStable() {
        for (const Memory& before : grid())
            for (const int elapsed : {1, 3, 20, 400})
                for (const Grade grade : {Grade::Hard, Grade::Good, Grade::Easy}) {
                    const double after = nextMemory(before, grade, elapsed).stability_days;
                    QVERIFY(after > before.stability_days || before.stability_days == 36500.0);
                }
    }

    void forgettingNeverMakesItMoreStable() {
        for (const Memory& before : grid())
            for (const int elapsed : {0, 1, 3, 20, 400})
                QVERIFY(nextMemory(before, Grade::Again, elapsed).stability_days <= before.stability_days);
    }

    void betterGradesNeverComeBackSooner() {
        for (const Memory& before : grid())
            for (const int elapsed : {0, 1, 9, 200}) {
                double least = 0.0;
                for (const Grade grade : kGrades) {
                    const double after = nextMemory(before, grade, elapsed).stability_days;
                    QVERIFY(after >= least);
                    least = after;
                }
            }
    }

    void intervalsGrowWithStabilityAndWithLessRetention() {
        int before = 0;
        for (double s = 0.01; s < 1e5; s *= 1.3) {
            const int days = intervalDays(s);
            QVERIFY(days >= before && days >= 1 && days <= 36500);
            QVERIFY(intervalDays(s, 0.8) >= days);
            before = days;
        }
        QCOMPARE(before, 36500);
    }

    void difficultyStaysWithinItsBounds() {
        for (const Memory& start : grid())
            for (const Grade grade : kGrades) {
                Memory memory = start;
                for (int i = 0; i < 200; ++i) {
                    memory = nextMemory(memory, grade, i % 5);
                    QVERIFY(memory.difficulty >= 1.0 && memory.difficulty <= 10.0);
                    QVERIFY(memory.stability_days >= 0.01 && memory.stability_days <= 36500.0);
                }
            }
    }

    void nonsenseIsBounded() {
        const Memory memory = nextMemory({-3.0, 99.0}, Grade::Good, -7);
        QVERIFY(memory.stability_days >= 0.01 && memory.difficulty <= 10.0);
        QCOMPARE(retrievability(1.0, -5.0), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestFsrs)
#include "tst_fsrs.moc"
