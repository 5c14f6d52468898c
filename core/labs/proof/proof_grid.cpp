// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ridgepoint::labs {
namespace {

QVector<double> steps(double from, double to, double step) {
    QVector<double> values;
    const auto last = static_cast<qint64>(std::floor((to - from) / step + 1e-9));
    for (qint64 k = 0; k <= last; ++k)
        values.append(from + static_cast<double>(k) * step);
    return values;
}

/// @param cap      most values of a number
/// @param choices  most values of a choice
qint64 product(const QVector<GridAxis>& axes, qint64 cap, qint64 choices) {
    double points = 1.0;
    for (const GridAxis& axis : axes)
        points *= static_cast<double>(std::min<qint64>(axis.values.size(), axis.isChoice ? choices : cap));
    constexpr double kMost = 9e18;
    return static_cast<qint64>(std::min(points, kMost));
}

void thin(QVector<double>& values, qint64 most) {
    if (values.size() <= most) return;
    QVector<double> kept;
    for (qint64 i = 0; i < most; ++i)
        kept.append(values[i * (values.size() - 1) / (most - 1)]);
    values = kept;
}

}  // namespace

Dependence::Dependence(const Lab& lab)
    : m_slots(lab.instances.size(), QVector<bool>(lab.slotCount(), false)),
      m_instances(lab.instances.size(), QVector<bool>(lab.instances.size(), false)) {
    for (int i = 0; i < lab.instances.size(); ++i) {  // in order of evaluation
        m_instances[i][i] = true;
        for (const Binding& binding : lab.instances[i].inputs) {
            if (binding.kind == Binding::Kind::Slot) m_slots[i][binding.slot] = true;
            if (binding.kind != Binding::Kind::Output) continue;
            for (int slot = 0; slot < lab.slotCount(); ++slot)
                m_slots[i][slot] = m_slots[i][slot] || m_slots[binding.instance][slot];
            for (int other = 0; other < i; ++other)
                m_instances[i][other] = m_instances[i][other] || m_instances[binding.instance][other];
        }
    }
}

Relevance::Relevance(const Lab& lab, const Dependence& dependence, const QVector<Condition>& when)
    : slots_(lab.slotCount(), false), instances(lab.instances.size(), false) {
    for (const Condition& condition : when) {
        add(dependence, condition.value);
        if (const auto* limit = std::get_if<Reference>(&condition.limit)) add(dependence, *limit);
    }
}

Relevance::Relevance(const Lab& lab, const Dependence& dependence, int instance)
    : slots_(lab.slotCount(), false), instances(lab.instances.size(), false) {
    add(dependence, instance);
}

void Relevance::add(const Relevance& more) {
    for (qsizetype i = 0; i < slots_.size(); ++i)
        slots_[i] = slots_[i] || more.slots_[i];
    for (qsizetype i = 0; i < instances.size(); ++i)
        instances[i] = instances[i] || more.instances[i];
}

void Relevance::add(const Dependence& dependence, const Reference& reference) {
    if (reference.isSlot())
        slots_[reference.slot] = true;
    else if (reference.instance >= 0)
        add(dependence, reference.instance);
}

void Relevance::add(const Dependence& dependence, int instance) {
    for (int slot = 0; slot < slots_.size(); ++slot)
        slots_[slot] = slots_[slot] || dependence.reads(instance, slot);
    for (int other = 0; other < instances.size(); ++other)
        instances[other] = instances[other] || dependence.needs(instance, other);
}

qint64 Grid::points() const {
    constexpr qint64 kAll = std::numeric_limits<qint64>::max();
    return product(axes, kAll, kAll);
}

QVector<double> gridValues(const Lab& lab, int context, int slot) {
    if (slot < lab.controls.size()) {
        const ControlDef& control = lab.controls[slot];
        if (!control.isChoice()) return steps(control.from, control.to, control.step);
        const QVector<int> here = lab.choicesIn(context, slot);
        return {here.begin(), here.end()};
    }
    if (slot < lab.firstEarlierSlot()) return {lab.contexts[context].slots_[slot]};
    const EarlierDef& read = lab.earlier[slot - lab.firstEarlierSlot()];
    if (!read.isChoice()) return steps(read.from, read.to, read.step);
    return steps(0.0, static_cast<double>(read.choices.size() - 1), 1.0);
}

QVector<bool> unreadRuns(const Lab& lab, const QVector<bool>& needed) {
    QVector<bool> unread(needed.size(), false);
    for (qsizetype i = 0; i < needed.size(); ++i)
        unread[i] = needed[i] && lab.instances[i].model->isCostly;
    for (qsizetype i = 0; i < needed.size(); ++i)
        for (const Binding& binding : lab.instances[i].inputs)
            if (needed[i] && binding.kind == Binding::Kind::Output) unread[binding.instance] = false;
    return unread;
}

bool anyCostly(const Lab& lab, const QVector<bool>& needed, const QVector<bool>& unread) {
    for (qsizetype i = 0; i < needed.size(); ++i)
        if (needed[i] && !unread.value(i, false) && lab.instances[i].model->isCostly) return true;
    return false;
}

Grid makeGrid(const Lab& lab, int context, const QVector<int>& slots_, qint64 bound) {
    Grid grid;
    qint64 longest = 2;
    for (const int slot : slots_) {
        grid.axes.append({slot, gridValues(lab, context, slot), !lab.slotChoices(slot).isEmpty()});
        longest = std::max<qint64>(longest, grid.axes.last().values.size());
    }
    grid.full = product(grid.axes, longest, longest);
    // both ends of a number always stay
    const bool fits = product(grid.axes, 2, longest) <= bound;
    const auto choices = [&](qint64 cap) { return fits ? longest : cap; };
    qint64 cap = 2;
    for (qint64 beyond = longest + 1; beyond - cap > 1;) {
        const qint64 middle = cap + (beyond - cap) / 2;
        (product(grid.axes, middle, choices(middle)) <= bound ? cap : beyond) = middle;
    }
    for (GridAxis& axis : grid.axes)
        thin(axis.values, axis.isChoice ? choices(cap) : cap);
    return grid;
}

}  // namespace ridgepoint::labs
