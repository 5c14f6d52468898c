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
        const auto contexts = m_lab.contexts.size();
        m_walked.resize(contexts);
        for (const ActDef& act : m_lab.acts)
            for (const Block& block : act.blocks)
                if (block.kind == BlockKind::Workbench) proveWorkbench(block);
        m_done.clear();
        for (int context = 0; context < contexts; ++context)
            for (const Group& group : uncheckedInputs(m_lab, context, m_dependence, m_walked[context]))
                (void)walk({}, group, context, {});
    }

private:
    /// A walk that another context may share.
    struct Done {
        Group group;
        int context;
        WalkResult result;
        qsizetype walk;  ///< in the proof
    };

    void proveWorkbench(const Block& block) {
        const auto& bench = std::get<WorkbenchBlock>(block.detail);
        const QVector<WatchedState> states = watchedStates(bench);
        const auto contexts = m_lab.contexts.size();
        QVector<ReachProof> reach(states.size() * contexts);
        m_done.clear();
        for (int c = 0; c < contexts; ++c)
            for (const Group& group : groupsOf(bench, states, c)) {
                const WalkResult result = walk(block.id, group, c, states);
                for (qsizetype s = 0; s < group.states.size(); ++s)
                    reach[group.states[s] * contexts + c] =
                        reachOf(block.id, group, states[group.states[s]], c, result, result.counts[s]);
            }
        for (qsizetype s = 0; s < states.size(); ++s)
            for (int c = 0; c < contexts; ++c)
                if (states[s].existsIn(c)) note(reach[s * contexts + c]);
    }

    /// The states that exist in a context, by the controls that it has.
    QVector<Group> groupsOf(const WorkbenchBlock& bench, const QVector<WatchedState>& states,
                            int context) const {
        QVector<Group> groups;
        for (qsizetype s = 0; s < states.size(); ++s) {
            if (!states[s].existsIn(context)) continue;
            const Relevance relevance(m_lab, m_dependence, states[s].when);
            QVector<int> controls;
            for (const int slot : bench.slotsIn(context))
                if (relevance.slots_[slot]) controls.append(slot);
            auto group = std::ranges::find(groups, controls, &Group::controls);
            if (group == groups.end()) group = groups.insert(group, {controls, {}, relevance});
            group->states.append(s);
            group->relevance.add(relevance);
        }
        return groups;
    }

    /// Walks only where no earlier context gives the same grid and the same other values.
    /// @param states  of the workbench; those of the group are asked
    WalkResult walk(const QString& bench, const Group& group, int context,
                    const QVector<WatchedState>& states) {
        const auto same = std::ranges::find_if(
            m_done, [&](const Done& done) { return alike(done.group, done.context, group, context); });
        WalkResult result;
        if (same != m_done.end()) {
            result = same->result;
            m_proof.walks[same->walk].contexts.append(m_lab.contexts[context].id);
        } else {
            QVector<WatchedState> watched;
            for (const qsizetype s : group.states)
                watched.append(states[s]);
            const Grid grid = makeGrid(m_lab, context, group.controls, boundOf(group));
            result = walkGrid(m_lab, context, grid, watched, group.relevance.instances, m_options);
            m_done.append({group, context, result, m_proof.walks.size()});
            noteWalk(bench, group, watched, context, grid.full, result);
        }
        noteFaults(m_lab, context, group.controls, result.faults, m_proof);
        m_walked[context].append(group);
        return result;
    }

    /// A point that takes a simulation costs as much as ten thousand others.
    [[nodiscard]] qint64 boundOf(const Group& group) const {
        for (int i = 0; i < m_lab.instances.size(); ++i)
            if (group.relevance.instances[i] && m_lab.instances[i].model->isCostly)
                return std::min(m_options.bound, kCostlySearchBound);
        return m_options.bound;
    }

    [[nodiscard]] bool alike(const Group& one, int a, const Group& other, int b) const {
        return one.controls == other.controls && one.states == other.states &&
               one.relevance.instances == other.relevance.instances && alike(one, a, b);
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
        r.grid = makeGrid(m_lab, context, group.controls, boundOf(group)).full;
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
    QVector<QVector<Group>> m_walked;  ///< by context
    QVector<Done> m_done;              ///< of the workbench at hand
};

}  // namespace

void proveReach(const Lab& lab, const ProofOptions& options, LabProof& proof) {
    ReachSearch(lab, options, proof).run();
}

}  // namespace ridgepoint::labs
