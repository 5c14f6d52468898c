// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/finding.h"
#include "core/labs/lab.h"
#include "core/labs/links.h"

#include <functional>

namespace ridgepoint::labs {

/// Prose: every text that a block needs, none that nothing needs, no digit that a model should supply, no
/// output quoted before the gate that it decides.
[[nodiscard]] QVector<Finding> checkText(const Lab& lab);

/// Truth: every key is the only right one by the models in every context, evidence holds, contexts matter.
[[nodiscard]] QVector<Finding> checkTruth(const Lab& lab);

/// Trials: in every context some step of the control crosses the limit, with all other controls at their
/// start. Asks the ends first, and the steps between them only when both lie on one side.
[[nodiscard]] QVector<Finding> checkTrials(const Lab& lab);

/// Earlier decisions: no question, reading or scenario text rests on one.
[[nodiscard]] QVector<Finding> checkEarlier(const Lab& lab);

/// @return the lab of an id, or nullptr
using LabFinder = std::function<LabPtr(const QString& id)>;
/// Whether the fields that a lab reads exist in the labs that it names, with the same type, unit, range,
/// choices and default.
[[nodiscard]] QVector<Finding> checkEarlierLabs(const Lab& lab, const LabFinder& find);

/// A section of the handbook: fallacies are what their evidence says, questions have an answer.
[[nodiscard]] QVector<Finding> checkSectionTruth(const Lab& section);
/// One use of a model: which, and with what.
struct ModelUse {
    const models::ModelDescriptor* model = nullptr;
    QVector<double> inputs;  ///< one for each parameter, choices as indices
    QString where;           ///< JSON pointer or name, for the finding
};
/// Whether one of the uses is what a gate of the lab asks.
/// @param file  in which the uses stand
[[nodiscard]] QVector<Finding> checkGateUses(const QVector<ModelUse>& uses, const QString& file,
                                             const Lab& lab);
/// Whether a section computes, at its start or in a scenario, what a gate of the lab asks.
[[nodiscard]] QVector<Finding> checkGateScenarios(const Lab& section, const Lab& lab);

/// Whether there is something at a place.
using PlaceKnown = std::function<bool(const Place& place)>;
/// Links in prose lead somewhere.
[[nodiscard]] QVector<Finding> checkLinks(const Lab& lab, const PlaceKnown& isKnown);

/// Text keys that the lab's structure asks for, with the JSON pointer of what asks.
struct TextNeed {
    QString key;
    bool optional = false;
    int act = -1;             ///< -1: seen at once (titles, labels of categories)
    bool beforeGate = false;  ///< seen before the act's prediction is committed
    ContextSet contexts{};    ///< where it is asked for
};
[[nodiscard]] QVector<TextNeed> neededTexts(const Lab& lab);

/// Instances that decide an act's gate: what it predicts, what its options state, its evidence, and what
/// feeds those.
[[nodiscard]] QVector<bool> gateInstances(const Lab& lab, int act);

/// @return the first word with a digit that is no glossary name, year or cross-reference; empty when clean
[[nodiscard]] QString digitInProse(const Template& text);

}  // namespace ridgepoint::labs
