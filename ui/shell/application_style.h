// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

namespace ridgepoint::ui {

/// Fusion with flat fields and buttons whose borders are visible in every theme, and no icons on the buttons
/// of dialogs.
class ApplicationStyle : public QProxyStyle {
    Q_OBJECT
public:
    /// @param theme  must outlive the style
    explicit ApplicationStyle(const ThemeSource& theme);
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* answer) const override;

private:
    void drawBox(const QStyleOption& option, QPainter& painter, const QColor& fill) const;
    [[nodiscard]] QColor buttonFill(const QStyleOption& option) const;

    const ThemeSource& m_theme;
};

}  // namespace ridgepoint::ui
