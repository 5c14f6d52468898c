// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/paper_style.h"

#include <QPainter>
#include <QVector>

#include <functional>
#include <memory>

/// A page is a stack of strips: a line, a table row, a chart. Only whole strips move to the next page.
namespace ridgepoint::ui {

struct Strip {
    double before = 0.0;  ///< space above, dropped at the top of a page
    double height = 0.0;
    bool keepWithNext = false;
    bool startsPage = false;
    std::function<void(QPainter&, QPointF)> draw;  ///< at the top left of the text block
    std::shared_ptr<const Strip> repeat;  ///< drawn first when this strip opens a page (a table's header)
    bool hasRail = false;                 ///< a vertical line to the left of a quotation or notice
    bool joinsRail = false;               ///< its rail goes on from the strip above
    Role rail = Role::Line;
    double railX = 0.0;
};

using Strips = QVector<Strip>;

struct PlacedStrip {
    const Strip* strip = nullptr;
    double y = 0.0;
    bool opensPage = false;
};

using PageStrips = QVector<PlacedStrip>;

/// Fills pages from top to bottom. Strips that are kept together move together; a chain that is longer than
/// a page is broken where it must be. A repeated header stands above the strip that asked for it.
/// @param height  of the text block
[[nodiscard]] QVector<PageStrips> paginate(const Strips& strips, double height);

}  // namespace ridgepoint::ui
