// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"

/// Accounts for every number that a student can see in a lab.
namespace ridgepoint::labs {

/// One displayed number, in one context.
struct AuditRow {
    QString where;  ///< text key, readout, axis, option, control: "text:reveal1.binding"
    QString context;
    QString scenario;    ///< "live" (start values) or the scenario's id
    QString shown;       ///< as a student reads it, in English
    double value = 0.0;  ///< in `unit`; NaN for a special value, which `shown` names
    QString unit;        ///< the model's unit
    QString origin;      ///< "amdahl.speedup r1", "quantity", "control"
    QString inputs;      ///< "serial=0.15 processors=64 efficiency=1 baseline=100"
    QString source;      ///< citation key, or "scenario assumption", or the hardware record
};

/// Left out: axis ticks, dates and page numbers.
[[nodiscard]] QVector<AuditRow> auditLab(const Lab& lab);

}  // namespace ridgepoint::labs
