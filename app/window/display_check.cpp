// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/display_check.h"

#include <QByteArray>
#include <QFileInfo>
#include <QString>
#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>
#endif

namespace ridgepoint::app {
namespace {

#ifdef Q_OS_LINUX
/// @param path  of a socket; a leading zero byte means an abstract one
bool answers(const QByteArray& path) {
    sockaddr_un address{};
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path)) return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int handle = socket(AF_UNIX, SOCK_STREAM, 0);
    if (handle < 0) return false;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    const bool connected = connect(handle, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    close(handle);
    return connected;
}

bool hasX11(const QByteArray& display) {
    if (display.isEmpty()) return false;
    if (!display.startsWith(':')) return true;  // another machine, or a path: let Qt try
    const QByteArray number = display.mid(1).split('.').first();
    const QByteArray path = "/tmp/.X11-unix/X" + number;
    return answers(path) || answers(QByteArray(1, '\0') + path);
}

bool hasWayland(const QByteArray& display) {
    if (display.isEmpty()) return false;
    const QByteArray path = display.startsWith('/') ? display : qgetenv("XDG_RUNTIME_DIR") + '/' + display;
    return QFileInfo::exists(QString::fromLocal8Bit(path));
}
#endif

}  // namespace

bool hasDisplay() {
#ifdef Q_OS_LINUX
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    return chosen || hasWayland(qgetenv("WAYLAND_DISPLAY")) || hasX11(qgetenv("DISPLAY"));
#else
    return true;
#endif
}

}  // namespace ridgepoint::app
