// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// One optimiser step of a fixed size on more and more processors: compute divides, communication does not.
///   T_1     = 6 P D / (peak MFU)
///   compute = T_1 / N · (1 + straggler [N > 1])
///   comm    = ring all-reduce of g P bytes over N processors
///   T(N)    = max(compute, comm) + (1 - o) min(compute, comm)
///   exposed = T(N) - compute
///   S       = T_1 / T(N),   E = S / N,   share = exposed / T(N)
///   job     = W / (6 P D) · T(N)
/// with P the parameters, D the tokens of a step and N the processors [count], peak the dense peak [FLOP/s],
/// g the bytes of one gradient, o the overlap [1] and W the work of the whole job [FLOP].
/// @errors none for valid inputs
/// @limits the `limits` of kStrongScaling
/// @source kaplan2020, patarasuk2009, chowdhery2022
namespace ridgepoint::models {

struct StrongScalingInputs {
    units::Processors processors;
    units::Parameters parameters;
    units::Tokens stepTokens;
    units::FlopsPerSecond peak;
    units::Utilisation mfu;           ///< on one processor
    units::Bytes gradient;            ///< of one parameter
    units::BytesPerSecond bandwidth;  ///< of one processor, one direction
    units::Seconds hop;
    units::Overlap overlap;
    units::Share straggler;  ///< by how much the slowest processor delays the step
    units::Flops job;
};

struct StrongScaling {
    units::Seconds compute;
    units::Seconds communication;
    units::Seconds exposed;
    units::Seconds step;
    units::Speedup speedup;
    units::Share efficiency;
    units::Share communicationShare;
    units::Seconds jobTime;
};

[[nodiscard]] StrongScaling strongScaling(const StrongScalingInputs& in);

/// strong_scaling: processors, parameters, step_tokens [count], peak [TFLOP/s], mfu [1],
/// gradient_bytes [byte], bandwidth [GB/s], hop_latency [us], overlap, straggler [1], job_flops [FLOP].
extern const ModelDescriptor kStrongScaling;

}  // namespace ridgepoint::models
