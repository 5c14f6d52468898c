// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journey/journey_window.h"

#include <QWindow>

namespace ridgepoint::journey {

/// A student who has no mouse. Every key goes to the window that has the focus, as from the system.
class Keyboard {
public:
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QGuiApplication::focusWindow(), key, with);
        settle();
    }
    static void pressTimes(int times, Qt::Key key) {
        for (int i = 0; i < times; ++i)
            press(key);
    }
    /// @param text  Latin-1
    static void type(const QString& text) {
        for (const QChar c : text)
            QTest::keyClick(QGuiApplication::focusWindow(), c.toLatin1());
        settle();
    }
    [[nodiscard]] static QString focus() {
        const QWidget* now = QApplication::focusWidget();
        return now ? now->objectName() : QString();
    }
    /// Tab, until the focus is there.
    [[nodiscard]] static bool tabTo(const QString& name) {
        QStringList walked;
        for (int i = 0; i < kLongestWalk; ++i) {
            if (focus() == name) return true;
            walked.append(focus());
            press(Qt::Key_Tab);
        }
        qWarning().noquote() << "Tab never came to" << name << "but to" << walked.mid(0, 80);
        return false;
    }
    [[nodiscard]] static bool tabTo(const char* name) { return tabTo(QLatin1String(name)); }
    /// Tab into the group, arrows inside it, Space.
    [[nodiscard]] static bool choose(const char* group, const char* option) {
        const QString wanted = QLatin1String(group) + QLatin1String(option);
        for (int i = 0; i < kLongestWalk && !focus().startsWith(QLatin1String(group)); ++i)
            press(Qt::Key_Tab);
        for (int i = 0; i < kLargestGroup && focus() != wanted; ++i)
            press(Qt::Key_Down);
        if (focus() != wanted) return false;
        press(Qt::Key_Space);
        return true;
    }

private:
    static constexpr int kLongestWalk = 200;
    static constexpr int kLargestGroup = 12;
};

}  // namespace ridgepoint::journey
