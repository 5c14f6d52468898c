// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/context_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/fact_table.h"
#include "ui/blocks/prose.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/section.h"
#include "ui/blocks/segmented_switch.h"
#include "ui/blocks/text_label.h"
#include "ui/words/track_words.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

QString contextText(const labs::LabSession& session, int context) {
    return session.text(QStringLiteral("context.") + session.lab().contexts[context].id);
}

}  // namespace

SegmentedSwitch* makeContextSwitch(const ThemeSource& source, labs::LabSession& session,
                                   const QString& prefix, QWidget* parent) {
    QVector<SegmentedSwitch::Choice> choices;
    for (int i = 0; i < session.lab().contexts.size(); ++i)
        choices.append({prefix + session.lab().contexts[i].id, splitTitle(contextText(session, i)).title});
    auto* control = new SegmentedSwitch(source, choices, parent);
    QObject::connect(control, &SegmentedSwitch::chosen, &session, &labs::LabSession::chooseContext);
    showContext(*control, session);
    return control;
}

void showContext(SegmentedSwitch& control, const labs::LabSession& session) {
    control.setCurrent(session.state().context);
    if (session.state().runContext >= 0)
        control.setFixed(
            ContextBlock::tr("Fixed by your first commitment. A new attempt can choose differently."));
}

ContextBlock::ContextBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    auto* card = new Card(source(), Card::Look::Panel, this);
    card->addTitle(session().lab().isSection()    ? tr("Choose")
                   : session().lab().choosesTrack ? tr("Who you are")
                                                  : tr("Where it runs"));
    m_intro = new ProseLabel(source(), TextStyle::Body, Role::Soft, text(), card);
    m_switch = makeContextSwitch(source(), session(), QStringLiteral("contextChoice."), card);
    m_track = new TextLabel(source(), TextStyle::Small, Role::Soft, {}, card);
    m_track->setObjectName(QStringLiteral("trackLine"));
    m_note = new ProseLabel(source(), TextStyle::Body, Role::Ink, {}, card);
    const bool open = context.state().stage < labs::Stage::Committed;
    auto* facts = new Section(context, block.id, tr("Facts and their sources"), open, card);
    facts->column()->setContentsMargins(0, 0, 0, 0);
    m_facts = new FactTable(context, detail<labs::ContextBlock>().facts, facts);
    facts->column()->addWidget(m_facts);
    m_intro->setVisible(!text().isEmpty());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_intro, m_switch, m_track, m_note, facts})
        card->column()->addWidget(widget);
    column()->addWidget(card);
    connect(&session(), &labs::LabSession::trackChanged, this, &ContextBlock::refresh);
    refresh();
}

void ContextBlock::refresh() {
    showContext(*m_switch, session());
    m_note->setMarkdown(splitTitle(contextText(session(), session().state().context)).body);
    const QString track = trackLine(session().trackStance(), session().tracks().track());
    m_track->setText(track);
    m_track->setVisible(!track.isEmpty());
    m_facts->refresh();
}

}  // namespace ridgepoint::ui
