// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/proof/proof_walk.h"
#include "tests/content/lab_files.h"
#include "tests/core/labs/proof_fixture.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

namespace {

/// Counts as one would write it first: every point, every model, nothing kept from the point before.
qint64 countSlowly(const Lab& lab, int context, const Grid& grid, const QVector<Condition>& when) {
    Slots slots_ = lab.contexts[context].slots_;
    qint64 held = 0;
    for (qint64 point = 0; point < grid.points(); ++point) {
        qint64 rest = point;
        for (const GridAxis& axis : grid.axes) {
            slots_[axis.slot] = axis.values[rest % axis.values.size()];
            rest /= axis.values.size();
        }
        held += holds(when, Evaluation(lab, slots_)) ? 1 : 0;
    }
    return held;
}

Grid gridOf(const Lab& lab, int context, const WorkbenchBlock& bench, const QVector<Condition>& when,
            qint64 bound) {
    const Relevance relevance(lab, Dependence(lab), when);
    QVector<int> controls;
    for (const int slot : bench.slotsIn(context))
        if (relevance.slots_[slot]) controls.append(slot);
    return makeGrid(lab, context, controls, bound);
}

/// Compares every state of every workbench; @return how many were compared.
int compareAll(const Lab& lab, qint64 bound) {
    const LabProof proof = proveLab(lab, bound);
    qsizetype next = 0;
    for (const ActDef& act : lab.acts)
        for (const Block& block : act.blocks) {
            const auto* bench = std::get_if<WorkbenchBlock>(&block.detail);
            if (!bench) continue;
            for (const WatchedState& state : watchedStates(*bench))
                for (int context = 0; context < lab.contexts.size(); ++context) {
                    if (!state.existsIn(context)) continue;
                    const ReachProof& fast = proof.reach.at(next++);
                    const Grid grid = gridOf(lab, context, *bench, state.when, bound);
                    const qint64 held = countSlowly(lab, context, grid, state.when);
                    if (fast.state == state.name && fast.held == held && fast.points == grid.points() &&
                        fast.grid == grid.full)
                        continue;
                    qWarning() << lab.id << fast.state << state.name << fast.held << held << fast.points
                               << grid.points();
                    return -1;
                }
        }
    return static_cast<int>(next);
}

/// A lab of random models on random controls, some feeding others.
class RandomLab {
public:
    explicit RandomLab(unsigned seed) : m_random(seed) {
        m_lab.id = QStringLiteral("random %1").arg(seed);
        m_lab.contexts = {{QStringLiteral("one"), {}}, {QStringLiteral("two"), {}}};
        const int instances = upTo(4) + 1;
        for (int i = 0; i < instances; ++i)
            addInstance(i);
        QVector<VerdictDef> verdicts;
        for (int v = 0; v < 4; ++v)
            verdicts.append(verdict(QString::number(v), randomConditions()));
        addWorkbench(m_lab, verdicts);
    }
    [[nodiscard]] const Lab& lab() const { return m_lab; }

private:
    int upTo(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    void addInstance(int index) {
        const auto all = models::registry();
        Instance instance{QStringLiteral("i%1").arg(index),
                          all[static_cast<std::size_t>(upTo(static_cast<int>(all.size())))],
                          {}};
        for (const models::Parameter& parameter : instance.model->parameters)
            instance.inputs.append(binding(parameter, index));
        m_lab.instances.append(instance);
    }

    Binding binding(const models::Parameter& p, int index) {
        Binding b;
        const bool open = p.kind == models::ParameterKind::Real && std::isinf(p.max);
        if (open && index > 0 && upTo(3) == 0) {
            b.kind = Binding::Kind::Output;
            b.instance = upTo(index);
            b.output = upTo(static_cast<int>(m_lab.instances[b.instance].model->outputs.size()));
            return b;
        }
        const double end = std::isinf(p.min) ? -2.0 : p.min;
        const double least = p.minOpen ? end + 0.5 : end;
        if (m_lab.controls.size() < 4 && upTo(2) == 0) {
            b.kind = Binding::Kind::Slot;
            b.slot = static_cast<int>(m_lab.controls.size());
            addControl(p, std::min(least, p.max));
            return b;
        }
        b.constant = p.fallback.value_or(std::min(least, p.max));
        return b;
    }

    void addControl(const models::Parameter& p, double least) {
        const QString id = QStringLiteral("c%1").arg(m_lab.controls.size());
        ControlDef control = wholeControl(id, least, std::isinf(p.max) ? least + 6.0 : p.max);
        if (p.kind == models::ParameterKind::Choice)
            control = choiceControl(id, QStringList(static_cast<qsizetype>(p.choices.size()), id));
        else if (control.to - control.from <= 1.0)
            control.step = 0.25;
        m_lab.controls.append(control);
        for (ContextDef& context : m_lab.contexts)
            context.slots_.append(control.isChoice() ? 0.0 : least);
    }

    QVector<Condition> randomConditions() {
        QVector<Condition> when;
        const Evaluation start(m_lab, m_lab.contexts[0].slots_);
        for (int i = 0; i < 1 + upTo(2); ++i) {
            const int instance = upTo(static_cast<int>(m_lab.instances.size()));
            const auto& outputs = m_lab.instances[instance].model->outputs;
            const int output = upTo(static_cast<int>(outputs.size()));
            const bool parts = outputs[static_cast<std::size_t>(output)].shape == models::Shape::PerCategory;
            const Reference r = outputReference(instance, output, parts ? 0 : -1);
            const double at = start.number(r);
            when.append(condition(r, static_cast<Comparison>(upTo(6)), std::isfinite(at) ? at : 1.0));
        }
        return when;
    }

    std::mt19937 m_random;
    Lab m_lab;
};

}  // namespace

class TestProofWalk : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheSlowCountOnRandomLabs() {
        int compared = 0;
        for (unsigned seed = 1; seed <= 150; ++seed) {
            const RandomLab random(seed);
            const int states = compareAll(random.lab(), 2'000);
            QVERIFY2(states > 0, qPrintable(random.lab().id));
            compared += states;
        }
        QCOMPARE(compared, 150 * 4 * 2);
    }

    void agreesWithTheSlowCountOnShippedLabs_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"v1-12", "v2-01", "v2-09"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void agreesWithTheSlowCountOnShippedLabs() {
        QFETCH(QString, id);
        const LoadedLab loaded = load(sourcePath(QStringLiteral("resources/labs/")) + id);
        QVERIFY2(loaded.lab, listed(loaded.findings));
        QVERIFY(compareAll(*loaded.lab, 400) > 0);
    }

    void thinsTheLongestAxesAndKeepsTheirEnds() {
        Lab lab;
        lab.controls = {wholeControl(QStringLiteral("long"), 1, 512),
                        wholeControl(QStringLiteral("short"), 1, 3)};
        lab.contexts = {{QStringLiteral("only"), {1, 1}}};
        const Grid grid = makeGrid(lab, 0, {0, 1}, 100);
        QCOMPARE(grid.full, 1536);
        QCOMPARE(grid.axes[0].values.size(), 33);
        QCOMPARE(grid.axes[0].values.first(), 1.0);
        QCOMPARE(grid.axes[0].values.last(), 512.0);
        QCOMPARE(grid.axes[1].values.size(), 3);
        for (qsizetype i = 1; i < grid.axes[0].values.size(); ++i) {
            const double gap = grid.axes[0].values[i] - grid.axes[0].values[i - 1];
            QVERIFY(gap == 15.0 || gap == 16.0);
        }
        QCOMPARE(makeGrid(lab, 0, {0, 1}, 1536).points(), 1536);
    }
};

QTEST_APPLESS_MAIN(TestProofWalk)
#include "tst_proof_walk.moc"
