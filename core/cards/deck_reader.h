// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/deck.h"
#include "core/result.h"

#include <QJsonValue>

namespace ridgepoint::cards {

/// Makes one card of one entry of the deck's file. @param pointer  where the entry stands
[[nodiscard]] Result<Card, DeckError> readCard(const QJsonValue& entry, const QString& pointer,
                                               const hardware::HardwareRegistry& registry);

}  // namespace ridgepoint::cards
