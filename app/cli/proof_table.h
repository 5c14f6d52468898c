// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/proof.h"

namespace ridgepoint::cli {

/// Prints what a proof found as tables for teachers: keys and margins, states and how to reach them,
/// what each context changes.
void printProof(const labs::Lab& lab, const labs::LabProof& proof);

}  // namespace ridgepoint::cli
