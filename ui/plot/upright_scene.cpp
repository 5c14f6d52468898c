// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/scene_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ridgepoint::ui {
namespace {

constexpr int kUsualRows = 3;
constexpr int kMostRows = 5;
constexpr int kMostOrdered = 4;   ///< flags whose orders are all tried
constexpr double kCrowded = 1.5;  ///< labels end to end, over the width there is

struct Band {
    int rows = 0;
    bool isCrowded = false;  ///< then each label has a row of its own, and the axis title one above them
};

/// Enough for what there is to say, wherever the lines stand.
Band bandOf(const SceneBuilder& b) {
    Band band;
    double length = 0.0;
    for (const labs::PlotLine& line : b.spec.lines) {
        if (!line.isUpright) continue;
        ++band.rows;
        length += b.small.horizontalAdvance(line.label);
    }
    band.isCrowded = length > kCrowded * (b.scene.size.width() - b.column);
    band.rows = std::min(band.rows, band.isCrowded ? kMostRows : kUsualRows);
    return band;
}

/// A label beside the top of its line, or with an arrow at the edge that the line lies beyond.
struct Flag {
    const labs::PlotLine* line = nullptr;
    double x = 0.0;      ///< of the line, or of the edge [px]
    double width = 0.0;  ///< of the label
    int beyond = 0;      ///< -1: left of the axis, 1: right of it
    QRectF box{};
};

QVector<Flag> flagsOf(const SceneBuilder& b) {
    QVector<Flag> flags;
    const QRectF& plot = b.scene.plot;
    for (const labs::PlotLine& line : b.spec.lines) {
        const double share = b.scene.x.fraction(line.value);
        if (!line.isUpright || !std::isfinite(share)) continue;
        Flag flag{&line};
        flag.beyond = share < -1e-9 ? -1 : share > 1.0 + 1e-9 ? 1 : 0;
        flag.x = plot.left() + std::clamp(share, 0.0, 1.0) * plot.width();
        flag.width = b.small.horizontalAdvance(line.label) + b.px(4) + (flag.beyond != 0 ? b.px(14) : 0.0);
        flags.append(flag);
    }
    std::stable_sort(flags.begin(), flags.end(), [](const Flag& a, const Flag& c) { return a.x > c.x; });
    return flags;
}

QRectF boxAt(const SceneBuilder& b, const Flag& flag, int row, bool isRight) {
    const double gap = flag.beyond != 0 ? 0.0 : b.px(3);
    const double left = isRight ? flag.x + gap : flag.x - gap - flag.width;
    return {left, b.scene.plot.top() - b.px(4) - (row + 1) * b.em, flag.width, b.em};
}

bool isCrossed(const QRectF& box, const Flag& by, double top) {
    return by.beyond == 0 && by.x > box.left() && by.x < box.right() && top < box.center().y();
}

/// Above the lowest row a label may reach over the numbers of the axis and over labels at ends of curves.
double outside(const SceneBuilder& b, const QRectF& box) {
    const QRectF& plot = b.scene.plot;
    const bool isLowest = box.bottom() > plot.top() - b.em;
    const double left = isLowest ? plot.left() - 1.0 : 0.0;
    const double right = isLowest ? plot.right() + 1.0 : b.scene.size.width();
    return std::max({0.0, left - box.left(), box.right() - right});
}

double costOf(const SceneBuilder& b, const Flag& flag, const QRectF& box, const QVector<Flag>& placed) {
    double cost = outside(b, box) > 0.0 ? 1000.0 + outside(b, box) : 0.0;
    for (const QRectF& title : b.obstacles.taken)
        if (title.intersects(box)) cost += 100.0;
    for (const Flag& other : placed) {
        if (other.box.intersects(box)) cost += 100.0;
        if (isCrossed(other.box, flag, box.top())) cost += 40.0;
        if (isCrossed(box, other, other.box.top())) cost += 40.0;
    }
    return cost;
}

/// The lowest row with room, the right side before the left.
/// @return what is wrong with the place
double place(const SceneBuilder& b, Flag& flag, const QVector<Flag>& placed, int rows) {
    double least = std::numeric_limits<double>::infinity();
    for (int row = 0; row < rows; ++row)
        for (const bool isRight : {true, false}) {
            if ((flag.beyond > 0 && isRight) || (flag.beyond < 0 && !isRight)) continue;
            const QRectF box = boxAt(b, flag, row, isRight);
            const double cost = costOf(b, flag, box, placed) + 0.1 * row + (isRight ? 0.0 : 0.05);
            if (cost >= least) continue;
            least = cost;
            flag.box = box;
        }
    const double room = b.scene.size.width() - flag.box.width();
    flag.box.moveLeft(std::clamp(flag.box.left(), 0.0, std::max(0.0, room)));
    return least;
}

/// Whoever is placed first takes the lowest row; with few flags every order is tried.
QVector<Flag> placed(const SceneBuilder& b, const QVector<Flag>& flags) {
    const int rows = bandOf(b).rows;
    QVector<int> order(flags.size());
    std::iota(order.begin(), order.end(), 0);
    QVector<Flag> best;
    double least = std::numeric_limits<double>::infinity();
    do {
        QVector<Flag> trial;
        double cost = 0.0;
        for (const int i : order) {
            Flag flag = flags[i];
            cost += place(b, flag, trial, rows);
            trial.append(flag);
        }
        if (cost >= least) continue;
        least = cost;
        best = trial;
    } while (flags.size() <= kMostOrdered && std::next_permutation(order.begin(), order.end()));
    return best;
}

void addFlag(SceneBuilder& b, const Flag& flag) {
    const QPen pen = linePen(flag.line->role, b.theme);
    SceneText text{flag.box, flag.line->label, TextStyle::Small, Role::Ink};
    text.flags =
        Qt::AlignVCenter | (flag.beyond < 0 || flag.box.left() < flag.x ? Qt::AlignRight : Qt::AlignLeft);
    text.isOnGround = true;
    if (flag.beyond == 0) {
        const QPolygonF pole({{flag.x, flag.box.top() + 2}, {flag.x, b.scene.plot.bottom()}});
        b.scene.underlay.append({pole, pen});
        b.obstacles.curves.append(pole);
    } else {
        const bool isRight = flag.beyond > 0;
        const double tip = isRight ? flag.box.right() : flag.box.left();
        if (isRight) {
            text.box.setRight(tip - b.px(14));
            text.flags = Qt::AlignVCenter | Qt::AlignRight;
        }
        b.scene.arrows.append(
            {QPointF(tip, flag.box.center().y()), QPointF(isRight ? -1 : 1, 0), pen.color()});
    }
    b.addText(text);
}

}  // namespace

double uprightBand(const SceneBuilder& b) {
    const Band band = bandOf(b);
    return band.rows == 0 ? 0.0 : (band.rows + (band.isCrowded ? 1.1 : 0.5)) * b.em + b.px(4);
}

void layUprightLines(SceneBuilder& b) {
    for (const Flag& flag : placed(b, flagsOf(b)))
        addFlag(b, flag);
}

}  // namespace ridgepoint::ui
