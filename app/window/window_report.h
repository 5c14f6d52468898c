// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "ui/shell/report_exporter.h"
#include "ui/typeset/equation_store.h"

namespace ridgepoint::app {

/// Hands the window's export command to ui/report.
class WindowReport : public ui::ReportExporter {
public:
    /// @param equations  must outlive the exporter
    explicit WindowReport(ui::EquationStore& equations) : m_equations(equations) {}
    QString exportTo(const QString& file, const labs::LabSession& session,
                     const ui::ReportRequest& request) override;

private:
    ui::EquationStore& m_equations;
};

}  // namespace ridgepoint::app
