// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace ridgepoint::ui {

FlowLayout::FlowLayout(int horizontalGap, int verticalGap, QWidget* parent)
    : QLayout(parent), m_horizontalGap(horizontalGap), m_verticalGap(verticalGap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
    invalidate();
}

void FlowLayout::addItem(QLayout* layout) {
    addChildLayout(layout);
    addItem(static_cast<QLayoutItem*>(layout));
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::widthOf(QLayoutItem* item, int available) const {
    return std::clamp(item->sizeHint().width(), std::min(item->minimumSize().width(), available),
                      std::max(1, available));
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        width += item->sizeHint().width() + m_horizontalGap;
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins m = contentsMargins();
    return {std::max(0, width - m_horizontalGap) + m.left() + m.right(), height + m.top() + m.bottom()};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

int FlowLayout::heightForWidth(int width) const {
    return layOut(QRect(0, 0, width, 0), Pass::Measure);
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    layOut(rect, Pass::Place);
}

int FlowLayout::placeLine(const QVector<QLayoutItem*>& line, const QRect& rect, int top, Pass pass) const {
    int used = -m_horizontalGap;
    for (QLayoutItem* item : line)
        used += widthOf(item, rect.width()) + m_horizontalGap;
    const int extra = m_stretches ? std::max(0, rect.width() - used) / static_cast<int>(line.size()) : 0;
    QVector<QSize> sizes;
    int height = 0;
    for (QLayoutItem* item : line) {
        const int width = widthOf(item, rect.width()) + extra;
        const int wanted =
            item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        sizes.append({width, wanted});
        height = std::max(height, wanted);
    }
    if (pass == Pass::Measure) return height;
    int x = rect.left();
    for (int i = 0; i < line.size(); ++i) {
        // Fields with labels above line up at the bottom, single items in the middle.
        const int shift = m_stretches ? height - sizes[i].height() : (height - sizes[i].height()) / 2;
        line[i]->setGeometry(QRect(QPoint(x, top + shift), sizes[i]));
        x += sizes[i].width() + m_horizontalGap;
    }
    return height;
}

int FlowLayout::layOut(const QRect& rect, Pass pass) const {
    const QMargins m = contentsMargins();
    const QRect inner = rect.marginsRemoved(m);
    int top = inner.top();
    int x = 0;
    QVector<QLayoutItem*> line;
    const auto flush = [&] {
        if (line.isEmpty()) return;
        top += placeLine(line, inner, top, pass) + m_verticalGap;
        line.clear();
        x = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const int width = widthOf(item, inner.width());
        if (x > 0 && x + width > inner.width()) flush();
        line.append(item);
        x += width + m_horizontalGap;
    }
    flush();
    return std::max(0, top - m_verticalGap - inner.top()) + m.top() + m.bottom();
}

}  // namespace ridgepoint::ui
