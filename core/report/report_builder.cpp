// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_builder.h"

#include "core/report/report_parts.h"

namespace ridgepoint::report {
namespace {

int contextOf(const labs::SessionState& state) {
    return state.runContext >= 0 ? state.runContext : state.context;
}

QString contextName(const ReportInput& input) {
    const labs::Lab& lab = input.session.lab();
    const QString id = lab.contexts[contextOf(input.session.state())].id;
    const QString text = input.session.text(QStringLiteral("context.") + id);
    const QString name = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    return name.isEmpty() ? id : name;
}

TitleBlock buildTitle(const ReportInput& input) {
    const labs::Lab& lab = input.session.lab();
    TitleBlock title;
    title.labId = lab.id;
    title.volume = lab.volume;
    title.number = lab.number;
    title.title = input.session.text(QStringLiteral("title"));
    title.subtitle = input.session.text(QStringLiteral("subtitle"));
    title.person = input.person;
    title.run = input.header.run;
    title.started = input.header.started;
    title.exported = input.exported;
    title.programVersion = input.header.programVersion;
    title.labRevision = input.header.labRevision;
    title.labHash = input.header.labHash;
    title.sameLab = input.header.labHash == lab.hash;
    title.context = contextName(input);
    title.contextFixed = input.session.state().runContext >= 0;
    title.track = input.session.state().track;
    title.language = lab.text.language();
    return title;
}

QVector<InheritedValue> buildInherited(const ReportInput& input) {
    QVector<InheritedValue> values;
    for (const labs::EarlierView& view : input.session.earlier())
        values.append({view.label, view.value, view.lab, view.decided, view.changed, view.read, view.newest});
    return values;
}

}  // namespace

ReportDocument buildReport(const ReportInput& input) {
    const labs::Lab& lab = input.session.lab();
    ReportDocument document;
    document.title = buildTitle(input);
    for (int act = 0; act < lab.acts.size(); ++act)
        document.acts.append(buildAct(input, act));
    document.missing = missingParts(lab, document.acts);
    document.inherited = buildInherited(input);
    document.models = buildModelUses(input);
    document.constants = buildConstants(input);
    document.log = buildLog(lab, input.events);
    document.eventCount = static_cast<int>(input.events.size());
    document.verificationCode = input.verificationCode;
    document.ledgerSlice = input.ledgerSlice;
    return document;
}

}  // namespace ridgepoint::report
