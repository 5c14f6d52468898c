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
    [[nodiscard]] static bool choose(const QString& group, const QString& option) {
        const QString wanted = group + option;
        QStringList walked;
        for (int i = 0; i < kLongestWalk && !focus().startsWith(group); ++i) {
            walked.append(focus());
            press(Qt::Key_Tab);
        }
        // Options may lie side by side, and a group need not begin anew at its end.
        for (int i = 0; i < kLargestGroup && focus() != wanted; ++i)
            pressUntilMoved({Qt::Key_Down, Qt::Key_Right});
        for (int i = 0; i < kLargestGroup && focus() != wanted; ++i)
            pressUntilMoved({Qt::Key_Up, Qt::Key_Left});
        if (focus() != wanted) {
            qWarning().noquote() << "the arrows never came to" << wanted << "but to" << focus()
                                 << walked.mid(0, 40);
            return false;
        }
        press(Qt::Key_Space);
        return true;
    }
    [[nodiscard]] static bool choose(const char* group, const char* option) {
        return choose(QString::fromLatin1(group), QString::fromLatin1(option));
    }

private:
    static void pressUntilMoved(std::initializer_list<Qt::Key> keys) {
        const QString before = focus();
        for (const Qt::Key key : keys)
            if (focus() == before) press(key);
    }

    static constexpr int kLongestWalk = 200;
    static constexpr int kLargestGroup = 12;
};

}  // namespace ridgepoint::journey
