// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace ridgepoint::app {

/// Turns SIGTERM, SIGHUP and SIGINT into a signal of the event loop. One object per program.
class TerminationSignals : public QObject {
    Q_OBJECT
public:
    explicit TerminationSignals(QObject* parent = nullptr);

signals:
    void terminate();

private:
    QSocketNotifier* m_notifier = nullptr;
};

}  // namespace ridgepoint::app
