// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"
#include "core/labs/session_state.h"

/// What logged trials show about the threshold of a control. All of it follows from the trials alone: no
/// function here asks a model.
namespace ridgepoint::labs {

/// A reading at or below its limit is inside.
[[nodiscard]] inline bool isInside(const Trial& trial) {
    return trial.reading <= trial.limit;
}

/// Whether two trials differ in nothing but the given control: same context, same values of all other slots.
[[nodiscard]] bool agreeElsewhere(const Trial& a, const Trial& b, int control);

/// The same settings in the same context.
[[nodiscard]] bool isSameSetting(const Trial& a, const Trial& b);

struct TrialProgress {
    int missing = 0;  ///< trials that are still to be logged, at the least
    /// The nearest settings of the control on both sides of the limit, among the trials that agree with the
    /// last one elsewhere.
    std::optional<Bracket> bracket;
    int lowTrial = -1, highTrial = -1;  ///< the trials of the bracket
    bool isOneStep = false;             ///< the bracket is as narrow as the control allows
    /// The last two trials are a bracket of one step, in any order.
    bool isBracketed = false;
    bool isAtLimit = false;  ///< the last reading is within the tolerance of its limit
    [[nodiscard]] bool isDone() const { return missing == 0 && (isBracketed || isAtLimit); }
};

/// @param trials  oldest first
[[nodiscard]] TrialProgress progressOf(const Lab& lab, const TrialsBlock& block,
                                       const QVector<Trial>& trials);

/// What a finished log found: the bracket of the last two, or the one setting at which the last reading is at
/// its limit; nothing before the log is done.
[[nodiscard]] std::optional<Bracket> foundBracket(const Lab& lab, const TrialsBlock& block,
                                                  const QVector<Trial>& trials);

/// Where to set the control next: both ends, then the middle of the bracket, then its two ends in turn. While
/// no two trials lie on both sides: ever finer fractions of the range.
[[nodiscard]] double nextByBisection(const Lab& lab, const TrialsBlock& block, const QVector<Trial>& trials);

/// The slots that a trial keeps: controls of the act's workbench, and every control or earlier decision on
/// which the reading or its limit rests.
[[nodiscard]] QVector<int> recordedSlots(const Lab& lab, int act, const TrialsBlock& block);

}  // namespace ridgepoint::labs
