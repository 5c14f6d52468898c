// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/typeset/equation_painter.h"
#include "ui/typeset/equation_source.h"
#include "ui/typeset/equation_store.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QScrollBar;

namespace ridgepoint::ui {

/// One display equation with live numbers, as large as the text around it. Until it is typeset its TeX is
/// shown; an equation that cannot be typeset says why and shows its TeX. Too wide for its place it shrinks a
/// little, then scrolls (arrow keys too). Its accessible name is the equation in words with the numbers of
/// the moment.
class EquationWidget : public QWidget {
    Q_OBJECT
public:
    /// Store and theme outlive the widget.
    EquationWidget(EquationStore* store, const ThemeSource* theme, QWidget* parent = nullptr);

    /// @param source  what stands between the dollar signs
    void setEquation(const QString& source);
    [[nodiscard]] const EquationSource& source() const { return m_source; }

    /// The text of each placeholder, in the order of source().placeholders; an empty one is a number that is
    /// not known yet. Repaints, never typesets.
    void setSlotTexts(const QStringList& texts);

    /// The equation in words, or what is wrong with it.
    [[nodiscard]] QString spoken() const;

    [[nodiscard]] bool isTypeset() const { return m_painter.equation() != nullptr; }

    /// For a page: vectors, scaled into the rectangle.
    void paintOn(QPainter& painter, const QRectF& target, const Theme& theme) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void typeset();  ///< the equation, or the message in its place, is there

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void settle(const EquationResult& result);
    void copyTeX() const;
    void layOut();
    void paintFallback(QPainter& painter) const;
    [[nodiscard]] QString complaint() const;  ///< empty while nothing is wrong
    [[nodiscard]] QString plainTeX() const;
    [[nodiscard]] QFont texFont() const;
    [[nodiscard]] double emForWidth(int width) const;
    [[nodiscard]] bool overflows(int width) const;

    EquationStore* m_store;
    const ThemeSource* m_theme;
    QScrollBar* m_scrollBar;
    EquationSource m_source;
    QStringList m_slotTexts;
    EquationPainter m_painter;
    std::optional<EquationError> m_error;
};

}  // namespace ridgepoint::ui
