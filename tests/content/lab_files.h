// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/lab_loader.h"

#include <QStringList>

/// Where labs lie in the source tree, and how a failed test names what it found.
namespace ridgepoint::labs::test {

inline QString sourcePath(const QString& path) {
    return QStringLiteral(RIDGEPOINT_SOURCE_DIR "/") + path;
}

inline LoadedLab load(const QString& folder, const QString& language = QStringLiteral("en")) {
    static const auto registry =
        hardware::HardwareRegistry::load(sourcePath(QStringLiteral("resources/hardware")));
    return loadLab(folder, registry, language);
}

/// One line for each finding: "12 lab.json /acts/0/blocks/1 subject (expected)".
inline QByteArray listed(const QVector<Finding>& findings) {
    QStringList lines;
    for (const Finding& f : findings)
        lines.append(QStringLiteral("%1 %2 %3 %4 (%5)")
                         .arg(static_cast<int>(f.code))
                         .arg(f.file, f.pointer, f.subject, f.expected));
    return lines.join(u'\n').toUtf8();
}

}  // namespace ridgepoint::labs::test
