// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/lab.h"
#include "core/labs/load/json_node.h"
#include "core/labs/shown_number.h"

/// Shared by the files that read one part of lab.json each. Internal to core/labs.
namespace ridgepoint::labs {

struct LoadState {
    Lab lab;
    FindingList findings;
    const hardware::HardwareRegistry& hardware;
};

// Order matters: each step resolves names that the steps before it made.
void readSlots(const JsonNode& root, LoadState& state);    ///< quantities, controls, earlier, contexts
void readEarlier(const JsonNode& root, LoadState& state);  ///< decisions of earlier labs; part of readSlots
void readTracks(const JsonNode& root, LoadState& state);   ///< whether the contexts are tracks
void readModels(const JsonNode& root, LoadState& state);   ///< instances in order of evaluation
void readScenarios(const JsonNode& root, LoadState& state);
void readActs(const JsonNode& root, LoadState& state);
void readSection(const JsonNode& root, LoadState& state);  ///< the blocks of a section of the handbook
void readBlocks(const JsonNode& node, ActDef& act, LoadState& state);
/// @return false when the block's kind is not one of a section
bool readSectionBlock(const JsonNode& node, Block& block, LoadState& state);
[[nodiscard]] EarlierBlock readEarlierBlock(const JsonNode& node, LoadState& state);
[[nodiscard]] Block readBlock(const JsonNode& node, LoadState& state);
[[nodiscard]] WorkbenchBlock readWorkbench(const JsonNode& node, LoadState& state);
[[nodiscard]] TrialsBlock readTrials(const JsonNode& node, LoadState& state);
/// An act is observed once, and its trials seek the threshold of a control of its workbench.
void checkObserved(const JsonNode& act, const ActDef& read, const LoadState& state);
[[nodiscard]] PlotDef readPlot(const JsonNode& node, LoadState& state);
[[nodiscard]] Question readQuestion(const JsonNode& node, LoadState& state);
[[nodiscard]] DecisionBlock readDecision(const JsonNode& node, LoadState& state);
void resolveText(LoadState& state);  ///< what placeholders point at

/// Reports a source key that resources/sources.json does not know.
void checkSource(const JsonNode& node, const QString& key);

// Small readers that several of them use.
[[nodiscard]] const units::Unit* readUnit(const JsonNode& node, const QString& name,
                                          const units::Unit* otherwise);
/// As readUnit, and reports a unit that `from` cannot be shown in.
[[nodiscard]] const units::Unit* readShown(const JsonNode& node, const units::Unit* from);
[[nodiscard]] Reference readReference(const JsonNode& node, LoadState& state);
/// @return a reference with no target when the name is unknown
[[nodiscard]] std::optional<Reference> findReference(const QString& written, const Lab& lab);
/// Values of slots; those under "contexts" count in one context and come last.
[[nodiscard]] QVector<SlotAssignment> readAssignments(const JsonNode& node, LoadState& state);
/// The contexts that an item names in "contexts"; empty: it exists in all of them.
[[nodiscard]] ContextSet readContexts(const JsonNode& node, const LoadState& state);
[[nodiscard]] QVector<Condition> readConditions(const JsonNode& node, const QString& name, LoadState& state);
/// As readConditions, and each may name the contexts in which it is asked.
[[nodiscard]] QVector<Condition> readEvidence(const JsonNode& node, LoadState& state);
/// A slot's value as a file writes it: a number, a choice id, a hardware record, or another slot.
[[nodiscard]] std::optional<SlotAssignment> readSlotValue(const JsonNode& node, int slot, LoadState& state);

/// The one number that stands for a hardware record: its value, or the high end of a range.
[[nodiscard]] double hardwareNumber(const hardware::HardwareRecord& record);

}  // namespace ridgepoint::labs
