// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proof_table.h"

#include "app/cli/command.h"

#include <cmath>

namespace ridgepoint::cli {
namespace {

QString short_(double value) {
    return std::isnan(value) ? QStringLiteral("–") : QString::number(value, 'g', 5);
}

void printKeys(const labs::LabProof& proof) {
    QVector<QStringList> rows{{QStringLiteral("question"), QStringLiteral("context"), QStringLiteral("key"),
                               QStringLiteral("by"), QStringLiteral("model"), QStringLiteral("key value"),
                               QStringLiteral("nearest rival"), QStringLiteral("margin"),
                               QStringLiteral("evidence")}};
    for (const labs::KeyProof& k : proof.keys) {
        const QString rival = k.rival.isEmpty() ? QStringLiteral("–") : k.rival + u' ' + short_(k.rivalValue);
        const QString margin = std::isnan(k.margin) ? QStringLiteral("–") : short_(k.margin) + u'×';
        rows.append({k.question, k.context, k.key, k.rule, short_(k.model), short_(k.keyValue), rival, margin,
                     QString::number(k.evidence)});
    }
    printTable(rows);
    for (const labs::KeyProof& k : proof.keys)
        for (const QString& argued : k.argued)
            print(QStringLiteral("argued, not proved: %1@%2 %3").arg(k.question, k.context, argued));
}

void printReach(const labs::LabProof& proof) {
    QVector<QStringList> rows{{QStringLiteral("workbench"), QStringLiteral("context"),
                               QStringLiteral("state"), QStringLiteral("reached"), QStringLiteral("left"),
                               QStringLiteral("holds at"), QStringLiteral("first found at")}};
    for (const labs::ReachProof& r : proof.reach)
        rows.append({r.workbench, r.context, r.state,
                     r.reached() ? QStringLiteral("yes") : QStringLiteral("NO"),
                     r.left() ? QStringLiteral("yes") : QStringLiteral("NO"),
                     QStringLiteral("%1 of %2").arg(r.held).arg(r.points), r.example});
    printTable(rows);
}

}  // namespace

void printProof(const labs::Lab& lab, const labs::LabProof& proof) {
    print(QStringLiteral("Proof of %1, revision %2").arg(lab.id).arg(lab.revision));
    print(QString());
    printKeys(proof);
    print(QString());
    printReach(proof);
    if (proof.sampled)
        print(QStringLiteral("A grid was larger than %1 points: an even sample of it was searched.")
                  .arg(labs::kFullSearchBound));
    print(QString());
    for (const labs::ContextProof& c : proof.contexts)
        print(QStringLiteral("Context %1 changes %2").arg(c.context, c.changed.join(QStringLiteral(", "))));
}

}  // namespace ridgepoint::cli
