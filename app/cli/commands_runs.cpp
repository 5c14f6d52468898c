// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/player.h"
#include "core/cards/reviews.h"
#include "core/labs/event_kinds.h"
#include "core/labs/track.h"
#include "core/ledger/portable.h"
#include "core/report/source_lookup.h"
#include "ui/report/paper_art.h"
#include "ui/report/report_words.h"
#include "ui/report/run_report.h"
#include "ui/shell/ledger_journal.h"
#include "ui/shell/workspace.h"
#include "ui/typeset/equation_store.h"
#include "ui/words/card_words.h"
#include "ui/words/ledger_words.h"
#include "ui/words/track_words.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

#include <algorithm>

/// `play`, `report` and `ledger`: what works on a data folder.
namespace ridgepoint::cli {
namespace {

const QString kPlayUsage = QStringLiteral("play LAB --answers FILE [--data-dir DIR] [--report FILE]");
const QString kReportUsage =
    QStringLiteral("report RUN|last --out FILE.pdf|.html|.json|.txt [--data-dir DIR]");
const QString kLedgerUsage = QStringLiteral("ledger check|list|export FILE|import FILE [--data-dir DIR]");
constexpr int kFlushTimeout_ms = 10'000;

/// Text on paper needs a Gui application; it needs no display.
void useOffscreen() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

QString dataDir(const Arguments& args) {
    if (args.has("--data-dir")) return QDir::cleanPath(args.value("--data-dir"));
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/ridgepoint");
}

struct Desk {
    explicit Desk(const QString& directory)
        : journal(directory),
          workspace(
              journal, [](const QString& folder) { return labs::loadLab(folder, hardwareRegistry()); },
              [] { return QDateTime::currentDateTimeUtc(); }) {}
    ui::LedgerJournal journal;
    ui::Workspace workspace;
};

int writeReport(Desk& desk, const labs::LabSession& session, const ledger::RunHeader& header,
                const QString& file) {
    const auto source =
        report::makeSourceLookup(QStringLiteral(":/ridgepoint/sources.json"), hardwareRegistry());
    const ui::RunReport run{
        session, header, desk.journal.events(header.run), {}, QDateTime::currentDateTime(), QLocale()};
    const QString context = session.lab().contexts[session.gateContext()].id;
    ui::EquationStore equations;
    const report::Written written =
        ui::writeRunReport(file, run, source, ui::paperArt(session.labPtr(), context, equations));
    if (!written) return fail(kInputOutput, ui::reportErrorText(written.error()));
    print(QStringLiteral("report written to %1").arg(file));
    return kDone;
}

std::optional<ledger::RunHeader> findRun(const Desk& desk, const QString& word) {
    QVector<ledger::RunHeader> runs = desk.journal.runs();
    runs.removeIf(cards::isCardsRun);
    if (word == QLatin1String("last") && !runs.isEmpty()) return runs.last();
    const auto found =
        std::ranges::find_if(runs, [&](const ledger::RunHeader& r) { return r.run.startsWith(word); });
    return found == runs.end() || word.isEmpty() ? std::nullopt : std::optional(*found);
}

std::optional<QJsonObject> readAnswers(const QString& file, QString& problem) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        problem = QStringLiteral("%1 cannot be read: %2").arg(file, in.errorString());
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(in.read(1 << 20), &error);
    if (document.isObject()) return document.object();
    problem = QStringLiteral("%1 is not a JSON object: %2 at byte %3")
                  .arg(file, error.errorString())
                  .arg(error.offset);
    return std::nullopt;
}

/// The journal said something on opening: a lock, a repair, a folder that cannot be written.
bool complainIfInMemory(const Desk& desk) {
    for (const ui::JournalMessage& message : desk.journal.messages())
        fail(kInputOutput, message.text);
    return desk.journal.isMemory();
}

int printRuns(const ledger::Ledger& ledger) {
    const auto runs = ledger.runs();
    if (!runs) return fail(kInputOutput, ui::ledgerErrorText(runs.error()));
    QVector<QStringList> rows{{QStringLiteral("run"), QStringLiteral("lab"), QStringLiteral("started (UTC)"),
                               QStringLiteral("program"), QStringLiteral("events")}};
    for (const ledger::RunHeader& run : *runs) {
        const auto events = ledger.events(run.run);
        if (!events) return fail(kInputOutput, ui::ledgerErrorText(events.error()));
        rows.append({run.run, cards::isCardsRun(run) ? ui::cardsRunName() : run.lab,
                     run.started.toUTC().toString(Qt::ISODate), run.programVersion,
                     QString::number(events->size())});
    }
    printTable(rows);
    return kDone;
}

int check(const ledger::Ledger& ledger, const QString& directory) {
    for (const ledger::Done& done : {ledger.checkIntegrity(), ledger.verifyChain()})
        if (!done) return fail(kCheckFailed, ui::ledgerErrorText(done.error()));
    const auto count = ledger.count();
    if (!count) return fail(kCheckFailed, ui::ledgerErrorText(count.error()));
    print(QStringLiteral("%1: %2 events, every hash and link holds").arg(directory).arg(*count));
    const auto choices = ledger.eventsOfKind(labs::kinds::kTrackChosen);
    if (!choices) return fail(kCheckFailed, ui::ledgerErrorText(choices.error()));
    const labs::TrackBook tracks(QVector<ledger::StoredEvent>(choices->cbegin(), choices->cend()));
    for (const labs::TrackChoice& choice : tracks.unknown())
        print(QStringLiteral("note: %1").arg(ui::unknownTrackText(choice)));
    return kDone;
}

/// Check, list and export look and change nothing, also while a window holds the ledger.
int readLedger(const QString& verb, const QString& directory, const QString& file) {
    const bool checks = verb == QLatin1String("check");
    const auto opened = ledger::Ledger::open({.directory = directory, .readOnly = true});
    if (!opened) return fail(checks ? kCheckFailed : kInputOutput, ui::ledgerErrorText(opened.error()));
    if (checks) return check(**opened, directory);
    if (verb == QLatin1String("list")) return printRuns(**opened);
    const ledger::Done written = ledger::exportTo(**opened, file);
    return written ? kDone : fail(kInputOutput, ui::ledgerErrorText(written.error()));
}

int importLedger(const QString& directory, const QString& file) {
    const auto opened =
        ledger::Ledger::open({.directory = directory, .programVersion = QStringLiteral(RIDGEPOINT_VERSION)});
    if (!opened) return fail(kInputOutput, ui::ledgerErrorText(opened.error()));
    const QString told = ui::openReportText((*opened)->report());
    if (!told.isEmpty()) fail(kInputOutput, told);
    const auto imported = ledger::importFrom(**opened, file);
    if (!imported) return fail(kInputOutput, ui::ledgerErrorText(imported.error()));
    print(ui::importText(*imported));
    return kDone;
}

}  // namespace

int runPlay(const QStringList& arguments) {
    const Arguments args =
        parse(arguments, {},
              {QStringLiteral("--answers"), QStringLiteral("--data-dir"), QStringLiteral("--report")});
    if (!args.error.isEmpty() || args.positional.size() != 1 || !args.has("--answers"))
        return misuse(
            args.error.isEmpty() ? QStringLiteral("play needs one lab and --answers FILE") : args.error,
            kPlayUsage);
    useOffscreen();
    int argc = 1;
    char name[] = "ridgepoint-cli";
    char* argv[] = {name, nullptr};
    const QApplication application(argc, argv);
    QString problem;
    const auto answers = readAnswers(args.value("--answers"), problem);
    if (!answers) return fail(kInputOutput, problem);
    Desk desk(dataDir(args));
    if (complainIfInMemory(desk)) return kInputOutput;
    const labs::LabPtr lab = loadOrComplain(args.positional.first());
    if (!lab) return kCheckFailed;
    if (lab->isSection())
        return fail(kCheckFailed,
                    QStringLiteral("%1 is a section of the handbook; play takes a lab").arg(lab->id));
    ui::OpenLab open = desk.workspace.newAttempt(lab);
    const QString refused =
        playLab(*open.session, *answers, [&] { return desk.journal.flush(kFlushTimeout_ms); });
    if (!refused.isEmpty()) return fail(kCheckFailed, refused);
    print(QStringLiteral("played %1 as run %2").arg(lab->id, open.session->state().run));
    if (!args.has("--report")) return kDone;
    return writeReport(desk, *open.session, open.recorder->run(), args.value("--report"));
}

int runReport(const QStringList& arguments) {
    const Arguments args = parse(arguments, {}, {QStringLiteral("--out"), QStringLiteral("--data-dir")});
    if (!args.error.isEmpty() || args.positional.size() != 1 || !args.has("--out"))
        return misuse(args.error.isEmpty() ? QStringLiteral("report needs a run and --out FILE") : args.error,
                      kReportUsage);
    useOffscreen();
    int argc = 1;
    char name[] = "ridgepoint-cli";
    char* argv[] = {name, nullptr};
    const QApplication application(argc, argv);
    Desk desk(dataDir(args));
    complainIfInMemory(desk);
    const auto header = findRun(desk, args.positional.first());
    if (!header)
        return fail(kInputOutput, QStringLiteral("no run %1 in %2; `ridgepoint-cli ledger list` names them")
                                      .arg(args.positional.first(), dataDir(args)));
    const labs::LabPtr lab = loadOrComplain(header->lab);
    if (!lab)
        return fail(kCheckFailed, QStringLiteral("the lab %1 of this run cannot be opened").arg(header->lab));
    const ui::OpenLab open = desk.workspace.openRun(lab, *header, true);
    return writeReport(desk, *open.session, *header, args.value("--out"));
}

int runLedger(const QStringList& arguments) {
    const Arguments args = parse(arguments, {}, {QStringLiteral("--data-dir")});
    const QString verb = args.positional.value(0);
    const bool withFile = verb == QLatin1String("export") || verb == QLatin1String("import");
    const bool known = withFile || verb == QLatin1String("check") || verb == QLatin1String("list");
    if (!args.error.isEmpty() || !known || args.positional.size() != (withFile ? 2 : 1))
        return misuse(args.error.isEmpty()
                          ? QStringLiteral("ledger needs check, list, export FILE or import FILE")
                          : args.error,
                      kLedgerUsage);
    int argc = 1;
    char name[] = "ridgepoint-cli";
    char* argv[] = {name, nullptr};
    const QCoreApplication application(argc, argv);
    if (verb == QLatin1String("import")) return importLedger(dataDir(args), args.positional[1]);
    return readLedger(verb, dataDir(args), args.positional.value(1));
}

}  // namespace ridgepoint::cli
