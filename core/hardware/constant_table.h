// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/units/unit.h"

#include <QStringList>
#include <QVector>

#include <optional>

/// Tables for reading: which constants stand beside each other, and in which unit.
namespace ridgepoint::hardware {

struct ConstantColumn {
    QString id;
    QString name;
    const units::Unit* unit = nullptr;  ///< of every cell below
    int decimals = 0;
};

struct ConstantRow {
    QString id;
    QString name;
    QVector<const HardwareRecord*> cells;  ///< one a column; null: no public measurement
};

/// Columns of one unit each, so that cells below one another can be compared.
struct ConstantTable {
    QString id;
    QVector<ConstantColumn> columns;
    QVector<ConstantRow> rows;
};

/// Ids of all tables, in the order of resources/tables/constants.json.
[[nodiscard]] QStringList constantTableIds();

/// @return nothing for an unknown id, or when the file names a record that the registry lacks
[[nodiscard]] std::optional<ConstantTable> constantTable(const HardwareRegistry& registry, const QString& id);

/// The records of one table in its order, each once; of no table (an empty id): all, sorted by id.
/// @return nothing for an unknown id
[[nodiscard]] std::optional<QVector<const HardwareRecord*>> recordsOf(const HardwareRegistry& registry,
                                                                      const QString& table);

/// How one constant compares with another.
struct ConstantRatio {
    enum class Refusal { None, OtherDimension, Zero };
    Refusal refusal = Refusal::None;
    double low = 0.0;  ///< first over second; a range where either is one
    double high = 0.0;
    bool conventionsDiffer = false;  ///< dense against sparse, one direction against both
};
[[nodiscard]] ConstantRatio ratioOf(const HardwareRecord& first, const HardwareRecord& second);

/// A record as a row of CSV: id, name, low, high, unit, convention, date, confidence, source, note; commas,
/// full precision and a decimal point, for programs.
[[nodiscard]] QString csvHeader();
[[nodiscard]] QString csvLine(const HardwareRecord& record);

/// The word that files use for a confidence: "high".
[[nodiscard]] QString confidenceId(Confidence confidence);

}  // namespace ridgepoint::hardware
