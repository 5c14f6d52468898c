// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/flow.h"

#include "ui/report/flow_parts.h"
#include "ui/words/track_words.h"

namespace ridgepoint::ui {
namespace {

constexpr int kShortRun = 8;
constexpr int kShortHash = 12;

QString modelList(const QVector<report::ModelUse>& models) {
    QStringList names;
    for (const auto& model : models)
        names.append(QStringLiteral("%1 %2").arg(model.id).arg(model.revision));
    return names.join(QStringLiteral(", "));
}

void flowTitle(FlowItems& items, const report::ReportDocument& document, const ReportWords& words) {
    const report::TitleBlock& title = document.title;
    items.append(FlowHeading{HeadingLevel::Title,
                             ReportWords::tr("%1 · Lab report", "lab").arg(words.labName(title)), title.title,
                             Origin::Lab});
    if (!title.subtitle.isEmpty()) items.append(FlowText{Voice::Lead, title.subtitle, Origin::Lab});
    const QString context = title.contextFixed
                                ? title.context
                                : ReportWords::tr("%1 (not fixed yet)", "context").arg(title.context);
    const QString lab =
        ReportWords::tr("%1, revision %2, content %3")
            .arg(title.labId)
            .arg(title.labRevision)
            .arg(title.labHash.isEmpty() ? ReportWords::tr("unknown") : title.labHash.left(kShortHash));
    QVector<FlowFact> facts{
        {ReportWords::tr("Student"), words.student(title.person), true, Origin::Student},
        {ReportWords::tr("Context"), context, false, Origin::Lab},
    };
    if (!title.track.isEmpty()) facts.append({ReportWords::tr("Track"), trackName(title.track)});
    facts += QVector<FlowFact>{
        {ReportWords::tr("Started"), words.moment(title.started)},
        {ReportWords::tr("Exported"), words.moment(title.exported)},
        {ReportWords::tr("Run"), title.run.left(kShortRun)},
        {ReportWords::tr("Lab"), lab},
        {ReportWords::tr("Program"), ReportWords::tr("Ridgepoint %1").arg(title.programVersion)},
        {ReportWords::tr("Models"), modelList(document.models)},
    };
    items.append(FlowFacts{facts});
    if (!title.sameLab)
        items.append(FlowText{
            Voice::Notice, ReportWords::tr("This run was made with another state of the lab. Texts and model "
                                           "values are those of the lab as it is installed now.")});
}

/// "Act I: no prediction is committed; no observation is recorded."
void flowMissing(FlowItems& items, const report::ReportDocument& document, const ReportWords& words) {
    if (document.missing.isEmpty()) return;
    items.append(FlowHeading{HeadingLevel::Section, {}, ReportWords::tr("Incomplete")});
    items.append(
        FlowText{Voice::Notice, ReportWords::tr("This report was exported before the lab was finished. "
                                                "These parts are missing:")});
    FlowTable table;
    table.columns = {{ReportWords::tr("Act"), false, 0.5},
                     {ReportWords::tr("Part"), false, 0.9},
                     {ReportWords::tr("What is missing"), false, 2.6}};
    for (const auto& missing : document.missing)
        table.rows.append({{words.act(missing.act), words.part(missing.part), words.missing(missing.part)}});
    items.append(table);
}

}  // namespace

Flow reportFlow(const report::ReportDocument& document, const QLocale& locale) {
    const ReportWords words(locale, document.title.exported);
    const report::TitleBlock& title = document.title;
    Flow flow;
    flow.title = ReportWords::tr("%1: %2 – %3", "file title: lab, title, student")
                     .arg(words.labName(title), title.title, words.student(title.person));
    flow.footer =
        ReportWords::tr("%1 · Student: %2", "footer").arg(words.labName(title), words.student(title.person));
    flow.code = document.verificationCode;
    flow.language = locale.bcp47Name();
    flow.textLanguage = title.language.isEmpty() ? flow.language : title.language;
    flowTitle(flow.items, document, words);
    flowMissing(flow.items, document, words);
    for (int i = 0; i < document.acts.size(); ++i)
        flowAct(flow.items, document.acts[i], i, words);
    flowAppendix(flow.items, document, words);
    return flow;
}

}  // namespace ridgepoint::ui
