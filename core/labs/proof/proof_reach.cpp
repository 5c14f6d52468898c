// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof_walk.h"
#include "core/labs/shown_number.h"

#include <algorithm>

/// Which states can be entered and left.
namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

class ReachSearch {
public:
    ReachSearch(const Lab& lab, const ProofOptions& options, LabProof& proof)
        : m_lab(lab), m_options(options), m_proof(proof), m_dependence(lab) {}

    void run() {
        for (const ActDef& act : m_lab.acts)
            for (const Block& block : act.blocks)
                if (block.kind == BlockKind::Workbench) proveWorkbench(block);
        for (const Group& group : uncheckedInputs(m_lab, m_dependence, m_walked))
            (void)walk({}, group, {});
    }

private:
    void proveWorkbench(const Block& block) {
        const auto& bench = std::get<WorkbenchBlock>(block.detail);
        const QVector<WatchedState> states = watchedStates(bench);
        const auto contexts = m_lab.contexts.size();
        QVector<ReachProof> reach(states.size() * contexts);
        for (const Group& group : groupsOf(bench, states)) {
            QVector<WatchedState> watched;
            for (const qsizetype s : group.states)
                watched.append(states[s]);
            const QVector<ReachProof> found = walk(block.id, group, watched);
            for (qsizetype s = 0; s < group.states.size(); ++s)
                for (qsizetype c = 0; c < contexts; ++c)
                    reach[group.states[s] * contexts + c] = found[s * contexts + c];
        }
        for (qsizetype s = 0; s < states.size(); ++s)
            for (int c = 0; c < contexts; ++c)
                if (states[s].existsIn(c)) note(reach[s * contexts + c]);
    }

    QVector<Group> groupsOf(const WorkbenchBlock& bench, const QVector<WatchedState>& states) const {
        QVector<Group> groups;
        for (qsizetype s = 0; s < states.size(); ++s) {
            const Relevance relevance(m_lab, m_dependence, states[s].when);
            QVector<int> controls;
            for (const int slot : bench.controls + bench.more)
                if (relevance.slots_[slot]) controls.append(slot);
            auto group = std::ranges::find(groups, controls, &Group::controls);
            if (group == groups.end()) group = groups.insert(group, {controls, {}, relevance});
            group->states.append(s);
            group->relevance.add(relevance);
        }
        return groups;
    }

    /// Walks in each context, and only once where contexts give the same grid and the same other values.
    /// @return by state, then by context
    QVector<ReachProof> walk(const QString& bench, const Group& group, const QVector<WatchedState>& states) {
        QVector<ReachProof> reach;
        QVector<WalkResult> results;
        QVector<qsizetype> walkOf;  // by context: its walk in the proof
        for (int context = 0; context < m_lab.contexts.size(); ++context) {
            const Grid grid = makeGrid(m_lab, context, group.controls, m_options.bound);
            int same = 0;
            while (same < context && !alike(group, same, context))
                ++same;
            if (same < context) {
                results.append(results[same]);
                walkOf.append(walkOf[same]);
                m_proof.walks[walkOf[same]].contexts.append(m_lab.contexts[context].id);
            } else {
                results.append(walkGrid(m_lab, context, grid, states, group.relevance.instances, m_options));
                walkOf.append(m_proof.walks.size());
                noteWalk(bench, group, states, context, grid.full, results.last());
            }
            noteFaults(m_lab, context, group.controls, results.last().faults, m_proof);
        }
        m_walked.append(group);
        for (qsizetype s = 0; s < states.size(); ++s)
            for (int context = 0; context < m_lab.contexts.size(); ++context)
                reach.append(
                    reachOf(bench, group, states[s], context, results[context], results[context].counts[s]));
        return reach;
    }

    [[nodiscard]] bool alike(const Group& group, int a, int b) const {
        for (int slot = 0; slot < m_lab.slotCount(); ++slot) {
            const bool axis = group.controls.contains(slot);
            if (axis && gridValues(m_lab, a, slot) != gridValues(m_lab, b, slot)) return false;
            if (!axis && group.relevance.slots_[slot] &&
                m_lab.contexts[a].slots_[slot] != m_lab.contexts[b].slots_[slot])
                return false;
        }
        return true;
    }

    ReachProof reachOf(const QString& bench, const Group& group, const WatchedState& state, int context,
                       const WalkResult& walked, const WalkResult::Count& count) const {
        ReachProof r;
        r.workbench = bench;
        r.context = m_lab.contexts[context].id;
        r.state = state.name;
        r.failure = state.failure;
        r.held = count.held;
        r.points = walked.points;
        r.grid = makeGrid(m_lab, context, group.controls, m_options.bound).full;
        const NearExamples near = findNear(m_lab, context, state, group.controls);
        r.holdsAt = near.holds;
        r.failsAt = near.fails;
        if (!r.holdsAt && count.holdsAt)
            r.holdsAt = movedFrom(m_lab, context, group.controls, *count.holdsAt);
        if (!r.failsAt && count.failsAt)
            r.failsAt = movedFrom(m_lab, context, group.controls, *count.failsAt);
        return r;
    }

    void note(const ReachProof& reach) {
        const QString pointer = QStringLiteral("%1.%2@%3").arg(reach.workbench, reach.state, reach.context);
        const QString file = QStringLiteral("lab.json");
        if (!reach.reached()) m_proof.findings.append({Code::NeverReached, file, pointer, reach.state, {}});
        if (!reach.left()) m_proof.findings.append({Code::NeverLeft, file, pointer, reach.state, {}});
        m_proof.reach.append(reach);
    }

    void noteWalk(const QString& bench, const Group& group, const QVector<WatchedState>& states, int context,
                  qint64 grid, const WalkResult& result) {
        WalkProof walk{bench, {m_lab.contexts[context].id}, {}, {}, grid, result.points, result.seconds};
        for (const WatchedState& state : states)
            walk.states.append(state.name);
        for (const int slot : group.controls)
            walk.controls.append(slotName(m_lab, slot));
        m_proof.walks.append(walk);
    }

    const Lab& m_lab;
    const ProofOptions& m_options;
    LabProof& m_proof;
    Dependence m_dependence;
    QVector<Group> m_walked;
};

}  // namespace

void proveReach(const Lab& lab, const ProofOptions& options, LabProof& proof) {
    ReachSearch(lab, options, proof).run();
}

}  // namespace ridgepoint::labs
