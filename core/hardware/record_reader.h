// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/result.h"

#include <QJsonValue>

namespace ridgepoint::hardware {

/// Reads one record of a hardware file.
/// @param pointer  JSON pointer of the record, for the error
/// @errors every code but CannotRead, TooLarge, NotJson and DuplicateId; the file is left to the caller
[[nodiscard]] Result<HardwareRecord, HardwareError> readRecord(const QJsonValue& value,
                                                               const QString& pointer);

}  // namespace ridgepoint::hardware
