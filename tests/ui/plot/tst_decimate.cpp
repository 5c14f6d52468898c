// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/decimate.h"

#include <QtTest>

#include <cmath>

using ridgepoint::ui::decimate;

namespace {

/// Height of the decimated curve at x.
double heightAt(const QVector<QPointF>& points, const QVector<int>& kept, double x) {
    for (int i = 1; i < kept.size(); ++i) {
        const QPointF a = points[kept[i - 1]];
        const QPointF b = points[kept[i]];
        if (x >= a.x() && x <= b.x() && b.x() > a.x())
            return a.y() + (x - a.x()) / (b.x() - a.x()) * (b.y() - a.y());
    }
    return std::nan("");
}

}  // namespace

class TestDecimate : public QObject {
    Q_OBJECT
private slots:
    void handlesFewPoints();
    void keepsOnlyTheEndsOfAStraightLine();
    void staysWithinTheTolerance();
    void keepsTheExtremesOfADenseCurve();
    void keepsGapsApart();
    void survivesEqualAndBackwardX();
};

void TestDecimate::handlesFewPoints() {
    QVERIFY(decimate({}).isEmpty());
    QCOMPARE(decimate({{3, 4}}), QVector<int>({0}));
    QCOMPARE(decimate({{3, 4}, {9, 1}}), QVector<int>({0, 1}));
}

void TestDecimate::keepsOnlyTheEndsOfAStraightLine() {
    QVector<QPointF> line;
    for (int i = 0; i <= 100; ++i)
        line.append({5.0 * i, 2.0 * i});
    QCOMPARE(decimate(line), QVector<int>({0, 100}));
}

void TestDecimate::staysWithinTheTolerance() {
    QVector<QPointF> curve;
    for (int i = 0; i <= 200; ++i)
        curve.append({3.0 * i, 300.0 / (0.15 + 0.85 / (1.0 + i))});
    const QVector<int> kept = decimate(curve, 0.1);
    QVERIFY(kept.size() < 100);
    for (const QPointF& point : curve)
        QVERIFY(std::abs(heightAt(curve, kept, point.x()) - point.y()) <= 0.2);
}

void TestDecimate::keepsTheExtremesOfADenseCurve() {
    QVector<QPointF> noise;
    for (int i = 0; i < 10'000; ++i)
        noise.append({i / 100.0, 50.0 * std::sin(i * 1.7)});
    noise[4242].setY(777.0);
    const QVector<int> kept = decimate(noise);
    QVERIFY(kept.size() <= 2 * 100 + 2);
    QVERIFY(kept.contains(4242));
    QVERIFY(std::is_sorted(kept.begin(), kept.end()));
}

void TestDecimate::keepsGapsApart() {
    const double gap = std::nan("");
    const QVector<QPointF> points{{0, gap},      {1, 1}, {2, 1}, {3, gap},
                                  {4, HUGE_VAL}, {5, 2}, {6, 2}, {7, gap}};
    QCOMPARE(decimate(points), QVector<int>({1, 2, 3, 5, 6}));
    QVERIFY(decimate({{0, gap}, {1, gap}}).isEmpty());
}

void TestDecimate::survivesEqualAndBackwardX() {
    const QVector<int> step = decimate({{0, 0}, {10, 0}, {10, 50}, {20, 50}});
    QVERIFY(step.contains(1) && step.contains(2));
    QCOMPARE(decimate({{10, 0}, {0, 5}, {10, 9}}).size(), 3);
}

QTEST_APPLESS_MAIN(TestDecimate)
#include "tst_decimate.moc"
