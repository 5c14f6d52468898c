// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace ridgepoint::labs {

/// What is wrong with a lab, and where. `ui/words` says what it means and how to mend it.
struct Finding {
    enum class Code {
        // reading
        FolderMissing,
        FileMissing,
        FileTooLarge,
        NotUtf8,
        BadJson,
        TooDeep,
        WrongFormat,
        // structure
        MissingField,
        UnknownField,
        WrongType,
        UnknownBlockKind,
        DuplicateId,
        UnknownReference,
        UnknownModel,
        UnknownOutput,
        UnknownParameter,
        UnknownUnit,
        WrongUnit,
        UnknownHardware,
        UnknownSource,
        OutOfDomain,
        NotACategory,
        Cycle,
        UnboundInput,
        TooManyControls,
        NothingInContext,
        DefaultOffGrid,
        ContextWithoutEffect,
        NotTogether,
        EarlierUnknown,
        EarlierDiffers,
        EarlierInScenario,
        ObservedTwice,
        TrialsControl,
        // text
        MissingText,
        MissingTextInLanguage,
        UnusedText,
        BadPlaceholder,
        DigitInProse,
        AnswerBeforeGate,
        UnknownLink,
        // truth
        KeyContradicted,
        KeyUnproved,
        KeyAmbiguous,
        KeyTooFar,
        RivalTooNear,
        EvidenceFails,
        ArguedWithoutSource,
        GateScenario,
        NeverBracketed,
        // proof (command line and tests)
        NeverReached,
        NeverLeft,
        CaseFails,
    };
    Code code;
    QString file;      ///< relative to the lab's folder: "lab.json", "text.en.md"
    QString pointer;   ///< JSON pointer, or the text key
    QString subject;   ///< the name or value at fault
    QString expected;  ///< what would be right, where it can be said
};

/// Findings of one file, gathered while reading.
struct FindingList {
    QString file;
    QVector<Finding> all;
    void add(Finding::Code code, const QString& pointer, const QString& subject = {},
             const QString& expected = {}) {
        all.append({code, file, pointer, subject, expected});
    }
};

}  // namespace ridgepoint::labs
