// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof.h"

#include "tests/core/labs/proof_fixture.h"

#include <QtTest>

#include <array>
#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;
using Code = Finding::Code;

namespace {

/// Controls a (0..9), b (0..4) and the choice c (x, y, z); the context `few` has no y. Every count below can
/// be checked with a pencil.
Lab countedLab() {
    Lab lab;
    lab.id = QStringLiteral("counted");
    lab.controls = {
        wholeControl(QStringLiteral("a"), 0, 9), wholeControl(QStringLiteral("b"), 0, 4),
        choiceControl(QStringLiteral("c"), {QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")})};
    ContextDef all{QStringLiteral("all"), {5, 2, 0}};
    ContextDef few{QStringLiteral("few"), {5, 2, 0}};
    few.choices.insert(2, {0, 2});
    lab.contexts = {all, few};
    Condition above = condition(slotReference(0), Comparison::Above, 0.0);
    above.limit = slotReference(1);
    addWorkbench(lab,
                 {verdict(QStringLiteral("corner"), {condition(slotReference(0), Comparison::AtLeast, 7),
                                                     condition(slotReference(1), Comparison::AtMost, 1)}),
                  verdict(QStringLiteral("above"), {above}),
                  verdict(QStringLiteral("middle"), {condition(slotReference(2), Comparison::Is, 1)}),
                  verdict(QStringLiteral("never"), {condition(slotReference(0), Comparison::AtLeast, 10)}),
                  verdict(QStringLiteral("ever"), {condition(slotReference(1), Comparison::AtLeast, 0)})});
    return lab;
}

const ReachProof& reachOf(const LabProof& proof, const char* state, const char* context) {
    for (const ReachProof& r : proof.reach)
        if (r.state == QLatin1String(state) && r.context == QLatin1String(context)) return r;
    static const ReachProof none;
    return none;
}

bool found(const LabProof& proof, Code code, const char* pointer) {
    return std::ranges::any_of(proof.findings, [&](const Finding& f) {
        return f.code == code && f.pointer == QLatin1String(pointer);
    });
}

Binding bound(int slot) {
    Binding b;
    b.kind = Binding::Kind::Slot;
    b.slot = slot;
    return b;
}

Binding fixed(double constant) {
    Binding b;
    b.constant = constant;
    return b;
}

int speedup() {
    return models::outputIndex(*modelOf("amdahl"), "speedup");
}

/// Amdahl's law with serial 0.1 and 64 processors, 8.7671...; slot 0 is the serial share.
Lab askedLab(const Question& question) {
    Lab lab;
    lab.controls = {wholeControl(QStringLiteral("serial"), 0, 1), wholeControl(QStringLiteral("n"), 1, 64)};
    lab.contexts = {{QStringLiteral("only"), {0.1, 64}}};
    lab.instances = {
        {QStringLiteral("ideal"), modelOf("amdahl"), {bound(0), bound(1), fixed(1), fixed(100)}}};
    ActDef act;
    act.blocks.append({BlockKind::Gate, question.id, GateBlock{question}});
    lab.acts.append(act);
    return lab;
}

OptionDef option(const char* id, double serial) {
    OptionDef o;
    o.id = QLatin1String(id);
    o.value = outputReference(0, speedup());
    o.with = {{0, serial, -1}};
    return o;
}

}  // namespace

class TestProof : public QObject {
    Q_OBJECT

private slots:
    void aSimulationIsSearchedBySample() {
        Lab lab;
        lab.id = QStringLiteral("simulated");
        const models::ModelDescriptor* tail = modelOf("tail_run");
        QVERIFY(tail && tail->isCostly);
        Instance run{QStringLiteral("run"), tail, {}};
        ContextDef only{QStringLiteral("only"), {}};
        for (const auto& parameter : tail->parameters) {
            Binding binding;
            binding.constant = parameter.id == "samples" ? 200.0 : parameter.fallback.value_or(1.0);
            run.inputs.append(binding);
        }
        const int base = models::parameterIndex(*tail, "base");
        lab.controls = {wholeControl(QStringLiteral("base"), 1, 2000)};
        run.inputs[base] = bound(0);
        only.slots_ = {10};
        lab.instances = {run};
        lab.contexts = {only};
        addWorkbench(lab, {verdict(QStringLiteral("slow"),
                                   {condition(outputReference(0, models::outputIndex(*tail, "p99")),
                                              Comparison::Above, 1000)})});
        ProofOptions options;
        options.costlyBound = 40;
        const LabProof proof = proveLab(lab, options);
        const ReachProof& slow = reachOf(proof, "slow", "only");
        QCOMPARE(slow.grid, 2000);
        QCOMPARE(slow.points, 40);
        QVERIFY(slow.sampled() && slow.reached() && slow.left());

        // What a thin sample misses is found with a few controls moved, the choice that it asks for first.
        lab.controls.append(
            choiceControl(QStringLiteral("mode"), {QStringLiteral("x"), QStringLiteral("y")}));
        lab.contexts[0].slots_ = {10, 0};
        lab.acts.clear();
        const Reference p99 = outputReference(0, models::outputIndex(*tail, "p99"));
        addWorkbench(
            lab, {verdict(QStringLiteral("between"),
                          {condition(p99, Comparison::Above, 900), condition(p99, Comparison::Below, 1100),
                           condition(slotReference(1), Comparison::Is, 1)})});
        options.costlyBound = 4;
        const LabProof second = proveLab(lab, options);
        const ReachProof& between = reachOf(second, "between", "only");
        QCOMPARE(between.held, 0);
        QVERIFY(between.reached() && between.left());
        QCOMPARE(between.holdsAt->size(), 2);
    }

    void countsWhatAPencilCounts() {
        const LabProof proof = proveLab(countedLab());
        const ReachProof& corner = reachOf(proof, "corner", "all");
        QCOMPARE(corner.held, 6);
        QCOMPARE(corner.points, 50);
        QCOMPARE(corner.grid, 50);
        QCOMPARE(reachOf(proof, "above", "all").held, 35);
        QCOMPARE(reachOf(proof, "middle", "all").held, 1);
        QCOMPARE(reachOf(proof, "middle", "all").points, 3);
    }

    void takesOnlyTheChoicesOfTheContext() {
        const LabProof proof = proveLab(countedLab());
        QCOMPARE(reachOf(proof, "middle", "few").points, 2);
        QVERIFY(found(proof, Code::NeverReached, "bench.middle@few"));
        QVERIFY(!found(proof, Code::NeverReached, "bench.middle@all"));
    }

    void findsWhatIsNeverReachedOrLeft() {
        const LabProof proof = proveLab(countedLab());
        QVERIFY(found(proof, Code::NeverReached, "bench.never@all"));
        QVERIFY(found(proof, Code::NeverLeft, "bench.ever@all"));
        QVERIFY(!reachOf(proof, "never", "all").reached());
        QVERIFY(!reachOf(proof, "ever", "all").left());
        QCOMPARE(proof.findings.size(), 5);  // two states in two contexts, and the choice that is not there
    }

    void namesTheNearestExamples() {
        const Lab lab = countedLab();
        const LabProof proof = proveLab(lab);
        const ReachProof& above = reachOf(proof, "above", "all");
        QVERIFY(above.holdsAt && above.holdsAt->isEmpty());  // 5 > 2 at the start
        QCOMPARE(pointText(lab, *above.failsAt), QStringLiteral("a 0"));
        QCOMPARE(reachOf(proof, "corner", "all").holdsAt->size(), 2);
        QCOMPARE(pointText(lab, *reachOf(proof, "middle", "all").holdsAt), QStringLiteral("c y"));
    }

    void walksOnceForContextsThatGiveTheSame() {
        const LabProof proof = proveLab(countedLab());
        const auto shared = std::ranges::find(
            proof.walks, QStringList{QStringLiteral("a"), QStringLiteral("b")}, &WalkProof::controls);
        QVERIFY(shared != proof.walks.end());
        QCOMPARE(shared->contexts.size(), 2);
        QCOMPARE(std::ranges::count(proof.walks, QStringList{QStringLiteral("c")}, &WalkProof::controls), 2);
    }

    void saysWhichGridsAreSampled() {
        const LabProof proof = proveLab(countedLab(), 20);
        const ReachProof& corner = reachOf(proof, "corner", "all");
        QVERIFY(corner.sampled());
        QCOMPARE(corner.points, 16);  // 4 values of each control
        QCOMPARE(corner.grid, 50);
        QCOMPARE(corner.held, 2);  // of a 0, 3, 6, 9 and b 0, 1, 2, 4: a 9 with b 0 and b 1
        QVERIFY(!reachOf(proof, "middle", "all").sampled());
    }

    void saysTheSameTwice() {
        const auto texts = [](const LabProof& proof) {
            QStringList lines;
            for (const ReachProof& r : proof.reach)
                lines.append(QStringLiteral("%1@%2 %3/%4").arg(r.state, r.context).arg(r.held).arg(r.points));
            for (const WalkProof& w : proof.walks)
                lines.append(w.controls.join(u' ') + w.states.join(u' '));
            for (const Finding& f : proof.findings)
                lines.append(f.pointer);
            return lines;
        };
        QCOMPARE(texts(proveLab(countedLab())), texts(proveLab(countedLab())));
        QCOMPARE(proveLab(countedLab()).reach.first().state, QStringLiteral("corner"));
    }

    void findsInputsThatDoNotGoTogether() {
        const models::ModelDescriptor* model = modelOf("profile_amdahl");
        QVERIFY(model && model->checkTogether);
        QStringList parts;
        QVector<int> streaming;  // the parts that this profile has
        for (const std::string_view id : model->parameters[1].choices) {
            const std::array inputs{1.0, static_cast<double>(parts.size()), 2.0};
            if (!model->checkTogether(inputs)) streaming.append(static_cast<int>(parts.size()));
            parts.append(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())));
        }
        Lab lab;
        lab.controls = {choiceControl(QStringLiteral("part"), parts)};
        lab.contexts = {{QStringLiteral("streaming"), {static_cast<double>(streaming.first())}}};
        lab.instances = {{QStringLiteral("one"), model, {fixed(1), bound(0), fixed(2)}}};
        addWorkbench(lab, {});
        const LabProof proof = proveLab(lab);
        QCOMPARE(proof.findings.size(), 1);
        QCOMPARE(proof.findings.first().code, Code::NotTogether);
        QCOMPARE(proof.findings.first().pointer, QStringLiteral("one.target@streaming"));
        QVERIFY2(proof.findings.first().subject.startsWith(QStringLiteral("one.target [part ")),
                 qPrintable(proof.findings.first().subject));
        lab.contexts[0].choices.insert(0, streaming);
        QVERIFY(proveLab(lab).findings.isEmpty());
    }

    void findsInputsOutsideTheirRange() {
        Lab lab;
        lab.controls = {wholeControl(QStringLiteral("serial"), 0, 2)};
        lab.contexts = {{QStringLiteral("only"), {0}}};
        lab.instances = {
            {QStringLiteral("ideal"), modelOf("amdahl"), {bound(0), fixed(4), fixed(1), fixed(100)}}};
        addWorkbench(lab, {});
        const LabProof proof = proveLab(lab);
        QCOMPARE(proof.findings.size(), 1);
        QCOMPARE(proof.findings.first().code, Code::OutOfDomain);
        QCOMPARE(proof.findings.first().subject, QStringLiteral("ideal.serial [serial 2]"));
    }

    void measuresTheSlackOfEvidence() {
        Question question;
        question.id = QStringLiteral("gate");
        question.namedKey = QStringLiteral("right");
        question.evidence = {condition(outputReference(0, speedup()), Comparison::AtLeast, 8.0),
                             condition(outputReference(0, speedup()), Comparison::AtLeast, 4.0)};
        question.options = {option("right", 0.1), option("wrong", 0.5)};
        question.options[1].evidence = {condition(outputReference(0, speedup()), Comparison::AtLeast, 9.0)};
        const KeyProof key = proveLab(askedLab(question)).keys.value(0);
        const double value = 1.0 / (0.1 + 0.9 / 64.0);
        const EvidenceProof* tight = tightest(key.evidence);
        QVERIFY(tight);
        QCOMPARE(tight->limit, 8.0);
        QVERIFY(std::abs(tight->slack - (value / 8.0 - 1.0)) < 1e-9);
        QVERIFY(key.evidence[0].holds && !key.evidence[0].exact);
        QVERIFY(!key.option(QStringLiteral("wrong"))->evidence[0].holds);
    }

    void measuresTheMarginOfTheKey() {
        Question question;
        question.id = QStringLiteral("gate");
        question.rule = KeyRule::Nearest;
        question.predicts = outputReference(0, speedup());
        question.options = {option("far", 1.0), option("near", 0.1), option("rival", 0.5)};
        const KeyProof key = proveLab(askedLab(question)).keys.value(0);
        QCOMPARE(key.key, QStringLiteral("near"));
        QCOMPARE(key.rival, QStringLiteral("rival"));
        const double model = 1.0 / (0.1 + 0.9 / 64.0);
        const double rival = 1.0 / (0.5 + 0.5 / 64.0);
        QVERIFY(std::abs(key.margin - model / rival) < 1e-9);
        QVERIFY(key.ties.isEmpty());
    }

    void saysTies() {
        Question question;
        question.id = QStringLiteral("gate");
        question.rule = KeyRule::Largest;
        question.options = {option("one", 0.1), option("same", 0.1), option("less", 0.5)};
        const KeyProof key = proveLab(askedLab(question)).keys.value(0);
        QCOMPARE(key.ties, QStringList{QStringLiteral("same")});
        QCOMPARE(key.margin, 1.0);
    }
};

QTEST_APPLESS_MAIN(TestProof)
#include "tst_proof.moc"
