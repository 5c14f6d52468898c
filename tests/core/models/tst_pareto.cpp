// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/pareto.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

using namespace ridgepoint::models;

namespace {

constexpr std::array kAllGoals{Goals{Better::Less, Better::Less}, Goals{Better::Less, Better::More},
                               Goals{Better::More, Better::Less}, Goals{Better::More, Better::More}};
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kFar = 10.0;  ///< no offer of these tests reaches it

/// Few different values, so that ties and duplicates are frequent.
std::vector<Offer> randomOffers(std::mt19937& random, int count) {
    std::uniform_int_distribution<int> value(1, 6);
    std::vector<Offer> offers;
    for (int i = 0; i < count; ++i)
        offers.push_back({double(value(random)), double(value(random))});
    return offers;
}

/// How much better p is than q in one thing; negative where it is worse.
double lead(double p, double q, Better better) {
    return better == Better::More ? p - q : q - p;
}

/// The definition, by the two leads.
bool beats(const Offer& p, const Offer& q, Goals goals) {
    const double x = lead(p.x, q.x, goals.x);
    const double y = lead(p.y, q.y, goals.y);
    return x >= 0.0 && y >= 0.0 && x + y > 0.0;
}

Offer worstOf(Goals goals) {
    return {goals.x == Better::Less ? kFar : 0.0, goals.y == Better::Less ? kFar : 0.0};
}

/// Whether a place is no better than the edge: where its x is reached, the edge is at least as good in y.
bool isWithin(const Offer& place, const std::vector<Offer>& corners, Goals goals) {
    return std::ranges::any_of(corners, [&](const Offer& corner) {
        return lead(corner.x, place.x, goals.x) >= 0.0 && lead(corner.y, place.y, goals.y) >= 0.0;
    });
}

std::vector<Offer> edgeOf(const std::vector<Offer>& offers, Goals goals) {
    return frontEdge(offers, goals, worstOf(goals));
}

}  // namespace

class ParetoTest : public QObject {
    Q_OBJECT

private slots:
    void dominanceIsAnOrder_data() { addGoals(); }
    void dominanceIsAnOrder();
    void dominanceIsTheDefinition_data() { addGoals(); }
    void dominanceIsTheDefinition();
    void theFrontIsNeverEmpty_data() { addGoals(); }
    void theFrontIsNeverEmpty();
    void atLeastAsGoodAndBetterInOne();
    void goalsTurnTheRelationRound();
    void equalsStandSideBySide();
    void nothingIsComparedWithNaN();
    void infinityIsAValue();
    void edgesByHand();
    void edgesOfTiesAndDuplicates();
    void edgesWithoutOffers();
    void edgesLeaveOutWhatHasNoPlace();
    void edgesAreStairs_data() { addGoals(); }
    void edgesAreStairs();
    void edgesEncloseWhatIsDominated_data() { addGoals(); }
    void edgesEncloseWhatIsDominated();

private:
    static void addGoals() {
        QTest::addColumn<int>("index");
        const auto name = [](Better better) { return better == Better::Less ? "less" : "more"; };
        for (int i = 0; i < int(kAllGoals.size()); ++i)
            QTest::addRow("%s, %s", name(kAllGoals[std::size_t(i)].x), name(kAllGoals[std::size_t(i)].y))
                << i;
    }
    static Goals goalsOfRow() {
        QFETCH(int, index);
        return kAllGoals[std::size_t(index)];
    }
};

/// Irreflexive, asymmetric, transitive: of every three of many offers.
void ParetoTest::dominanceIsAnOrder() {
    const Goals goals = goalsOfRow();
    std::mt19937 random(1);
    int chains = 0;
    for (int round = 0; round < 40; ++round) {
        const std::vector<Offer> offers = randomOffers(random, 12);
        for (const Offer& p : offers) {
            QVERIFY(!dominates(p, p, goals));
            for (const Offer& q : offers) {
                QVERIFY(!dominates(p, q, goals) || !dominates(q, p, goals));
                for (const Offer& r : offers) {
                    if (!dominates(p, q, goals) || !dominates(q, r, goals)) continue;
                    QVERIFY(dominates(p, r, goals));
                    ++chains;
                }
            }
        }
    }
    QVERIFY(chains > 100);
}

void ParetoTest::dominanceIsTheDefinition() {
    const Goals goals = goalsOfRow();
    std::mt19937 random(2);
    int beaten = 0;
    for (int round = 0; round < 200; ++round) {
        const std::vector<Offer> offers = randomOffers(random, 1 + round % 15);
        const std::vector<bool> found = dominated(offers, goals);
        QCOMPARE(found.size(), offers.size());
        for (std::size_t i = 0; i < offers.size(); ++i) {
            bool expected = false;
            for (const Offer& other : offers) {
                QCOMPARE(dominates(other, offers[i], goals), beats(other, offers[i], goals));
                expected = expected || beats(other, offers[i], goals);
            }
            QCOMPARE(bool(found[i]), expected);
            beaten += expected ? 1 : 0;
        }
    }
    QVERIFY(beaten > 100);
}

/// What beats an offer can be taken from the front itself.
void ParetoTest::theFrontIsNeverEmpty() {
    const Goals goals = goalsOfRow();
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        const std::vector<Offer> offers = randomOffers(random, 1 + round % 10);
        const std::vector<bool> beaten = dominated(offers, goals);
        QVERIFY(std::ranges::count(beaten, false) > 0);
        for (std::size_t i = 0; i < offers.size(); ++i) {
            bool byTheFront = false;
            for (std::size_t k = 0; k < offers.size(); ++k)
                byTheFront = byTheFront || (!beaten[k] && dominates(offers[k], offers[i], goals));
            QCOMPARE(byTheFront, bool(beaten[i]));
        }
    }
}

void ParetoTest::atLeastAsGoodAndBetterInOne() {
    const Goals cheapAndFast{Better::Less, Better::More};
    QVERIFY(dominates({1, 5}, {2, 4}, cheapAndFast));
    QVERIFY(dominates({1, 5}, {1, 4}, cheapAndFast));
    QVERIFY(dominates({1, 5}, {2, 5}, cheapAndFast));
    QVERIFY(!dominates({1, 5}, {2, 6}, cheapAndFast));
    QVERIFY(!dominates({2, 6}, {1, 5}, cheapAndFast));
    QVERIFY(!dominates({1, 5}, {0.5, 5}, cheapAndFast));
}

void ParetoTest::goalsTurnTheRelationRound() {
    std::mt19937 random(4);
    const auto other = [](Better better) { return better == Better::Less ? Better::More : Better::Less; };
    const std::vector<Offer> offers = randomOffers(random, 40);
    for (const Goals goals : kAllGoals)
        for (const Offer& p : offers)
            for (const Offer& q : offers) {
                QCOMPARE(dominates(p, q, goals), dominates(q, p, {other(goals.x), other(goals.y)}));
                QCOMPARE(dominates(p, q, goals), dominates({p.y, p.x}, {q.y, q.x}, {goals.y, goals.x}));
            }
}

void ParetoTest::equalsStandSideBySide() {
    for (const Goals goals : kAllGoals) {
        const std::vector<Offer> twins{{2, 3}, {2, 3}, {2, 3}};
        QCOMPARE(dominated(twins, goals), std::vector<bool>({false, false, false}));
        const Offer better{goals.x == Better::Less ? 1.0 : 3.0, 3};
        QCOMPARE(dominated(std::vector<Offer>{{2, 3}, better, {2, 3}}, goals),
                 std::vector<bool>({true, false, true}));
    }
    QVERIFY(dominated({}, {}).empty());
    QCOMPARE(dominated(std::vector<Offer>{{7, 7}}, {}), std::vector<bool>{false});
}

void ParetoTest::nothingIsComparedWithNaN() {
    const double nan = std::nan("");
    for (const Goals goals : kAllGoals)
        for (const Offer& unknown : {Offer{nan, 1}, Offer{1, nan}, Offer{nan, nan}}) {
            for (const Offer& known : {Offer{1, 1}, Offer{0, 9}, Offer{9, 0}, Offer{0, 0}, Offer{9, 9}}) {
                QVERIFY(!dominates(unknown, known, goals));
                QVERIFY(!dominates(known, unknown, goals));
            }
            QVERIFY(!dominates(unknown, unknown, goals));
            QCOMPARE(dominated(std::vector<Offer>{{1, 1}, unknown, {2, 2}}, goals)[1], false);
        }
}

void ParetoTest::infinityIsAValue() {
    const Goals cheapAndFast{Better::Less, Better::More};
    QVERIFY(dominates({1, 5}, {kInfinity, 5}, cheapAndFast));
    QVERIFY(dominates({1, kInfinity}, {1, 5}, cheapAndFast));
    QVERIFY(!dominates({kInfinity, 5}, {kInfinity, 5}, cheapAndFast));
}

/// Three offers on the front and one behind it, for each pair of goals.
void ParetoTest::edgesByHand() {
    QCOMPARE(edgeOf({{5, 5}, {1, 2}, {4, 3}, {3, 4}}, {Better::Less, Better::More}),
             (std::vector<Offer>{{1, 0}, {1, 2}, {3, 2}, {3, 4}, {5, 4}, {5, 5}, {10, 5}}));
    QCOMPARE(edgeOf({{4, 2}, {1, 8}, {4, 5}, {2, 3}}, {Better::Less, Better::Less}),
             (std::vector<Offer>{{1, 10}, {1, 8}, {2, 8}, {2, 3}, {4, 3}, {4, 2}, {10, 2}}));
    QCOMPARE(edgeOf({{1, 1}, {5, 6}, {3, 2}, {2, 4}}, {Better::More, Better::Less}),
             (std::vector<Offer>{{5, 10}, {5, 6}, {3, 6}, {3, 2}, {1, 2}, {1, 1}, {0, 1}}));
    QCOMPARE(edgeOf({{1, 6}, {5, 1}, {3, 4}, {2, 2}}, {Better::More, Better::More}),
             (std::vector<Offer>{{5, 0}, {5, 1}, {3, 1}, {3, 4}, {1, 4}, {1, 6}, {0, 6}}));
    QCOMPARE(edgeOf({{4, 7}}, {Better::Less, Better::More}), (std::vector<Offer>{{4, 0}, {4, 7}, {10, 7}}));
}

/// Twins stand on one corner; of two that tie in one thing the better one alone is on the edge.
void ParetoTest::edgesOfTiesAndDuplicates() {
    const Goals goals{Better::Less, Better::More};
    const std::vector<Offer> once = edgeOf({{2, 3}, {4, 5}}, goals);
    std::vector<Offer> twice = edgeOf({{2, 3}, {4, 5}, {2, 3}, {4, 5}}, goals);
    for (const Offer& corner : twice)
        QVERIFY(isWithin(corner, once, goals));
    for (const Offer& corner : once)
        QVERIFY(std::ranges::find(twice, corner) != twice.end());
    QCOMPARE(edgeOf({{2, 3}, {2, 5}, {4, 5}}, goals), edgeOf({{2, 5}}, goals));
}

void ParetoTest::edgesWithoutOffers() {
    for (const Goals goals : kAllGoals)
        QVERIFY(edgeOf({}, goals).empty());
}

void ParetoTest::edgesLeaveOutWhatHasNoPlace() {
    const double nan = std::nan("");
    for (const Goals goals : kAllGoals) {
        QVERIFY(edgeOf({{nan, 1}, {1, nan}, {nan, nan}}, goals).empty());
        QVERIFY(edgeOf({{kInfinity, 1}, {-kInfinity, kInfinity}}, goals).empty());
        QCOMPARE(edgeOf({{nan, 1}, {4, 7}, {2, nan}}, goals), edgeOf({{4, 7}}, goals));
    }
    QCOMPARE(edgeOf({{4, 7}, {kInfinity, 7}}, {Better::Less, Better::More}),
             edgeOf({{4, 7}}, {Better::Less, Better::More}));
}

/// From the best x at the worst y to the worst x at the best y, one step up and one step along at a time.
void ParetoTest::edgesAreStairs() {
    const Goals goals = goalsOfRow();
    const Offer worst = worstOf(goals);
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        const std::vector<Offer> offers = randomOffers(random, 1 + round % 12);
        const std::vector<Offer> corners = edgeOf(offers, goals);
        QVERIFY(corners.size() >= 3 && corners.size() % 2 == 1);
        QCOMPARE(corners.front().y, worst.y);
        QCOMPARE(corners.back().x, worst.x);
        for (const Offer& offer : offers) {
            QVERIFY(lead(corners.front().x, offer.x, goals.x) >= 0.0);
            QVERIFY(lead(corners.back().y, offer.y, goals.y) >= 0.0);
        }
        for (std::size_t i = 1; i < corners.size(); ++i) {
            QVERIFY(corners[i].x == corners[i - 1].x || corners[i].y == corners[i - 1].y);
            QVERIFY(lead(corners[i].x, corners[i - 1].x, goals.x) <= 0.0);
            QVERIFY(lead(corners[i].y, corners[i - 1].y, goals.y) >= 0.0);
        }
        const std::vector<bool> beaten = dominated(offers, goals);
        for (std::size_t i = 0; i < offers.size(); ++i)
            if (!beaten[i]) QVERIFY(std::ranges::find(corners, offers[i]) != corners.end());
        for (std::size_t i = 1; i < corners.size(); i += 2)
            QVERIFY(
                std::ranges::none_of(offers, [&](const Offer& o) { return beats(o, corners[i], goals); }));
    }
}

/// A place in the picture lies behind the edge exactly when some offer is at least as good there.
void ParetoTest::edgesEncloseWhatIsDominated() {
    const Goals goals = goalsOfRow();
    std::mt19937 random(6);
    std::uniform_real_distribution<double> anywhere(0.0, kFar);
    int within = 0;
    int beyond = 0;
    for (int round = 0; round < 60; ++round) {
        const std::vector<Offer> offers = randomOffers(random, 1 + round % 8);
        const std::vector<Offer> corners = edgeOf(offers, goals);
        for (int i = 0; i < 50; ++i) {
            const Offer place{anywhere(random), anywhere(random)};
            const bool expected = std::ranges::any_of(
                offers, [&](const Offer& o) { return o == place || beats(o, place, goals); });
            QCOMPARE(isWithin(place, corners, goals), expected);
            ++(expected ? within : beyond);
        }
    }
    QVERIFY(within > 100 && beyond > 100);
}

QTEST_APPLESS_MAIN(ParetoTest)
#include "tst_pareto.moc"
