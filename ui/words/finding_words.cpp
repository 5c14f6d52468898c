// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/finding_words.h"

#include <QCoreApplication>

#include <array>

namespace ridgepoint::ui {
namespace {

using Code = labs::Finding::Code;

/// %1 is the subject of the finding, %2 what would be right.
struct Row {
    Code code;
    const char* problem;
    const char* mend;
};

constexpr std::array kRows{
    Row{Code::FolderMissing, QT_TRANSLATE_NOOP("FindingWords", "The lab's folder is not there."),
        QT_TRANSLATE_NOOP("FindingWords",
                          "Put the folder back, or remove the lab from the list of folders.")},
    Row{Code::FileMissing, QT_TRANSLATE_NOOP("FindingWords", "The file %1 is missing."),
        QT_TRANSLATE_NOOP("FindingWords", "Add the file; docs/lab-format.md shows what it holds.")},
    Row{Code::FileTooLarge, QT_TRANSLATE_NOOP("FindingWords", "The file is larger than a lab may be (%1)."),
        QT_TRANSLATE_NOOP("FindingWords", "Shorten it; the limit is %2.")},
    Row{Code::NotUtf8, QT_TRANSLATE_NOOP("FindingWords", "The text is not UTF-8."),
        QT_TRANSLATE_NOOP("FindingWords", "Save the file as UTF-8 in your editor.")},
    Row{Code::BadJson, QT_TRANSLATE_NOOP("FindingWords", "The JSON cannot be read: %1."),
        QT_TRANSLATE_NOOP("FindingWords",
                          "Mend the JSON at this place; a comma or a quote is the usual cause.")},
    Row{Code::TooDeep, QT_TRANSLATE_NOOP("FindingWords", "The JSON is nested too deeply."),
        QT_TRANSLATE_NOOP("FindingWords", "Flatten it; a lab needs no more than %2 levels.")},
    Row{Code::WrongFormat,
        QT_TRANSLATE_NOOP("FindingWords", "The format %1 is not one that this program reads."),
        QT_TRANSLATE_NOOP("FindingWords", "Set \"format\" to %2.")},
    Row{Code::MissingField, QT_TRANSLATE_NOOP("FindingWords", "The field %1 is missing."),
        QT_TRANSLATE_NOOP("FindingWords", "Add it; expected: %2.")},
    Row{Code::UnknownField, QT_TRANSLATE_NOOP("FindingWords", "The field %1 is not known here."),
        QT_TRANSLATE_NOOP("FindingWords", "Remove it, or correct its spelling; known are: %2.")},
    Row{Code::WrongType, QT_TRANSLATE_NOOP("FindingWords", "The value %1 is of the wrong type."),
        QT_TRANSLATE_NOOP("FindingWords", "Give it as: %2.")},
    Row{Code::UnknownBlockKind, QT_TRANSLATE_NOOP("FindingWords", "The block kind %1 does not exist."),
        QT_TRANSLATE_NOOP("FindingWords", "Use one of: %2.")},
    Row{Code::DuplicateId, QT_TRANSLATE_NOOP("FindingWords", "The id %1 is used twice."),
        QT_TRANSLATE_NOOP("FindingWords", "Give each its own id.")},
    Row{Code::UnknownReference, QT_TRANSLATE_NOOP("FindingWords", "Nothing in this lab is called %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Name a control, a quantity or an output; known are: %2.")},
    Row{Code::UnknownModel, QT_TRANSLATE_NOOP("FindingWords", "There is no model %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Use one that \"ridgepoint-cli models\" lists.")},
    Row{Code::UnknownOutput, QT_TRANSLATE_NOOP("FindingWords", "The model has no output %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Use one of: %2.")},
    Row{Code::UnknownParameter, QT_TRANSLATE_NOOP("FindingWords", "The model has no parameter %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Use one of: %2.")},
    Row{Code::UnknownUnit, QT_TRANSLATE_NOOP("FindingWords", "The unit %1 is not known."),
        QT_TRANSLATE_NOOP("FindingWords", "Use a unit of the list in docs/lab-format.md; case matters.")},
    Row{Code::WrongUnit, QT_TRANSLATE_NOOP("FindingWords", "The unit %1 measures something else."),
        QT_TRANSLATE_NOOP("FindingWords", "Use a unit that converts to %2.")},
    Row{Code::UnknownHardware, QT_TRANSLATE_NOOP("FindingWords", "There is no hardware record %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Use a record of resources/hardware, such as %2.")},
    Row{Code::UnknownSource,
        QT_TRANSLATE_NOOP("FindingWords", "The source %1 is not in the list of sources."),
        QT_TRANSLATE_NOOP("FindingWords", "Add it to sources.json, or correct its key.")},
    Row{Code::OutOfDomain,
        QT_TRANSLATE_NOOP("FindingWords", "The value %1 is outside what the model accepts."),
        QT_TRANSLATE_NOOP("FindingWords", "Keep it within %2.")},
    Row{Code::NotACategory, QT_TRANSLATE_NOOP("FindingWords", "%1 is not one of the categories."),
        QT_TRANSLATE_NOOP("FindingWords", "Use one of: %2.")},
    Row{Code::Cycle, QT_TRANSLATE_NOOP("FindingWords", "The models feed each other in a circle at %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Break the circle: no model can depend on its own result.")},
    Row{Code::UnboundInput, QT_TRANSLATE_NOOP("FindingWords", "Nothing feeds the input %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Bind it under \"with\", or add a control of that name.")},
    Row{Code::TooManyControls,
        QT_TRANSLATE_NOOP("FindingWords", "The workbench has too many primary controls (%1)."),
        QT_TRANSLATE_NOOP("FindingWords",
                          "Keep at most three in the context %2; put the others under \"more\".")},
    Row{Code::NothingInContext, QT_TRANSLATE_NOOP("FindingWords", "The context %2 has none of the %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Let at least one of the %1 exist in %2, too.")},
    Row{Code::DefaultOffGrid,
        QT_TRANSLATE_NOOP("FindingWords", "The start value %1 is not on the control's grid."),
        QT_TRANSLATE_NOOP("FindingWords", "Use a value on the grid, such as %2.")},
    Row{Code::ContextWithoutEffect, QT_TRANSLATE_NOOP("FindingWords", "The context %1 changes no result."),
        QT_TRANSLATE_NOOP("FindingWords", "Let it change a value that a model uses, or remove it.")},
    Row{Code::NotTogether,
        QT_TRANSLATE_NOOP("FindingWords", "The input %1 does not go with the others of its model here."),
        QT_TRANSLATE_NOOP("FindingWords",
                          "Set what goes together, or limit the choices of the control in this context.")},
    Row{Code::EarlierUnknown, QT_TRANSLATE_NOOP("FindingWords", "No lab decides %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Name a field of the decision of a lab that is installed.")},
    Row{Code::EarlierDiffers, QT_TRANSLATE_NOOP("FindingWords", "The earlier lab defines %1 in another way."),
        QT_TRANSLATE_NOOP("FindingWords", "Give type, unit, range, choices and default as there: %2.")},
    Row{Code::EarlierInScenario,
        QT_TRANSLATE_NOOP("FindingWords", "%1 rests on an earlier decision, and everyone is asked alike."),
        QT_TRANSLATE_NOOP("FindingWords",
                          "Read it live, in a message or an instrument; leave it out of questions.")},
    Row{Code::ObservedTwice, QT_TRANSLATE_NOOP("FindingWords", "The act is observed a second time, by %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Keep one of its observe and trials blocks.")},
    Row{Code::TrialsControl,
        QT_TRANSLATE_NOOP("FindingWords", "%1 is no slider of the workbench of this act."),
        QT_TRANSLATE_NOOP("FindingWords", "Name one of its numbers that the student moves: %2.")},
    Row{Code::MissingText, QT_TRANSLATE_NOOP("FindingWords", "The text %1 is missing."),
        QT_TRANSLATE_NOOP("FindingWords", "Add a section with this heading to the text file.")},
    Row{Code::MissingTextInLanguage,
        QT_TRANSLATE_NOOP("FindingWords", "The text %1 is missing in this language."),
        QT_TRANSLATE_NOOP("FindingWords", "Translate the section; English is shown until then.")},
    Row{Code::UnusedText, QT_TRANSLATE_NOOP("FindingWords", "No part of the lab uses the text %1."),
        QT_TRANSLATE_NOOP("FindingWords", "Remove the section, or correct its heading.")},
    Row{Code::BadPlaceholder,
        QT_TRANSLATE_NOOP("FindingWords", "The placeholder %1 names nothing in this lab."),
        QT_TRANSLATE_NOOP("FindingWords", "Name an output, a control or a gate, as in {real.speedup|×|2}.")},
    Row{Code::DigitInProse,
        QT_TRANSLATE_NOOP("FindingWords", "The prose holds the number %1, which a model should supply."),
        QT_TRANSLATE_NOOP("FindingWords", "Replace it by a placeholder.")},
    Row{Code::AnswerBeforeGate, QT_TRANSLATE_NOOP("FindingWords", "%1 shows the answer before its gate."),
        QT_TRANSLATE_NOOP("FindingWords", "Move it behind the gate, or show another value.")},
    Row{Code::UnknownLink, QT_TRANSLATE_NOOP("FindingWords", "The link %1 leads nowhere."),
        QT_TRANSLATE_NOOP("FindingWords",
                          "Link to section:<id>, lab:<id>, constant:<record> or term:<id> that exists.")},
    Row{Code::GateScenario,
        QT_TRANSLATE_NOOP("FindingWords", "The model %1 is used with the very numbers of a gate (%2)."),
        QT_TRANSLATE_NOOP("FindingWords", "Choose other numbers: the handbook gives no answer away.")},
    Row{Code::KeyContradicted, QT_TRANSLATE_NOOP("FindingWords", "The models contradict the key %1."),
        QT_TRANSLATE_NOOP("FindingWords", "The models make %2 right; correct the key or the scenario.")},
    Row{Code::KeyUnproved, QT_TRANSLATE_NOOP("FindingWords", "Nothing proves the key %1 in this context."),
        QT_TRANSLATE_NOOP("FindingWords", "Give it evidence there, or argue it with a source.")},
    Row{Code::KeyAmbiguous, QT_TRANSLATE_NOOP("FindingWords", "More than one option is right (%1)."),
        QT_TRANSLATE_NOOP("FindingWords", "Move the rival options away from the model's value.")},
    Row{Code::KeyTooFar,
        QT_TRANSLATE_NOOP("FindingWords", "The best option %1 is too far from the model's value."),
        QT_TRANSLATE_NOOP("FindingWords", "State it by a model reference, or bring it nearer to %2.")},
    Row{Code::RivalTooNear,
        QT_TRANSLATE_NOOP("FindingWords", "The wrong option %1 is too near to the right one."),
        QT_TRANSLATE_NOOP("FindingWords", "Choose another misconception, or another scenario.")},
    Row{Code::EvidenceFails, QT_TRANSLATE_NOOP("FindingWords", "The evidence %1 does not hold."),
        QT_TRANSLATE_NOOP("FindingWords", "Correct the statement; the model gives %2.")},
    Row{Code::ArguedWithoutSource, QT_TRANSLATE_NOOP("FindingWords", "The argued option %1 names no source."),
        QT_TRANSLATE_NOOP("FindingWords", "Add a source, or prove the option by evidence.")},
    Row{Code::NeverBracketed,
        QT_TRANSLATE_NOOP("FindingWords", "No step of the control %1 crosses the limit of the trials."),
        QT_TRANSLATE_NOOP("FindingWords",
                          "Widen the control, or move the limit between what its ends give: %2.")},
    Row{Code::NeverReached,
        QT_TRANSLATE_NOOP("FindingWords", "The verdict %1 cannot be reached with the controls."),
        QT_TRANSLATE_NOOP("FindingWords", "Widen the controls, or move its threshold.")},
    Row{Code::NeverLeft, QT_TRANSLATE_NOOP("FindingWords", "The verdict %1 can never be left."),
        QT_TRANSLATE_NOOP("FindingWords", "Narrow its condition, so that a control can undo it.")},
    Row{Code::CaseFails, QT_TRANSLATE_NOOP("FindingWords", "The case %1 does not give what it says."),
        QT_TRANSLATE_NOOP("FindingWords", "Correct cases.json; the model gives %2.")},
};

const Row* rowOf(Code code) {
    for (const Row& row : kRows)
        if (row.code == code) return &row;
    return nullptr;
}

/// A sentence with %2 is left out where the finding has nothing to put there.
QString fill(const char* source, const labs::Finding& finding) {
    QString text = QCoreApplication::translate("FindingWords", source);
    if (text.contains(QLatin1String("%2")) && finding.expected.isEmpty()) return {};
    text.replace(QLatin1String("%2"), finding.expected);
    return text.replace(QLatin1String("%1"), finding.subject);
}

}  // namespace

FindingText findingText(const labs::Finding& finding) {
    FindingText text;
    text.place = finding.pointer.isEmpty() ? finding.file : finding.file + QLatin1Char(' ') + finding.pointer;
    const Row* row = rowOf(finding.code);
    if (!row) return text;
    text.problem = fill(row->problem, finding);
    text.mend = fill(row->mend, finding);
    return text;
}

QString findingLine(const labs::Finding& finding) {
    const FindingText text = findingText(finding);
    QStringList parts{text.place + QLatin1Char(':'), text.problem, text.mend};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

}  // namespace ridgepoint::ui
