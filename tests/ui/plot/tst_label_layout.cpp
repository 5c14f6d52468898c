// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/label_layout.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace ridgepoint::ui;

class TestLabelLayout : public QObject {
    Q_OBJECT
private slots:
    void leavesRoomyLabelsAlone();
    void pushesEqualWishesApartEvenly();
    void staysInsideTheRange();
    void spreadsEvenlyWhenThereIsNoRoom();
    void neverOverlapsAndKeepsOrder();
    void prefersTheFirstFreePlace();
    void avoidsCurvesLabelsAndEdges();
};

void TestLabelLayout::leavesRoomyLabelsAlone() {
    QCOMPARE(pushApart({{10, 12}, {50, 12}, {90, 12}}, 0, 100), QVector<double>({10, 50, 90}));
    QVERIFY(pushApart({}, 0, 100).isEmpty());
}

void TestLabelLayout::pushesEqualWishesApartEvenly() {
    QCOMPARE(pushApart({{50, 10}, {50, 10}}, 0, 100), QVector<double>({45, 55}));
    QCOMPARE(pushApart({{50, 10}, {50, 10}, {52, 10}, {10, 10}}, 0, 100).at(3), 10.0);
}

void TestLabelLayout::staysInsideTheRange() {
    QCOMPARE(pushApart({{-20, 10}, {3, 10}, {130, 10}}, 0, 100), QVector<double>({5, 15, 95}));
}

void TestLabelLayout::spreadsEvenlyWhenThereIsNoRoom() {
    const QVector<double> centres = pushApart({{10, 40}, {20, 40}, {30, 40}}, 0, 60);
    QCOMPARE(centres, QVector<double>({10, 30, 50}));
}

void TestLabelLayout::neverOverlapsAndKeepsOrder() {
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QVector<LabelWish> wishes;
        for (int i = 0; i < 8; ++i)
            wishes.append({random.bounded(400.0), 10.0 + random.bounded(20.0)});
        const QVector<double> centres = pushApart(wishes, 0, 400);
        for (int a = 0; a < 8; ++a)
            for (int b = 0; b < 8; ++b) {
                if (wishes[a].centre >= wishes[b].centre) continue;
                QVERIFY(centres[b] - centres[a] >= (wishes[a].height + wishes[b].height) / 2 - 1e-9);
            }
    }
}

void TestLabelLayout::prefersTheFirstFreePlace() {
    LabelObstacles empty;
    empty.bounds = QRectF(0, 0, 100, 100);
    QCOMPARE(bestPlace({QRectF(10, 10, 20, 10), QRectF(50, 50, 20, 10)}, empty), 0);
    QCOMPARE(bestPlace({}, empty), -1);
}

void TestLabelLayout::avoidsCurvesLabelsAndEdges() {
    LabelObstacles obstacles;
    obstacles.bounds = QRectF(0, 0, 100, 100);
    obstacles.taken = {QRectF(0, 0, 30, 30)};
    obstacles.curves = {QPolygonF({{0, 80}, {40, 60}, {100, 60}})};
    const QRectF onLabel(10, 10, 20, 10);
    const QRectF onCurve(60, 55, 20, 10);
    const QRectF outside(90, 10, 20, 10);
    const QRectF free(60, 20, 20, 10);
    QCOMPARE(bestPlace({onLabel, onCurve, outside, free}, obstacles), 3);
    QCOMPARE(bestPlace({outside, onLabel, onCurve}, obstacles), 2);
}

QTEST_APPLESS_MAIN(TestLabelLayout)
#include "tst_label_layout.moc"
