// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journey/journey_window.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>
#include <QWindow>

namespace ridgepoint::journey {

/// A student who uses the keyboard only to write. Every press goes to a point of the window, as from the
/// system, and counts only if what is meant lies under it.
class Mouse {
public:
    explicit Mouse(QWidget& window) : m_window(window) {}

    [[nodiscard]] bool click(QWidget* target) {
        return target && reach(target) && press(target, target->rect().center());
    }
    /// Clicks a point of what is not a widget of its own: an item of a list, a cell.
    [[nodiscard]] bool clickAt(QWidget* target, const QPoint& at) { return target && press(target, at); }
    /// Presses the slider where the value lies, as far along as `share`.
    [[nodiscard]] bool pull(QWidget* slider, double share) {
        if (!slider || !reach(slider)) return false;
        const QPoint at(qRound(share * (slider->width() - 1)), slider->height() / 2);
        QTest::mousePress(handle(), Qt::LeftButton, {}, inWindow(slider, slider->rect().center()));
        QTest::mouseMove(handle(), inWindow(slider, at));
        QTest::mouseRelease(handle(), Qt::LeftButton, {}, inWindow(slider, at));
        settle();
        return true;
    }
    [[nodiscard]] bool choose(QComboBox* box, const QString& data) {
        const int row = box ? box->findData(data) : -1;
        if (row < 0 || !click(box)) return false;
        QAbstractItemView* list = box->view();
        if (!waitFor([list] { return list->isVisible(); })) return false;
        const QModelIndex entry = box->model()->index(row, box->modelColumn());
        list->scrollTo(entry);
        const QRect item = list->visualRect(entry);
        QTest::mouseMove(list->viewport(), farFrom(item.center(), *list));  // a list ignores the click that
        QTest::mouseMove(list->viewport(), item.center());                  // opened it until the mouse moved
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, item.center());
        settle();
        return box->currentIndex() == row && !list->isVisible();
    }
    /// File menu, then its entry.
    [[nodiscard]] bool chooseAction(QMenuBar* bar, QAction* action) {
        for (QAction* entry : bar->actions()) {
            QMenu* menu = entry->menu();
            if (!menu || !menu->actions().contains(action)) continue;
            press(bar, bar->actionGeometry(entry).center());
            if (!waitFor([menu] { return menu->isVisible(); })) return false;
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            settle();
            return true;
        }
        return false;
    }
    /// Clicks the field, then writes.
    [[nodiscard]] bool write(QWidget* field, const QString& text) {
        if (!click(field)) return false;
        const QWidget* focus = QApplication::focusWidget();
        if (focus != field && (!focus || focus->focusProxy() != field) && field->focusProxy() != focus)
            return false;
        for (const QChar c : text)
            QTest::keyClick(handle(), c.toLatin1());
        settle();
        return true;
    }
    /// Three clicks mark what is there; then writes, and Return.
    [[nodiscard]] bool writeOver(QWidget* field, const QString& text) {
        if (!field || !reach(field)) return false;
        const QPoint middle = inWindow(field, field->rect().center());
        QTest::mouseClick(handle(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(handle(), Qt::LeftButton, {}, middle);
        if (!write(field, text)) return false;
        QTest::keyClick(handle(), Qt::Key_Return);
        settle();
        return true;
    }

private:
    [[nodiscard]] QWindow* handle() const { return m_window.windowHandle(); }
    [[nodiscard]] QPoint inWindow(const QWidget* widget, const QPoint& at) const {
        return widget->mapTo(&m_window, at);
    }
    static QPoint farFrom(const QPoint& at, const QAbstractItemView& list) {
        const QRect room = list.viewport()->rect();
        return at.x() < room.center().x() ? room.topRight() : room.topLeft();
    }
    bool press(QWidget* target, const QPoint& at) {
        const QPoint point = inWindow(target, at);
        QWidget* under = m_window.childAt(point);
        if (!under || (under != target && !target->isAncestorOf(under))) {
            qWarning() << target->objectName() << "is covered by" << under;
            return false;
        }
        QTest::mouseClick(handle(), Qt::LeftButton, {}, point);
        settle();
        return true;
    }
    /// Turns the wheel until the middle of the target can be seen.
    [[nodiscard]] bool reach(QWidget* target) {
        if (!waitFor([target] { return target->isEnabled(); })) return false;
        settle();
        QScrollArea* area = nullptr;
        for (QWidget* up = target->parentWidget(); up && !area; up = up->parentWidget())
            area = qobject_cast<QScrollArea*>(up);
        for (int turns = 0; area && turns < kMostTurns; ++turns) {
            const int middle = target->mapTo(area->viewport(), target->rect().center()).y();
            if (middle >= kEdge && middle < area->viewport()->height() - kEdge) break;
            const int before = area->verticalScrollBar()->value();
            turnWheel(area->viewport(), middle < kEdge ? 1 : -1);
            if (area->verticalScrollBar()->value() == before) break;
        }
        return target->isVisible();
    }
    /// One notch, over whatever lies in the middle of the viewport. As from the system, an event that a
    /// widget ignores goes to its parent.
    static void turnWheel(QWidget* viewport, int notches) {
        const QPoint middle = viewport->rect().center();
        QWidget* under = viewport->childAt(middle);
        for (QWidget* to = under ? under : viewport; to; to = to->parentWidget()) {
            const QPoint at = to->mapFromGlobal(viewport->mapToGlobal(middle));
            QWheelEvent wheel(at, to->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            wheel.ignore();
            if ((QCoreApplication::sendEvent(to, &wheel) && wheel.isAccepted()) || to == viewport) break;
        }
        settle();
    }

    static constexpr int kMostTurns = 300;
    static constexpr int kEdge = 14;
    QWidget& m_window;
};

}  // namespace ridgepoint::journey
