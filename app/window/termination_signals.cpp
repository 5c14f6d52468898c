// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/termination_signals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#endif

namespace ridgepoint::app {

#ifdef Q_OS_UNIX
namespace {

int g_pair[2] = {-1, -1};  // a signal handler can reach nothing else

extern "C" void noteSignal(int) {
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(g_pair[0], &byte, 1);
}

}  // namespace

TerminationSignals::TerminationSignals(QObject* parent) : QObject(parent) {
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, g_pair) != 0) return;
    m_notifier = new QSocketNotifier(g_pair[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = read(g_pair[1], &byte, 1);
        emit terminate();
    });
    struct sigaction action {};
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGHUP, SIGINT})
        sigaction(number, &action, nullptr);
}
#else
TerminationSignals::TerminationSignals(QObject* parent) : QObject(parent) {
}
#endif

}  // namespace ridgepoint::app
