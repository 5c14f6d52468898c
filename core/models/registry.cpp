// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"

namespace ridgepoint::models {

std::span<const ModelDescriptor* const> registry() {
    return {};
}

const ModelDescriptor* findModel(std::string_view id) {
    for (const ModelDescriptor* model : registry())
        if (model->id == id) return model;
    return nullptr;
}

}  // namespace ridgepoint::models
