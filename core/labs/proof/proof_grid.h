// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/evaluator.h"
#include "core/labs/lab.h"

/// Which values controls can take, and what depends on them. Internal to core/labs.
namespace ridgepoint::labs {

/// Which slots and instances stand behind each instance, directly or through others.
class Dependence {
public:
    explicit Dependence(const Lab& lab);
    [[nodiscard]] bool reads(int instance, int slot) const { return m_slots[instance][slot]; }
    [[nodiscard]] bool needs(int instance, int other) const { return m_instances[instance][other]; }

private:
    QVector<QVector<bool>> m_slots;
    QVector<QVector<bool>> m_instances;
};

/// What some conditions look at.
struct Relevance {
    QVector<bool> slots_;
    QVector<bool> instances;
    Relevance(const Lab& lab, const Dependence& dependence, const QVector<Condition>& when);
    Relevance(const Lab& lab, const Dependence& dependence, int instance);
    void add(const Relevance& more);

private:
    void add(const Dependence& dependence, const Reference& reference);
    void add(const Dependence& dependence, int instance);
};

struct GridAxis {
    int slot = -1;
    QVector<double> values;
};

/// All combinations of the values of some controls, or an even sample of them.
struct Grid {
    QVector<GridAxis> axes;
    qint64 full = 1;  ///< points before thinning
    [[nodiscard]] qint64 points() const;
};

/// Every value that a control, or a decision of an earlier lab, can take in a context.
[[nodiscard]] QVector<double> gridValues(const Lab& lab, int context, int slot);

/// Thins the longest axes alike, to evenly spaced values that keep both ends, until the bound is met.
[[nodiscard]] Grid makeGrid(const Lab& lab, int context, const QVector<int>& slots_, qint64 bound);

}  // namespace ridgepoint::labs
