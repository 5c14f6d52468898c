// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_words.h"

#include "core/labs/shown_number.h"

#include <QHash>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kNoBreakSpace(0x00A0);
constexpr double kGroupFrom = 10000.0;
constexpr double kEqualWithin = 0.005;  ///< a factor that rounds to 1.00

QString roman(int number) {
    static const QStringList names{QStringLiteral("0"), QStringLiteral("I"), QStringLiteral("II"),
                                   QStringLiteral("III"), QStringLiteral("IV")};
    return number >= 0 && number < names.size() ? names[number] : QString::number(number);
}

}  // namespace

QString ReportWords::number(double value, int decimals) const {
    if (std::isnan(value)) return QStringLiteral("–");
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : kMinus + QStringLiteral("∞");
    QLocale locale = m_locale;
    if (std::abs(value) < kGroupFrom) locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(std::abs(value), 'f', decimals);
    const bool isZero = std::abs(value) * std::pow(10.0, decimals) < 0.5;
    return value < 0 && !isZero ? kMinus + text : text;
}

QString ReportWords::measure(const report::Measure& measure) const {
    const QString text = number(measure.value, measure.decimals);
    return labs::joinUnit(text, measure.unit, kNoBreakSpace);
}

QString ReportWords::difference(const report::Measure& measure) const {
    const bool isShare = measure.unit == QLatin1String("%");
    const QString unit = isShare ? tr("pp", "percentage points") : measure.unit;
    const QString text = this->measure({std::abs(measure.value), unit, measure.decimals});
    const bool isZero = std::abs(measure.value) * std::pow(10.0, measure.decimals) < 0.5;
    if (isZero) return QStringLiteral("±") + text;
    return (measure.value > 0 ? QLatin1Char('+') : kMinus) + text;
}

QString ReportWords::moment(const QDateTime& time) const {
    if (!time.isValid()) return tr("not recorded");
    const QDateTime local = time.toOffsetFromUtc(m_zone.offsetFromUtc());
    return tr("%1, %2 %3", "date, time, zone")
        .arg(m_locale.toString(local.date(), tr("d MMMM yyyy", "date format")),
             local.time().toString(QStringLiteral("HH:mm")), zone(local));
}

QString ReportWords::zone(const QDateTime& local) const {
    const int minutes = std::abs(local.offsetFromUtc()) / 60;
    if (minutes == 0) return QStringLiteral("UTC");
    const QString sign = local.offsetFromUtc() < 0 ? QString(kMinus) : QStringLiteral("+");
    return QStringLiteral("UTC%1%2:%3")
        .arg(sign)
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString ReportWords::clock(const QDateTime& time) const {
    const QDateTime local = time.toOffsetFromUtc(m_zone.offsetFromUtc());
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString ReportWords::factor(double factor) const {
    if (!(factor > 0) || std::isinf(factor)) return tr("no factor is defined");
    if (std::abs(factor - 1.0) < kEqualWithin) return tr("equal to the model");
    const QString times = number(factor > 1 ? factor : 1.0 / factor, 2);
    return factor > 1 ? tr("%1 times too high").arg(times) : tr("%1 times too low").arg(times);
}

QString ReportWords::labName(const report::TitleBlock& title) const {
    return tr("Volume %1, lab %2").arg(roman(title.volume), title.number);
}

QString ReportWords::student(const report::Person& person) const {
    if (person.name.isEmpty() && person.studentId.isEmpty()) return tr("not given");
    if (person.studentId.isEmpty()) return person.name;
    if (person.name.isEmpty()) return person.studentId;
    return tr("%1 (%2)", "name, student number").arg(person.name, person.studentId);
}

QString ReportWords::act(int index) const {
    return tr("Act %1").arg(roman(index + 1));
}

QString ReportWords::part(report::Part part) const {
    switch (part) {
        case report::Part::Prediction:
            return tr("Prediction");
        case report::Part::Experiment:
            return tr("Experiment");
        case report::Part::Observation:
            return tr("Observation");
        case report::Part::Comparison:
            return tr("Comparison");
        case report::Part::Reflection:
            return tr("Reflection");
        case report::Part::Decision:
            return tr("Decision");
    }
    return {};
}

QString ReportWords::missing(report::Part part) const {
    switch (part) {
        case report::Part::Prediction:
            return tr("no prediction is committed");
        case report::Part::Experiment:
            return tr("the instrument is still locked");
        case report::Part::Observation:
            return tr("no observation is recorded");
        case report::Part::Comparison:
            return tr("prediction and model are not compared yet");
        case report::Part::Reflection:
            return tr("the reflection is not answered");
        case report::Part::Decision:
            return tr("no decision is made");
    }
    return {};
}

QString ReportWords::pinnedRun(const QString& name) const {
    return tr("Run %1", "a pinned run").arg(name);
}

QString ReportWords::event(const QString& kind) const {
    const QHash<QString, QString> names{
        {QStringLiteral("run_started"), tr("Run started")},
        {QStringLiteral("context_chosen"), tr("Context chosen")},
        {QStringLiteral("track_chosen"), tr("Track chosen")},
        {QStringLiteral("track_followed"), tr("Begun with the student’s track")},
        {QStringLiteral("decisions_read"), tr("Earlier decisions taken over")},
        {QStringLiteral("earlier_changed"), tr("Earlier decision changed for this run")},
        {QStringLiteral("prediction_committed"), tr("Prediction committed")},
        {QStringLiteral("trial_logged"), tr("Trial logged")},
        {QStringLiteral("observation_recorded"), tr("Observation recorded")},
        {QStringLiteral("revealed"), tr("Model revealed")},
        {QStringLiteral("reflection_answered"), tr("Reflection answered")},
        {QStringLiteral("decision_made"), tr("Decision made")},
        {QStringLiteral("boundary_found"), tr("Boundary found")},
        {QStringLiteral("run_pinned"), tr("Run pinned")},
        {QStringLiteral("report_exported"), tr("Report exported")},
    };
    const auto name = names.constFind(kind);
    return name != names.cend() ? *name : QString(kind).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QStringList proofLines() {
    return {ReportWords::tr("The code is computed from the attached ledger. If anything in the ledger is "
                            "changed, removed or put in another order, the code no longer fits."),
            ReportWords::tr("The ledger holds each step in the order in which it was taken, so a prediction "
                            "cannot be moved behind its reveal without leaving a trace."),
            ReportWords::tr("“ridgepoint-cli ledger import” checks every hash of the attached ledger before "
                            "it takes anything over.")};
}

QStringList noProofLines() {
    return {
        ReportWords::tr("It does not show who sat at the keyboard."),
        ReportWords::tr("Times are those of the computer’s own clock, which its user can set."),
        ReportWords::tr("Whoever can change the program can make a ledger with a code that fits. The code "
                        "detects casual editing; it is no proof against forgery.")};
}

QString reportErrorText(const report::ReportError& error) {
    using Code = report::ReportError::Code;
    switch (error.code) {
        case Code::FolderMissing:
            return ReportWords::tr("The folder of %1 does not exist. Choose another folder.").arg(error.path);
        case Code::FolderNotWritable:
            return ReportWords::tr("The folder of %1 is read-only. Choose a folder of your own.")
                .arg(error.path);
        case Code::FileNotWritable:
            return ReportWords::tr("%1 cannot be replaced: it is protected or a folder. Choose another name.")
                .arg(error.path);
        case Code::DiskFull:
            return ReportWords::tr(
                       "There is no room for %1. Free some space and export again; your work is "
                       "not affected.")
                .arg(error.path);
        case Code::UnknownFormat:
            return ReportWords::tr("%1 has no ending that names a report: use .pdf, .html, .txt or .json.")
                .arg(error.path);
        case Code::Drawing:
            return ReportWords::tr("The pages of %1 could not be drawn. Export as HTML instead.")
                .arg(error.path);
        case Code::Io:
            break;
    }
    return ReportWords::tr("%1 could not be written: %2. Try again or choose another folder.")
        .arg(error.path, error.detail);
}

}  // namespace ridgepoint::ui
