// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/lab_columns.h"

#include "ui/theme/follow_theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace ridgepoint::ui {
namespace {

constexpr int kStoryWidth = 384;
constexpr int kStackBelow = 960;
constexpr int kMargin = 28;
constexpr int kGap = 26;
constexpr int kBar = 12;
constexpr int kHoldScroll_ms = 1000;
constexpr int kMeasure = 680;       ///< the widest story
constexpr double kHeadShare = 0.6;  ///< of the height; a higher head scrolls with the rest

}  // namespace

LabColumns::LabColumns(const ThemeSource& source, QWidget* header, QWidget* parent)
    : QWidget(parent), m_source(source), m_header(header), m_release(new QTimer(this)) {
    m_release->setSingleShot(true);
    m_release->setInterval(kHoldScroll_ms);
    connect(m_release, &QTimer::timeout, this, &LabColumns::releaseScroll);
    m_storyColumn = makeColumn(m_story);
    m_benchColumn = makeColumn(m_bench);
    m_headColumn = makeColumn(m_benchHead);
    m_headColumn->installEventFilter(this);
    m_benchContent = new QWidget(this);
    auto* content = new QVBoxLayout(m_benchContent);
    content->setContentsMargins(0, 0, 0, 0);
    content->addWidget(m_benchColumn, 1);
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_pair = new QWidget(this);
    auto* pair = new QHBoxLayout(m_pair);
    pair->setContentsMargins(0, 0, 0, 0);
    m_storyArea = makeArea(QStringLiteral("story"), tr("Story"));
    m_benchArea = makeArea(QStringLiteral("bench"), tr("Instrument"));
    m_pageArea = makeArea(QStringLiteral("page"), tr("Lab"));
    m_benchPane = new QWidget(m_pair);
    auto* pane = new QVBoxLayout(m_benchPane);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->addWidget(m_benchArea, 1);
    pair->addWidget(m_storyArea);
    pair->addWidget(m_benchPane, 1);
    m_stack = new QWidget;
    m_stackLayout = new QVBoxLayout(m_stack);
    m_stackLayout->setContentsMargins(0, 0, 0, 0);
    m_pageArea->setWidget(m_stack);
    m_stack->setAutoFillBackground(false);
    m_outer->addWidget(m_header);
    m_outer->addWidget(m_pair, 1);
    m_outer->addWidget(m_pageArea, 1);
    connect(m_benchArea->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LabColumns::alignBench);
    arrange(false);
    followTheme(source, this, [this] { applyTheme(); });
}

QWidget* LabColumns::makeColumn(QVBoxLayout*& layout) {
    auto* column = new QWidget(this);
    layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    return column;
}

QScrollArea* LabColumns::makeArea(const QString& name, const QString& spoken) {
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("scroll.") + name);
    area->setAccessibleName(spoken);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    const QScrollBar* bar = area->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &LabColumns::scrolled);
    connect(bar, &QScrollBar::rangeChanged, this, &LabColumns::applyScrollPositions);
    connect(bar, &QScrollBar::actionTriggered, this, &LabColumns::releaseScroll);
    return area;
}

void LabColumns::applyTheme() {
    const Theme& theme = m_source.theme();
    const int margin = theme.scaled(kMargin);
    m_outer->setSpacing(theme.scaled(14));
    m_pair->layout()->setSpacing(theme.scaled(kGap) - kBar);
    m_stackLayout->setSpacing(theme.scaled(16));
    m_story->setSpacing(theme.scaled(16));
    m_bench->setSpacing(theme.scaled(16));
    m_benchHead->setSpacing(0);
    m_benchContent->layout()->setSpacing(theme.scaled(12));
    m_benchPane->layout()->setSpacing(theme.scaled(12));
    m_storyArea->setFixedWidth(theme.scaled(kStoryWidth) + kBar);
    m_outer->setContentsMargins(m_stacked ? 0 : margin, m_stacked ? 0 : theme.scaled(22), 0, 0);
    m_stackLayout->setContentsMargins(margin / 2, theme.scaled(18), margin / 2, margin);
    m_header->setContentsMargins(0, 0, m_stacked ? 0 : margin, 0);
    m_story->setContentsMargins(0, 0, m_stacked ? 0 : kBar, m_stacked ? 0 : margin);
    m_storyColumn->setMaximumWidth(m_stacked ? theme.scaled(kMeasure) : QWIDGETSIZE_MAX);
    alignBench();
    if (wantsStack() != m_stacked) arrange(wantsStack());
}

void LabColumns::alignBench() {
    const int margin = m_source.theme().scaled(kMargin);
    const bool bar = m_benchArea->verticalScrollBar()->maximum() > 0;
    m_bench->setContentsMargins(0, 0, m_stacked ? 0 : margin - (bar ? kBar : 0), m_stacked ? 0 : margin);
    const bool headScrolls = m_headColumn->parentWidget() == m_benchContent;
    m_benchHead->setContentsMargins(0, 0, m_stacked ? 0 : margin - (bar && headScrolls ? kBar : 0), 0);
}

bool LabColumns::wantsStack() const {
    return width() < m_source.theme().scaled(kStackBelow);
}

void LabColumns::arrange(bool stacked) {
    QWidget* focus = window()->focusWidget();
    m_stacked = stacked;
    m_storyArea->takeWidget();
    m_benchArea->takeWidget();
    if (stacked) {
        m_outer->removeWidget(m_header);
        for (QWidget* widget : {m_header, m_storyColumn, m_headColumn, m_benchContent})
            m_stackLayout->addWidget(widget);
    } else {
        for (QWidget* widget : {m_header, m_storyColumn, m_headColumn, m_benchContent})
            m_stackLayout->removeWidget(widget);
        m_outer->insertWidget(0, m_header);
        m_storyArea->setWidget(m_storyColumn);
        m_benchArea->setWidget(m_benchContent);
        placeHead();
    }
    for (QWidget* widget : {m_header, m_storyColumn, m_headColumn, m_benchContent}) {
        widget->setAutoFillBackground(false);
        widget->setVisible(widget != m_headColumn || m_headUsed);
    }
    m_pair->setVisible(!stacked);
    m_pageArea->setVisible(stacked);
    if (focus && isAncestorOf(focus)) focus->setFocus(Qt::OtherFocusReason);
    applyTheme();
}

void LabColumns::setHeadUsed(bool used) {
    m_headUsed = used;
    m_headColumn->setVisible(used);
    if (!m_stacked) placeHead();
}

bool LabColumns::headHasRoom() const {
    const int width = m_headColumn->width();
    const int height = m_headColumn->hasHeightForWidth() ? m_headColumn->heightForWidth(width)
                                                         : m_headColumn->sizeHint().height();
    return height <= kHeadShare * m_benchPane->height();
}

/// Above the scrolling instrument, or as its first part.
void LabColumns::placeHead() {
    QWidget* wanted = headHasRoom() ? m_benchPane : m_benchContent;
    if (m_headColumn->parentWidget() == wanted) return;
    QWidget* focus = window()->focusWidget();
    static_cast<QVBoxLayout*>(wanted->layout())->insertWidget(0, m_headColumn);
    m_headColumn->setVisible(m_headUsed);
    alignBench();
    if (focus && m_headColumn->isAncestorOf(focus)) focus->setFocus(Qt::OtherFocusReason);
}

bool LabColumns::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_headColumn && event->type() == QEvent::LayoutRequest && !m_stacked)
        QTimer::singleShot(0, this, [this] {
            if (!m_stacked) placeHead();
        });
    return QWidget::eventFilter(watched, event);
}

void LabColumns::resizeEvent(QResizeEvent*) {
    if (wantsStack() != m_stacked) arrange(wantsStack());
    if (!m_stacked) placeHead();
}

void LabColumns::bringIntoView(QWidget* widget) {
    releaseScroll();
    for (QScrollArea* area : {m_storyArea, m_benchArea, m_pageArea}) {
        if (!area->widget() || !area->widget()->isAncestorOf(widget)) continue;
        const int top = widget->mapTo(area->widget(), QPoint(0, 0)).y();
        const int room = area->viewport()->height();
        QScrollBar* bar = area->verticalScrollBar();
        const bool visible = top >= bar->value() && top + widget->height() <= bar->value() + room;
        if (!visible) bar->setValue(top - m_source.theme().scaled(8));
    }
}

void LabColumns::focusOtherColumn() {
    const QWidget* now = window()->focusWidget();
    const bool inStory = now && m_storyColumn->isAncestorOf(now);
    const QWidget* other = inStory ? m_benchColumn : m_storyColumn;
    for (QWidget* child : other->findChildren<QWidget*>()) {
        if (!(child->focusPolicy() & Qt::TabFocus) || !child->isVisible() || !child->isEnabled()) continue;
        child->setFocus(Qt::TabFocusReason);
        bringIntoView(child);
        return;
    }
}

QMap<QString, double> LabColumns::scrollPositions() const {
    QMap<QString, double> positions;
    for (const QScrollArea* area : {m_storyArea, m_benchArea, m_pageArea}) {
        const QScrollBar* bar = area->verticalScrollBar();
        if (area->isVisibleTo(this) && bar->value() > 0)
            positions.insert(area->objectName(), static_cast<double>(bar->value()) / bar->maximum());
    }
    return positions;
}

void LabColumns::setScrollPositions(const QMap<QString, double>& positions) {
    for (QScrollArea* area : {m_storyArea, m_benchArea, m_pageArea})
        area->verticalScrollBar()->setValue(0);
    m_heldScroll = positions;
    m_release->start();
    applyScrollPositions();
}

void LabColumns::applyScrollPositions() {
    for (auto held = m_heldScroll.cbegin(); held != m_heldScroll.cend(); ++held) {
        const auto* area = findChild<QScrollArea*>(held.key());
        if (!area) continue;
        QScrollBar* bar = area->verticalScrollBar();
        bar->setValue(qRound(held.value() * bar->maximum()));
    }
}

void LabColumns::releaseScroll() {
    m_heldScroll.clear();
}

}  // namespace ridgepoint::ui
