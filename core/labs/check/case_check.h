// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/finding.h"
#include "core/labs/lab.h"

namespace ridgepoint::labs {

/// Recomputes the known cases of `cases.json`: start values of the case's context, its `set` applied, each
/// `expect` compared within 1e-9 of its value. Infinity is written "inf".
/// @return CaseFails for a value that does not come out; the findings of a loader for a file that cannot be
///         read. Each pointer is one into cases.json: "/3/expect/real.speedup".
[[nodiscard]] QVector<Finding> checkCases(const Lab& lab);

struct CaseReport {
    int cases = 0;
    int held = 0;
    QVector<Finding> findings;
};
/// As checkCases, with the cases counted.
[[nodiscard]] CaseReport countCases(const Lab& lab);

}  // namespace ridgepoint::labs
