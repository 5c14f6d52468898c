// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof.h"

#include "core/labs/evaluator.h"
#include "core/labs/shown_number.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace ridgepoint::labs {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// One control's grid, thinned to at most `most` values that keep both ends.
struct GridAxis {
    int slot = -1;
    QVector<double> values;
};

QVector<double> gridValues(const ControlDef& control) {
    QVector<double> values;
    if (control.isChoice()) {
        for (qsizetype i = 0; i < control.choices.size(); ++i)
            values.append(static_cast<double>(i));
        return values;
    }
    const auto steps = static_cast<qint64>(std::floor((control.to - control.from) / control.step + 1e-9));
    for (qint64 k = 0; k <= steps; ++k)
        values.append(control.from + static_cast<double>(k) * control.step);
    return values;
}

void thin(QVector<double>& values, qsizetype most) {
    if (values.size() <= most) return;
    QVector<double> kept;
    for (qsizetype i = 0; i < most; ++i)
        kept.append(values[i * (values.size() - 1) / (most - 1)]);
    values = kept;
}

double product(const QVector<GridAxis>& axes) {
    double points = 1.0;
    for (const GridAxis& axis : axes)
        points *= static_cast<double>(axis.values.size());
    return points;
}

/// Controls that can change something that a state looks at: those that feed the instances it needs.
class Relevance {
public:
    explicit Relevance(const Lab& lab) : m_lab(&lab) {}
    void add(const Reference& r) {
        if (r.isSlot()) slots_.insert(r.slot);
        if (r.instance >= 0) addInstance(r.instance);
    }
    void add(const QVector<Condition>& when) {
        for (const Condition& c : when) {
            add(c.value);
            if (const auto* limit = std::get_if<Reference>(&c.limit)) add(*limit);
        }
    }
    QSet<int> slots_;
    QSet<int> instances;

private:
    void addInstance(int instance) {
        if (instances.contains(instance)) return;
        instances.insert(instance);
        for (const Binding& b : m_lab->instances[instance].inputs) {
            if (b.kind == Binding::Kind::Slot) slots_.insert(b.slot);
            if (b.kind == Binding::Kind::Output) addInstance(b.instance);
        }
    }
    const Lab* m_lab;
};

QString describe(const Lab& lab, const QVector<GridAxis>& axes, const Slots& slots_) {
    QStringList parts;
    for (const GridAxis& axis : axes) {
        const ControlDef& control = lab.controls[axis.slot];
        parts.append(control.id + u' ' +
                     (control.isChoice() ? control.choices[static_cast<int>(slots_[axis.slot])]
                                         : plainNumber(slots_[axis.slot])));
    }
    return parts.join(QStringLiteral(", "));
}

/// Something that may hold at a grid point.
struct Watched {
    QString name;
    std::function<bool(const Evaluation&)> holds;
    Relevance relevance;
    QVector<int> contexts{};  ///< where it exists; empty: everywhere
};

/// Walks all points of the axes once and asks every watched state at each.
class GridSearch {
public:
    GridSearch(const Lab& lab, int context, QVector<GridAxis> axes)
        : m_lab(lab), m_axes(std::move(axes)), m_start(lab.contexts[context].slots_) {}

    QVector<ReachProof> run(const QVector<const Watched*>& states) {
        QVector<ReachProof> proofs(states.size());
        QVector<bool> needed(m_lab.instances.size(), false);
        for (const Watched* state : states)
            for (const int instance : state->relevance.instances)
                needed[instance] = true;
        QVector<qsizetype> at(m_axes.size(), 0);
        Slots slots_ = m_start;
        do {
            for (qsizetype i = 0; i < m_axes.size(); ++i)
                slots_[m_axes[i].slot] = m_axes[i].values[at[i]];
            const Evaluation evaluation(m_lab, slots_, needed);
            for (qsizetype s = 0; s < states.size(); ++s)
                note(*states[s], evaluation, proofs[s]);
        } while (next(at));
        return proofs;
    }

private:
    void note(const Watched& state, const Evaluation& evaluation, ReachProof& proof) const {
        ++proof.points;
        if (state.holds(evaluation) && proof.held++ == 0)
            proof.example = describe(m_lab, m_axes, evaluation.slotValues());
    }

    bool next(QVector<qsizetype>& at) const {
        for (qsizetype i = 0; i < at.size(); ++i) {
            if (++at[i] < m_axes[i].values.size()) return true;
            at[i] = 0;
        }
        return false;
    }

    const Lab& m_lab;
    QVector<GridAxis> m_axes;
    Slots m_start;
};

QVector<Watched> watchedStates(const Lab& lab, const WorkbenchBlock& bench) {
    QVector<Watched> all;
    for (const VerdictDef& verdict : bench.verdicts) {
        Watched w{verdict.id, [&verdict](const Evaluation& e) { return holds(verdict.when, e); },
                  Relevance(lab)};
        w.relevance.add(verdict.when);
        w.contexts = verdict.contexts;
        all.append(w);
    }
    for (const ReadoutDef& readout : bench.readouts) {
        if (readout.zones.isEmpty()) continue;
        const Reference value = readout.zoneValue.value_or(readout.value);
        double above = std::numeric_limits<double>::infinity();
        const auto band = [&](const QString& name, double from, double to) {
            Watched w{readout.id + QStringLiteral(" = ") + name,
                      [value, from, to](const Evaluation& e) {
                          return e.number(value) >= from && e.number(value) < to;
                      },
                      Relevance(lab)};
            w.relevance.add(value);
            all.append(w);
        };
        static const QStringList names{QStringLiteral("neutral"), QStringLiteral("info"),
                                       QStringLiteral("success"), QStringLiteral("caution"),
                                       QStringLiteral("danger")};
        for (const ZoneStep& step : readout.zones) {
            band(names[static_cast<int>(step.zone)], step.atLeast, above);
            above = step.atLeast;
        }
        band(names.last(), -std::numeric_limits<double>::infinity(), above);
    }
    return all;
}

QVector<GridAxis> axesOf(const Lab& lab, const WorkbenchBlock& bench, const QSet<int>& relevant, qint64 bound,
                         bool& sampled) {
    QVector<GridAxis> axes;
    for (const int slot : bench.controls + bench.more)
        if (relevant.contains(slot)) axes.append({slot, gridValues(lab.controls[slot])});
    while (product(axes) > static_cast<double>(bound)) {
        sampled = true;
        auto longest = std::ranges::max_element(axes, {}, [](const GridAxis& a) { return a.values.size(); });
        thin(longest->values, std::max<qsizetype>(2, longest->values.size() / 2));
    }
    return axes;
}

void noteReach(const ReachProof& reach, LabProof& proof) {
    const QString pointer = QStringLiteral("%1.%2@%3").arg(reach.workbench, reach.state, reach.context);
    const QString file = QStringLiteral("lab.json");
    if (!reach.reached())
        proof.findings.append({Finding::Code::NeverReached, file, pointer, reach.state, {}});
    if (!reach.left()) proof.findings.append({Finding::Code::NeverLeft, file, pointer, reach.state, {}});
    proof.reach.append(reach);
}

/// States that look at the same controls share one walk over the grid.
void proveReach(const Lab& lab, const Block& block, qint64 bound, LabProof& proof) {
    const auto& bench = std::get<WorkbenchBlock>(block.detail);
    const QVector<Watched> states = watchedStates(lab, bench);
    QHash<QSet<int>, QVector<const Watched*>> groups;
    for (const Watched& state : states)
        groups[state.relevance.slots_].append(&state);
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const QVector<GridAxis> axes = axesOf(lab, bench, group.key(), bound, proof.sampled);
        for (int context = 0; context < lab.contexts.size(); ++context) {
            QVector<ReachProof> reached = GridSearch(lab, context, axes).run(*group);
            for (qsizetype s = 0; s < reached.size(); ++s) {
                const QVector<int>& contexts = (*group)[s]->contexts;
                if (!contexts.isEmpty() && !contexts.contains(context)) continue;
                reached[s].workbench = block.id;
                reached[s].context = lab.contexts[context].id;
                reached[s].state = (*group)[s]->name;
                noteReach(reached[s], proof);
            }
        }
    }
}

KeyProof proveKey(const Lab& lab, const Question& question, int context) {
    static const QStringList rules{QStringLiteral("nearest"), QStringLiteral("largest"),
                                   QStringLiteral("smallest"), QStringLiteral("evidence")};
    KeyProof proof{question.id, lab.contexts[context].id,
                   {},          rules[static_cast<int>(question.rule)],
                   kNone,       kNone,
                   {},          kNone,
                   kNone,       static_cast<int>(question.evidence.size()),
                   {}};
    const int key = keyOption(lab, question, context);
    proof.key = question.options[key].id;
    for (const OptionDef& option : question.options) {
        proof.evidence += static_cast<int>(option.evidence.size());
        if (option.kind == OptionKind::Argued)
            proof.argued.append(option.id + QStringLiteral(": ") + option.source);
    }
    if (question.rule == KeyRule::Named) {
        if (question.options[key].kind == OptionKind::Argued) proof.rule = QStringLiteral("argued");
        return proof;
    }
    if (question.predicts)
        proof.model =
            Evaluation(lab, scenarioSlots(lab, context, question.scenario)).number(*question.predicts);
    proof.keyValue = optionValue(lab, question, key, context);
    const double anchor = question.rule == KeyRule::Nearest ? proof.model : proof.keyValue;
    double nearest = std::numeric_limits<double>::infinity();
    for (int i = 0; i < question.options.size(); ++i) {
        if (i == key) continue;
        const double value = optionValue(lab, question, i, context);
        const double off = std::max(value / anchor, anchor / value);
        if (off >= nearest) continue;
        nearest = off;
        proof.rival = question.options[i].id;
        proof.rivalValue = value;
    }
    proof.margin = nearest;
    return proof;
}

ContextProof proveContext(const Lab& lab, int context) {
    ContextProof proof{lab.contexts[context].id, {}};
    const Evaluation first(lab, lab.contexts[0].slots_);
    const Evaluation here(lab, lab.contexts[context].slots_);
    for (int i = 0; i < lab.instances.size(); ++i) {
        const auto& outputs = lab.instances[i].model->outputs;
        for (std::size_t o = 0; o < outputs.size(); ++o) {
            const Reference r{
                -1, -1, i, static_cast<int>(o), outputs[o].shape == models::Shape::PerCategory ? 0 : -1, {}};
            const double a = first.number(r);
            const double b = here.number(r);
            if (a == b || (std::isnan(a) && std::isnan(b))) continue;
            proof.changed.append(
                lab.instances[i].id + u'.' +
                QString::fromUtf8(outputs[o].id.data(), static_cast<qsizetype>(outputs[o].id.size())));
        }
    }
    return proof;
}

}  // namespace

LabProof proveLab(const Lab& lab, qint64 bound) {
    LabProof proof;
    for (const ActDef& act : lab.acts)
        for (const Block& block : act.blocks) {
            if (block.kind == BlockKind::Workbench) proveReach(lab, block, bound, proof);
            for (int context = 0; context < lab.contexts.size(); ++context) {
                if (const auto* gate = std::get_if<GateBlock>(&block.detail))
                    proof.keys.append(proveKey(lab, gate->question, context));
                if (const auto* reflect = std::get_if<ReflectBlock>(&block.detail))
                    proof.keys.append(proveKey(lab, reflect->question, context));
            }
        }
    for (int context = 1; context < lab.contexts.size(); ++context)
        proof.contexts.append(proveContext(lab, context));
    return proof;
}

}  // namespace ridgepoint::labs
