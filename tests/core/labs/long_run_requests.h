// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/long_run.h"

#include "core/models/scenario_run.h"
#include "core/models/tail_run.h"

#include <cmath>
#include <initializer_list>
#include <utility>

/// Requests for long runs, short enough for a test.
namespace ridgepoint::labs::test {

using LongSettings = std::initializer_list<std::pair<const char*, double>>;

/// The fallbacks of a model with `given` put over them.
inline LongRunRequest longRequest(const models::ModelDescriptor& model, const LongSettings& given = {}) {
    LongRunRequest request{&model, {}};
    for (const models::Parameter& parameter : model.parameters)
        request.inputs.append(*parameter.fallback);
    for (const auto& [name, value] : given)
        request.inputs[models::parameterIndex(model, name)] = value;
    return request;
}

inline models::Outputs evaluated(const LongRunRequest& request) {
    return request.model->evaluate({request.inputs.constData(), std::size_t(request.inputs.size())});
}

/// NaN for what the model does not define.
inline double outputOf(const LongRunRequest& request, const models::Outputs& outputs, const char* name) {
    const models::Value& value = outputs[std::size_t(models::outputIndex(*request.model, name))];
    if (value.isSpecial()) return std::nan("");
    return value.isCategory() ? value.category() : value.number();
}

}  // namespace ridgepoint::labs::test
