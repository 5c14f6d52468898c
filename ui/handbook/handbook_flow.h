// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_loader.h"
#include "ui/handbook/handbook_page.h"
#include "ui/report/flow.h"

namespace ridgepoint::ui {

/// The handbook as one sequence of items, for paper: title, contents, the sections with their tables and
/// charts at their start values, and the answers to the questions at the end.
/// @param sections  in order
/// @param pages     page on which each section, and then the answers, begin; empty while nobody knows
[[nodiscard]] Flow handbookFlow(const HandbookTools& tools, const QVector<labs::LabPtr>& sections,
                                const QVector<int>& pages, const QLocale& locale);

/// Adds the items of one section; its answers go to `answers`.
void flowSection(QVector<FlowItem>& items, QVector<FlowItem>& answers, const HandbookTools& tools,
                 const labs::LabPtr& section, const QLocale& locale);

}  // namespace ridgepoint::ui
