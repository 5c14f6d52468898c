// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/profile_amdahl.h"

#include "core/models/describe.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr ProfilePart kTraining[] = {
    {"attention", Share(0.12), false},
    {"other_compute", Share(0.33), false},
    {"allreduce", Share(0.30)},
    {"bubble", Share(0.15)},
    {"data", Share(0.10)},
};

constexpr ProfilePart kStreaming[] = {
    {"weight_streaming", Share(0.50)}, {"cache_management", Share(0.18)}, {"attention", Share(0.12)},
    {"scheduling", Share(0.12)},       {"tokenise", Share(0.08)},
};

}  // namespace

TimeProfile trainingProfile() {
    return kTraining;
}

TimeProfile streamingProfile() {
    return kStreaming;
}

Speedup partialSpeedup(AffectedFraction f, Factor k) {
    return Speedup(1.0 / ((1.0 - f.value()) + f.value() / k.value()));
}

Share timeSaved(AffectedFraction f, Factor k) {
    return Share(f.value() * (1.0 - 1.0 / k.value()));
}

Speedup partialCeiling(AffectedFraction f) {
    return Speedup(1.0 / (1.0 - f.value()));
}

std::size_t hotspot(TimeProfile profile) {
    const auto reducibleShare = [](const ProfilePart& part) {
        return part.reducible ? part.share : Share(0.0);
    };
    return static_cast<std::size_t>(std::ranges::max_element(profile, {}, reducibleShare) - profile.begin());
}

std::optional<double> impactRatio(Speedup hotspot, Speedup target) {
    if (target == Speedup(1.0)) return std::nullopt;
    return (hotspot.value() - 1.0) / (target.value() - 1.0);
}

std::vector<double> timesAfter(TimeProfile profile, std::size_t target, Factor k) {
    std::vector<double> times;
    times.reserve(profile.size());
    for (std::size_t i = 0; i < profile.size(); ++i) {
        const double share = profile[i].share.value();
        times.push_back(i == target ? share / k.value() : share);
    }
    return times;
}

std::vector<double> sharesAfter(TimeProfile profile, std::size_t target, Factor k) {
    std::vector<double> shares = timesAfter(profile, target, k);
    double total = 0.0;
    for (const double time : shares)
        total += time;
    for (double& share : shares)
        share /= total;
    return shares;
}

namespace {

constexpr std::string_view kProfiles[] = {"training", "streaming"};
constexpr std::string_view kComponents[] = {"attention",        "other_compute", "allreduce",
                                            "bubble",           "data",          "weight_streaming",
                                            "cache_management", "scheduling",    "tokenise"};

constexpr Parameter kParameters[] = {
    choice("profile", kProfiles, 0.0),
    choice("target", kComponents, 0.0),
    factor("factor", 3.0),
};

constexpr Output kOutputs[] = {
    number("share", "1"),
    number("speedup", "1"),
    number("time_saved", "1"),
    number("ceiling", "1"),
    category("hotspot", kComponents),
    number("hotspot_speedup", "1"),
    number("impact_ratio", "1"),
    perCategory("before", "1", kComponents),
    perCategory("after", "1", kComponents),
    perCategory("after_time", "1", kComponents),
};

constexpr std::string_view kLimits[] = {
    "the shares are scenario assumptions; a profile of your own system replaces them",
    "one component changes, the others keep their time",
    "components do not overlap in time",
    "in training, attention and the other compute count as not reducible, which is a scenario assumption",
    "the work that a factor costs is not in it",
};

struct Chosen {
    TimeProfile profile;
    std::size_t target;  ///< profile.size() where the profile has no such part
};

Chosen chosenOf(Inputs in) {
    const TimeProfile profile = in[0] == 0.0 ? trainingProfile() : streamingProfile();
    const std::string_view id = kComponents[static_cast<std::size_t>(in[1])];
    const auto at = std::ranges::find(profile, id, &ProfilePart::id);
    return {profile, static_cast<std::size_t>(at - profile.begin())};
}

std::optional<DomainError> checkTogether(Inputs in) {
    const Chosen chosen = chosenOf(in);
    if (chosen.target < chosen.profile.size()) return std::nullopt;
    return DomainError{DomainError::Code::NotTogether, 1};
}

/// Index of the component in kComponents.
std::size_t componentOf(std::string_view id) {
    return static_cast<std::size_t>(std::ranges::find(kComponents, id) - std::begin(kComponents));
}

/// Shares of the profile, put where their component stands; components of the other profile take no time.
Value byComponent(TimeProfile profile, const std::vector<double>& shares) {
    std::vector<double> all(std::size(kComponents), 0.0);
    for (std::size_t i = 0; i < profile.size(); ++i)
        all[componentOf(profile[i].id)] = shares[i];
    return Value::perCategory(std::move(all));
}

Outputs evaluate(Inputs in) {
    const auto [profile, target] = chosenOf(in);
    const Factor k(in[2]);
    const AffectedFraction f(profile[target].share.value());
    const std::size_t hot = hotspot(profile);
    const Speedup speedup = partialSpeedup(f, k);
    const Speedup hotSpeedup = partialSpeedup(AffectedFraction(profile[hot].share.value()), k);
    const auto ratio = impactRatio(hotSpeedup, speedup);
    return results(f, speedup, timeSaved(f, k), partialCeiling(f),
                   Value::category(static_cast<int>(componentOf(profile[hot].id))), hotSpeedup,
                   ratio ? Value::number(*ratio) : Value::special(Special::None),
                   byComponent(profile, sharesAfter(profile, target, Factor(1.0))),
                   byComponent(profile, sharesAfter(profile, target, k)),
                   byComponent(profile, timesAfter(profile, target, k)));
}

}  // namespace

constinit const ModelDescriptor kProfileAmdahl{
    .id = "profile_amdahl",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"amdahl1967", "the law for one component of a profile"},
    .limits = kLimits,
    .checkTogether = checkTogether,
};

}  // namespace ridgepoint::models
