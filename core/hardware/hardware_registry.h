// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <optional>
#include <string_view>
#include <vector>

/// Constants of machines, each with unit, convention, source and date.
namespace ridgepoint::hardware {

enum class Confidence {
    High,        ///< vendor document or standard, read itself or in a copy
    Medium,      ///< several secondary sources agree
    Low,         ///< one weak source
    Arithmetic,  ///< follows from the named document by calculation
    Assumption,  ///< no source measured it: a scenario assumption, with its date
};

/// One constant: one value, or a range of two.
struct HardwareRecord {
    QString id;    ///< device and quantity: "h100_sxm.fp16"
    QString name;  ///< in plain words: "H100 SXM: memory bandwidth"
    double low = 0.0;
    double high = 0.0;   ///< equal to low unless the record is a range
    QString unit;        ///< id of a unit that core/units knows
    QString convention;  ///< dense, per direction ...; "none" where nothing could be confused
    QString date;        ///< of the value: YYYY, YYYY-MM or YYYY-MM-DD
    QString source;      ///< the primary document by name, as in resources/sources.json
    Confidence confidence = Confidence::Low;
    QString note;

    [[nodiscard]] bool isRange() const { return low != high; }
    /// Precondition: !isRange().
    [[nodiscard]] double value() const { return low; }
    /// The value in another unit.
    /// @return nothing for a range, an unknown unit or another dimension
    [[nodiscard]] std::optional<double> valueIn(std::string_view unitId) const;
};

/// Why a file or a record was not loaded.
struct HardwareError {
    enum class Code {
        CannotRead,
        TooLarge,
        NotJson,
        WrongType,     ///< another JSON type than the place needs
        MissingField,  ///< absent or empty; a record without a convention writes "none"
        UnknownField,
        UnknownUnit,
        UnknownConfidence,
        BadId,
        BadDate,
        BadRange,  ///< low is not below high
        DuplicateId,
    };
    Code code = Code::CannotRead;
    QString file;
    QString pointer;  ///< JSON pointer into the file, "" for the whole
    QString details;  ///< the text that was found, or what the system or the parser said
};

/// All records of a directory. A record with a fault is left out and listed; the others load.
class HardwareRegistry {
public:
    /// @param directory  path or Qt resource path with *.json files of the form {"records": [...]}
    [[nodiscard]] static HardwareRegistry load(const QString& directory);

    /// @return the record of that id, or nullptr; valid as long as the registry
    [[nodiscard]] const HardwareRecord* find(QStringView id) const;
    /// Sorted by id.
    [[nodiscard]] const std::vector<HardwareRecord>& records() const { return m_records; }
    [[nodiscard]] const std::vector<HardwareError>& errors() const { return m_errors; }

private:
    void loadFile(const QString& path);

    std::vector<HardwareRecord> m_records;
    std::vector<HardwareError> m_errors;
};

}  // namespace ridgepoint::hardware
