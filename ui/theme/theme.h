// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

/// The one table of colours and type. A hex colour anywhere else fails tests/architecture.
namespace ridgepoint::ui {

enum class Scheme { System, Light, Dark, HighContrast };

enum class Role {
    Window,
    Panel,
    Line,
    Ink,
    Soft,
    Faint,
    Accent,
    AccentTint,
    OnAccent,
    Success,
    Caution,
    Danger,
    SuccessTint,
    CautionTint,
    DangerTint,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Focus,
};

enum class TextStyle { Title, Heading, Readout, Message, Body, BodyStrong, Small, SmallStrong };

/// A resolved theme: a value, so a report can be drawn in light while the window is dark.
class Theme {
public:
    /// @param scheme    System is resolved from the platform's palette
    /// @param textScale 1.0 is the platform's size; 2.0 is 200 %
    explicit Theme(Scheme scheme = Scheme::Light, double textScale = 1.0);

    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QFont font(TextStyle style) const;
    [[nodiscard]] Scheme scheme() const { return m_scheme; }  ///< never System
    [[nodiscard]] double textScale() const { return m_textScale; }
    [[nodiscard]] bool isDark() const { return m_scheme == Scheme::Dark; }
    [[nodiscard]] QPalette palette() const;
    /// The outline of fields, handles and scroll bars: 3:1 or better against the panel.
    [[nodiscard]] QColor edgeColor() const;
    /// A length in pixels that grows with the text (rounded).
    [[nodiscard]] int scaled(int pixels) const;

private:
    Scheme m_scheme;
    double m_textScale;
};

/// The window's theme; widgets repaint when it changes. Owned by the shell, passed in, never a global.
class ThemeSource : public QObject {
    Q_OBJECT
public:
    explicit ThemeSource(QObject* parent = nullptr) : QObject(parent) {}
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    void set(Scheme scheme, double textScale);

signals:
    void changed();

private:
    Theme m_theme;
};

}  // namespace ridgepoint::ui
