// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/typeset/equation.h"

#include <QPixmap>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace ridgepoint::ui {

/// Draws one equation on screen or on paper, with the live numbers in their slots. The numbers are the
/// application's own text: the theme's accent, strong, digits in cells of one width, on the baseline of the
/// equation. On screen the symbols come from a picture that is made once for a size, colour and resolution,
/// so a changed number costs some tens of microseconds.
class EquationPainter {
public:
    explicit EquationPainter(EquationPtr equation = {});

    [[nodiscard]] const EquationPtr& equation() const { return m_equation; }

    /// Pixels (or a printer's dots) to the em at which the equation's x is as tall as the body text's x.
    [[nodiscard]] static double emFor(const Theme& theme);

    /// @param em  in the painter's units
    [[nodiscard]] QSizeF size(double em) const;

    /// For the screen, from the cached picture.
    void paintOnScreen(QPainter& painter, QPointF topLeft, double em, const Theme& theme,
                       const QStringList& slotTexts) const;

    /// For paper: vectors and text, scaled into the target with its proportions kept.
    void paintOnPaper(QPainter& painter, const QRectF& target, const Theme& theme,
                      const QStringList& slotTexts) const;

private:
    void paintSlots(QPainter& painter, QPointF topLeft, double em, const Theme& theme,
                    const QStringList& slotTexts) const;
    [[nodiscard]] const QPixmap& picture(double em, const QColor& ink, double devicePixelRatio) const;

    EquationPtr m_equation;
    mutable QPixmap m_picture;
    mutable QColor m_pictureInk;
    mutable double m_pictureEm = 0;
};

}  // namespace ridgepoint::ui
