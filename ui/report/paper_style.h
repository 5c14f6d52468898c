// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPen>

/// Type and measures of a printed page. Lengths are device units of the writer; `pt` is one point in them.
namespace ridgepoint::ui {

enum class Face { Regular, Strong, Italic, Mono };

class PaperStyle {
public:
    /// @param resolution  device units in an inch
    explicit PaperStyle(int resolution);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] double pt(double points) const { return points * m_pt; }
    /// Pixel sizes, since point sizes on a fine device are oversized in chart libraries.
    [[nodiscard]] QFont font(double points, Face face = Face::Regular) const;
    /// Without contextual forms: Inter replaces the colon of 10:30 and the hyphen of v1-12 by glyphs that no
    /// longer say which character they are, so that searching and copying lose them.
    [[nodiscard]] static QFont literal(QFont font);
    [[nodiscard]] QColor color(Role role) const { return m_theme.color(role); }
    [[nodiscard]] QPen hairline() const;  ///< between rows and parts; survives a copier
    [[nodiscard]] QPen rule() const;      ///< under heads

    static constexpr double kBody = 10.0;
    static constexpr double kSmall = 8.6;
    static constexpr double kTable = 8.8;
    static constexpr double kSideHead = 9.2;
    static constexpr double kSection = 15.0;
    static constexpr double kTitle = 23.0;
    static constexpr double kLeading = 1.42;     ///< line distance over type size
    static constexpr double kSideColumn = 96.0;  ///< width of the column of side heads [pt]
    static constexpr double kSideGap = 14.0;

private:
    Theme m_theme;
    double m_pt;
};

}  // namespace ridgepoint::ui
