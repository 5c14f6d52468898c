// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/proof/grid_evaluator.h"
#include "core/labs/proof/proof.h"
#include "core/labs/proof/proof_grid.h"

/// One pass over a grid. Internal to the proof.
namespace ridgepoint::labs {

/// Something that may hold at a grid point: a verdict, or one zone of a readout.
struct WatchedState {
    QString name;
    bool failure = false;
    QVector<Condition> when;
    ContextSet contexts{};
    [[nodiscard]] bool existsIn(int context) const { return includes(contexts, context); }
};

/// The verdicts of a workbench, then the zones of its readouts.
[[nodiscard]] QVector<WatchedState> watchedStates(const WorkbenchBlock& bench);

struct WalkResult {
    struct Count {
        qint64 held = 0;
        std::optional<Slots> holdsAt;  ///< first of the walk
        std::optional<Slots> failsAt;
    };
    QVector<Count> counts;  ///< by state
    QVector<InputFault> faults;
    qint64 points = 0;
    double seconds = 0.0;
};

/// Asks every state at every point. The controls that the fewest models read vary fastest, so that most
/// models keep their results from one point to the next.
/// @param needed  instances to evaluate, with all that feed them
[[nodiscard]] WalkResult walkGrid(const Lab& lab, int context, const Grid& grid,
                                  const QVector<WatchedState>& states, const QVector<bool>& needed,
                                  const ProofOptions& options);

/// What a person finds first: the start values, then one control moved from there.
struct NearExamples {
    std::optional<GridPoint> holds;
    std::optional<GridPoint> fails;
};
[[nodiscard]] NearExamples findNear(const Lab& lab, int context, const WatchedState& state,
                                    const QVector<int>& controls);

/// The controls, of these, that differ from the context's start values.
[[nodiscard]] GridPoint movedFrom(const Lab& lab, int context, const QVector<int>& controls,
                                  const Slots& slots_);

/// What shares a walk: everything that looks at the same controls.
struct Group {
    QVector<int> controls;
    QVector<qsizetype> states;  ///< indices into the workbench's states; none: inputs only
    Relevance relevance;        ///< of all of it
};

/// The walks that a context still needs so that every input of every model was seen with all that can move
/// it there.
[[nodiscard]] QVector<Group> uncheckedInputs(const Lab& lab, int context, const Dependence& dependence,
                                             const QVector<Group>& walked);

/// Adds a finding for each input, once in each context.
void noteFaults(const Lab& lab, int context, const QVector<int>& controls, const QVector<InputFault>& faults,
                LabProof& proof);

// The rooms of the proof, each adding its part.
void proveReach(const Lab& lab, const ProofOptions& options, LabProof& proof);
void proveKeys(const Lab& lab, const ProofOptions& options, LabProof& proof);
void proveContexts(const Lab& lab, const ProofOptions& options, LabProof& proof);

}  // namespace ridgepoint::labs
