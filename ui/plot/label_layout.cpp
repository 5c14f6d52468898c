// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/label_layout.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace ridgepoint::ui {
namespace {

/// Labels that touch and so move as one.
struct Block {
    double sumOfTops = 0.0;  ///< of the tops its labels wish for, each moved up to the block's top
    int count = 0;
    double height = 0.0;
    double top = 0.0;
};

void settle(Block& block, double top, double bottom) {
    block.top = std::max(top, std::min(block.sumOfTops / block.count, bottom - block.height));
}

Block joined(const Block& upper, const Block& lower) {
    Block both = upper;
    both.sumOfTops += lower.sumOfTops - lower.count * upper.height;
    both.count += lower.count;
    both.height += lower.height;
    return both;
}

bool crosses(const QRectF& box, const QPointF& a, const QPointF& b) {
    if (std::max(a.x(), b.x()) < box.left() || std::min(a.x(), b.x()) > box.right()) return false;
    const double dx = b.x() - a.x();
    const auto heightAt = [&](double x) {
        return dx == 0.0 ? a.y() : a.y() + (x - a.x()) / dx * (b.y() - a.y());
    };
    const double first = dx == 0.0 ? a.y() : heightAt(std::max(box.left(), std::min(a.x(), b.x())));
    const double second = dx == 0.0 ? b.y() : heightAt(std::min(box.right(), std::max(a.x(), b.x())));
    return std::max(first, second) >= box.top() && std::min(first, second) <= box.bottom();
}

bool crosses(const QRectF& box, const QPolygonF& curve) {
    const auto isLeftOf = [](const QPointF& point, double x) { return point.x() < x; };
    auto point = std::lower_bound(curve.begin(), curve.end(), box.left(), isLeftOf);
    if (point == curve.begin() && point != curve.end()) ++point;
    for (; point != curve.end() && (point - 1)->x() <= box.right(); ++point)
        if (crosses(box, *(point - 1), *point)) return true;
    return false;
}

double costOf(const QRectF& box, const LabelObstacles& obstacles) {
    double cost = 0.0;
    const QRectF inside = box & obstacles.bounds;
    cost += 1000.0 * (1.0 - inside.width() * inside.height() / std::max(1.0, box.width() * box.height()));
    for (const QRectF& other : obstacles.taken)
        if (other.intersects(box)) cost += 100.0;
    for (const QPolygonF& curve : obstacles.curves)
        if (crosses(box, curve)) cost += 10.0;
    return cost;
}

}  // namespace

QVector<double> pushApart(const QVector<LabelWish>& wishes, double top, double bottom) {
    QVector<int> order(wishes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return wishes[a].centre < wishes[b].centre; });
    QVector<Block> blocks;
    for (const int i : order) {
        Block block{wishes[i].centre - wishes[i].height / 2, 1, wishes[i].height, 0.0};
        settle(block, top, bottom);
        while (!blocks.isEmpty() && blocks.back().top + blocks.back().height > block.top) {
            block = joined(blocks.takeLast(), block);
            settle(block, top, bottom);
        }
        blocks.append(block);
    }
    QVector<double> centres(wishes.size());
    int next = 0;
    for (const Block& block : blocks) {
        const double squeeze = std::min(1.0, (bottom - top) / std::max(1.0, block.height));
        double y = block.top;
        for (int k = 0; k < block.count; ++k, ++next) {
            const double height = wishes[order[next]].height * squeeze;
            centres[order[next]] = y + height / 2;
            y += height;
        }
    }
    return centres;
}

int bestPlace(const QVector<QRectF>& candidates, const LabelObstacles& obstacles) {
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < candidates.size(); ++i) {
        const double cost = costOf(candidates[i], obstacles);
        if (cost >= least) continue;
        least = cost;
        best = i;
    }
    return best;
}

}  // namespace ridgepoint::ui
