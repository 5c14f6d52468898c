// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

/// Times as a person reads them. Everything is stored in UTC and shown in the zone of the machine.
namespace ridgepoint::ui {

/// @return "14:02:31", always 24 hours, so that it lines up and sorts
[[nodiscard]] QString clockText(const QDateTime& time);

/// @return "today 14:02", "yesterday 09:10", else "12 Mar 2026 14:02"
[[nodiscard]] QString whenText(const QDateTime& time, const QDateTime& now,
                               const QLocale& locale = QLocale());

/// With seconds and zone, for details and papers: "2026-03-12 14:02:31 UTC+01:00".
[[nodiscard]] QString exactTimeText(const QDateTime& time);

/// @return "45 s", "12 min", "1 h 40 min"
[[nodiscard]] QString durationText(qint64 seconds);

}  // namespace ridgepoint::ui
