// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace ridgepoint::ledger {

/// The one text of a JSON value, so that equal values have equal hashes on every machine and locale.
/// UTF-8, no white space, keys in the order of their UTF-16 code units. Numbers that are whole and fit 64 bit
/// are written as integers, all others as the shortest text that reads back to the same double; negative zero
/// is 0; what JSON cannot hold (NaN, infinities, undefined) is null. Only `"`, `\` and control characters are
/// escaped.
/// @limits reading the text back and writing it again gives the same bytes; a lone surrogate is replaced once
[[nodiscard]] QByteArray canonicalJson(const QJsonValue& value);

}  // namespace ridgepoint::ledger
