// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PlotView that listens to keys and pointer and speaks to assistive technology.
#include "ui/plot/chart_surface.h"
#include "ui/plot/plot_view.h"
#include "ui/plot/quiet_button.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <optional>

namespace ridgepoint::ui {
namespace {

using Step = PlotReader::Step;

constexpr double kPointingReach = 28.0;  ///< how near the pointer must come to a point [px at 100 % text]

std::optional<Step> stepFor(int key) {
    switch (key) {
        case Qt::Key_Left:
            return Step::Left;
        case Qt::Key_Right:
            return Step::Right;
        case Qt::Key_PageUp:
            return Step::PageLeft;
        case Qt::Key_PageDown:
            return Step::PageRight;
        case Qt::Key_Home:
            return Step::First;
        case Qt::Key_End:
            return Step::Last;
        case Qt::Key_Up:
            return Step::PreviousSeries;
        case Qt::Key_Down:
            return Step::NextSeries;
        default:
            return std::nullopt;
    }
}

double distanceTo(const QRectF& place, const QPointF& at) {
    const QPointF nearest(std::clamp(at.x(), place.left(), place.right()),
                          std::clamp(at.y(), place.top(), place.bottom()));
    return QLineF(nearest, at).length();
}

bool isPlain(const QKeyEvent& event) {
    return (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

}  // namespace

void PlotView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copyAndSay();
    if (isPlain(*event) && event->key() == Qt::Key_T) return setTableShown(!isTableShown());
    if (isPlain(*event) && event->key() == Qt::Key_Escape && m_reader.isReading()) {
        m_reader.stop();
        refreshReading();
        return updateVoice();
    }
    const std::optional<Step> step = isPlain(*event) ? stepFor(event->key()) : std::nullopt;
    if (step && !isTableShown() && m_reader.move(*step)) {
        refreshReading();
        return updateVoice();
    }
    QWidget::keyPressEvent(event);
}

bool PlotView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool leaves = isPlain(*key) && (key->key() == Qt::Key_T || key->key() == Qt::Key_Escape);
    if (leaves) setTableShown(false);
    if (key->matches(QKeySequence::Copy)) {
        copyAndSay();
        return true;
    }
    return leaves;
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setFont(m_theme.theme().font(TextStyle::Body));
    QAction* copyAction = menu->addAction(tr("Copy picture and data"), this, &PlotView::copyAndSay);
    copyAction->setShortcut(QKeySequence::Copy);
    if (m_askFile) menu->addAction(tr("Export data…"), this, &PlotView::exportData);
    menu->addSeparator();
    const bool toTable = !isTableShown();
    QAction* tableAction = menu->addAction(toTable ? tr("Show the data as a table") : tr("Show the chart"),
                                           this, [this, toTable] { setTableShown(toTable); });
    tableAction->setShortcut(Qt::Key_T);
    menu->popup(event->globalPos());
}

void PlotView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason) return;
    m_reader.stop();
    refreshReading();
    updateVoice();
}

/// A box for a segment or for the row of a stage, else a point: a rectangle without extent.
QRectF PlotView::placeOf(const ReadPoint& point) const {
    const ChartScene& scene = m_surface->scene();
    if (m_spec.kind == labs::PlotKind::Line) {
        const QPointF at = scene.toPixel(point.x, point.y);
        return {at.x(), std::clamp(at.y(), scene.plot.top(), scene.plot.bottom()), 0, 0};
    }
    QRectF place;
    for (const SceneBar& bar : scene.bars) {
        const bool isRow = m_spec.kind == labs::PlotKind::Slots;
        if (bar.category != point.index || (bar.series != point.series && !isRow)) continue;
        place |= bar.box;
    }
    if (place.isNull()) return {scene.plot.center(), QSizeF()};
    if (m_spec.kind != labs::PlotKind::Bars) return place;
    return {place.center().x(), point.y < 0 ? place.bottom() : place.top(), 0, 0};
}

void PlotView::showPoint(const PlotReader& reader) {
    const ReadPoint& point = *reader.point();
    const QRectF place = placeOf(point);
    m_surface->setReading(
        ReadingMark{place.isEmpty() ? place.topLeft() : QPointF(place.center().x(), place.top()),
                    reader.heading(), reader.shortText(locale()),
                    seriesStyle(m_spec.series[point.series].role, m_theme.theme()).pen.color(), place});
}

void PlotView::refreshReading() {
    if (m_reader.isReading())
        showPoint(m_reader);
    else
        m_surface->setReading(std::nullopt);
}

void PlotView::pointAt(const QPointF& at) {
    if (m_reader.isReading()) return;
    std::optional<ReadPoint> best;
    double nearest = kPointingReach * m_theme.theme().textScale();
    for (int series = 0; series < m_spec.series.size(); ++series)
        for (const ReadPoint& point : m_reader.points(series)) {
            const double distance = distanceTo(placeOf(point), at);
            if (distance >= nearest) continue;
            nearest = distance;
            best = point;
        }
    if (!best) return m_surface->setReading(std::nullopt);
    PlotReader pointer = m_reader;
    pointer.read(*best);
    showPoint(pointer);
}

QString PlotView::spokenPoint() const {
    if (m_reader.isReading()) return m_reader.sentence(locale());
    for (const labs::PlotMarker& marker : m_spec.markers)
        if (!marker.ghost) return marker.label;
    return {};
}

double PlotView::currentValue() const {
    if (m_reader.isReading()) return m_reader.point()->y;
    for (const labs::PlotMarker& marker : m_spec.markers)
        if (!marker.ghost) return marker.y;
    return m_spec.y.from;
}

QList<QWidget*> PlotView::spokenChildren() const {
    QList<QWidget*> children;
    for (QWidget* child : {static_cast<QWidget*>(m_tableButton), static_cast<QWidget*>(m_copyButton),
                           static_cast<QWidget*>(m_saveButton), static_cast<QWidget*>(m_table)})
        if (!child->isHidden()) children.append(child);
    return children;
}

void PlotView::updateVoice() {
    const QString sentence = m_reader.sentence(locale());
    const QString howTo = tr("Arrow keys read points, T shows the table.");
    const QString description = !sentence.isEmpty()        ? sentence
                                : m_spec.summary.isEmpty() ? howTo
                                                           : m_spec.summary + u' ' + howTo;
    if (description == accessibleDescription()) return;
    setAccessibleDescription(description);
    QAccessibleValueChangeEvent event(this, currentValue());
    QAccessible::updateAccessibility(&event);
}

}  // namespace ridgepoint::ui
