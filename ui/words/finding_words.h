// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_loader.h"

#include <QString>

namespace ridgepoint::ui {

/// A finding as a teacher reads it.
struct FindingText {
    QString place;    ///< "lab.json /acts/0/blocks/2"
    QString problem;  ///< what is wrong, one sentence
    QString mend;     ///< what to do, one sentence
};

[[nodiscard]] FindingText findingText(const labs::Finding& finding);

/// One line: place, problem, what to do. The same on screen and on the command line.
[[nodiscard]] QString findingLine(const labs::Finding& finding);

}  // namespace ridgepoint::ui
