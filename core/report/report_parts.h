// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_builder.h"

/// The steps of buildReport; for this folder alone.
namespace ridgepoint::report {

/// A value of `from` in the unit `shown`; nothing when it is not a finite number or the units disagree.
[[nodiscard]] std::optional<Measure> measure(double value, const units::Unit* from, const units::Unit* shown,
                                             int decimals);

[[nodiscard]] ActEntry buildAct(const ReportInput& input, int act);

/// The table of runs, the charts and the boundaries of an instrument that the student may move.
[[nodiscard]] ExperimentEntry buildExperiment(const ReportInput& input, const labs::Block& block);

/// What the student decided, with choices and units in words.
[[nodiscard]] DecisionEntry buildDecision(const ReportInput& input, int act, const labs::Block& block);

[[nodiscard]] QVector<MissingPart> missingParts(const labs::Lab& lab, const QVector<ActEntry>& acts);

/// The key events, and every event whose time lies before the event preceding it.
[[nodiscard]] QVector<LogEntry> buildLog(const labs::Lab& lab, const QVector<ledger::Event>& events);

/// The quantities of the lab at the run's context; those that the student has not met yet only when every
/// gate is revealed.
[[nodiscard]] QVector<ConstantEntry> buildConstants(const ReportInput& input);

[[nodiscard]] QVector<ModelUse> buildModelUses(const ReportInput& input);

}  // namespace ridgepoint::report
