// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/finding.h"
#include "core/labs/lab.h"

#include <functional>

namespace ridgepoint::labs {

/// Prose: every text that a block needs, none that nothing needs, no digit that a model should supply, no
/// output quoted before the gate that it decides.
[[nodiscard]] QVector<Finding> checkText(const Lab& lab);

/// Truth: every key is the only right one by the models in every context, evidence holds, contexts matter.
[[nodiscard]] QVector<Finding> checkTruth(const Lab& lab);

/// Earlier decisions: no question, reading or scenario text rests on one.
[[nodiscard]] QVector<Finding> checkEarlier(const Lab& lab);

/// @return the lab of an id, or nullptr
using LabFinder = std::function<LabPtr(const QString& id)>;
/// Whether the fields that a lab reads exist in the labs that it names, with the same type, unit, range,
/// choices and default.
[[nodiscard]] QVector<Finding> checkEarlierLabs(const Lab& lab, const LabFinder& find);

/// Text keys that the lab's structure asks for, with the JSON pointer of what asks.
struct TextNeed {
    QString key;
    bool optional = false;
    int act = -1;             ///< -1: seen at once (titles, labels of categories)
    bool beforeGate = false;  ///< seen before the act's prediction is committed
};
[[nodiscard]] QVector<TextNeed> neededTexts(const Lab& lab);

/// Instances that decide an act's gate: what it predicts, what its options state, its evidence, and what
/// feeds those.
[[nodiscard]] QVector<bool> gateInstances(const Lab& lab, int act);

/// @return the first word with a digit that is no glossary name, year or cross-reference; empty when clean
[[nodiscard]] QString digitInProse(const Template& text);

}  // namespace ridgepoint::labs
