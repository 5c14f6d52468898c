// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

/// Inputs of a model as typed on the command line: name=value.
namespace ridgepoint::cli {

[[nodiscard]] QString utf8(std::string_view text);

/// "from 0 to 1", "above 0, whole", "one of a, b".
[[nodiscard]] QString domainText(const models::Parameter& parameter);

struct ReadInputs {
    std::vector<double> values;  ///< in the order of the parameters
    QString problem;             ///< not empty: one sentence that says what does not fit and what would
};

/// Missing inputs take their default.
[[nodiscard]] ReadInputs readInputs(const models::ModelDescriptor& model, const QStringList& pairs);

}  // namespace ridgepoint::cli
