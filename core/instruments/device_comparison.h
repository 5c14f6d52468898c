// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/machine_levels.h"
#include "core/labs/lab.h"

#include <QString>
#include <QVector>

#include <span>

/// Two devices side by side: what their data sheets print, and what follows from it.
namespace ridgepoint::instruments {

/// Hardware records of one device; an empty id where nothing is published.
struct ComparedDevice {
    const char* id;  ///< "h100_sxm"
    const char* bandwidth;
    const char* memory;
    const char* power = "";
    const char* floatPeak = "";    ///< FP16 or BF16, dense
    const char* integerPeak = "";  ///< INT8, dense
};

/// From the smallest to the largest.
[[nodiscard]] std::span<const ComparedDevice> comparedDevices();

/// One figure of one device, in the unit of its row.
struct ComparedCell {
    enum class Missing { No, NotPublished, DoesNotFit };
    const hardware::HardwareRecord* record = nullptr;  ///< null for what is computed
    std::optional<Between<double>> value;
    Missing missing = Missing::No;
};

/// One figure of both devices.
struct ComparedRow {
    QString id;                         ///< "ridge"
    const units::Unit* unit = nullptr;  ///< of both cells
    ComparedCell a;
    ComparedCell b;
    /// B over A; a range where either is one, nothing where either is missing.
    std::optional<Between<double>> ratio;
};

/// What the comparator knows. Rows: float_peak, integer_peak, bandwidth, memory, power from the records;
/// ridge, integer_ridge (peak over bandwidth), tokens (decode_ceiling: bandwidth over the bytes of all
/// weights) and largest (the parameters that fit) from the models.
class DeviceComparison {
public:
    /// @param hardware  outlives the comparison
    explicit DeviceComparison(const hardware::HardwareRegistry& hardware);

    /// Places in comparedDevices(); others are ignored.
    void setA(int device);
    void setB(int device);
    void swap();
    [[nodiscard]] int a() const { return m_a; }
    [[nodiscard]] int b() const { return m_b; }

    /// Size of the model of the token row [billion], to three digits; kept inside sizeControl().
    void setBillions(double billions);
    [[nodiscard]] double billions() const { return m_billions; }
    [[nodiscard]] static labs::ControlDef sizeControl();
    /// Bytes of one weight.
    [[nodiscard]] static units::Bytes weight();

    [[nodiscard]] QVector<ComparedRow> rows() const;

private:
    const hardware::HardwareRegistry& m_hardware;
    int m_a;
    int m_b;
    double m_billions = 7.0;
};

}  // namespace ridgepoint::instruments
