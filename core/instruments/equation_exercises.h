// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimensions/analysis.h"

#include <QString>
#include <QVector>

#include <vector>

/// Equations to start from: a worked example, and broken laws as they occur in practice.
namespace ridgepoint::instruments {

/// A quantity as it stands in the table: text as somebody typed it, nothing is lost.
struct BenchRow {
    QString name;
    QString value;  ///< empty: not known
    QString unit;
    bool operator==(const BenchRow&) const = default;
};

struct BenchExercise {
    QString id;
    QString equation;
    QVector<BenchRow> rows;  ///< values with a decimal point
    /// What is to be calculated; it must stand alone on one side. Empty for a worked example.
    QString target{};
    /// A repaired equation lies between these two, whatever values its quantities have.
    QString least{};
    QString most{};
};

/// The worked example first.
[[nodiscard]] const QVector<BenchExercise>& benchExercises();

/// How far the student's equation is a repair of the broken one.
struct Repair {
    enum class State {
        None,            ///< nothing to repair
        Unreadable,      ///< the equation has an error
        RowsChanged,     ///< a quantity of the exercise has another unit or is gone: `names`
        NotHomogeneous,  ///< units do not agree
        NoTarget,        ///< no side is the target alone, or it occurs elsewhere too: `names`
        Unused,          ///< quantities that do not occur: `names`
        Foreign,         ///< names that the exercise does not have: `names`
        Factor,          ///< right but for a number: `factor`
        ValuesDiffer,    ///< units agree, values do not
        Repaired,
    };
    State state = State::None;
    QStringList names{};
    double factor = 1.0;  ///< the student's value over the right one
};

/// Compares by what is computed, not by how it is written: a repair is homogeneous, uses every quantity of
/// the exercise, and gives the right value also where each quantity is much smaller or much larger.
/// @param rows  the table as it is now; units that differ from the exercise's are not accepted
[[nodiscard]] Repair checkRepair(const BenchExercise& exercise, const dimensions::Equation& equation,
                                 const std::vector<dimensions::Quantity>& rows);

/// The quantities of an exercise, read.
[[nodiscard]] std::vector<dimensions::Quantity> quantitiesOf(const BenchExercise& exercise);

}  // namespace ridgepoint::instruments
