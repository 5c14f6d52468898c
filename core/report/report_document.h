// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/long_run.h"
#include "core/labs/plot_spec.h"
#include "core/labs/trials_view.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <utility>

/// A lab report as a value: keys, typed values, the lab's own texts and charts. No drawing, and no sentence
/// that is not the lab's or the student's; `ui/report` adds the words and makes PDF, HTML and plain text.
namespace ridgepoint::report {

/// A number in the unit in which it is shown.
struct Measure {
    double value = 0.0;
    QString unit;  ///< symbol, may be empty
    int decimals = 0;
};

/// What the learner calls a part of an act, in the order of the page.
enum class Part { Prediction, Experiment, Observation, Comparison, Reflection, Decision };

struct MissingPart {
    int act = 0;  ///< index into ReportDocument::acts
    Part part = Part::Prediction;
    bool operator==(const MissingPart&) const = default;
};

/// Who hands the report in; both may be empty.
struct Person {
    QString name;
    QString studentId;
};

struct ModelUse {
    QString id;
    int revision = 1;         ///< as recorded when the run began
    int currentRevision = 1;  ///< of this program; differs when an old run is printed by a newer program
    QString source;           ///< citation, or its key when the text is not known
};

struct TitleBlock {
    QString labId;
    int volume = 0;
    QString number;
    QString title;
    QString subtitle;
    Person person;
    QString run;  ///< uuid
    QDateTime started;
    QDateTime exported;  ///< its time zone is the one in which every time of the report is given
    QString programVersion;
    int labRevision = 1;
    QString labHash;
    bool sameLab = true;  ///< false: the run was made with another state of the lab's folder
    QString context;      ///< in words
    bool contextFixed = false;
    QString track;     ///< id of the student's, as the run began or chose it; empty: none
    QString language;  ///< of the lab's texts
};

struct PredictionEntry {
    QString option;  ///< the text that the student chose
    std::optional<Measure> estimate;
    QString estimateTyped;
    std::optional<std::pair<Measure, Measure>> range;  ///< between which the value surely lies
    int confidence = 0;                                ///< percent
    QDateTime committed;
};

struct ObservationEntry {
    QString typed;
    std::optional<Measure> number;
    QStringList order;  ///< names, largest first
    QString control;    ///< of trials: the control whose threshold was sought
    QString low, high;  ///< of trials: between which settings the limit lies; equal where one is at it
    std::optional<bool> within;
    QStringList modelOrder;  ///< only after the reveal
    QDateTime recorded;
};

/// Exists only for a gate that was committed, observed and revealed.
struct RevealEntry {
    QString keyOption;
    bool right = false;
    std::optional<Measure> model;
    std::optional<double> factor;    ///< estimate over model
    std::optional<bool> rangeHolds;  ///< missing where no range was given
    QString explanation;
    QString binding;
};

/// One row of the table of runs: a control or a readout, as left and as pinned.
struct RunValue {
    QString text;                  ///< as the window shows it, with unit
    std::optional<Measure> delta;  ///< against the state as left; missing where no difference is defined
};

struct RunRow {
    QString label;
    bool control = false;
    QVector<RunValue> values;  ///< first: as left; then the pinned runs
};

struct BoundaryEntry {
    QString text;  ///< the verdict, with the numbers of the moment at which it was found
    QString mitigation;
    QDateTime found;  ///< invalid when the events do not tell
};

struct ExperimentEntry {
    QString title;
    QStringList runs;  ///< names of the pinned runs
    QVector<RunRow> rows;
    QVector<labs::PlotSpec> plots;
    QVector<BoundaryEntry> boundaries;
    bool hasBoundaries = false;             ///< the instrument has a failure state to find
    QString formulaKey;                     ///< text key of the substituted formula; empty when there is none
    QStringList formulaSlots;               ///< its numbers, in order
    QVector<labs::LongRunRecord> longRuns;  ///< oldest first
};

/// Logged trials, the newest of them; the others are in the ledger.
struct TrialsEntry {
    labs::TrialsView view;  ///< its rows are those that are printed, oldest first
    int earlier = 0;        ///< trials before them
};

struct ReflectionEntry {
    QString question;
    QString option;
    QString sentence;
    QString keyOption;
    QString explanation;
    bool right = false;
    QDateTime answered;
};

struct DecisionField {
    QString label;
    QString value;  ///< a choice or a text
    std::optional<Measure> number;
    bool reason = false;  ///< the student's own words
};

struct DecisionEntry {
    QString prompt;
    QVector<DecisionField> fields;
    QDateTime decided;
};

struct ActEntry {
    QString title;
    int minutes = 0;
    QString messageFrom;
    QString message;
    QString question;
    bool hasGate = false;
    std::optional<PredictionEntry> prediction;
    std::optional<ExperimentEntry> experiment;
    std::optional<TrialsEntry> trials;
    std::optional<ObservationEntry> observation;
    std::optional<RevealEntry> reveal;
    std::optional<ReflectionEntry> reflection;
    std::optional<DecisionEntry> decision;
};

/// A value that this lab took over from an earlier one, or its named default.
struct InheritedValue {
    QString label;
    QString value;
    QString lab;           ///< id of the lab that decides it
    QDateTime decided;     ///< invalid: nobody decided, the default stands
    bool changed = false;  ///< by the student, for this run
    QString read;          ///< what was read, when it was changed
    QString newest;        ///< what the ledger says now, where that is newer and different; else empty
};

struct SourceText {
    QString citation;
    QString date;
    QString convention;
};

struct ConstantEntry {
    QString label;
    Measure value;
    QString convention;
    QString source;
    QString date;
    bool assumption = false;  ///< no source measured it
};

struct LogEntry {
    QString kind;
    int act = -1;  ///< -1: none
    QDateTime time;
    bool clockBack = false;  ///< earlier than the event before it
};

struct ReportDocument {
    TitleBlock title;
    QVector<MissingPart> missing;
    QVector<ActEntry> acts;
    QVector<InheritedValue> inherited;
    QVector<ModelUse> models;
    QVector<ConstantEntry> constants;
    QVector<LogEntry> log;
    int eventCount = 0;        ///< all events of the run, of which the log shows the key ones
    QString verificationCode;  ///< ten characters
    QJsonObject ledgerSlice;   ///< attached as ledger.json
};

}  // namespace ridgepoint::report
