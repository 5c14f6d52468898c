// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/frame.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QWindow>

namespace ridgepoint::bench {

labs::LabPtr shippedLab(const QString& id) {
    const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return labs::loadLab(QStringLiteral(":/ridgepoint/labs/") + id, registry).lab;
}

void paintFrame() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void settle(QWidget& window) {
    window.show();
    for (int i = 0; i < 200 && !window.windowHandle(); ++i)
        paintFrame();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 500)
        paintFrame();
}

}  // namespace ridgepoint::bench
