// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/typeset/equation.h"

#include <QString>

class QPainter;

namespace ridgepoint::ui {

/// How a number stands in its slot.
struct SlotTextStyle {
    double em = 0;            ///< size of the equation in the painter's units
    Qt::Alignment alignment;  ///< Qt::AlignHCenter, or Qt::AlignLeft at the end of the equation
};

/// Paints a live number into its slot: strong, digits in cells of the widest digit so that nothing jitters
/// while a control moves, as tall as the digits of the equation, smaller when the slot is too narrow. An
/// empty text leaves a hairline box: a number that is not known yet.
/// @param topLeft  where the equation stands, in the painter's units
void paintSlotText(QPainter& painter, const SlotBox& slot, QPointF topLeft, const SlotTextStyle& style,
                   const Theme& theme, const QString& text);

}  // namespace ridgepoint::ui
