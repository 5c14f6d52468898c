// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/sample.h"

#include <QApplication>
#include <QTextStream>

#include <cstdio>

/// ridgepoint-bench: measures what the README promises and prints its table. Needs a display (Xvfb will do);
/// run it on a quiet machine. `--handbook` measures the handbook alone, `--mission` the mission.
int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QTextStream(stdout) << "| what | median | p99 | target | samples |\n|---|---|---|---|---|" << Qt::endl;
    if (QApplication::arguments().contains(QStringLiteral("--mission"))) {
        ridgepoint::bench::benchMission();
        return 0;
    }
    const bool handbookAlone = QApplication::arguments().contains(QStringLiteral("--handbook"));
    ridgepoint::bench::benchHandbook();
    if (handbookAlone) return 0;
    ridgepoint::bench::benchMission();
    ridgepoint::bench::benchWindow();
    ridgepoint::bench::benchStart();
    ridgepoint::bench::benchCore();
    return 0;
}
