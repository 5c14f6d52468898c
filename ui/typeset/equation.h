// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <vector>

namespace ridgepoint::ui {

/// Room for a live number, in the coordinates of the equation: em of the equation, origin at its upper left.
struct SlotBox {
    int index = 0;        ///< which placeholder of EquationSource
    QRectF box;           ///< em
    double baseline = 0;  ///< em from the top of the equation
    double scale = 1;     ///< 1 at full size, about 0.7 inside a small fraction
};

/// One typeset display equation: a value, shared and never changed. The engine's height of an x is 0.442 em.
struct Equation {
    QString tex;       ///< with slots
    QByteArray svg;    ///< drawn in `currentColor`
    QSizeF size;       ///< em
    double depth = 0;  ///< em below the baseline of the line that it stands on
    std::vector<SlotBox> slotBoxes;
};

using EquationPtr = std::shared_ptr<const Equation>;

/// The height of the letter x in the equation's font: what is matched to the font of the text around it.
constexpr double kExPerEm = 0.442;

struct EquationError {
    enum class Code {
        TooLong,      ///< more characters than kMaximumTeX
        TooDeep,      ///< more nested groups than kMaximumDepth
        Invalid,      ///< the engine names what it does not understand; see detail
        TooSlow,      ///< stopped after the time limit
        Unavailable,  ///< the engine did not load, or gave something that is no equation
    };
    Code code = Code::Invalid;
    QString tex;
    QString detail;  ///< the engine's own words, in English; may be empty
};

using EquationResult = Result<EquationPtr, EquationError>;

constexpr qsizetype kMaximumTeX = 2000;
constexpr int kMaximumDepth = 30;

/// Reads what the engine wrote: width, height and vertical-align in ex, and the rects `slot-K`.
/// @errors Unavailable when it is no such SVG or an implausible one (a damaged cache file, for instance)
[[nodiscard]] EquationResult readEquation(const QString& tex, const QByteArray& svg);

}  // namespace ridgepoint::ui
