// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/condition.h"
#include "core/units/unit.h"

#include <QStringList>
#include <QVector>

/// Blocks that only sections of the handbook have; docs/handbook-format.md describes them.
namespace ridgepoint::labs {

/// A table whose cells are prose: text key "<id>.<row>.<column>".
struct TableBlock {
    QStringList columns;
    QStringList rows;
};

/// A table of constants, read from the hardware records.
struct ConstantsBlock {
    QString table;  ///< id in resources/tables/constants.json
};

/// An instrument that the lab format cannot describe.
struct InstrumentBlock {
    QString instrument;  ///< name in the factory of ui/instruments
};

/// A question with a number for an answer. The answer is what the model says, at a scenario.
struct CheckBlock {
    Reference asks;
    const units::Unit* shown = nullptr;
    int decimals = 1;
    double tolerance = 0.01;  ///< share of the model's value
};

/// A claim that is true or false, and what proves it.
struct FallacyBlock {
    bool holds = false;
    QVector<Condition> evidence;
};

}  // namespace ridgepoint::labs
