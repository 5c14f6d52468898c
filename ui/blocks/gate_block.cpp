// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/gate_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/gate_form.h"
#include "ui/blocks/option_card.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/number_words.h"
#include "ui/words/time_words.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

GateBlock::GateBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    build();
}

void GateBlock::build() {
    discard(m_card);
    const auto& prediction = m_context.state().prediction;
    m_recorded = prediction.has_value();
    m_shownContext = session().state().context;
    m_form = nullptr;
    m_card = new Card(source(), Card::Look::Panel, this);
    m_card->setObjectName(QStringLiteral("gateCard"));
    QString remark;
    if (m_recorded)
        remark = QStringLiteral("· ") + tr("committed %1").arg(clockText(prediction->committed).left(5));
    m_card->addTitle(tr("Your prediction"), remark);
    m_stem = new ProseLabel(source(), TextStyle::Body, Role::Ink, text(), m_card);
    m_card->column()->addWidget(m_stem);
    if (m_recorded) {
        addRecord(m_card->column());
    } else {
        m_form = new GateForm(m_context, m_card);
        connect(m_form, &GateForm::committed, this,
                [host = &m_context.host] { host->goTo(QStringLiteral("bench")); });
        m_card->column()->addWidget(m_form);
    }
    column()->addWidget(m_card);
}

void GateBlock::addRecord(QVBoxLayout* rows) {
    auto* list = new QWidget(m_card);
    auto* options = new QVBoxLayout(list);
    options->setContentsMargins(0, 0, 0, 0);
    options->setSpacing(2);
    for (const labs::PublicGate::Option& option : session().gate(m_context.act).options) {
        auto* card = new OptionCard(source(), option.id, option.text, list);
        card->setObjectName(QStringLiteral("option.") + option.id);
        card->setChecked(option.id == m_context.state().prediction->option);
        card->setRecorded();
        options->addWidget(card);
    }
    rows->addWidget(list);
    auto* line = new TextLabel(source(), TextStyle::Small, Role::Soft, recordLine(), m_card);
    line->setObjectName(QStringLiteral("predictionRecord"));
    rows->addWidget(line);
}

QString GateBlock::recordLine() const {
    const labs::Prediction& prediction = *m_context.state().prediction;
    const QString sure =
        tr("confidence %1")
            .arg(withUnit(session().wording().locale.toString(prediction.confidence), QStringLiteral("%")));
    if (!prediction.estimate) return sure;
    QStringList parts{tr("Your estimate %1").arg(prediction.estimate->typed)};
    if (prediction.range) parts.append(tr("surely between %1").arg(prediction.range->typed));
    parts.append(sure);
    return parts.join(QStringLiteral("  ·  "));
}

void GateBlock::refresh() {
    const bool recorded = m_context.state().prediction.has_value();
    if (recorded != m_recorded || m_shownContext != session().state().context) {
        keepDraft();
        build();
    } else if (m_form) {
        m_form->refresh();
    }
}

void GateBlock::keepDraft() {
    if (m_form && !m_context.state().prediction) m_form->keepDraft();
}

}  // namespace ridgepoint::ui
