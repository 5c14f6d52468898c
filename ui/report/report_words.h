// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_document.h"
#include "core/report/report_error.h"

#include <QCoreApplication>
#include <QLocale>

/// The words of a report, apart from those of the lab and the student.
namespace ridgepoint::ui {

class ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::ui::ReportWords)
public:
    explicit ReportWords(const QLocale& locale, const QDateTime& zoneOf) : m_locale(locale), m_zone(zoneOf) {}
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

    /// Real minus sign, the locale's decimal mark, digits grouped from 10 000 on.
    [[nodiscard]] QString number(double value, int decimals) const;
    [[nodiscard]] QString measure(const report::Measure& measure) const;
    /// "+0.43 ×", "−12 h", "±0"; between shares in percent, percentage points: "−13 pp".
    [[nodiscard]] QString difference(const report::Measure& measure) const;
    /// "21 November 2026, 14:05 UTC+01:00", in the zone of the report.
    [[nodiscard]] QString moment(const QDateTime& time) const;
    [[nodiscard]] QString clock(const QDateTime& time) const;  ///< with seconds, for the log
    /// "10.5 times too high", "1.1 times too low", "equal to the model".
    [[nodiscard]] QString factor(double factor) const;

    [[nodiscard]] QString labName(const report::TitleBlock& title) const;  ///< "Volume I, lab 12"
    [[nodiscard]] QString student(const report::Person& person) const;
    [[nodiscard]] QString act(int index) const;  ///< "Act 1"
    [[nodiscard]] QString part(report::Part part) const;
    [[nodiscard]] QString missing(report::Part part) const;
    [[nodiscard]] QString pinnedRun(const QString& name) const;  ///< "Run 2"
    [[nodiscard]] QString event(const QString& kind) const;

private:
    [[nodiscard]] QString zone(const QDateTime& local) const;
    QLocale m_locale;
    QDateTime m_zone;
};

/// Lines about what the verification code shows, and what it does not.
[[nodiscard]] QStringList proofLines();
[[nodiscard]] QStringList noProofLines();

/// What happened, where, and what to do about it.
[[nodiscard]] QString reportErrorText(const report::ReportError& error);

}  // namespace ridgepoint::ui
