// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit.h"
#include "ui/words/finding_words.h"
#include "ui/words/ledger_words.h"
#include "ui/words/number_words.h"
#include "ui/words/refusal_words.h"
#include "ui/words/saved_words.h"
#include "ui/words/stage_words.h"
#include "ui/words/time_words.h"

#include <QtTest>

#include <limits>

using namespace ridgepoint;
using namespace ridgepoint::ui;

class TestWords : public QObject {
    Q_OBJECT
private slots:
    void numbers() {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(numberText(6.0749, 2, english), QStringLiteral("6.07"));
        QCOMPARE(numberText(6.0749, 2, german), QStringLiteral("6,07"));
        QCOMPARE(numberText(-0.5, 1, english), QStringLiteral("\u22120.5"));
        QCOMPARE(numberText(-0.001, 1, english), QStringLiteral("0.0"));
        QCOMPARE(numberText(std::numeric_limits<double>::infinity(), 1, english), QStringLiteral("\u221e"));
        QCOMPARE(numberText(std::numeric_limits<double>::quiet_NaN(), 1, english), QStringLiteral("\u2013"));
        QCOMPARE(withUnit(QStringLiteral("15"), QStringLiteral("%")), QStringLiteral("15\u202f%"));
        QCOMPARE(withUnit(QStringLiteral("64"), QString()), QStringLiteral("64"));
    }

    void durations() {
        QCOMPARE(durationText(45), QStringLiteral("45\u202fs"));
        QCOMPARE(durationText(720), QStringLiteral("12\u202fmin"));
        QCOMPARE(durationText(6000), QStringLiteral("1\u202fh 40\u202fmin"));
    }

    void daysAreNamed() {
        const QDateTime now(QDate(2026, 3, 12), QTime(14, 2, 31));
        QCOMPARE(whenText(now, now, QLocale::c()), QStringLiteral("today 14:02"));
        QCOMPARE(whenText(now.addDays(-1), now, QLocale::c()), QStringLiteral("yesterday 14:02"));
        QVERIFY(whenText(now.addDays(-9), now, QLocale::c()).contains(QLatin1String("2026")));
        QVERIFY(exactTimeText(now).contains(QLatin1String("UTC")));
    }

    void everyRefusalSaysWhatToDo() {
        QVERIFY(refusalText(labs::Refusal::None).isEmpty());
        for (int code = 1; code <= static_cast<int>(labs::Refusal::NotDurable); ++code)
            QVERIFY2(refusalText(static_cast<labs::Refusal>(code)).endsWith(QLatin1Char('.')),
                     qPrintable(QString::number(code)));
    }

    void everyFindingSaysWhatAndHow() {
        using Code = labs::Finding::Code;
        for (int code = 0; code <= static_cast<int>(Code::CaseFails); ++code) {
            const labs::Finding finding{static_cast<Code>(code), QStringLiteral("lab.json"),
                                        QStringLiteral("/acts/0"), QStringLiteral("subject"),
                                        QStringLiteral("expected")};
            const FindingText text = findingText(finding);
            QVERIFY2(!text.problem.isEmpty() && !text.mend.isEmpty(), qPrintable(QString::number(code)));
            QVERIFY(!findingLine(finding).contains(QLatin1Char('%')));
            QVERIFY(findingLine(finding).startsWith(QLatin1String("lab.json /acts/0: ")));
        }
    }

    void aFindingWithoutExpectationLeavesTheSentenceOut() {
        const labs::Finding finding{labs::Finding::Code::UnknownOutput,
                                    QStringLiteral("lab.json"),
                                    QStringLiteral("/x"),
                                    QStringLiteral("speed"),
                                    {}};
        QCOMPARE(findingLine(finding), QStringLiteral("lab.json /x: The model has no output speed."));
    }

    void everyLedgerErrorHasWords() {
        using Code = ledger::LedgerError::Code;
        for (int code = 0; code <= static_cast<int>(Code::Io); ++code) {
            ledger::LedgerError error;
            error.code = static_cast<Code>(code);
            error.path = QStringLiteral("/data/ledger.sqlite");
            QVERIFY(!ledgerReason(error).isEmpty());
            const QString text = ledgerErrorText(error);
            QVERIFY2(text.endsWith(QLatin1Char('.')) && !text.contains(QLatin1Char('%')), qPrintable(text));
        }
    }

    void theHolderIsNamed() {
        ledger::LedgerError error;
        error.code = ledger::LedgerError::Code::LockedByOther;
        error.holder = ledger::LockHolder{4711, QStringLiteral("lab-pc-7"), QStringLiteral("ridgepoint"), {}};
        const QString text = ledgerErrorText(error);
        QVERIFY(text.contains(QLatin1String("4711")) && text.contains(QLatin1String("lab-pc-7")));
    }

    void restoringNamesFileAndTime() {
        ledger::OpenReport report;
        report.outcome = ledger::OpenReport::Outcome::Restored;
        report.reason.code = ledger::LedgerError::Code::Damaged;
        report.keptAs = QStringLiteral("/data/ledger.damaged-1.sqlite");
        report.backupTime = QDateTime(QDate(2026, 3, 11), QTime(9, 0), Qt::UTC);
        const QString text = openReportText(report);
        QVERIFY(text.contains(QLatin1String("ledger.damaged-1.sqlite")));
        QVERIFY(text.contains(QLatin1String("2026-03-1")));
    }

    void savedOnlyWhenSaved() {
        SaveNotice notice;
        notice.at = QDateTime(QDate(2026, 3, 12), QTime(14, 2, 31));
        notice.kind = SaveKind::Saved;
        QCOMPARE(savedText(notice), QStringLiteral("Saved 14:02:31"));
        notice.reason = QStringLiteral("the disk is full");
        for (const SaveKind kind : {SaveKind::Retrying, SaveKind::Memory}) {
            notice.kind = kind;
            QVERIFY(savedText(notice).startsWith(QLatin1String("Not saved: the disk is full")));
            QVERIFY(isAlarm(kind));
        }
        QVERIFY(!isAlarm(SaveKind::Saving));
    }

    void actsAndSteps() {
        QCOMPARE(actText(0), QStringLiteral("Act I"));
        QCOMPARE(actText(3), QStringLiteral("Act IV"));
        for (int stage = 0; stage <= static_cast<int>(labs::Stage::Decided); ++stage)
            QVERIFY(!stepText(static_cast<labs::Stage>(stage)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
