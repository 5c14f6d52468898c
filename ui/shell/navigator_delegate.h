// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace ridgepoint::ui {

/// Paints the rows of the navigator: group titles, labs with a progress mark, pages.
class NavigatorDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    NavigatorDelegate(const ThemeSource& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QRect textArea(const QRect& row, const QModelIndex& index) const;
    void paintGroup(QPainter& painter, const QRect& rect, const QString& title) const;
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const;

    const ThemeSource& m_theme;
};

}  // namespace ridgepoint::ui
