// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proof_table.h"

#include "app/cli/command.h"
#include "app/cli/proof_words.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::cli {
namespace {

constexpr int kIndent = 4;
constexpr int kMostOfState = 24;
constexpr int kMillion = 1'000'000;

QString indented(int indent, const QString& text) {
    return QString(indent, u' ') + text;
}

/// Columns aligned, every line within the page; the last columns give way.
QStringList aligned(const QVector<QStringList>& rows, int indent) {
    QVector<qsizetype> widths;
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= widths.size()) widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line = QString(indent, u' ');
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        lines.append(fit(plain(line), kProofColumns));
    }
    return lines;
}

void print(const QStringList& lines) {
    for (const QString& line : lines)
        cli::print(line);
}

/// "model      6.124 ×", broken under the first word where it is long.
QStringList fact(const QString& name, const QString& text) {
    constexpr int kName = 10;
    constexpr int kTextAt = 2 * kIndent + kName;
    QStringList lines = wrapped(text, kTextAt);
    if (!lines.isEmpty())
        lines.first() = indented(2 * kIndent, name.leftJustified(kName)) + lines.first().mid(kTextAt);
    return lines;
}

QString optionWhy(const labs::OptionProof& option) {
    if (option.kind == labs::OptionKind::Argued)
        return QStringLiteral("argued, not proved; source %1").arg(option.source);
    return option.evidence.isEmpty() ? QString() : evidenceSummary(option.evidence);
}

QStringList keyLines(const labs::KeyProof& key) {
    QStringList lines;
    lines += fact(QStringLiteral("decided"), ruleText(key));
    if (!std::isnan(key.model))
        lines += fact(QStringLiteral("model"), amount(key.model, key.modelUnit, key.shown));
    if (!std::isnan(key.keyValue))
        lines += fact(QStringLiteral("key"),
                      QStringLiteral("%1 with %2").arg(key.key, amount(key.keyValue, key.unit, key.shown)));
    else
        lines += fact(QStringLiteral("key"), key.key);
    lines += fact(QStringLiteral("rival"), marginText(key));
    if (!key.evidence.isEmpty()) lines += fact(QStringLiteral("evidence"), evidenceSummary(key.evidence));
    QVector<QStringList> rows;
    for (const labs::OptionProof& option : key.options)
        rows.append({option.id == key.key ? QStringLiteral("right") : QStringLiteral("wrong"), option.id,
                     std::isnan(option.value) ? QString() : amount(option.value, key.unit, key.shown),
                     option.text});
    QStringList table = aligned(rows, 2 * kIndent);
    for (qsizetype i = 0; i < table.size(); ++i) {
        lines.append(table[i]);
        lines += wrapped(optionWhy(key.options[i]), 2 * kIndent + 7);
    }
    return lines;
}

/// Contexts that say the same stand together.
void printQuestion(const labs::Lab& lab, const labs::LabProof& proof, const QString& id,
                   const QString& kind) {
    cli::print({});
    cli::print(QStringLiteral("  %1 %2").arg(kind, id));
    QVector<std::pair<QStringList, QStringList>> groups;  // contexts, lines
    for (const labs::KeyProof& key : proof.keys) {
        if (key.question != id) continue;
        const QStringList lines = keyLines(key);
        const auto same = std::ranges::find(groups, lines, &std::pair<QStringList, QStringList>::second);
        if (same != groups.end())
            same->first.append(key.context);
        else
            groups.append({{key.context}, lines});
    }
    for (const auto& [contexts, lines] : groups) {
        const bool every = contexts.size() == lab.contexts.size();
        cli::print(indented(kIndent, every ? QStringLiteral("in every context")
                                           : QStringLiteral("in ") + contexts.join(QStringLiteral(", "))));
        print(lines);
    }
}

QString exampleText(const labs::Lab& lab, const std::optional<labs::GridPoint>& point) {
    if (!point) return QStringLiteral("nowhere");
    return point->isEmpty() ? QStringLiteral("start values") : labs::pointText(lab, *point);
}

QString shareText(const labs::ReachProof& r) {
    if (r.held == 0 && r.reached()) return QStringLiteral("off sample");
    return percent(static_cast<double>(r.held) / static_cast<double>(std::max<qint64>(r.points, 1)));
}

QString yesOrNo(bool yes) {
    return yes ? QStringLiteral("yes") : QStringLiteral("NO");
}

qsizetype widest(const QVector<QStringList>& rows, int column) {
    qsizetype most = 0;
    for (const QStringList& row : rows)
        most = std::max(most, row[column].size());
    return most;
}

/// The last two columns share what the others leave of the page; the shorter one takes what it needs.
void fitExamples(QVector<QStringList>& rows) {
    constexpr int kHolds = 4;
    constexpr int kFails = 5;
    qsizetype room = kProofColumns - kIndent - 2 * kFails;
    for (int column = 0; column < kHolds; ++column)
        room -= widest(rows, column);
    const qsizetype half = room / 2;
    const qsizetype fails = std::min(widest(rows, kFails), std::max(half, room - widest(rows, kHolds)));
    const qsizetype holds = std::max(half, room - fails);
    for (QStringList& row : rows) {
        row[kHolds] = fit(row[kHolds], static_cast<int>(holds));
        row[kFails] = fit(row[kFails], static_cast<int>(fails));
    }
}

void printStates(const labs::Lab& lab, const labs::LabProof& proof, const QString& bench) {
    QVector<QStringList> rows;
    for (const labs::ReachProof& r : proof.reach) {
        if (r.workbench != bench) continue;
        const QString changes = QStringLiteral("%1/%2").arg(yesOrNo(r.reached()), yesOrNo(r.left()));
        const QString state = fit(r.failure ? r.state + QStringLiteral(" (failure)") : r.state, kMostOfState);
        QStringList row{state,
                        r.context,
                        changes,
                        shareText(r),
                        exampleText(lab, r.holdsAt),
                        exampleText(lab, r.failsAt)};
        const bool same = !rows.isEmpty() && rows.last()[0] == row[0] && rows.last().mid(2) == row.mid(2);
        if (same)
            rows.last()[1] += QStringLiteral(", ") + r.context;
        else
            rows.append(row);
    }
    for (QStringList& row : rows)
        if (row[1].split(QStringLiteral(", ")).size() == lab.contexts.size())
            row[1] = QStringLiteral("every");
    rows.prepend({QStringLiteral("state"), QStringLiteral("context"), QStringLiteral("reached/left"),
                  QStringLiteral("share"), QStringLiteral("holds at"), QStringLiteral("does not hold at")});
    fitExamples(rows);
    print(aligned(rows, kIndent));
}

void printWalks(const labs::Lab& lab, const labs::LabProof& proof, const QString& bench) {
    for (const labs::WalkProof& walk : proof.walks) {
        if (walk.workbench != bench) continue;
        const QString controls = walk.controls.isEmpty() ? QStringLiteral("no control")
                                                         : walk.controls.join(QStringLiteral(" × "));
        const bool every = walk.contexts.size() == lab.contexts.size();
        const double rate = static_cast<double>(walk.points) / std::max(walk.seconds, 1e-9) / kMillion;
        const QString contexts =
            every ? QString() : QStringLiteral(" in ") + walk.contexts.join(QStringLiteral(", "));
        print(wrapped(controls + contexts, kIndent));
        print(wrapped(QStringLiteral("%1; %2 s, %3 million points/s")
                          .arg(sizeText(walk))
                          .arg(walk.seconds, 0, 'f', 3)
                          .arg(rate, 0, 'f', 1),
                      2 * kIndent));
    }
}

void printWorkbench(const labs::Lab& lab, const labs::LabProof& proof, const QString& id) {
    cli::print({});
    cli::print(QStringLiteral("  Workbench %1").arg(id));
    printWalks(lab, proof, id);
    printStates(lab, proof, id);
}

/// @param nameAll  whether results that no screen shows are named, or only counted
void printChanges(const QString& heading, const QVector<labs::ChangeProof>& changes, bool nameAll) {
    QVector<QStringList> rows;
    QStringList others;
    for (const labs::ChangeProof& change : changes) {
        if (change.onScreen)
            rows.append({change.name, change.before, QStringLiteral("→ ") + change.after});
        else
            others.append(change.name.section(u'.', 0, 1));  // not each of its parts
    }
    others.removeDuplicates();
    cli::print(indented(kIndent, heading));
    print(aligned(rows, 2 * kIndent));
    if (others.isEmpty()) return;
    if (nameAll)
        print(wrapped(QStringLiteral("not on screen: ") + others.join(QStringLiteral(", ")), 2 * kIndent));
    else
        cli::print(indented(2 * kIndent, QStringLiteral("not on screen: %1 more").arg(others.size())));
}

void printContext(const labs::ContextProof& context) {
    cli::print({});
    cli::print(QStringLiteral("  Context %1, compared with %2").arg(context.context, context.comparedWith));
    printChanges(QStringLiteral("given"), context.given, true);
    QStringList scenarios;
    for (const labs::ChangeProof& change : context.results)
        if (!scenarios.contains(change.scenario)) scenarios.append(change.scenario);
    for (const QString& scenario : scenarios) {
        QVector<labs::ChangeProof> changes;
        for (const labs::ChangeProof& change : context.results)
            if (change.scenario == scenario) changes.append(change);
        printChanges(scenario.isEmpty() ? QStringLiteral("results at the start values")
                                        : QStringLiteral("results in the scenario ") + scenario,
                     changes, scenario.isEmpty());
    }
}

void printAct(const labs::Lab& lab, const labs::ActDef& act, const labs::LabProof& proof) {
    cli::print({});
    cli::print(QStringLiteral("Act %1").arg(act.id));
    for (const labs::Block& block : act.blocks) {
        if (block.kind == labs::BlockKind::Gate) printQuestion(lab, proof, block.id, QStringLiteral("Gate"));
        if (block.kind == labs::BlockKind::Reflect)
            printQuestion(lab, proof, block.id, QStringLiteral("Reflection"));
        if (block.kind == labs::BlockKind::Workbench) printWorkbench(lab, proof, block.id);
    }
}

}  // namespace

void printProof(const ProvenLab& proven) {
    const labs::Lab& lab = *proven.lab;
    cli::print(QStringLiteral("Proof of %1, revision %2").arg(lab.id).arg(lab.revision));
    for (const labs::ActDef& act : lab.acts)
        printAct(lab, act, proven.proof);
    cli::print({});
    cli::print(QStringLiteral("Contexts"));
    if (proven.proof.contexts.isEmpty()) cli::print(QStringLiteral("  one only"));
    for (const labs::ContextProof& context : proven.proof.contexts)
        printContext(context);
    cli::print({});
    const bool inputs = std::ranges::any_of(proven.proof.walks,
                                            [](const labs::WalkProof& w) { return w.workbench.isEmpty(); });
    if (inputs) {
        cli::print(QStringLiteral("Inputs of models that no state looks at"));
        printWalks(lab, proven.proof, {});
        cli::print({});
    }
    cli::print(QStringLiteral("Known cases: %1 of %2 hold").arg(proven.cases.held).arg(proven.cases.cases));
}

QString proofLine(const ProvenLab& proven) {
    const labs::LabProof& proof = proven.proof;
    const auto found = proof.findings.size() + proven.cases.findings.size();
    const QString verdict =
        proven.clean() ? QStringLiteral("clean")
                       : QStringLiteral("%1 %2").arg(found).arg(found == 1 ? QStringLiteral("finding")
                                                                           : QStringLiteral("findings"));
    const auto contexts = std::max<qsizetype>(proven.lab->contexts.size(), 1);
    const double millions = static_cast<double>(proof.points()) / kMillion;
    return QStringLiteral("%1: %2; %3 questions, %4 states, %5 of %6 cases; %7 M points in %8 s, %9 M/s")
        .arg(proven.lab->id, verdict)
        .arg(proof.keys.size() / contexts)
        .arg(proof.reach.size() / contexts)
        .arg(proven.cases.held)
        .arg(proven.cases.cases)
        .arg(millions, 0, 'f', 2)
        .arg(proof.seconds(), 0, 'f', 2)
        .arg(millions / std::max(proof.seconds(), 1e-9), 0, 'f', 1);
}

}  // namespace ridgepoint::cli
