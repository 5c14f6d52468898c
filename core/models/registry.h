// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

namespace ridgepoint::models {

/// Every model, in one explicit array (a static library would drop self-registered objects).
[[nodiscard]] std::span<const ModelDescriptor* const> registry();

/// @return the model of that id, or nullptr
[[nodiscard]] const ModelDescriptor* findModel(std::string_view id);

}  // namespace ridgepoint::models
