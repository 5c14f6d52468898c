// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/trial_log.h"

#include "core/labs/proof/proof_grid.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::labs {
namespace {

constexpr double kRounding = 1e-6;  // of a step: sums of binary steps drift

bool isSame(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool isWithinOneStep(const Lab& lab, int control, double a, double b) {
    return std::abs(a - b) <= lab.controls[control].step * (1.0 + kRounding);
}

/// One step apart, on both sides of the limit, alike in everything else.
bool areBracket(const Lab& lab, const TrialsBlock& block, const Trial& a, const Trial& b) {
    return isInside(a) != isInside(b) && agreeElsewhere(a, b, block.control) && !isSameSetting(a, b) &&
           isWithinOneStep(lab, block.control, a.values.value(block.control), b.values.value(block.control));
}

void setBracket(const TrialsBlock& block, const QVector<Trial>& trials, int a, int b,
                TrialProgress& progress) {
    const double atA = trials[a].values.value(block.control);
    const double atB = trials[b].values.value(block.control);
    progress.lowTrial = atA < atB ? a : b;
    progress.highTrial = atA < atB ? b : a;
    progress.bracket = Bracket{std::min(atA, atB), std::max(atA, atB)};
}

/// Keeps the narrowest pair of trials on both sides of the limit; of equally narrow ones the lowest.
void findBracket(const TrialsBlock& block, const QVector<Trial>& trials, TrialProgress& progress) {
    QVector<int> alike;
    for (int i = 0; i < trials.size(); ++i)
        if (agreeElsewhere(trials[i], trials.last(), block.control)) alike.append(i);
    const auto at = [&](int i) { return trials[i].values.value(block.control); };
    std::ranges::stable_sort(alike, [&](int a, int b) { return at(a) < at(b); });
    for (qsizetype i = 1; i < alike.size(); ++i) {
        const int low = alike[i - 1], high = alike[i];
        if (isInside(trials[low]) == isInside(trials[high])) continue;
        const double width = at(high) - at(low);
        const bool isNarrower = !progress.bracket || width < progress.bracket->high - progress.bracket->low;
        if (width > 0.0 && isNarrower) setBracket(block, trials, low, high, progress);  // 0: the limit moved
    }
}

/// 0, 1, 1/2, 1/4, 3/4, 1/8, ...: every point of a range sooner or later, the coarse ones first.
double fraction(qsizetype index) {
    if (index < 2) return static_cast<double>(index);
    double value = 0.0, share = 0.5;
    for (qsizetype rest = index - 1; rest > 0; rest /= 2, share /= 2.0)
        value += share * static_cast<double>(rest % 2);
    return value;
}

double untriedOf(const ControlDef& control, int slot, const QVector<Trial>& trials) {
    constexpr int kMostTries = 4096;
    for (qsizetype i = 0; i < kMostTries; ++i) {
        const double steps = std::round(fraction(i) * (control.to - control.from) / control.step);
        const double value = control.from + steps * control.step;
        const bool isTried = std::ranges::any_of(trials, [&](const Trial& trial) {
            return std::abs(trial.values.value(slot) - value) <= control.step * 0.5;
        });
        if (!isTried) return value;
    }
    return control.from;
}

}  // namespace

bool agreeElsewhere(const Trial& a, const Trial& b, int control) {
    if (a.context != b.context || a.values.size() != b.values.size()) return false;
    for (auto it = a.values.begin(); it != a.values.end(); ++it) {
        const auto other = b.values.find(it.key());
        if (other == b.values.end()) return false;
        if (it.key() != control && !isSame(*it, *other)) return false;
    }
    return true;
}

bool isSameSetting(const Trial& a, const Trial& b) {
    return agreeElsewhere(a, b, -1);
}

TrialProgress progressOf(const Lab& lab, const TrialsBlock& block, const QVector<Trial>& trials) {
    TrialProgress progress;
    progress.missing = std::max(0, block.least - static_cast<int>(trials.size()));
    if (trials.isEmpty()) return progress;
    const Trial& last = trials.last();
    progress.isAtLimit = std::abs(last.reading - last.limit) <= block.tolerance * std::abs(last.limit);
    progress.isBracketed = trials.size() > 1 && areBracket(lab, block, trials[trials.size() - 2], last);
    if (progress.isBracketed)
        setBracket(block, trials, static_cast<int>(trials.size()) - 2, static_cast<int>(trials.size()) - 1,
                   progress);
    else
        findBracket(block, trials, progress);
    progress.isOneStep = progress.bracket &&
                         isWithinOneStep(lab, block.control, progress.bracket->low, progress.bracket->high);
    return progress;
}

std::optional<Bracket> foundBracket(const Lab& lab, const TrialsBlock& block, const QVector<Trial>& trials) {
    const TrialProgress progress = progressOf(lab, block, trials);
    if (!progress.isDone()) return std::nullopt;
    if (progress.isBracketed) return progress.bracket;
    const double last = trials.last().values.value(block.control);
    return Bracket{last, last};
}

double nextByBisection(const Lab& lab, const TrialsBlock& block, const QVector<Trial>& trials) {
    const ControlDef& control = lab.controls[block.control];
    const TrialProgress progress = progressOf(lab, block, trials);
    if (!progress.bracket) return untriedOf(control, block.control, trials);
    const auto [low, high] = *progress.bracket;
    if (!progress.isOneStep)
        return low + std::floor((high - low) / control.step / 2.0 + kRounding) * control.step;
    const bool isLastLow = isSame(trials.last().values.value(block.control), low);
    return isLastLow ? high : low;
}

QVector<int> recordedSlots(const Lab& lab, int act, const TrialsBlock& block) {
    QVector<bool> kept(lab.slotCount(), false);
    if (const Block* found = lab.acts[act].find(BlockKind::Workbench)) {
        const auto& bench = std::get<WorkbenchBlock>(found->detail);
        for (const int slot : bench.allSlots())
            kept[slot] = true;
    }
    const Condition crossing{block.reads.value, Comparison::AtMost, block.limit, {}};
    const Relevance relevance(lab, Dependence(lab), {crossing});
    QVector<int> recorded;
    for (int slot = 0; slot < lab.slotCount(); ++slot) {
        const bool isQuantity = slot >= lab.controls.size() && slot < lab.firstEarlierSlot();
        if ((kept[slot] || relevance.slots_[slot]) && !isQuantity) recorded.append(slot);
    }
    return recorded;
}

}  // namespace ridgepoint::labs
