// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimensions/analysis.h"
#include "core/dimensions/readable.h"
#include "core/instruments/equation_exercises.h"

#include <QLocale>
#include <QString>
#include <QVector>

#include <optional>

/// The bench on which a student writes an equation and sees what each of its terms measures.
namespace ridgepoint::instruments {

/// What is wrong with a row of the table.
enum class RowFault { None, NoName, BadName, NameTwice, BadValue, NoUnit, BadUnit };

struct RowReading {
    RowFault fault = RowFault::None;
    QString word{};  ///< the part that is no name, number or unit
    bool isUsed = true;  ///< also while the equation cannot be read
};

/// A stretch of the typed text, in UTF-16.
struct TextRange {
    int from = 0;
    int length = 0;
    bool operator==(const TextRange&) const = default;
};

struct AmountReading {
    dimensions::Amount::Trouble trouble = dimensions::Amount::Trouble::None;
    double value = 0.0;  ///< in `unit`
    QString unit{};      ///< symbol; "1" for a plain number
    bool operator==(const AmountReading&) const = default;
};

struct TermReading {
    QString text;
    QString sign;  ///< before it: = + − or a comma; empty for the first of a group
    TextRange range{};
    int group = 0;
    dimensions::Fit fit = dimensions::Fit::Fits;
    QString unit{};  ///< coherent; empty where it is not known
    AmountReading amount{};
    bool operator==(const TermReading&) const = default;
};

struct GroupReading {
    QString text;  ///< the inner sum or function; for group 0 the whole
    bool isFunction = false;
};

struct SideReading {
    QString text;
    QString unit{};
    AmountReading amount{};
};

struct FaultReading {
    dimensions::Fault::Code code;
    TextRange range{};
    QString text{};  ///< of the term, side, argument or exponent
    TextRange neighbourRange{};
    QString neighbour{};  ///< text of one that is as expected
    QString name{};
    QString found{};  ///< units
    QString expected{};
    QString excess{};
    bool isTie = false;
};

/// What a factor between two sides looks like.
enum class FactorHint { None, BitsAndBytes, BinaryPrefix, DecimalPrefix, TimeUnit };
[[nodiscard]] FactorHint hintOf(double ratio);

/// How the values of the first two sides compare, where both have one.
struct Disparity {
    bool isKnown = false;
    double factor = 1.0;  ///< at least 1; sides that agree within a thousandth count as equal
    QString larger{};     ///< text of that side
    QString smaller{};
    FactorHint hint = FactorHint::None;
    [[nodiscard]] bool isEqual() const { return isKnown && factor == 1.0; }
};

/// Terms of a side that add up, in one unit; empty where they do not.
struct BarReading {
    QString whole{};  ///< text of the side
    QString unit{};
    QStringList terms{};
    QVector<double> values{};
    double total = 0.0;
};

struct BenchReading {
    std::optional<dimensions::EquationError> error{};
    TextRange errorRange{};
    dimensions::Verdict verdict = dimensions::Verdict::Undecided;
    QVector<GroupReading> groups{};
    QVector<TermReading> terms{};
    QVector<SideReading> sides{};
    QVector<FaultReading> faults{};
    QStringList missing{};  ///< names without a row
    Disparity disparity{};
    bool mixesBitsAndBytes = false;
    BarReading bar{};
    Repair repair{};
};

/// State of the bench. Each change reads the equation anew, in far less than a millisecond.
class EquationBench {
public:
    static constexpr int kMostRows = 60;

    /// @param locale  how numbers are typed; a decimal point is understood in every locale
    explicit EquationBench(const QLocale& locale);

    /// Puts an exercise on the bench, as it is given.
    void start(int exercise);
    void setText(const QString& text);
    /// Ignored where there is no such row.
    void setRow(int row, const BenchRow& typed);
    /// Empty rows for names that have none. @return the first of them, or −1
    int addMissing();
    /// @return its index, or −1 when the table is full
    int addRow(const BenchRow& typed = {});
    void removeRow(int row);

    [[nodiscard]] int exercise() const { return m_exercise; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QVector<BenchRow>& rows() const { return m_rows; }
    [[nodiscard]] const QVector<RowReading>& rowReadings() const { return m_rowReadings; }
    [[nodiscard]] const BenchReading& reading() const { return m_reading; }

private:
    void read();
    void readRows();
    void readAnalysis(const dimensions::Equation& equation, const dimensions::Analysis& analysis);
    [[nodiscard]] QByteArray plainText() const;

    QLocale m_locale;
    int m_exercise = 0;
    QString m_text;
    QVector<BenchRow> m_rows;
    QVector<RowReading> m_rowReadings;
    std::vector<dimensions::Quantity> m_quantities;
    BenchReading m_reading;
};

}  // namespace ridgepoint::instruments
