// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/lab.h"
#include "core/result.h"

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
        DefaultOffGrid,
        ContextWithoutEffect,
        // text
        MissingText,
        MissingTextInLanguage,
        UnusedText,
        BadPlaceholder,
        DigitInProse,
        AnswerBeforeGate,
        // truth
        KeyContradicted,
        KeyAmbiguous,
        KeyTooFar,
        RivalTooNear,
        EvidenceFails,
        ArguedWithoutSource,
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

struct LoadedLab {
    LabPtr lab;  ///< null when the findings forbid opening it
    QVector<Finding> findings;
};

/// Reads a lab's folder (or Qt resource folder), resolves every name and checks structure and keys.
/// A lab with findings is listed with them and cannot be opened.
/// @param language  "en"; falls back to "en" where the lab lacks it
[[nodiscard]] LoadedLab loadLab(const QString& folder, const hardware::HardwareRegistry& registry,
                                const QString& language = QStringLiteral("en"));

}  // namespace ridgepoint::labs
