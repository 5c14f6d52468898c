// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_document.h"

#include <QLocale>

#include <variant>

/// A report as one sequence of items in reading order. PDF, HTML and plain text all read this sequence and
/// nothing else, so they cannot say different things.
namespace ridgepoint::ui {

/// Whose words a text is. Only the lab's are Markdown; they are in the lab's language.
enum class Origin { Program, Lab, Student };

enum class HeadingLevel { Title = 1, Section = 2, Part = 3 };

struct FlowHeading {
    HeadingLevel level = HeadingLevel::Section;
    QString kicker;  ///< small line above: "Volume I, lab 12" or "Act 1"
    QString text;
    Origin origin = Origin::Program;
    bool onNewPage = false;
};

enum class Voice {
    Body,
    Lead,    ///< what counts most in its part
    Quote,   ///< somebody else's words: the stakeholder's or the student's
    Small,   ///< notes, times
    Notice,  ///< must not be missed
};

struct FlowText {
    Voice voice = Voice::Body;
    QString text;
    Origin origin = Origin::Program;
};

struct FlowList {
    Voice voice = Voice::Body;
    QStringList items;
};

struct FlowFact {
    QString label;
    QString value;
    bool strong = false;
    Origin origin = Origin::Program;  ///< of the value
};

/// Labels with their values.
struct FlowFacts {
    QVector<FlowFact> facts;
};

struct FlowColumn {
    QString title;
    bool numeric = false;  ///< right-aligned, tabular figures
    double share = 1.0;    ///< of the width, relative to the other columns
};

struct FlowRow {
    QStringList cells;  ///< the first one heads the row; a single cell heads the rows below it
    bool flagged = false;
};

struct FlowTable {
    QString caption;
    QVector<FlowColumn> columns;
    QVector<FlowRow> rows;
};

struct FlowChart {
    labs::PlotSpec spec;
    FlowTable data;  ///< a sample of the same values, for those who do not see the drawing
};

struct FlowEquation {
    QString key;         ///< text key of the lab
    QStringList values;  ///< numbers for the slots, in order
    QString spoken;      ///< for those who do not see it
    QString source{};    ///< the equation itself, where no lab has it under a key
};

using FlowItem = std::variant<FlowHeading, FlowText, FlowList, FlowFacts, FlowTable, FlowChart, FlowEquation>;

struct Flow {
    QString title;         ///< of the file: lab, title, student
    QString footer;        ///< lab and student
    QString code;          ///< verification code
    QString language;      ///< of the interface words, BCP 47
    QString textLanguage;  ///< of the lab's words
    QVector<FlowItem> items;
};

/// @param locale  how numbers and dates are written
[[nodiscard]] Flow reportFlow(const report::ReportDocument& document, const QLocale& locale);

/// A sample of the values of a chart, few enough to read aloud: at most twelve rows.
[[nodiscard]] FlowTable chartTable(const labs::PlotSpec& spec, const QLocale& locale);

}  // namespace ridgepoint::ui
