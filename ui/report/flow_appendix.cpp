// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/flow_parts.h"

#include <algorithm>

namespace ridgepoint::ui {
namespace {

QString originOf(const report::InheritedValue& value, const ReportWords& words) {
    const QString read = value.decided.isValid()
                             ? ReportWords::tr("Lab %1, %2").arg(value.lab, words.moment(value.decided))
                             : ReportWords::tr("default: Lab %1 was not decided").arg(value.lab);
    QStringList parts;
    if (value.changed)
        parts.append(ReportWords::tr("changed by the student for this run; read: %1").arg(value.read));
    parts.append(read);
    if (!value.newest.isEmpty())
        parts.append(ReportWords::tr("based on an older decision: the ledger now says %1").arg(value.newest));
    return parts.join(QStringLiteral("; "));
}

void flowInherited(FlowItems& items, const report::ReportDocument& document, const ReportWords& words) {
    items.append(FlowHeading{HeadingLevel::Section, {}, ReportWords::tr("Inherited decisions")});
    if (document.inherited.isEmpty()) {
        items.append(
            FlowText{Voice::Body, ReportWords::tr("This lab takes over no decision of an earlier lab.")});
        return;
    }
    FlowTable table;
    table.columns = {{ReportWords::tr("Decision"), false, 1.4},
                     {ReportWords::tr("Value"), false, 1.2},
                     {ReportWords::tr("Origin"), false, 2.4}};
    for (const report::InheritedValue& value : document.inherited)
        table.rows.append({{value.label, value.value, originOf(value, words)}, !value.newest.isEmpty()});
    items.append(table);
}

void flowConstants(FlowItems& items, const report::ReportDocument& document, const ReportWords& words) {
    FlowTable table;
    table.caption = ReportWords::tr("Constants");
    const bool hasConventions = std::ranges::any_of(
        document.constants, [](const auto& constant) { return !constant.convention.isEmpty(); });
    table.columns = {{ReportWords::tr("Constant"), false, hasConventions ? 1.5 : 2.2},
                     {ReportWords::tr("Value"), true, 1.2}};
    if (hasConventions) table.columns.append({ReportWords::tr("Convention"), false, 1.2});
    table.columns += {{ReportWords::tr("Source"), false, 2.0}, {ReportWords::tr("Date"), false, 0.8}};
    const QString none = QStringLiteral("–");
    for (const report::ConstantEntry& constant : document.constants) {
        const QString source = constant.assumption ? ReportWords::tr("scenario assumption") : constant.source;
        QStringList cells{constant.label, words.measure(constant.value)};
        if (hasConventions) cells.append(constant.convention.isEmpty() ? none : constant.convention);
        table.rows.append({cells << source << (constant.date.isEmpty() ? none : constant.date)});
    }
    if (!table.rows.isEmpty()) items.append(table);
}

void flowModels(FlowItems& items, const report::ReportDocument& document) {
    FlowTable table;
    table.caption = ReportWords::tr("Models");
    table.columns = {{ReportWords::tr("Model"), false, 1.5},
                     {ReportWords::tr("Revision"), true, 0.9},
                     {ReportWords::tr("Source"), false, 4.1}};
    for (const report::ModelUse& model : document.models) {
        const QString revision =
            model.revision == model.currentRevision
                ? QString::number(model.revision)
                : ReportWords::tr("%1, printed with %2").arg(model.revision).arg(model.currentRevision);
        table.rows.append({{model.id, revision, model.source}, model.revision != model.currentRevision});
    }
    if (!table.rows.isEmpty()) items.append(table);
}

void flowLog(FlowItems& items, const report::ReportDocument& document, const ReportWords& words) {
    items.append(FlowHeading{HeadingLevel::Section, {}, ReportWords::tr("Course of the work")});
    const bool wentBack = std::ranges::any_of(document.log, &report::LogEntry::clockBack);
    FlowTable table;
    table.caption = ReportWords::tr("Key events. Events in the attached ledger: %1").arg(document.eventCount);
    table.columns = {{ReportWords::tr("Time"), false, 1.5},
                     {ReportWords::tr("Act"), false, 0.6},
                     {ReportWords::tr("Event"), false, 2.2}};
    if (wentBack) table.columns.append({ReportWords::tr("Note"), false, 1.7});
    for (const report::LogEntry& entry : document.log) {
        FlowRow row{{words.clock(entry.time), entry.act < 0 ? QStringLiteral("–") : words.act(entry.act),
                     words.event(entry.kind)},
                    entry.clockBack};
        if (wentBack)
            row.cells.append(entry.clockBack ? ReportWords::tr("the clock went backwards") : QString());
        table.rows.append(row);
    }
    if (wentBack)
        items.append(FlowText{
            Voice::Notice, ReportWords::tr("The computer’s clock was set back during this run. The order of "
                                           "the events is right; times after that are not comparable.")});
    if (table.rows.isEmpty())
        items.append(FlowText{Voice::Body, ReportWords::tr("Nothing is recorded yet.")});
    else
        items.append(table);
}

void flowVerification(FlowItems& items, const report::ReportDocument& document) {
    items.append(FlowHeading{HeadingLevel::Section, {}, ReportWords::tr("Verification")});
    items.append(FlowFacts{{{ReportWords::tr("Code"), document.verificationCode, true},
                            {ReportWords::tr("Attachment"), QStringLiteral("ledger.json")}}});
    items.append(FlowHeading{HeadingLevel::Part, {}, ReportWords::tr("What the code shows")});
    items.append(FlowList{Voice::Body, proofLines()});
    items.append(FlowHeading{HeadingLevel::Part, {}, ReportWords::tr("What it does not show")});
    items.append(FlowList{Voice::Body, noProofLines()});
}

}  // namespace

void flowAppendix(FlowItems& items, const report::ReportDocument& document, const ReportWords& words) {
    flowInherited(items, document, words);
    items.append(FlowHeading{HeadingLevel::Section, {}, ReportWords::tr("Constants and sources")});
    flowConstants(items, document, words);
    flowModels(items, document);
    flowLog(items, document, words);
    flowVerification(items, document);
}

}  // namespace ridgepoint::ui
