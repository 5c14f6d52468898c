// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_results_delegate.h"

#include "ui/shell/search_results_model.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kHeadingHeight = 34;
constexpr int kInset = 8;
constexpr int kPadding = 6;
constexpr int kGap = 2;
constexpr int kRadius = 6;
constexpr int kSnippetLines = 3;

const SearchResultsModel& modelOf(const QModelIndex& index) {
    return *static_cast<const SearchResultsModel*>(index.model());
}

/// Room for text, the same with and without a scroll bar: rows keep their height when one appears.
int textWidth(const QStyleOptionViewItem& option, const Theme& theme) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int row =
        view ? view->width() - view->verticalScrollBar()->sizeHint().width() : option.rect.width();
    return qMax(1, row - 2 * theme.scaled(kInset));
}

/// A text laid out in lines, with its matches set off.
class Lines {
public:
    Lines(const search::MarkedText& text, const QFont& font, int width, int mostLines)
        : m_layout(text.text, font) {
        QVector<QTextLayout::FormatRange> formats;
        for (const search::Mark& mark : text.marks) {
            QTextCharFormat format;
            format.setFontWeight(QFont::DemiBold);
            format.setFontUnderline(true);
            formats.append({static_cast<int>(mark.from), static_cast<int>(mark.length), format});
        }
        m_layout.setFormats(formats);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        while (m_layout.lineCount() < mostLines) {
            QTextLine line = m_layout.createLine();
            if (!line.isValid()) break;
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height();
        }
        m_layout.endLayout();
    }
    [[nodiscard]] int height() const { return static_cast<int>(std::ceil(m_height)); }
    void draw(QPainter& painter, const QPoint& at) const { m_layout.draw(&painter, at); }

private:
    QTextLayout m_layout;
    double m_height = 0;
};

struct HitLines {
    Lines title;
    Lines snippet;
};

HitLines layOut(const search::SearchHit& hit, const Theme& theme, int width) {
    const int most = hit.snippet.text.isEmpty() ? 0 : kSnippetLines;
    return {Lines(hit.title, theme.font(TextStyle::Body), width, kSnippetLines),
            Lines(hit.snippet, theme.font(TextStyle::Small), width, most)};
}

}  // namespace

SearchResultsDelegate::SearchResultsDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {
}

QSize SearchResultsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = m_theme.theme();
    const int width = textWidth(option, theme);
    const search::SearchHit* hit = modelOf(index).hit(index);
    if (!hit) return {width, theme.scaled(kHeadingHeight)};
    const HitLines lines = layOut(*hit, theme, width);
    const int gap = lines.snippet.height() > 0 ? theme.scaled(kGap) : 0;
    return {width, lines.title.height() + gap + lines.snippet.height() + 2 * theme.scaled(kPadding)};
}

void SearchResultsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const search::SearchHit* hit = modelOf(index).hit(index))
        paintHit(*painter, option, *hit);
    else if (modelOf(index).isHeading(index))
        paintHeading(*painter, option.rect, index.data(Qt::DisplayRole).toString());
    else
        paintMore(*painter, option, index.data(Qt::DisplayRole).toString());
    painter->restore();
}

void SearchResultsDelegate::paintHit(QPainter& painter, const QStyleOptionViewItem& option,
                                     const search::SearchHit& hit) const {
    const Theme& theme = m_theme.theme();
    const HitLines lines = layOut(hit, theme, textWidth(option, theme));
    paintBox(painter, option);
    QPoint at = option.rect.topLeft() + QPoint(theme.scaled(kInset), theme.scaled(kPadding));
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.setPen(theme.color(selected ? Role::Accent : Role::Ink));
    lines.title.draw(painter, at);
    at.ry() += lines.title.height() + theme.scaled(kGap);
    painter.setPen(theme.color(Role::Soft));
    lines.snippet.draw(painter, at);
}

void SearchResultsDelegate::paintMore(QPainter& painter, const QStyleOptionViewItem& option,
                                      const QString& text) const {
    const Theme& theme = m_theme.theme();
    paintBox(painter, option);
    painter.setFont(theme.font(TextStyle::Small));
    painter.setPen(theme.color(Role::Accent));
    const int inset = theme.scaled(kInset);
    painter.drawText(option.rect.adjusted(inset, 0, -inset, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void SearchResultsDelegate::paintHeading(QPainter& painter, const QRect& rect, const QString& text) const {
    const Theme& theme = m_theme.theme();
    QFont font = theme.font(TextStyle::SmallStrong);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    font.setPixelSize(qMax(10, font.pixelSize() * 11 / 12));
    painter.setFont(font);
    painter.setPen(theme.color(Role::Faint));
    const int inset = theme.scaled(kInset);
    painter.drawText(rect.adjusted(inset, 0, -inset, -theme.scaled(kPadding)),
                     Qt::AlignLeft | Qt::AlignBottom, text);
}

void SearchResultsDelegate::paintBox(QPainter& painter, const QStyleOptionViewItem& option) const {
    const Theme& theme = m_theme.theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected  ? theme.color(Role::AccentTint)
                     : hovered ? theme.color(Role::Window)
                               : QColor(Qt::transparent));
    if (option.state.testFlag(QStyle::State_HasFocus)) painter.setPen(QPen(theme.color(Role::Focus), 2));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme.scaled(kRadius),
                            theme.scaled(kRadius));
}

}  // namespace ridgepoint::ui
