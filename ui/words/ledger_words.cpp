// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/ledger_words.h"

#include "core/cards/reviews.h"
#include "ui/words/card_words.h"
#include "ui/words/time_words.h"
#include "ui/words/track_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace ridgepoint::ui {
namespace {

using Code = ledger::LedgerError::Code;

/// %1 is the path, %2 what the system said, %3 the number of the event, %4 the file's version, %5 the holder.
struct Row {
    Code code;
    const char* reason;
    const char* sentence;
};

constexpr std::array kRows{
    Row{Code::NoFolder, QT_TRANSLATE_NOOP("LedgerWords", "the folder is missing"),
        QT_TRANSLATE_NOOP(
            "LedgerWords",
            "The folder %1 is not there and cannot be made. Start Ridgepoint with another folder: "
            "ridgepoint --data-dir FOLDER.")},
    Row{Code::ReadOnlyFolder, QT_TRANSLATE_NOOP("LedgerWords", "the folder is read-only"),
        QT_TRANSLATE_NOOP(
            "LedgerWords",
            "%1 cannot be written. Ask for write access, or start Ridgepoint with another folder: "
            "ridgepoint --data-dir FOLDER.")},
    Row{Code::DiskFull, QT_TRANSLATE_NOOP("LedgerWords", "the disk is full"),
        QT_TRANSLATE_NOOP("LedgerWords",
                          "No space is left for %1. Free some space; saving goes on by itself.")},
    Row{Code::LockedByOther, QT_TRANSLATE_NOOP("LedgerWords", "another Ridgepoint holds the ledger"),
        QT_TRANSLATE_NOOP(
            "LedgerWords",
            "The ledger %1 is in use by %5. Work there, or close it and start this one again.")},
    Row{Code::NewerVersion, QT_TRANSLATE_NOOP("LedgerWords", "the ledger belongs to a newer Ridgepoint"),
        QT_TRANSLATE_NOOP(
            "LedgerWords",
            "%1 was written by a newer Ridgepoint (format %4). It is left as it is. Use the newer "
            "program, or another folder: ridgepoint --data-dir FOLDER.")},
    Row{Code::NotADatabase, QT_TRANSLATE_NOOP("LedgerWords", "the file is not a ledger"),
        QT_TRANSLATE_NOOP("LedgerWords", "%1 is not a database.")},
    Row{Code::NotALedger, QT_TRANSLATE_NOOP("LedgerWords", "the file is not a ledger"),
        QT_TRANSLATE_NOOP("LedgerWords", "%1 is a database, but not a ledger of Ridgepoint.")},
    Row{Code::Damaged, QT_TRANSLATE_NOOP("LedgerWords", "the ledger is damaged"),
        QT_TRANSLATE_NOOP(
            "LedgerWords",
            "%1 is damaged. Export what is shown, keep a copy of the file, and start Ridgepoint "
            "again: it then restores the newest sound backup.")},
    Row{Code::EventMissing, QT_TRANSLATE_NOOP("LedgerWords", "an event is missing"),
        QT_TRANSLATE_NOOP("LedgerWords", "Event %3 is missing from %1.")},
    Row{Code::EventAltered, QT_TRANSLATE_NOOP("LedgerWords", "an event was altered"),
        QT_TRANSLATE_NOOP("LedgerWords", "Event %3 in %1 does not match its own hash: it was altered.")},
    Row{Code::ChainBroken, QT_TRANSLATE_NOOP("LedgerWords", "the chain of events is broken"),
        QT_TRANSLATE_NOOP(
            "LedgerWords",
            "Event %3 in %1 does not follow the one before it: something was removed, swapped or "
            "put in.")},
    Row{Code::RunAltered, QT_TRANSLATE_NOOP("LedgerWords", "the head of a run was altered"),
        QT_TRANSLATE_NOOP("LedgerWords", "The head of a run in %1 was altered or is missing.")},
    Row{Code::UnknownRun, QT_TRANSLATE_NOOP("LedgerWords", "the run is not known"),
        QT_TRANSLATE_NOOP("LedgerWords", "An event names a run that was never started.")},
    Row{Code::DuplicateRun, QT_TRANSLATE_NOOP("LedgerWords", "the run exists already"),
        QT_TRANSLATE_NOOP("LedgerWords", "A run of this name exists already.")},
    Row{Code::TooLarge, QT_TRANSLATE_NOOP("LedgerWords", "the entry is too large"),
        QT_TRANSLATE_NOOP("LedgerWords", "This is larger than the ledger takes (%2). Shorten it.")},
    Row{Code::Busy, QT_TRANSLATE_NOOP("LedgerWords", "another program is writing"),
        QT_TRANSLATE_NOOP("LedgerWords", "Another program is writing to %1. Close it, or wait a moment.")},
    Row{Code::FileGone, QT_TRANSLATE_NOOP("LedgerWords", "the ledger's file has gone"),
        QT_TRANSLATE_NOOP("LedgerWords",
                          "%1 is no longer there. Put it back, or start Ridgepoint again to begin anew.")},
    Row{Code::NotReadable, QT_TRANSLATE_NOOP("LedgerWords", "the file cannot be read"),
        QT_TRANSLATE_NOOP("LedgerWords", "%1 cannot be read (%2). Check its name and its permissions.")},
    Row{Code::NotAnExport, QT_TRANSLATE_NOOP("LedgerWords", "the file is no export of Ridgepoint"),
        QT_TRANSLATE_NOOP("LedgerWords",
                          "%1 is not a ledger that Ridgepoint exported. Nothing was changed.")},
    Row{Code::Truncated, QT_TRANSLATE_NOOP("LedgerWords", "the file ends too early"),
        QT_TRANSLATE_NOOP("LedgerWords",
                          "%1 ends too early or is not well-formed. Export it again. Nothing was changed.")},
    Row{Code::Io, QT_TRANSLATE_NOOP("LedgerWords", "the system reports an error"),
        QT_TRANSLATE_NOOP("LedgerWords", "%1: the system reports an error (%2).")},
};

const Row& rowOf(Code code) {
    for (const Row& row : kRows)
        if (row.code == code) return row;
    return kRows.back();
}

struct LedgerWords {
    Q_DECLARE_TR_FUNCTIONS(LedgerWords)
};

QString fileName(const QString& path) {
    return QFileInfo(path).fileName();
}

}  // namespace

QString ledgerReason(const ledger::LedgerError& error) {
    return QCoreApplication::translate("LedgerWords", rowOf(error.code).reason);
}

QString holderText(const ledger::LockHolder& holder) {
    const QString program = holder.program.isEmpty() ? LedgerWords::tr("another program") : holder.program;
    QString text = LedgerWords::tr("%1, process %2").arg(program).arg(holder.pid);
    if (!holder.host.isEmpty()) text = LedgerWords::tr("%1 on %2").arg(text, holder.host);
    if (!holder.since.isValid()) return text;
    return LedgerWords::tr("%1, since %2").arg(text, exactTimeText(holder.since));
}

QString ledgerErrorText(const ledger::LedgerError& error) {
    QString text = QCoreApplication::translate("LedgerWords", rowOf(error.code).sentence);
    const QString path = error.path.isEmpty() ? LedgerWords::tr("the ledger") : error.path;
    const QString holder = holderText(error.holder.value_or(ledger::LockHolder{}));
    text.replace(QLatin1String("%5"), holder);
    text.replace(QLatin1String("%4"), QString::number(error.fileVersion));
    text.replace(QLatin1String("%3"), QString::number(error.seq));
    text.replace(QLatin1String("%2"), error.detail);
    return text.replace(QLatin1String("%1"), QDir::toNativeSeparators(path));
}

QString openReportText(const ledger::OpenReport& report) {
    using Outcome = ledger::OpenReport::Outcome;
    const QString aside =
        LedgerWords::tr("The damaged file is kept as %1.").arg(fileName(report.keptAs)) + QLatin1Char(' ');
    const QString lead =
        LedgerWords::tr("The ledger could not be used: %1.").arg(ledgerReason(report.reason)) +
        QLatin1Char(' ') + (report.keptAs.isEmpty() ? QString() : aside);
    switch (report.outcome) {
        case Outcome::Opened:
        case Outcome::Created:
            return {};
        case Outcome::Restored:
            return lead + LedgerWords::tr(
                              "It was restored from the backup of %1: %2 events, and %3 more that could "
                              "be read from the damaged file.")
                              .arg(exactTimeText(report.backupTime))
                              .arg(report.restoredEvents)
                              .arg(report.salvagedEvents);
        case Outcome::Salvaged:
            return lead + LedgerWords::tr("There was no backup; %1 events could be read and were kept.")
                              .arg(report.salvagedEvents);
        case Outcome::StartedAnew:
            return lead + LedgerWords::tr(
                              "There was no backup and nothing could be read; a new ledger was "
                              "begun.");
        case Outcome::InMemory:
            return ledgerErrorText(report.reason) + QLatin1Char(' ') +
                   LedgerWords::tr(
                       "What you do now is kept in memory and is lost when the window closes; "
                       "export your report before that.");
    }
    return {};
}

/// What a run is called: the lab, or what it is instead of one.
static QString nameOf(const QString& lab) {
    if (lab.isEmpty()) return outsideLabsName();
    return lab == cards::kCardsLab ? cardsRunName() : lab;
}

QString importText(const std::vector<ledger::ImportedRun>& runs) {
    using Outcome = ledger::ImportedRun::Outcome;
    const auto count = [&](Outcome outcome) {
        return static_cast<int>(
            std::count_if(runs.cbegin(), runs.cend(),
                          [&](const ledger::ImportedRun& run) { return run.outcome == outcome; }));
    };
    QStringList lines;
    if (const int n = count(Outcome::Added)) lines.append(LedgerWords::tr("Runs not here yet: %1").arg(n));
    if (const int n = count(Outcome::Extended))
        lines.append(LedgerWords::tr("Runs with later events: %1").arg(n));
    if (const int n = count(Outcome::Unchanged))
        lines.append(LedgerWords::tr("Runs already here: %1").arg(n));
    for (const ledger::ImportedRun& run : runs)
        if (run.outcome == Outcome::KeptBoth)
            lines.append(
                LedgerWords::tr("%1 went on differently here (%2) and there (%3); both are kept")
                    .arg(nameOf(run.lab), exactTimeText(run.lastHere), exactTimeText(run.lastThere)));
    return lines.isEmpty() ? LedgerWords::tr("The file holds no runs.") : lines.join(QLatin1Char('\n'));
}

}  // namespace ridgepoint::ui
