// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ready_line.h"

#include <QEvent>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

namespace ridgepoint::app {
namespace {

/// Goes with the first painted frame.
class FirstFrame : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] {
                QTextStream(stdout) << "ready" << Qt::endl;
                deleteLater();
            });
        }
        return QObject::eventFilter(watched, event);
    }
};

}  // namespace

void announceWhenUsable(QWidget& window) {
    window.installEventFilter(new FirstFrame(&window));
}

}  // namespace ridgepoint::app
