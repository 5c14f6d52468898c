// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace ridgepoint::ui {

/// Digits in cells of the widest digit, so that a changing number does not dance.
class TabularText {
public:
    explicit TabularText(const QFont& font);
    [[nodiscard]] double width(const QString& text) const;
    /// @param at  left end of the baseline
    void draw(QPainter& painter, const QPointF& at, const QString& text) const;

private:
    [[nodiscard]] double cell(QChar c) const;

    QFont m_font;
    double m_digit;
};

}  // namespace ridgepoint::ui
