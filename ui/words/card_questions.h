// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The sentences of rule cards.
namespace ridgepoint::ui {

/// The question of a rule, with the model's inputs in braces: "{distance}". Empty for an unknown rule.
[[nodiscard]] QString ruleSentence(const QString& rule);

/// How a choice of a model is called: "FP16" for "fp16"; the id itself where there is no name.
[[nodiscard]] QString choiceName(const QString& choice);

}  // namespace ridgepoint::ui
