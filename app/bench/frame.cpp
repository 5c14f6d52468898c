// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/frame.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QWindow>

#include <cmath>

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

Sample sweep(labs::LabSession& session, int slot, const std::function<void()>& show) {
    const labs::ControlDef& control = session.lab().controls[slot];
    const int steps = static_cast<int>(std::lround((control.to - control.from) / control.step));
    return repeat(600, 50, [&](int i) {
        const int at = i % (2 * steps);
        session.preview(slot, control.from + (at <= steps ? at : 2 * steps - at) * control.step);
        show();
        paintFrame();
    });
}

}  // namespace ridgepoint::bench
