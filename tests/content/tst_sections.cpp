// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/handbook.h"
#include "core/hardware/constant_table.h"
#include "core/labs/catalogue.h"
#include "core/labs/check/case_check.h"
#include "core/labs/check/lab_checks.h"
#include "core/labs/proof/proof.h"
#include "tests/content/lab_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;
using Code = Finding::Code;

namespace {

const hardware::HardwareRegistry& registry() {
    static const auto all =
        hardware::HardwareRegistry::load(sourcePath(QStringLiteral("resources/hardware")));
    return all;
}

LoadedLab section(const QString& folder) {
    return loadSection(folder, registry());
}

const QString kLeast = sourcePath(QStringLiteral("tests/data/handbook/least"));

/// The smallest section, with some text of a file exchanged.
LoadedLab changed(const QTemporaryDir& into, const QString& file, const QByteArray& from,
                  const QByteArray& to) {
    for (const QString& name : QDir(kLeast).entryList(QDir::Files))
        QFile::copy(kLeast + u'/' + name, into.filePath(name));
    QFile edited(into.filePath(file));
    if (!edited.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(file));
    QByteArray bytes = edited.readAll();
    edited.close();
    if (bytes.count(from) != 1) qFatal("%s stands there %d times", from.constData(), int(bytes.count(from)));
    bytes.replace(from, to);
    edited.remove();
    if (!edited.open(QIODevice::WriteOnly)) qFatal("cannot write");
    edited.write(bytes);
    edited.close();
    return section(into.path());
}

bool placeExists(const Place& place) {
    const auto has = [&](const auto& all) {
        return std::ranges::any_of(all, [&](const auto& each) { return each.id == place.id; });
    };
    if (place.kind == Place::Kind::Section) return has(handbook::sections(QStringLiteral("en")));
    if (place.kind == Place::Kind::Lab) return has(builtInLabs(QStringLiteral("en")));
    if (place.kind == Place::Kind::Constant) return registry().find(place.id) != nullptr;
    return true;
}

bool finds(const QVector<Finding>& findings, Code code) {
    return std::ranges::any_of(findings, [code](const Finding& f) { return f.code == code; });
}

}  // namespace

/// What must hold for each section of the handbook, and what the linter finds in broken ones.
class TestSections : public QObject {
    Q_OBJECT
private slots:
    void loadsWithoutFindings_data() { all(); }
    void loadsWithoutFindings() {
        QFETCH(QString, folder);
        const LoadedLab loaded = section(folder);
        QVERIFY2(loaded.lab && loaded.findings.isEmpty(), listed(loaded.findings));
        QCOMPARE(loaded.lab->id, QDir(folder).dirName());
    }

    void linksLeadSomewhere_data() { shipped(); }
    void linksLeadSomewhere() {
        QFETCH(QString, folder);
        const LoadedLab loaded = section(folder);
        QVERIFY(loaded.lab);
        const QVector<Finding> findings = checkLinks(*loaded.lab, placeExists);
        QVERIFY2(findings.isEmpty(), listed(findings));
    }

    void usesNoScenarioOfAGate_data() { shipped(); }
    void usesNoScenarioOfAGate() {
        QFETCH(QString, folder);
        const LoadedLab loaded = section(folder);
        QVERIFY(loaded.lab);
        for (const CatalogueEntry& entry : builtInLabs(QStringLiteral("en"))) {
            const QVector<Finding> findings =
                checkGateScenarios(*loaded.lab, *loadLab(entry.folder, registry()).lab);
            QVERIFY2(findings.isEmpty(), listed(findings));
        }
    }

    void verdictsAreReachedAndLeft_data() { all(); }
    void verdictsAreReachedAndLeft() {
        QFETCH(QString, folder);
        const LoadedLab loaded = section(folder);
        QVERIFY(loaded.lab);
        const LabProof proof = proveLab(*loaded.lab, 200'000);
        QVERIFY2(proof.findings.isEmpty(), listed(proof.findings));
    }

    void casesAgree_data() { all(); }
    void casesAgree() {
        QFETCH(QString, folder);
        const LoadedLab loaded = section(folder);
        QVERIFY(loaded.lab);
        const QVector<Finding> findings = checkCases(*loaded.lab);
        QVERIFY2(findings.isEmpty(), listed(findings));
    }

    void tablesOfConstantsExist_data() { shipped(); }
    void tablesOfConstantsExist() {
        QFETCH(QString, folder);
        const LoadedLab loaded = section(folder);
        QVERIFY(loaded.lab);
        for (const Block& block : loaded.lab->acts.first().blocks)
            if (const auto* constants = std::get_if<ConstantsBlock>(&block.detail))
                QVERIFY2(constants->table == QLatin1String("all") ||
                             hardware::constantTable(registry(), constants->table),
                         qPrintable(constants->table));
    }

    /// The list of contents and the folders agree, so that no section is forgotten.
    void everyFolderIsInTheContents() {
        QStringList listedIds;
        for (const handbook::SectionEntry& entry : handbook::sections(QStringLiteral("en"))) {
            QVERIFY2(!entry.title.isEmpty() && !entry.subtitle.isEmpty(), qPrintable(entry.id));
            listedIds.append(entry.id);
        }
        const QDir folder(sourcePath(QStringLiteral("resources/handbook")));
        QStringList folders = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        listedIds.sort();
        QCOMPARE(listedIds, folders);
    }

    void brokenSectionsAreFound_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* file, const char* from, const char* to, Code code) {
            QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(from) << QByteArray(to)
                                << static_cast<int>(code);
        };
        const char* json = "section.json";
        const char* text = "text.en.md";
        row("chapter", json, "\"chapter\": \"physics\"", "\"chapter\": \"poetry\"", Code::NotACategory);
        row("a gate", json, "\"kind\": \"takeaways\"", "\"kind\": \"gate\"", Code::UnknownBlockKind);
        row("acts", json, "\"revision\": 1,", "\"revision\": 1, \"acts\": [],", Code::UnknownField);
        row("evidence", json, "\"below\": 0.5", "\"above\": 0.5", Code::EvidenceFails);
        row("no evidence", json,
            "\"evidence\": [ { \"value\": \"asked.roof.utilisation\", \"below\": 0.5 } ]", "\"evidence\": []",
            Code::MissingField);
        row("live question", json, "\"asks\": \"asked.roof.attainable\"", "\"asks\": \"roof.attainable\"",
            Code::UnknownReference);
        row("no such column", json, "\"columns\": [\"name\", \"value\"]",
            "\"columns\": [\"name\", \"price\"]", Code::MissingText);
        row("one column", json, "\"columns\": [\"name\", \"value\"]", "\"columns\": [\"name\"]",
            Code::OutOfDomain);
        row("marker of another unit", json, "\"x\": \"roof.ridge\"", "\"x\": \"roof.attainable\"",
            Code::WrongUnit);
        row("digit", text, "Count the bytes first.", "Count 8 bytes first.", Code::DigitInProse);
        row("no solution", text, "# question.solution", "# question.answer", Code::MissingText);
        row("no subtitle", text, "# subtitle", "# subtitel", Code::MissingText);
    }

    void brokenSectionsAreFound() {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, code);
        const QTemporaryDir into;
        const LoadedLab loaded = changed(into, file, from, to);
        QVERIFY(!loaded.lab);
        QVERIFY2(finds(loaded.findings, static_cast<Code>(code)), listed(loaded.findings));
    }

    void aLinkToNowhereIsFound() {
        const QTemporaryDir into;
        const LoadedLab loaded =
            changed(into, QStringLiteral("text.en.md"), "(lab:v1-12)", "(https://example.org)");
        QVERIFY2(loaded.lab, listed(loaded.findings));
        QVERIFY(finds(checkLinks(*loaded.lab, placeExists), Code::UnknownLink));
    }

    /// A section that computes Amdahl's law where the gate of v1-12 asks it is found out.
    void aScenarioOfAGateIsFound() {
        const QTemporaryDir into;
        const LoadedLab loaded =
            changed(into, QStringLiteral("section.json"), "\"models\": { \"roof\"",
                    "\"models\": { \"leak\": { \"model\": \"amdahl\", \"with\": { \"serial\": 0.15,"
                    " \"processors\": 64, \"efficiency\": 1, \"baseline\": 100 } }, \"roof\"");
        QVERIFY2(loaded.lab, listed(loaded.findings));
        const LabPtr lab = load(sourcePath(QStringLiteral("resources/labs/v1-12"))).lab;
        QVERIFY(finds(checkGateScenarios(*loaded.lab, *lab), Code::GateScenario));
        QVERIFY(!finds(checkGateScenarios(*section(kLeast).lab, *lab), Code::GateScenario));
    }

private:
    static void shipped() {
        QTest::addColumn<QString>("folder");
        const QDir folder(sourcePath(QStringLiteral("resources/handbook")));
        for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        if (QTest::currentTestFunction() && folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty())
            QTest::newRow("least") << kLeast;
    }
    static void all() {
        shipped();
        QTest::newRow("the smallest") << kLeast;
    }
};

QTEST_APPLESS_MAIN(TestSections)
#include "tst_sections.moc"
