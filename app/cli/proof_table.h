// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/check/case_check.h"
#include "core/labs/proof/proof.h"

#include <QJsonObject>

/// The proof of a lab as a teacher reads it, and as a program does.
namespace ridgepoint::cli {

/// Everything that the proof of one lab found.
struct ProvenLab {
    labs::LabPtr lab;
    QString folder;
    labs::LabProof proof;
    labs::CaseReport cases;
    [[nodiscard]] bool clean() const { return proof.findings.isEmpty() && cases.findings.isEmpty(); }
};

/// Act by act: each question, each workbench; then what contexts change. At most 100 columns.
void printProof(const ProvenLab& proven);

/// "v1-12: clean; 8 questions, 25 states, 12 of 12 cases; 10.36 M points in 5.46 s, 1.9 M/s"
[[nodiscard]] QString proofLine(const ProvenLab& proven);

/// docs/lab-authors.md describes the fields.
[[nodiscard]] QJsonObject proofJson(const ProvenLab& proven);

}  // namespace ridgepoint::cli
