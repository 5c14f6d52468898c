// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <QtTest>

using namespace ridgepoint::tests;

namespace {

constexpr qsizetype kColumns = 100;

Outcome prove(const QString& lab, const QStringList& more = {}) {
    return run(QStringList{QStringLiteral("lint"), QStringLiteral("--proof"), lab} + more);
}

}  // namespace

/// `ridgepoint-cli lint --proof` as a teacher and as a program read it.
class TestCliProof : public QObject {
    Q_OBJECT

private slots:
    void printsActByAct_data() {
        QTest::addColumn<QString>("lab");
        QTest::newRow("least") << source("/tests/data/labs/least");
        QTest::newRow("good") << source("/tests/data/labs/good");
        QTest::newRow("v2-01") << QStringLiteral("v2-01");
    }
    void printsActByAct() {
        QFETCH(QString, lab);
        const Outcome table = prove(lab);
        QVERIFY2(table.status == 0, qPrintable(table.out + table.err));
        const QJsonObject json = prove(lab, {QStringLiteral("--json")}).array().first().toObject();
        qsizetype at = 0;
        for (const QJsonValue& question : json[QStringLiteral("questions")].toArray()) {
            const QString id = question[QStringLiteral("question")].toString();
            at = table.out.indexOf(QRegularExpression(QStringLiteral("(Gate|Reflection) %1\n").arg(id)),
                                   question[QStringLiteral("context")] ==
                                           json[QStringLiteral("questions")][0][QStringLiteral("context")]
                                       ? at
                                       : 0);
            QVERIFY2(at >= 0, qPrintable(id));
            for (const QJsonValue& option : question[QStringLiteral("options")].toArray())
                QVERIFY(table.out.contains(option[QStringLiteral("id")].toString()));
        }
        for (const QJsonValue& state : json[QStringLiteral("states")].toArray())
            QVERIFY(table.out.contains(QStringLiteral("\n    ") + state[QStringLiteral("state")].toString()));
        QVERIFY(table.out.contains(QStringLiteral("\nContexts\n")));
        QVERIFY(table.out.contains(QStringLiteral("\nKnown cases: ")));
        QVERIFY(table.out.trimmed().section(u'\n', -1).contains(QStringLiteral(": clean; ")));
    }

    void staysWithinTheColumns() {
        for (const char* lab : {"v2-01", "v2-09"}) {
            const QStringList lines = prove(QString::fromLatin1(lab)).out.split(u'\n');
            QVERIFY(lines.size() > 50);
            for (const QString& line : lines)
                if (!line.startsWith(u':'))
                    QVERIFY2(line.size() <= kColumns, qPrintable(line));  // not findings
        }
    }

    void givesTheSameAsJson() {
        const Outcome outcome = prove(QStringLiteral("v2-01"), {QStringLiteral("--json")});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.array().size(), 1);
        const QJsonObject lab = outcome.array().first().toObject();
        QCOMPARE(lab[QStringLiteral("lab")].toString(), QStringLiteral("v2-01"));
        QVERIFY(lab[QStringLiteral("clean")].toBool());
        QVERIFY(lab[QStringLiteral("findings")].toArray().isEmpty());
        QCOMPARE(lab[QStringLiteral("cases")][QStringLiteral("held")],
                 lab[QStringLiteral("cases")][QStringLiteral("of")]);
        for (const QJsonValue& state : lab[QStringLiteral("states")].toArray()) {
            QVERIFY(state[QStringLiteral("reached")].toBool());
            QVERIFY(state[QStringLiteral("holds_at")].isObject());
            QVERIFY(state[QStringLiteral("fails_at")].isObject());
            QVERIFY(state[QStringLiteral("held")].toInt() <= state[QStringLiteral("points")].toInt());
        }
        bool evidence = false;
        for (const QJsonValue& question : lab[QStringLiteral("questions")].toArray())
            for (const QJsonValue& e : question[QStringLiteral("evidence")].toArray())
                evidence = evidence || e[QStringLiteral("slack")].isDouble();
        QVERIFY(evidence);
        QVERIFY(!lab[QStringLiteral("contexts")][0][QStringLiteral("results")].toArray().isEmpty());
    }

    void failsWhereAStateCannotBeReached() {
        const Outcome outcome = prove(source("/tests/data/labs/broken/never_reached"));
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.out.contains(QStringLiteral("NO/yes")), qPrintable(outcome.out));
        QVERIFY(outcome.out.contains(QStringLiteral("nowhere")));
        QVERIFY(outcome.out.contains(QStringLiteral("bench.near@large")));
    }

    void wantsAProofForJson() { QCOMPARE(run("lint --json").status, 2); }
};

QTEST_GUILESS_MAIN(TestCliProof)
#include "tst_cli_proof.moc"
