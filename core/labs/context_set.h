// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

namespace ridgepoint::labs {

/// The contexts in which something exists, by index; empty: all of them.
using ContextSet = QVector<int>;

[[nodiscard]] inline bool includes(const ContextSet& contexts, int context) {
    return contexts.isEmpty() || contexts.contains(context);
}

}  // namespace ridgepoint::labs
