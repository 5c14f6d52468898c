// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::journey {

/// How a student works the window. Widgets are given by objectName. False: it could not be done.
class Hand {
public:
    virtual ~Hand() = default;
    [[nodiscard]] virtual bool openLab(const QString& id) = 0;  ///< in the navigator
    [[nodiscard]] virtual bool press(const QString& button) = 0;
    [[nodiscard]] virtual bool write(const QString& field, const QString& text) = 0;
    /// One of a group of radio buttons, named `prefix` and then its id.
    [[nodiscard]] virtual bool pick(const QString& prefix, const QString& id) = 0;
    /// An entry of a list that drops down.
    [[nodiscard]] virtual bool choose(const QString& box, const QString& id) = 0;
    /// A number of the decision, in the unit on screen.
    [[nodiscard]] virtual bool enter(const QString& field, double shown) = 0;
    /// A control of the instrument that has a slider, in its own unit.
    [[nodiscard]] virtual bool slide(const QString& control, double value) = 0;
    [[nodiscard]] virtual bool undo() = 0;
    [[nodiscard]] virtual bool redo() = 0;
    [[nodiscard]] virtual bool exportPdf() = 0;
};

}  // namespace ridgepoint::journey
