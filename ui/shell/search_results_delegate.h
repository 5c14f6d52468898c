// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_index.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace ridgepoint::ui {

/// Paints what was found: titles of kinds, hits with a title and a passage. Matches are heavier and
/// underlined.
class SearchResultsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    SearchResultsDelegate(const ThemeSource& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHit(QPainter& painter, const QStyleOptionViewItem& option, const search::SearchHit& hit) const;
    void paintMore(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const;
    void paintHeading(QPainter& painter, const QRect& rect, const QString& text) const;
    void paintBox(QPainter& painter, const QStyleOptionViewItem& option) const;

    const ThemeSource& m_theme;
};

}  // namespace ridgepoint::ui
