// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof_walk.h"
#include "core/labs/shown_number.h"

#include <algorithm>

/// Which states can be entered and left, and whether the controls can bring a model what it does not accept.
namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

QString utf8(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// States that look at the same controls share a walk.
struct Group {
    QVector<int> controls;
    QVector<qsizetype> states;  ///< indices into the workbench's states
    QVector<bool> slots_;       ///< all that its states look at
    QVector<bool> instances;
};

void unite(QVector<bool>& all, const QVector<bool>& more) {
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i] = all[i] || more[i];
}

class ReachSearch {
public:
    ReachSearch(const Lab& lab, const ProofOptions& options, LabProof& proof)
        : m_lab(lab),
          m_options(options),
          m_proof(proof),
          m_dependence(lab),
          m_covered(lab.instances.size(), false) {
        for (const ActDef& act : lab.acts)
            for (const Block& block : act.blocks)
                if (const auto* bench = std::get_if<WorkbenchBlock>(&block.detail))
                    for (const int slot : bench->controls + bench->more)
                        if (!m_movable.contains(slot)) m_movable.append(slot);
        for (int slot = lab.firstEarlierSlot(); slot < lab.slotCount(); ++slot)
            m_movable.append(slot);
    }

    void run() {
        for (const ActDef& act : m_lab.acts)
            for (const Block& block : act.blocks)
                if (block.kind == BlockKind::Workbench) proveWorkbench(block);
        proveInputs();
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
            if (group == groups.end())
                group = groups.insert(group, {controls, {}, relevance.slots_, relevance.instances});
            group->states.append(s);
            unite(group->slots_, relevance.slots_);
            unite(group->instances, relevance.instances);
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
                results.append(walkGrid(m_lab, context, grid, states, group.instances, m_options));
                walkOf.append(m_proof.walks.size());
                noteWalk(bench, group, states, context, grid.full, results.last());
            }
            noteFaults(context, group, results.last());
        }
        cover(group);
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
            if (!axis && group.slots_[slot] &&
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

    void noteFaults(int context, const Group& group, const WalkResult& result) {
        for (const InputFault& fault : result.faults) {
            const Instance& instance = m_lab.instances[fault.instance];
            const models::Parameter& parameter =
                instance.model->parameters[static_cast<std::size_t>(fault.error.parameter)];
            const QString name = instance.id + u'.' + utf8(parameter.id);
            const QString pointer = name + u'@' + m_lab.contexts[context].id;
            if (std::ranges::find(m_proof.findings, pointer, &Finding::pointer) != m_proof.findings.end())
                continue;
            const bool together = fault.error.code == models::DomainError::Code::NotTogether;
            const QString at = pointText(m_lab, movedFrom(m_lab, context, group.controls, fault.slots_));
            m_proof.findings.append({together ? Code::NotTogether : Code::OutOfDomain,
                                     QStringLiteral("lab.json"), pointer,
                                     at.isEmpty() ? name : QStringLiteral("%1 [%2]").arg(name, at),
                                     together ? QString()
                                              : QStringLiteral("%1 … %2").arg(plainNumber(parameter.min),
                                                                              plainNumber(parameter.max))});
        }
    }

    // Inputs of the instances that no state looked at with everything that can move.

    [[nodiscard]] QVector<int> movableOf(int instance) const {
        QVector<int> found;
        for (const int slot : m_movable)
            if (m_dependence.reads(instance, slot)) found.append(slot);
        return found;
    }

    void cover(const Group& group) {
        for (int i = 0; i < m_lab.instances.size(); ++i) {
            const QVector<int> movable = movableOf(i);
            const bool all = std::ranges::all_of(movable, [&](int s) { return group.controls.contains(s); });
            if (group.instances[i] && all) m_covered[i] = true;
        }
    }

    /// Inputs can be wrong together, or come from another model; else one control at a time will do.
    [[nodiscard]] bool boundTogether(int instance) const {
        const Instance& i = m_lab.instances[instance];
        return i.model->checkTogether || std::ranges::any_of(i.inputs, [](const Binding& b) {
                   return b.kind == Binding::Kind::Output;
               });
    }

    void proveInputs() {
        QVector<Group> groups;
        const auto add = [&](const QVector<int>& controls, int instance) {
            const Relevance relevance(m_lab, m_dependence, instance);
            auto group = std::ranges::find(groups, controls, &Group::controls);
            if (group == groups.end())
                group = groups.insert(group, {controls, {}, relevance.slots_, relevance.instances});
            unite(group->slots_, relevance.slots_);
            unite(group->instances, relevance.instances);
        };
        for (int i = 0; i < m_lab.instances.size(); ++i) {
            if (m_covered[i] || movableOf(i).isEmpty()) continue;  // start values are checked at load
            if (boundTogether(i))
                add(movableOf(i), i);
            else
                for (const int slot : movableOf(i))
                    add({slot}, i);
        }
        for (const Group& group : groups)
            (void)walk({}, group, {});
    }

    const Lab& m_lab;
    const ProofOptions& m_options;
    LabProof& m_proof;
    Dependence m_dependence;
    QVector<int> m_movable;
    QVector<bool> m_covered;
};

}  // namespace

void proveReach(const Lab& lab, const ProofOptions& options, LabProof& proof) {
    ReachSearch(lab, options, proof).run();
}

}  // namespace ridgepoint::labs
