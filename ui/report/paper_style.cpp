// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/paper_style.h"

#include <QFontDatabase>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr double kPointsPerInch = 72.0;
constexpr double kHairline = 0.4;
constexpr double kRule = 0.7;

}  // namespace

PaperStyle::PaperStyle(int resolution) : m_theme(Scheme::Light), m_pt(resolution / kPointsPerInch) {
}

QFont PaperStyle::font(double points, Face face) const {
    QFont font = m_theme.font(face == Face::Strong ? TextStyle::BodyStrong : TextStyle::Body);
    if (face == Face::Mono) font.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    font.setItalic(face == Face::Italic);
    font.setPixelSize(static_cast<int>(std::lround(pt(points))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

QFont PaperStyle::literal(QFont font) {
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QPen PaperStyle::hairline() const {
    return {color(Role::Line).darker(122), pt(kHairline)};
}

QPen PaperStyle::rule() const {
    return {color(Role::Soft), pt(kRule)};
}

}  // namespace ridgepoint::ui
