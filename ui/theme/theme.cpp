// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <array>
#include <cmath>

namespace ridgepoint::ui {
namespace {

struct Row {
    Role role;
    const char* light;
    const char* dark;
    const char* highContrast;
};

constexpr std::array kTable{
    Row{Role::Window, "#f6f7f9", "#14181f", "#000000"},
    Row{Role::Panel, "#ffffff", "#1b212a", "#000000"},
    Row{Role::Line, "#e2e5ea", "#2c3440", "#ffffff"},
    Row{Role::Ink, "#1a2230", "#e8ecf2", "#ffffff"},
    Row{Role::Soft, "#5b6676", "#a6b0bf", "#ffffff"},
    Row{Role::Faint, "#6b7686", "#8e99a9", "#e6e6e6"},
    Row{Role::Accent, "#1f5fa8", "#6aa9f0", "#ffd54a"},
    Row{Role::AccentTint, "#e8f0fa", "#1e2c3f", "#1a1a1a"},
    Row{Role::OnAccent, "#ffffff", "#0d1420", "#000000"},
    Row{Role::Success, "#1d7a4f", "#58c08a", "#7cf0b0"},
    Row{Role::Caution, "#a35a00", "#e0a04a", "#ffc46b"},
    Row{Role::Danger, "#b3261e", "#f0837b", "#ff9e98"},
    Row{Role::SuccessTint, "#e7f4ed", "#183026", "#1a1a1a"},
    Row{Role::CautionTint, "#fbf0e0", "#33281a", "#1a1a1a"},
    Row{Role::DangerTint, "#fbeae9", "#3a2224", "#1a1a1a"},
    Row{Role::Series1, "#0072b2", "#56b4e9", "#56b4e9"},
    Row{Role::Series2, "#d55e00", "#f08a4b", "#ffb27d"},
    Row{Role::Series3, "#009e73", "#3ecfa0", "#3ecfa0"},
    Row{Role::Series4, "#7b5ea7", "#b39ddb", "#d0bfff"},
    Row{Role::Series5, "#857000", "#d6bf55", "#ffe37a"},
    Row{Role::Series6, "#52606f", "#9db0c4", "#cdd9e5"},
    Row{Role::Focus, "#1f5fa8", "#6aa9f0", "#ffd54a"},
};

/// Inter where it is installed, else what the platform uses.
const QString& family() {
    static const QString name = QFontDatabase::hasFamily(QStringLiteral("Inter"))
                                    ? QStringLiteral("Inter")
                                    : QGuiApplication::font().family();
    return name;
}

Scheme resolve(Scheme wanted) {
    if (wanted != Scheme::System) return wanted;
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? Scheme::Dark : Scheme::Light;
}

double sizeFactor(TextStyle style) {
    switch (style) {
        case TextStyle::Title:
        case TextStyle::Readout:
            return 1.8;
        case TextStyle::Heading:
            return 1.3;
        case TextStyle::Message:
            return 1.07;
        case TextStyle::Body:
        case TextStyle::BodyStrong:
            return 1.0;
        case TextStyle::Small:
        case TextStyle::SmallStrong:
            return 0.88;
    }
    return 1.0;
}

bool isStrong(TextStyle style) {
    return style == TextStyle::Title || style == TextStyle::Heading || style == TextStyle::Readout ||
           style == TextStyle::BodyStrong || style == TextStyle::SmallStrong;
}

constexpr double kBasePixels = 14.0;  ///< body text at 100 %

}  // namespace

Theme::Theme(Scheme scheme, double textScale) : m_scheme(resolve(scheme)), m_textScale(textScale) {
}

QColor Theme::color(Role role) const {
    for (const Row& row : kTable) {
        if (row.role != role) continue;
        if (m_scheme == Scheme::Dark) return QColor(QLatin1String(row.dark));
        if (m_scheme == Scheme::HighContrast) return QColor(QLatin1String(row.highContrast));
        return QColor(QLatin1String(row.light));
    }
    return {};
}

QFont Theme::font(TextStyle style) const {
    QFont font(family());
    font.setPixelSize(static_cast<int>(std::lround(kBasePixels * m_textScale * sizeFactor(style))));
    font.setWeight(isStrong(style) ? QFont::DemiBold : QFont::Normal);
    return font;
}

int Theme::scaled(int pixels) const {
    return static_cast<int>(std::lround(pixels * m_textScale));
}

QColor Theme::edgeColor() const {
    if (m_scheme == Scheme::HighContrast) return color(Role::Line);
    const QColor faint = color(Role::Faint);
    const QColor panel = color(Role::Panel);
    const auto mix = [](int a, int b) { return (4 * a + b) / 5; };
    return {mix(faint.red(), panel.red()), mix(faint.green(), panel.green()),
            mix(faint.blue(), panel.blue())};
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, color(Role::Window));
    p.setColor(QPalette::WindowText, color(Role::Ink));
    p.setColor(QPalette::Base, color(Role::Panel));
    p.setColor(QPalette::AlternateBase, color(Role::Window));
    p.setColor(QPalette::Text, color(Role::Ink));
    p.setColor(QPalette::PlaceholderText, color(Role::Faint));
    p.setColor(QPalette::Button, color(Role::Panel));
    p.setColor(QPalette::ButtonText, color(Role::Ink));
    p.setColor(QPalette::ToolTipBase, color(Role::Panel));
    p.setColor(QPalette::ToolTipText, color(Role::Ink));
    p.setColor(QPalette::Highlight, color(Role::Accent));
    p.setColor(QPalette::HighlightedText, color(Role::OnAccent));
    p.setColor(QPalette::Link, color(Role::Accent));
    p.setColor(QPalette::LinkVisited, color(Role::Accent));
    p.setColor(QPalette::Mid, color(Role::Line));
    p.setColor(QPalette::Light, color(Role::Line));
    p.setColor(QPalette::Dark, color(Role::Faint));
    p.setColor(QPalette::Shadow, color(Role::Line));
    for (const auto which : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, which, color(Role::Faint));
    return p;
}

void ThemeSource::set(Scheme scheme, double textScale) {
    m_theme = Theme(scheme, textScale);
    emit changed();
}

}  // namespace ridgepoint::ui
