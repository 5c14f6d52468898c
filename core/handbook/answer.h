// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <optional>

namespace ridgepoint::handbook {

/// What a typed answer is worth.
struct Verdict {
    labs::Refusal refusal = labs::Refusal::None;  ///< why it is no answer; the rest does not count then
    bool right = false;
    std::optional<double> factor;  ///< answer over model; nothing where a ratio says nothing (zero, signs)
};

/// Holds an answer against the model's value at the question's scenario, in the section's present context.
/// @param typed  a number in the unit that the question shows, or with a unit of its own
[[nodiscard]] Verdict judge(const labs::LabSession& section, const labs::CheckBlock& question,
                            const QString& typed);

/// The model's value, in the unit of the question's reference.
[[nodiscard]] double answerOf(const labs::LabSession& section, const labs::CheckBlock& question);

}  // namespace ridgepoint::handbook
