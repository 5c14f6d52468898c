// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/flow.h"
#include "ui/report/report_words.h"

/// The steps of reportFlow; for this folder alone.
namespace ridgepoint::ui {

using FlowItems = QVector<FlowItem>;

void flowAct(FlowItems& items, const report::ActEntry& act, int index, const ReportWords& words);
void flowExperiment(FlowItems& items, const report::ExperimentEntry& experiment, const ReportWords& words);
void flowAppendix(FlowItems& items, const report::ReportDocument& document, const ReportWords& words);

}  // namespace ridgepoint::ui
