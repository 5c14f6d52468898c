// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/proof_table.h"
#include "app/cli/proof_words.h"
#include "core/cards/deck.h"
#include "core/handbook/glossary.h"
#include "core/labs/check/lab_checks.h"
#include "ui/words/finding_words.h"

#include <QDir>
#include <QJsonArray>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

/// `lint`: whether labs are sound, and their proof by search.
namespace ridgepoint::cli {
namespace {

const QString kLintUsage = QStringLiteral("lint [DIR ...] [--proof LAB|all] [--json]");

int printFindings(const QVector<labs::Finding>& findings, const QString& folder) {
    for (const labs::Finding& finding : findings)
        print(folder + u'/' + ui::findingLine(finding));
    return static_cast<int>(findings.size());
}

/// A folder of labs is linted lab by lab; a lab's own folder is one.
QStringList expand(const QString& word) {
    const QDir folder(word);
    const bool isOne =
        folder.exists(QStringLiteral("lab.json")) || folder.exists(QStringLiteral("section.json"));
    if (!folder.exists() || isOne) return documentFolders(word);
    QStringList folders;
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders.append(folder.filePath(name));
    return folders;
}

/// The lab whose decisions another one reads: in a folder beside it, else a shipped one.
labs::LabFinder finderBeside(const QString& folder) {
    return [folder](const QString& id) -> labs::LabPtr {
        const QDir beside(QDir(folder).filePath(QStringLiteral("../") + id));
        const QString place =
            beside.exists(QStringLiteral("lab.json")) ? beside.path() : labFolders(id).first();
        return labs::loadLab(place, hardwareRegistry()).lab;
    };
}

/// Whether a link's place exists: shipped, or for sections in a folder beside the document's own.
bool placeExists(const labs::Place& place, const QString& folder) {
    const QDir beside(QDir(folder).filePath(QStringLiteral("../") + place.id));
    switch (place.kind) {
        case labs::Place::Kind::Section:
            return beside.exists(QStringLiteral("section.json")) ||
                   documentFolders(place.id).first().startsWith(QLatin1String(":/ridgepoint/handbook/"));
        case labs::Place::Kind::Lab:
            return beside.exists(QStringLiteral("lab.json")) || labFolders(place.id).first().startsWith(u':');
        case labs::Place::Kind::Constant:
            return hardwareRegistry().find(place.id) != nullptr;
        case labs::Place::Kind::Term:
            return handbook::Glossary::load(QStringLiteral("en"), {}).find(place.id) != nullptr;
    }
    return false;
}

/// What can only be seen beside others: decisions of other labs, links, scenarios of gates.
QVector<labs::Finding> findingsBeside(const labs::Lab& lab, const QString& folder) {
    QVector<labs::Finding> findings = labs::checkEarlierLabs(lab, finderBeside(folder));
    findings +=
        labs::checkLinks(lab, [&folder](const labs::Place& place) { return placeExists(place, folder); });
    if (!lab.isSection()) return findings;
    for (const QString& shipped : labFolders(QStringLiteral("all")))
        if (const labs::LabPtr other = labs::loadLab(shipped, hardwareRegistry()).lab)
            findings += labs::checkGateScenarios(lab, *other);
    return findings;
}

QVector<labs::Finding> findingsOf(const QString& folder) {
    const labs::LoadedLab loaded = labs::loadDocument(folder, hardwareRegistry());
    return loaded.lab ? findingsBeside(*loaded.lab, folder) : loaded.findings;
}

/// Flash cards ask nothing that a gate asks.
int lintCards() {
    const cards::Deck deck = cards::Deck::load(cards::kDeckFile, hardwareRegistry());
    QVector<labs::ModelUse> uses;
    for (const cards::ModelUse& use : cards::modelUses(deck))
        uses.append({use.model, use.inputs, use.card});
    const QString file = QStringLiteral("deck.json");
    int findings = 0;
    for (const QString& shipped : labFolders(QStringLiteral("all")))
        if (const labs::LabPtr lab = labs::loadLab(shipped, hardwareRegistry()).lab)
            findings +=
                printFindings(labs::checkGateUses(uses, file, *lab), QStringLiteral(":/ridgepoint/cards"));
    if (findings == 0) print(QStringLiteral(":/ridgepoint/cards: no findings"));
    return findings;
}

/// A long walk says how far it is, where a person watches.
class Progress {
public:
    explicit Progress(QString lab) : m_lab(std::move(lab)) {
#ifdef Q_OS_UNIX
        m_watched = isatty(fileno(stderr)) != 0;
#endif
    }
    ~Progress() {
        if (m_shown) std::fputs("\r\x1b[K", stderr);
    }
    Q_DISABLE_COPY_MOVE(Progress)
    void say(qint64 points, qint64 of) {
        if (!m_watched) return;
        m_shown = true;
        const QString line =
            QStringLiteral("\r%1: %2 of %3 points\x1b[K").arg(m_lab, wholeNumber(points), wholeNumber(of));
        std::fputs(line.toUtf8().constData(), stderr);
        std::fflush(stderr);
    }

private:
    QString m_lab;
    bool m_watched = false;
    bool m_shown = false;
};

ProvenLab proveOne(const labs::LabPtr& lab, const QString& folder) {
    Progress progress(lab->id);
    labs::ProofOptions options;
    options.progress = [&](qint64 points, qint64 of) { progress.say(points, of); };
    return {lab, folder, labs::proveLab(*lab, options), labs::countCases(*lab)};
}

int prove(const QString& word, bool asJson) {
    bool clean = true;
    QJsonArray all;
    QStringList summary;
    for (const QString& folder : documentFolders(word)) {
        const labs::LabPtr lab = loadOrComplain(folder);
        if (!lab) {
            clean = false;
            continue;
        }
        ProvenLab proven = proveOne(lab, folder);
        proven.proof.findings += findingsBeside(*lab, folder);
        clean = clean && proven.clean();
        all.append(proofJson(proven));
        summary.append(proofLine(proven));
        if (asJson) continue;
        printProof(proven);
        printFindings(proven.proof.findings, folder);
        printFindings(proven.cases.findings, folder);
        print({});
    }
    if (asJson)
        printJson(all);
    else
        for (const QString& line : summary)
            print(line);
    return clean ? kDone : kCheckFailed;
}

}  // namespace

int runLint(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {QStringLiteral("--proof")});
    if (!args.error.isEmpty()) return misuse(args.error, kLintUsage);
    if (args.has("--json") && !args.has("--proof"))
        return misuse(QStringLiteral("--json goes with --proof"), kLintUsage);
    QStringList folders;
    for (const QString& word : args.positional)
        folders += expand(word);
    const bool everything = args.positional.isEmpty() && !args.has("--proof");
    if (everything) folders = documentFolders(QStringLiteral("all"));
    int findings = everything ? lintCards() : 0;
    for (const QString& folder : folders) {
        const int found = printFindings(findingsOf(folder), folder);
        if (found == 0 && !args.has("--json")) print(folder + QStringLiteral(": no findings"));
        findings += found;
    }
    if (findings > 0) return kCheckFailed;
    return args.has("--proof") ? prove(args.value("--proof"), args.has("--json")) : kDone;
}

}  // namespace ridgepoint::cli
