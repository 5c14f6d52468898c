// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigator_delegate.h"

#include "ui/shell/navigator_model.h"
#include "ui/shell/symbols.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr int kRowHeight = 32;
constexpr int kGroupHeight = 36;
constexpr int kInset = 8;
constexpr int kMark = 13;
constexpr int kRadius = 6;

bool isGroup(const QModelIndex& index) {
    return !index.parent().isValid();
}

bool isLab(const QModelIndex& index) {
    return index.data(NavigatorModel::LabRole).isValid();
}

Symbol symbolOf(const QModelIndex& index) {
    if (index.data(NavigatorModel::BrokenRole).toBool()) return Symbol::Warning;
    switch (static_cast<LabProgress>(index.data(NavigatorModel::ProgressRole).toInt())) {
        case LabProgress::NotStarted:
            return Symbol::NotStarted;
        case LabProgress::HalfDone:
            return Symbol::HalfDone;
        case LabProgress::Done:
            return Symbol::Done;
    }
    return Symbol::NotStarted;
}

QString rowText(const QModelIndex& index) {
    const QString number = index.data(NavigatorModel::NumberRole).toString();
    const QString title = index.data(Qt::DisplayRole).toString();
    return number.isEmpty() ? title : number + QLatin1Char(' ') + title;
}

}  // namespace

NavigatorDelegate::NavigatorDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {
}

/// A title that is too long for one line takes two or more.
QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = m_theme.theme();
    const int line = theme.scaled(isGroup(index) && index.row() > 0 ? kGroupHeight : kRowHeight);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (isGroup(index) || !view) return {theme.scaled(120), line};
    const QRect row(0, 0, view->viewport()->width(), line);
    const QFontMetrics metrics(theme.font(TextStyle::BodyStrong));
    const QRect text =
        metrics.boundingRect(0, 0, textArea(row, index).width(), 10 * line, Qt::TextWordWrap, rowText(index));
    return {theme.scaled(120), qMax(line, text.height() + theme.scaled(kInset))};
}

QRect NavigatorDelegate::textArea(const QRect& row, const QModelIndex& index) const {
    const Theme& theme = m_theme.theme();
    const int mark = isLab(index) ? theme.scaled(kMark) + theme.scaled(kInset + 1) : 0;
    return row.adjusted(theme.scaled(kInset) + mark, 0, -theme.scaled(kInset), 0);
}

void NavigatorDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isGroup(index))
        paintGroup(*painter, option.rect, index.data(Qt::DisplayRole).toString());
    else
        paintRow(*painter, option, index);
    painter->restore();
}

void NavigatorDelegate::paintGroup(QPainter& painter, const QRect& rect, const QString& title) const {
    const Theme& theme = m_theme.theme();
    QFont font = theme.font(TextStyle::SmallStrong);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    font.setPixelSize(qMax(10, font.pixelSize() * 11 / 12));
    painter.setFont(font);
    painter.setPen(theme.color(Role::Faint));
    const QRect area =
        rect.adjusted(theme.scaled(kInset), 0, -theme.scaled(kInset), -theme.scaled(kInset - 2));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, title);
}

void NavigatorDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const {
    const Theme& theme = m_theme.theme();
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected  ? theme.color(Role::AccentTint)
                     : hovered ? theme.color(Role::Window)
                               : QColor(Qt::transparent));
    if (focused) painter.setPen(QPen(theme.color(Role::Focus), 2));
    painter.drawRoundedRect(box, theme.scaled(kRadius), theme.scaled(kRadius));
}

void NavigatorDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const Theme& theme = m_theme.theme();
    paintBackground(painter, option);
    if (isLab(index)) {
        const int side = theme.scaled(kMark);
        const QRect mark(option.rect.left() + theme.scaled(kInset), option.rect.center().y() - side / 2, side,
                         side);
        paintSymbol(painter, symbolOf(index), mark, theme);
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.setFont(theme.font(selected ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(theme.color(selected ? Role::Accent : Role::Ink));
    painter.drawText(textArea(option.rect, index), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     rowText(index));
}

}  // namespace ridgepoint::ui
