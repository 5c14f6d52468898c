// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/case_check.h"
#include "core/labs/proof/proof.h"
#include "tests/content/lab_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;
using Code = Finding::Code;

namespace {

struct Row {
    const char* folder;  ///< in tests/data/labs/broken
    Code code;
    const char* file;
    const char* pointer;
};

constexpr auto kLab = "lab.json";
constexpr auto kText = "text.en.md";

/// Each folder is the lab `least` with one fault, which make_broken.py lists.
constexpr Row kRows[] = {
    {"no_structure", Code::FileMissing, kLab, ""},
    {"no_text", Code::FileMissing, kText, ""},
    {"json_not_utf8", Code::NotUtf8, kLab, ""},
    {"text_not_utf8", Code::NotUtf8, kText, ""},
    {"bad_json", Code::BadJson, kLab, ""},
    {"too_deep", Code::TooDeep, kLab, ""},
    {"wrong_format", Code::WrongFormat, kLab, ""},
    {"missing_field", Code::MissingField, kLab, "/controls/serial"},
    {"unknown_field", Code::UnknownField, kLab, "/acts/0/blocks/2/readouts/0/colour"},
    {"wrong_type", Code::WrongType, kLab, "/controls/serial/from"},
    {"unknown_block_kind", Code::UnknownBlockKind, kLab, "/acts/0/blocks/0/kind"},
    {"duplicate_id", Code::DuplicateId, kLab, "/acts/0/blocks/1"},
    {"duplicate_text", Code::DuplicateId, kText, "title"},
    {"unknown_reference", Code::UnknownReference, kLab, "/scenarios/asked/serail"},
    {"unknown_reference_in_text", Code::UnknownReference, kText, "reflect.mend.why"},
    {"unknown_model", Code::UnknownModel, kLab, "/models/time/model"},
    {"unknown_output", Code::UnknownOutput, kLab, "/acts/0/blocks/2/verdicts/0/when/0/value"},
    {"unknown_parameter", Code::UnknownParameter, kLab, "/models/ideal/with/overlap"},
    {"unknown_unit", Code::UnknownUnit, kLab, "/quantities/baseline/unit"},
    {"unknown_unit_in_text", Code::UnknownUnit, kText, "reflect.mend.why"},
    {"wrong_unit", Code::WrongUnit, kLab, "/acts/0/blocks/2/readouts/0/shown"},
    {"wrong_unit_in_text", Code::WrongUnit, kText, "reflect.mend.why"},
    {"unknown_hardware", Code::UnknownHardware, kLab, "/quantities/memory"},
    {"unknown_source", Code::UnknownSource, kLab, "/quantities/baseline/source"},
    {"out_of_domain", Code::OutOfDomain, kLab, "/models/ideal/with/efficiency"},
    {"not_a_category", Code::NotACategory, kLab, "/acts/0/blocks/3/key"},
    {"tracks_of_another_name", Code::NotACategory, kLab, "/contexts/1/id"},
    {"cycle", Code::Cycle, kLab, "/models/ideal"},
    {"unbound_input", Code::UnboundInput, kLab, "/models/ideal/with"},
    {"too_many_controls", Code::TooManyControls, kLab, "/acts/0/blocks/2/controls"},
    {"control_of_an_unknown_context", Code::UnknownReference, kLab, "/acts/0/blocks/2/controls/1/contexts"},
    {"control_twice_in_a_context", Code::DuplicateId, kLab, "/acts/0/blocks/2/controls"},
    {"context_without_a_readout", Code::NothingInContext, kLab, "/acts/0/blocks/2/readouts"},
    {"scenario_of_an_unknown_context", Code::UnknownReference, kLab, "/scenarios/asked/contexts/huge"},
    {"default_off_grid", Code::DefaultOffGrid, kLab, "/controls/serial/default"},
    {"context_without_effect", Code::ContextWithoutEffect, kLab, "/contexts/1"},
    {"earlier_beyond_its_range", Code::OutOfDomain, kLab, "/earlier/told/default"},
    {"earlier_of_itself", Code::Cycle, kLab, "/earlier/told"},
    {"earlier_in_a_question", Code::EarlierInScenario, kLab, "gate"},
    {"choice_that_the_context_lacks", Code::NotACategory, kLab, "/controls/profile/default"},
    {"inputs_not_together", Code::NotTogether, kLab, "/contexts@large"},
    {"bars_of_a_number", Code::WrongType, kLab, "/acts/0/blocks/2/plots/0/series/0/value"},
    {"line_of_another_unit", Code::WrongUnit, kLab, "/acts/0/blocks/2/plots/0/lines/0/value"},
    {"schedule_of_another_model", Code::WrongType, kLab, "/acts/0/blocks/2/plots/0/pipeline"},
    {"schedule_without_pipeline", Code::MissingField, kLab, "/acts/0/blocks/2/plots/0"},
    {"stacked_on_a_log_scale", Code::NotACategory, kLab, "/acts/0/blocks/2/plots/0/y/scale"},
    {"sweep_shown_in_another_unit", Code::WrongUnit, kLab, "/acts/0/blocks/2/plots/0/sweep/shown"},
    {"upright_line_of_another_unit", Code::WrongUnit, kLab, "/acts/0/blocks/2/plots/0/lines/0/value"},
    {"upright_line_over_bars", Code::NotACategory, kLab, "/acts/0/blocks/2/plots/0/lines/0/axis"},
    {"observed_twice", Code::ObservedTwice, kLab, "/acts/0/blocks/4"},
    {"trials_without_slider", Code::TrialsControl, kLab, "/acts/0/blocks/3/control"},
    {"trials_off_the_workbench", Code::TrialsControl, kLab, "/acts/0/blocks/3/control"},
    {"trials_with_a_limit_of_another_unit", Code::WrongUnit, kLab, "/acts/0/blocks/3/limit"},
    {"trials_that_never_cross", Code::NeverBracketed, kLab, "seek@large"},
    {"too_few_trials", Code::OutOfDomain, kLab, "/acts/0/blocks/3/least"},
    {"missing_text", Code::MissingText, kText, "bench.near.try"},
    {"unused_text", Code::UnusedText, kText, "bench.far"},
    {"bad_placeholder", Code::BadPlaceholder, kText, "brief"},
    {"digit_in_prose", Code::DigitInProse, kText, "brief"},
    {"answer_before_gate", Code::AnswerBeforeGate, kText, "brief"},
    {"key_contradicted", Code::KeyContradicted, kLab, "gate@large"},
    {"key_ambiguous", Code::KeyAmbiguous, kLab, "reflect/mend@large"},
    {"key_too_far", Code::KeyTooFar, kLab, "gate@large"},
    {"rival_too_near", Code::RivalTooNear, kLab, "gate/half@large"},
    {"evidence_fails", Code::EvidenceFails, kLab, "gate/fixed/evidence/0@large"},
    {"evidence_fails_in_one_context", Code::EvidenceFails, kLab, "gate/fixed/evidence/1@small"},
    {"key_missing_in_a_context", Code::MissingField, kLab, "/acts/0/blocks/3/key/options"},
    {"key_unproved", Code::KeyUnproved, kLab, "reflect@small"},
    {"argued_without_source", Code::ArguedWithoutSource, kLab, "/acts/0/blocks/3/options/0"},
};

QString brokenLab(const QString& name) {
    return sourcePath(QStringLiteral("tests/data/labs/broken/")) + name;
}

bool has(const QVector<Finding>& findings, Code code, const QString& file, const QString& pointer) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
        return f.code == code && f.file == file && f.pointer == pointer;
    });
}

}  // namespace

/// Every fault is found where it is, and keeps the lab from opening.
class TestFindings : public QObject {
    Q_OBJECT
private slots:
    void theFaultIsNamedAndPlaced_data() {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(kRows)); ++i)
            QTest::newRow(kRows[i].folder) << i;
    }
    void theFaultIsNamedAndPlaced() {
        QFETCH(int, row);
        const Row& wanted = kRows[row];
        const LoadedLab loaded = load(brokenLab(QString::fromLatin1(wanted.folder)));
        QVERIFY(!loaded.lab);
        QVERIFY2(has(loaded.findings, wanted.code, QString::fromLatin1(wanted.file),
                     QString::fromLatin1(wanted.pointer)),
                 listed(loaded.findings));
    }

    void everyBrokenFolderHasATest() {
        QStringList tested{QStringLiteral("missing_text_in_language"), QStringLiteral("never_reached"),
                           QStringLiteral("never_left"), QStringLiteral("case_fails")};
        for (const Row& row : kRows)
            tested.append(QString::fromLatin1(row.folder));
        tested.sort();
        QCOMPARE(QDir(brokenLab({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), tested);
    }

    void aFolderThatIsNotThere() {
        const LoadedLab loaded = load(brokenLab(QStringLiteral("no_such_folder")));
        QVERIFY(!loaded.lab);
        QCOMPARE(loaded.findings.size(), 1);
        QCOMPARE(loaded.findings[0].code, Code::FolderMissing);
    }

    void aFileThatIsTooLarge() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("lab.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(64 * 1024 * 1024));
        file.close();
        const LoadedLab loaded = load(folder.path());
        QVERIFY(!loaded.lab);
        QVERIFY2(has(loaded.findings, Code::FileTooLarge, QStringLiteral("lab.json"), {}),
                 listed(loaded.findings));
    }

    void aTextMissingInOneLanguage() {
        const QString folder = brokenLab(QStringLiteral("missing_text_in_language"));
        QVERIFY(load(folder).lab);
        const LoadedLab german = load(folder, QStringLiteral("de"));
        QVERIFY(!german.lab);
        QVERIFY2(has(german.findings, Code::MissingText, QStringLiteral("text.de.md"),
                     QStringLiteral("brief.from")),
                 listed(german.findings));
    }

    void aStateThatCannotBeReached() { provesFault("never_reached", Code::NeverReached); }
    void aStateThatCannotBeLeft() { provesFault("never_left", Code::NeverLeft); }

    void aCaseThatFails() {
        const LoadedLab loaded = load(brokenLab(QStringLiteral("case_fails")));
        QVERIFY2(loaded.lab, listed(loaded.findings));
        const QVector<Finding> findings = checkCases(*loaded.lab);
        QCOMPARE(findings.size(), 1);
        QVERIFY2(has(findings, Code::CaseFails, QStringLiteral("cases.json"),
                     QStringLiteral("/0/expect/ideal.speedup")),
                 listed(findings));
    }

private:
    static void provesFault(const char* name, Code code) {
        const LoadedLab loaded = load(brokenLab(QString::fromLatin1(name)));
        QVERIFY2(loaded.lab, listed(loaded.findings));
        const LabProof proof = proveLab(*loaded.lab);
        QVERIFY2(has(proof.findings, code, QStringLiteral("lab.json"), QStringLiteral("bench.near@large")),
                 listed(proof.findings));
    }
};

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
