// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof_walk.h"

#include <QElapsedTimer>

#include <algorithm>

namespace ridgepoint::labs {
namespace {

constexpr qint64 kPointsPerReport = 1 << 18;
constexpr double kNanosecond = 1e-9;

/// One comparison of two cells, or of a cell with a number.
struct CellCondition {
    int cell = -1;
    Comparison comparison = Comparison::AtLeast;
    int limitCell = -1;  ///< -1: `limit`
    double limit = 0.0;
};

class Walk {
public:
    Walk(const Lab& lab, int context, const Grid& grid, const QVector<bool>& needed)
        : m_axes(ordered(lab, grid, needed)),
          m_slots(lab.contexts[context].slots_),
          m_evaluator(lab, m_slots, needed),
          m_at(static_cast<std::size_t>(m_axes.size()), 0) {
        const Dependence dependence(lab);
        for (qsizetype last = 0; last < m_axes.size(); ++last) {
            std::vector<int> stale;
            for (int i = 0; i < lab.instances.size(); ++i)
                if (needed[i] && readsAny(dependence, i, last)) stale.push_back(i);
            m_stale.push_back(stale);
        }
    }

    WalkResult run(const QVector<WatchedState>& states, const ProofOptions& options) {
        QElapsedTimer timer;
        timer.start();
        compile(states);
        m_result.counts.resize(states.size());
        const qint64 all = pointsOfAxes();
        qsizetype moved = m_axes.size() - 1;
        do {
            apply(moved);
            ask();
            if (++m_result.points % kPointsPerReport == 0 && options.progress)
                options.progress(m_result.points, all);
        } while (next(moved));
        m_result.faults = m_evaluator.faults();
        m_result.seconds = static_cast<double>(timer.nsecsElapsed()) * kNanosecond;
        return m_result;
    }

private:
    /// Fastest first: the axis that the fewest models read, and of equals the longest.
    static QVector<GridAxis> ordered(const Lab& lab, const Grid& grid, const QVector<bool>& needed) {
        const Dependence dependence(lab);
        const auto readers = [&](const GridAxis& axis) {
            int count = 0;
            for (int i = 0; i < needed.size(); ++i)
                count += needed[i] && dependence.reads(i, axis.slot) ? 1 : 0;
            return count;
        };
        QVector<GridAxis> axes = grid.axes;
        std::ranges::stable_sort(axes, [&](const GridAxis& a, const GridAxis& b) {
            const int first = readers(a);
            const int second = readers(b);
            return first != second ? first < second : a.values.size() > b.values.size();
        });
        return axes;
    }

    [[nodiscard]] bool readsAny(const Dependence& dependence, int instance, qsizetype last) const {
        for (qsizetype a = 0; a <= last; ++a)
            if (dependence.reads(instance, m_axes[a].slot)) return true;
        return false;
    }

    [[nodiscard]] qint64 pointsOfAxes() const {
        qint64 points = 1;
        for (const GridAxis& axis : m_axes)
            points *= axis.values.size();
        return points;
    }

    void compile(const QVector<WatchedState>& states) {
        for (const WatchedState& state : states) {
            for (const Condition& c : state.when) {
                const auto* limit = std::get_if<Reference>(&c.limit);
                m_conditions.push_back({m_evaluator.cellOf(c.value), c.comparison,
                                        limit ? m_evaluator.cellOf(*limit) : -1,
                                        limit ? 0.0 : std::get<double>(c.limit)});
            }
            m_ends.push_back(m_conditions.size());
        }
    }

    /// Sets the axes up to `moved` and evaluates what reads them.
    void apply(qsizetype moved) {
        for (qsizetype a = 0; a <= moved; ++a) {
            const GridAxis& axis = m_axes.at(a);
            m_evaluator.setSlot(axis.slot, axis.values.at(m_at[static_cast<std::size_t>(a)]));
        }
        if (moved >= 0) m_evaluator.update(m_stale[static_cast<std::size_t>(moved)]);
    }

    void ask() {
        std::size_t condition = 0;
        for (std::size_t s = 0; s < m_ends.size(); ++s) {
            bool all = true;
            for (; all && condition < m_ends[s]; ++condition)
                all = holdsAt(m_conditions[condition]);
            condition = m_ends[s];
            WalkResult::Count& count = m_result.counts[static_cast<qsizetype>(s)];
            count.held += all ? 1 : 0;
            std::optional<Slots>& example = all ? count.holdsAt : count.failsAt;
            if (!example) example = here();
        }
    }

    [[nodiscard]] bool holdsAt(const CellCondition& c) const {
        const double limit = c.limitCell < 0 ? c.limit : m_evaluator.at(c.limitCell);
        return compare(m_evaluator.at(c.cell), c.comparison, limit);
    }

    [[nodiscard]] Slots here() const {
        Slots slots_ = m_slots;
        for (qsizetype a = 0; a < m_axes.size(); ++a)
            slots_[m_axes[a].slot] = m_axes[a].values[m_at[static_cast<std::size_t>(a)]];
        return slots_;
    }

    /// @param moved  the slowest axis that changed
    bool next(qsizetype& moved) {
        for (moved = 0; moved < m_axes.size(); ++moved) {
            qsizetype& at = m_at[static_cast<std::size_t>(moved)];
            if (++at < m_axes.at(moved).values.size()) return true;
            at = 0;
        }
        return false;
    }

    const QVector<GridAxis> m_axes;  ///< fastest first
    Slots m_slots;
    GridEvaluator m_evaluator;
    std::vector<qsizetype> m_at;
    std::vector<std::vector<int>> m_stale;  ///< by slowest moved axis: what to evaluate again
    std::vector<CellCondition> m_conditions;
    std::vector<std::size_t> m_ends;  ///< of each state's conditions
    WalkResult m_result;
};

}  // namespace

QVector<WatchedState> watchedStates(const WorkbenchBlock& bench) {
    static const QStringList names{QStringLiteral("neutral"), QStringLiteral("info"),
                                   QStringLiteral("success"), QStringLiteral("caution"),
                                   QStringLiteral("danger")};
    QVector<WatchedState> states;
    for (const VerdictDef& verdict : bench.verdicts)
        states.append({verdict.id, verdict.failure, verdict.when, verdict.contexts});
    for (const ReadoutDef& readout : bench.readouts) {
        if (readout.zones.isEmpty()) continue;
        const Reference value = readout.zoneValue.value_or(readout.value);
        QVector<Condition> above;
        for (const ZoneStep& step : readout.zones) {
            QVector<Condition> when = above;
            when.append({value, Comparison::AtLeast, step.atLeast, {}});
            states.append({readout.id + QStringLiteral(" = ") + names[static_cast<int>(step.zone)], false,
                           when, readout.contexts});
            above = {{value, Comparison::Below, step.atLeast, {}}};
        }
        states.append({readout.id + QStringLiteral(" = ") + names.last(), false, above, readout.contexts});
    }
    return states;
}

WalkResult walkGrid(const Lab& lab, int context, const Grid& grid, const QVector<WatchedState>& states,
                    const QVector<bool>& needed, const ProofOptions& options) {
    return Walk(lab, context, grid, needed).run(states, options);
}

}  // namespace ridgepoint::labs
