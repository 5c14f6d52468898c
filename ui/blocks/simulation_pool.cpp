// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/simulation_pool.h"

#include <QThread>
#include <QThreadPool>

namespace ridgepoint::ui {

QThreadPool& simulationPool() {
    struct Pool : QThreadPool {
        Pool() { setMaxThreadCount(qMax(1, QThread::idealThreadCount() - 1)); }
    };
    static Pool kPool;
    return kPool;
}

}  // namespace ridgepoint::ui
