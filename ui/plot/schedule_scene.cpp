// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_numbers.h"
#include "ui/plot/scene_builder.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

using labs::PlotSchedule;

constexpr double kMostRow = 40.0;                  ///< tallest row [px at 100 % text]
constexpr double kLeastColumn = 3.0;               ///< narrower cells run together [px]
constexpr int kBefore = 0, kBusy = 1, kAfter = 2;  ///< series of a schedule

int rows(const SceneBuilder& b) {
    return static_cast<int>(b.spec.schedule.stages);
}

int columns(const SceneBuilder& b) {
    return static_cast<int>(b.spec.schedule.columns);
}

double columnWidth(const SceneBuilder& b) {
    return b.scene.plot.width() / columns(b);
}

int cellAt(const SceneBuilder& b, int row, int column) {
    return b.spec.schedule.cells[row * columns(b) + column];
}

QString whole(const SceneBuilder& b, double value) {
    return chartNumber(value, 0, b.request.locale);
}

double widestCategory(const SceneBuilder& b) {
    double width = 0.0;
    for (const QString& category : b.spec.categories)
        width = std::max(width, b.small.horizontalAdvance(category));
    return width;
}

/// The stage axis is named above its numbers; the share that waits stands over the idle end of the first
/// stage.
void layHeadings(SceneBuilder& b) {
    const double width = b.scene.size.width();
    const QString share = b.strong.elidedText(b.spec.schedule.shareLabel, Qt::ElideRight, width);
    const double title = b.small.horizontalAdvance(b.spec.x.title) + b.px(16);
    if (title + b.strong.horizontalAdvance(share) > width) b.top += b.em + b.px(2);
    const double above = b.top;
    b.addText({QRectF(0, above, width, b.em), b.small.elidedText(b.spec.x.title, Qt::ElideRight, width)});
    const double row = title + b.strong.horizontalAdvance(share) > width ? above - b.em - b.px(2) : above;
    SceneText text{QRectF(0, row, width - b.px(2), b.em), share, TextStyle::SmallStrong, Role::Ink};
    text.flags = Qt::AlignRight | Qt::AlignVCenter;
    b.addText(text);
    b.top += b.em + b.px(5);
}

void layStageNumbers(SceneBuilder& b, double rowHeight) {
    const int every = std::max(1, static_cast<int>(std::ceil(b.em / rowHeight)));
    for (int row = 0; row < rows(b); row += every) {
        const double middle = b.scene.plot.top() + (row + 0.5) * rowHeight;
        b.addText({QRectF(0, middle - b.em / 2, b.scene.plot.left() - b.px(8), b.em),
                   b.spec.categories.value(row), TextStyle::Small, Role::Soft,
                   Qt::AlignRight | Qt::AlignVCenter});
    }
}

/// The first slot, the last, which is how many there are, and round ones between as far as they have room.
QVector<int> numberedSlots(const SceneBuilder& b) {
    const int last = columns(b);
    const double gap = b.small.horizontalAdvance(whole(b, last)) + b.px(10);
    const int apart = static_cast<int>(std::ceil(gap / columnWidth(b)));
    QVector<int> numbers{1};
    for (const double value : tickValues(AxisMap({{}, {}, labs::AxisScale::Linear, 0.0, double(last)}), 10)) {
        const int slot = static_cast<int>(value);
        if (value == slot && slot - numbers.back() >= apart && last - slot >= apart) numbers.append(slot);
    }
    if (last - numbers.back() >= apart) numbers.append(last);
    return numbers;
}

void laySlotNumbers(SceneBuilder& b) {
    const QRectF& plot = b.scene.plot;
    for (const int slot : numberedSlots(b)) {
        const QString text = whole(b, slot);
        const double half = b.small.horizontalAdvance(text) / 2 + 2;
        const double x = plot.left() + (slot - 0.5) * columnWidth(b);
        const double left = std::min(x - half, b.scene.size.width() - 2 * half);
        b.addText({QRectF(left, plot.bottom() + b.px(4), 2 * half, b.em), text, TextStyle::Small, Role::Soft,
                   Qt::AlignCenter});
    }
}

/// One box for each run of idle or busy cells: a few for each row, however many slots there are.
void layRuns(SceneBuilder& b, int row, double top, double height) {
    const SeriesStyle busy = seriesStyle(labs::SeriesRole::Series1, b.theme);
    const SeriesStyle idle = idleStyle(b.theme);
    int series = kBefore;
    for (int from = 0; from < columns(b);) {
        const bool isIdle = cellAt(b, row, from) == PlotSchedule::kIdle;
        int to = from + 1;
        while (to < columns(b) && (cellAt(b, row, to) == PlotSchedule::kIdle) == isIdle)
            ++to;
        if (!isIdle) series = kBusy;
        const QRectF box(b.scene.plot.left() + from * columnWidth(b), top, (to - from) * columnWidth(b),
                         height);
        b.scene.bars.append({box, series, row, double(to - from), 0.0, isIdle ? idle : busy});
        if (!isIdle) series = kAfter;
        from = to;
    }
}

void layMicrobatches(SceneBuilder& b, int row, double top, double height) {
    for (int column = 0; column < columns(b); ++column) {
        const int number = cellAt(b, row, column);
        if (number <= 0) continue;
        const QRectF box(b.scene.plot.left() + column * columnWidth(b), top, columnWidth(b), height);
        b.addText({box, QString::number(number), TextStyle::Small, Role::OnAccent, Qt::AlignCenter});
    }
}

bool hasRoomForNumbers(const SceneBuilder& b, double height) {
    const int most = *std::max_element(b.spec.schedule.cells.begin(), b.spec.schedule.cells.end());
    return height >= b.em * 0.85 &&
           b.small.horizontalAdvance(QString::number(most)) + b.px(4) <= columnWidth(b);
}

void layColumnLines(SceneBuilder& b) {
    if (columnWidth(b) < b.px(kLeastColumn)) return;
    const QPen pen(b.theme.color(Role::Panel), 1.0);
    for (int column = 1; column < columns(b); ++column) {
        const double x = std::round(b.scene.plot.left() + column * columnWidth(b)) + 0.5;
        b.scene.overlay.append({QPolygonF({{x, b.scene.plot.top()}, {x, b.scene.plot.bottom()}}), pen});
    }
}

}  // namespace

void laySchedule(SceneBuilder& b) {
    b.scene.x = AxisMap(b.spec.y);
    layLegendItems(b,
                   {{b.spec.series.value(kBusy).label, seriesStyle(labs::SeriesRole::Series1, b.theme), true},
                    {b.spec.schedule.idleLabel, idleStyle(b.theme), true}});
    layHeadings(b);
    const double left = std::ceil(widestCategory(b) + b.px(9));
    const double below = b.px(6) + b.em + (b.spec.y.title.isEmpty() ? 0.0 : b.em + b.px(3));
    const double width = std::max(40.0, std::floor(b.scene.size.width() - left - b.px(2)));
    const double room = std::max(20.0, b.scene.size.height() - b.top - below);
    const double rowHeight = std::min(room / rows(b), b.px(kMostRow));
    b.scene.plot = QRectF(left, std::round(b.top), width, rowHeight * rows(b));
    const double gap = rowHeight > b.px(8) ? b.px(3) : rowHeight > 3.0 ? 1.0 : 0.0;
    const bool hasNumbers = hasRoomForNumbers(b, rowHeight - gap);
    for (int row = 0; row < rows(b); ++row) {
        const double top = b.scene.plot.top() + row * rowHeight;
        layRuns(b, row, top, rowHeight - gap);
        if (hasNumbers) layMicrobatches(b, row, top, rowHeight - gap);
    }
    layColumnLines(b);
    layStageNumbers(b, rowHeight);
    laySlotNumbers(b);
    layFootTitle(b, titleWithUnit(b.spec.y.title, b.spec.y.unit));
}

}  // namespace ridgepoint::ui
