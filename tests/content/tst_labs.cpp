// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/case_check.h"
#include "core/labs/evaluator.h"
#include "core/labs/check/lab_checks.h"
#include "core/labs/load/load_state.h"
#include "core/labs/proof/proof.h"
#include "core/labs/load/text_parser.h"
#include "tests/content/lab_files.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

namespace {

struct Asked {
    const Question* question;
    int act;
};

QVector<Asked> questionsOf(const Lab& lab) {
    QVector<Asked> all;
    for (int act = 0; act < lab.acts.size(); ++act)
        for (const Block& block : lab.acts[act].blocks) {
            if (const auto* gate = std::get_if<GateBlock>(&block.detail)) all.append({&gate->question, act});
            if (const auto* reflect = std::get_if<ReflectBlock>(&block.detail))
                all.append({&reflect->question, act});
        }
    return all;
}

QStringList languagesOf(const QString& folder) {
    QStringList languages;
    for (const QString& file : QDir(folder).entryList({QStringLiteral("text.*.md")}, QDir::Files))
        languages.append(file.section(u'.', 1, 1));
    return languages;
}

}  // namespace

/// What must hold for each lab that ships, and for the small ones that other tests use.
class TestLabs : public QObject {
    Q_OBJECT
private slots:
    void loadsWithoutFindings_data() { folders(); }
    void loadsWithoutFindings() {
        QFETCH(QString, folder);
        const LoadedLab loaded = load(folder);
        QVERIFY2(loaded.lab && loaded.findings.isEmpty(), listed(loaded.findings));
        QCOMPARE(loaded.lab->id, QDir(folder).dirName());
    }

    void everyQuantityHasAName_data() { shipped(); }
    void everyQuantityHasAName() {
        QFETCH(QString, folder);
        const LoadedLab loaded = load(folder);
        QVERIFY(loaded.lab);
        for (const QuantityDef& quantity : loaded.lab->quantities)
            QVERIFY2(loaded.lab->text.has(QStringLiteral("fact.") + quantity.id),
                     qPrintable(quantity.id + QStringLiteral(" has no text fact.")));
    }

    void languagesAreComplete_data() { folders(); }
    void languagesAreComplete() {
        QFETCH(QString, folder);
        const QStringList languages = languagesOf(folder);
        QVERIFY(languages.contains(QStringLiteral("en")));
        for (const QString& language : languages) {
            QVERIFY(QFile::exists(folder + QStringLiteral("/teacher.%1.md").arg(language)));
            const LoadedLab loaded = load(folder, language);
            QVERIFY2(loaded.lab, listed(loaded.findings));
            QCOMPARE(loaded.lab->text.language(), language);
        }
    }

    void teachersNotesAreClean_data() { folders(); }
    void teachersNotesAreClean() {
        QFETCH(QString, folder);
        const LoadedLab loaded = load(folder);
        QVERIFY(loaded.lab);
        QFile file(folder + QStringLiteral("/teacher.en.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        FindingList findings{QStringLiteral("teacher.en.md"), {}};
        const TextBook notes = parseText(file.readAll(), QStringLiteral("en"), findings);
        QVERIFY2(findings.all.isEmpty(), listed(findings.all));
        for (const QString& key : notes.keys()) {
            QCOMPARE(digitInProse(*notes.find(key)), QString());
            for (const Placeholder& p : notes.find(key)->placeholders)
                QVERIFY2(findReference(p.name, *loaded.lab), qPrintable(p.name));
        }
    }

    void casesHold_data() { folders(); }
    void casesHold() {
        QFETCH(QString, folder);
        const LoadedLab loaded = load(folder);
        QVERIFY(loaded.lab);
        const QVector<Finding> findings = checkCases(*loaded.lab);
        QVERIFY2(findings.isEmpty(), listed(findings));
    }

    void exactlyOneOptionIsRight_data() { folders(); }
    void exactlyOneOptionIsRight() {
        QFETCH(QString, folder);
        const LoadedLab loaded = load(folder);
        QVERIFY(loaded.lab);
        for (const Asked& asked : questionsOf(*loaded.lab))
            for (int context = 0; context < loaded.lab->contexts.size(); ++context)
                checkKey(*loaded.lab, *asked.question, context);
    }

    void everyStateIsReachedAndLeft_data() { folders(); }
    void everyStateIsReachedAndLeft() {
        QFETCH(QString, folder);
        const LoadedLab loaded = load(folder);
        QVERIFY(loaded.lab);
        const LabProof proof = proveLab(*loaded.lab, kSearchBound);
        QVERIFY2(proof.findings.isEmpty(), listed(proof.findings));
        QVERIFY(!proof.reach.isEmpty());
    }

private:
    /// A thin grid is enough to find one point of each state; the command line searches further.
    static constexpr qint64 kSearchBound = 20'000;

    static void shipped() {
        QTest::addColumn<QString>("folder");
        const QDir folder(sourcePath(QStringLiteral("resources/labs")));
        const QStringList ids = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(!ids.isEmpty());
        for (const QString& id : ids)
            QTest::newRow(qPrintable(id)) << folder.filePath(id);
    }

    static void folders() {
        shipped();
        for (const QString& id : {QStringLiteral("good"), QStringLiteral("least")})
            QTest::newRow(qPrintable(id)) << sourcePath(QStringLiteral("tests/data/labs/")) + id;
    }

    /// The key is what the rule says, worked out here a second time from the options' values.
    static void checkKey(const Lab& lab, const Question& question, int context) {
        const int key = keyOption(lab, question, context);
        QVERIFY(key >= 0 && key < question.options.size());
        if (question.rule == KeyRule::Named) {
            QCOMPARE(question.options[key].id, question.namedKey);
            const bool decided = !question.evidence.isEmpty() || !question.options[key].evidence.isEmpty();
            QVERIFY2(decided, qPrintable(question.id));
            return;
        }
        double truth = 0.0;
        if (question.predicts)
            truth =
                Evaluation(lab, scenarioSlots(lab, context, question.scenario)).number(*question.predicts);
        const double chosen = optionValue(lab, question, key, context);
        for (int i = 0; i < question.options.size(); ++i) {
            if (i == key) continue;
            const double other = optionValue(lab, question, i, context);
            if (question.rule == KeyRule::Largest) QVERIFY(other < chosen);
            if (question.rule == KeyRule::Smallest) QVERIFY(other > chosen);
            if (question.rule != KeyRule::Nearest) continue;
            QVERIFY(qAbs(chosen - truth) <= 0.15 * truth);
            QVERIFY(qMax(other / truth, truth / other) >= 1.5);
        }
    }
};

QTEST_APPLESS_MAIN(TestLabs)
#include "tst_labs.moc"
