// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QVector>

namespace ridgepoint::ui {

/// A label that would like to stand at a height.
struct LabelWish {
    double centre = 0.0;  ///< [px]
    double height = 0.0;  ///< [px]
};

/// Moves labels up or down until none overlap, as little as possible (least squares), order kept.
/// @param top, bottom the range that all must fit into [px]; if they cannot, they are spread evenly
/// @return centres [px], in the order of the wishes
[[nodiscard]] QVector<double> pushApart(const QVector<LabelWish>& wishes, double top, double bottom);

/// What a label in the chart must not cover.
struct LabelObstacles {
    QRectF bounds;              ///< labels stay inside
    QVector<QRectF> taken;      ///< other labels
    QVector<QPolygonF> curves;  ///< x ascending
};

/// The index of the best place: inside the bounds, over no other label, crossing no curve; the earlier
/// one when equal. -1 without candidates.
[[nodiscard]] int bestPlace(const QVector<QRectF>& candidates, const LabelObstacles& obstacles);

}  // namespace ridgepoint::ui
