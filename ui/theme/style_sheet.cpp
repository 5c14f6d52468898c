// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <utility>

namespace ridgepoint::ui {
namespace {

constexpr auto kButtons = R"(
QPushButton { background: @panel; color: @ink; border: 1px solid @edge; border-radius: @r6;
  padding: @p6 @p14; min-height: @h20; font-weight: 600; }
QPushButton:hover { background: @tint; border-color: @accent; }
QPushButton:pressed { background: @tint; }
QPushButton:focus { border: 2px solid @focus; padding: @p5 @p13; }
QPushButton:disabled { color: @faint; background: @window; border-color: @line; }
QPushButton[kind="primary"] { background: @accent; color: @onaccent; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accenthover; }
QPushButton[kind="primary"]:focus { border: 2px solid @ink; }
QPushButton[kind="primary"]:disabled { background: @line; color: @soft; border-color: @line; }
QPushButton[kind="link"] { background: transparent; border: 2px solid transparent; color: @accent;
  padding: @p4 @p8; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @focus; padding: @p4 @p8; }
QPushButton[kind="figure"] { background: transparent; border: 2px solid transparent; color: @accent;
  padding: 0px; text-align: left; }
QPushButton[kind="figure"]:hover { text-decoration: underline; }
QPushButton[kind="figure"]:focus { border: 2px solid @focus; padding: 0px; }
QPushButton[kind="quiet"] { background: transparent; border: 2px solid transparent; color: @soft;
  padding: @p2 @p8; font-weight: 400; }
QPushButton[kind="quiet"]:hover { background: @tint; color: @ink; }
QPushButton[kind="quiet"]:focus { border: 2px solid @focus; }
QPushButton[kind="quiet"]:disabled { color: @faint; }
QPushButton[kind="step"] { padding: 0px; min-width: @h28; font-weight: 400; }
)";

constexpr auto kFields = R"(
QLineEdit, QPlainTextEdit, QAbstractSpinBox[kind="field"] { background: @panel; color: @ink;
  border: 1px solid @edge; border-radius: @r6; padding: @p4 @p8; selection-background-color: @accent;
  selection-color: @onaccent; }
QLineEdit, QAbstractSpinBox[kind="field"] { min-height: @h20; }
QAbstractSpinBox QLineEdit { border: none; padding: 0px; min-height: 0px; background: transparent; }
QLineEdit:hover, QPlainTextEdit:hover, QAbstractSpinBox[kind="field"]:hover { border-color: @faint; }
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox[kind="field"]:focus { border: 2px solid @focus;
  padding: @p3 @p7; }
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QAbstractSpinBox[wrong="true"] {
  border: 2px solid @danger; padding: @p3 @p7; }
QAbstractSpinBox[kind="field"]:read-only { background: @window; color: @soft; }
)";

constexpr auto kAreas = R"(
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QProgressBar { background: @line; border: none; border-radius: 3px; min-height: @s12; max-height: @s12; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: @s12; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: @s12; margin: 0px; }
QScrollBar::handle { background: @edge; border-radius: 2px; margin: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTableView { background: @panel; color: @ink; border: 1px solid @line; border-radius: @r6;
  gridline-color: @line; selection-background-color: @tint; selection-color: @ink; }
QTableView:focus { border: 2px solid @focus; }
QHeaderView::section { background: @window; color: @soft; border: none; border-bottom: 1px solid @line;
  padding: @p4 3px; }
QTableCornerButton::section { background: @window; border: none; }
QToolTip { background: @panel; color: @ink; border: 1px solid @edge; padding: 4px; }
)";

/// Half way between two colours, nearer to the first the smaller the share.
QColor between(const QColor& a, const QColor& b, double share) {
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

void replaceColors(QString& sheet, const Theme& theme) {
    const auto put = [&](const char* token, const QColor& color) {
        sheet.replace(QLatin1String(token) + u';', color.name() + u';');
    };
    put("@window", theme.color(Role::Window));
    put("@panel", theme.color(Role::Panel));
    put("@line", theme.color(Role::Line));
    put("@edge", theme.edgeColor());
    put("@ink", theme.color(Role::Ink));
    put("@soft", theme.color(Role::Soft));
    put("@faint", theme.color(Role::Faint));
    put("@accenthover", between(theme.color(Role::Accent), theme.color(Role::Ink), 0.2));
    put("@accent", theme.color(Role::Accent));
    put("@tint", theme.color(Role::AccentTint));
    put("@onaccent", theme.color(Role::OnAccent));
    put("@danger", theme.color(Role::Danger));
    put("@focus", theme.color(Role::Focus));
}

void replaceLengths(QString& sheet, const Theme& theme) {
    for (const char* prefix : {"@p", "@h", "@r", "@s"}) {
        for (int pixels = 28; pixels >= 2; --pixels) {
            const int length = qstrcmp(prefix, "@s") == 0 ? pixels : theme.scaled(pixels);
            const QString token = QLatin1String(prefix) + QString::number(pixels);
            for (const QChar end : {QChar(u' '), QChar(u';')})
                sheet.replace(token + end, QString::number(length) + QStringLiteral("px") + end);
        }
    }
}

}  // namespace

QString styleSheetOf(const Theme& theme) {
    QString sheet = QLatin1String(kButtons) + QLatin1String(kFields) + QLatin1String(kAreas);
    replaceColors(sheet, theme);
    replaceLengths(sheet, theme);
    return sheet;
}

void applyApplicationStyle(const Theme& theme) {
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font(TextStyle::Body));
    qApp->setStyleSheet(styleSheetOf(theme));
}

void setLook(QWidget* widget, const char* property, const QVariant& value) {
    if (widget->property(property) == value) return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

}  // namespace ridgepoint::ui
