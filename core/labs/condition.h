// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/context_set.h"
#include "core/labs/reference.h"

#include <QVector>

#include <variant>

namespace ridgepoint::labs {

enum class Comparison { AtLeast, AtMost, Above, Below, Is, IsNot };

/// One comparison of a model output with a number, or with another output.
struct Condition {
    Reference value;
    Comparison comparison = Comparison::AtLeast;
    std::variant<double, Reference> limit;
    QVector<SlotAssignment> with;  ///< for evidence: changes to the question's scenario
    ContextSet contexts{};         ///< for evidence: where it is asked
    [[nodiscard]] bool existsIn(int context) const { return includes(contexts, context); }
};

}  // namespace ridgepoint::labs
