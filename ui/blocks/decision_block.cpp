// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/decision_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/choice_box.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/quantity_spin.h"
#include "ui/blocks/sentence_edit.h"
#include "ui/blocks/step_field.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/refusal_words.h"
#include "ui/words/time_words.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {
DecisionBlock::DecisionBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    build();
}

void DecisionBlock::build() {
    discard(m_card);
    m_fields.clear();
    m_decide = nullptr;
    const auto& decision = m_context.state().decision;
    m_decided = decision.has_value();
    m_card = new Card(source(), Card::Look::Panel, this);
    m_card->setObjectName(QStringLiteral("decisionCard"));
    m_card->setAccessibleName(tr("Your decision"));
    QString remark;
    if (m_decided) remark = QStringLiteral("· ") + tr("decided %1").arg(clockText(decision->decided).left(5));
    m_card->addTitle(tr("Your decision"), remark);
    QVBoxLayout* rows = m_card->column();
    rows->addWidget(new ProseLabel(source(), TextStyle::Body, Role::Ink, text(), m_card));
    if (m_decided) {
        addRecord(rows);
    } else {
        for (const labs::FieldDef& field : detail<labs::DecisionBlock>().fields)
            addField(rows, field);
        m_notice = new Notice(source(), QStringLiteral("decisionNotice"), m_card);
        rows->addWidget(m_notice);
        m_decide = makeButton(tr("Decide"), "primary", QStringLiteral("decideButton"), m_card);
        connect(m_decide, &QPushButton::clicked, this, &DecisionBlock::decide);
        rows->addWidget(m_decide, 0, Qt::AlignRight);
    }
    column()->addWidget(m_card);
}

QWidget* DecisionBlock::makeNumber(const labs::FieldDef& field) {
    const double factor = labs::shownFactor(field.unit, field.shown).value_or(1.0);
    auto* spin = new QuantitySpin(session(), field.shown ? field.shown : field.unit, m_card);
    spin->setUnlocked(field.from * factor, field.to * factor, field.step * factor, field.decimals);
    if (field.startsAtSlot >= 0)
        spin->setValue(session().state().slots_[field.startsAtSlot] * factor);
    else
        spin->setValue(field.defaultNumber * factor);
    return spin;
}

QWidget* DecisionBlock::makeField(const labs::FieldDef& field) {
    if (field.type == labs::FieldType::Number) return makeNumber(field);
    if (field.type == labs::FieldType::Text) return new SentenceEdit(source(), m_card);
    auto* box = new ChoiceBox(source(), m_card);
    for (const QString& choice : field.choices)
        box->addItem(text(u'.' + field.id + u'.' + choice), choice);
    box->setPlaceholderText(tr("choose"));
    box->setCurrentIndex(-1);
    return box;
}

void DecisionBlock::addField(QVBoxLayout* rows, const labs::FieldDef& field) {
    const QString label = text(u'.' + field.id);
    QWidget* widget = makeField(field);
    widget->setObjectName(QStringLiteral("decision.") + field.id);
    widget->setAccessibleName(label);
    m_fields.append(widget);
    if (auto* spin = qobject_cast<QuantitySpin*>(widget)) widget = new StepField(spin, m_card);
    rows->addLayout(labelled(source(), label, widget, m_card));
}

QString DecisionBlock::recordOf(const labs::FieldDef& field) const {
    const labs::DecisionRecord& decision = *m_context.state().decision;
    switch (field.type) {
        case labs::FieldType::Number:
            return labs::valueText(models::Value::number(decision.numbers.value(field.id)), field.unit,
                                   field.shown ? field.shown : field.unit, field.decimals,
                                   session().wording());
        case labs::FieldType::Choice:
            return text(u'.' + field.id + u'.' + decision.choices.value(field.id));
        case labs::FieldType::Text:
            return decision.texts.value(field.id);
    }
    return {};
}

void DecisionBlock::addRecord(QVBoxLayout* rows) {
    for (const labs::FieldDef& field : detail<labs::DecisionBlock>().fields) {
        auto* value = new TextLabel(source(), TextStyle::Body, Role::Ink, recordOf(field), m_card);
        value->setObjectName(QStringLiteral("decision.") + field.id);
        const QString label = text(u'.' + field.id);
        value->setAccessibleName(label + QStringLiteral(": ") + recordOf(field));
        rows->addLayout(labelled(source(), label, value, m_card));
    }
}

labs::DecisionRecord DecisionBlock::entered() const {
    labs::DecisionRecord decision;
    const QVector<labs::FieldDef>& fields = detail<labs::DecisionBlock>().fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (auto* spin = qobject_cast<QuantitySpin*>(m_fields[i]))
            decision.numbers.insert(
                fields[i].id,
                spin->value() / labs::shownFactor(fields[i].unit, fields[i].shown).value_or(1.0));
        else if (auto* box = qobject_cast<ChoiceBox*>(m_fields[i]))
            decision.choices.insert(fields[i].id, box->currentData().toString());
        else if (auto* edit = qobject_cast<SentenceEdit*>(m_fields[i]))
            decision.texts.insert(fields[i].id, edit->toPlainText());
    }
    return decision;
}

QWidget* DecisionBlock::firstEmpty() const {
    for (QWidget* field : m_fields) {
        if (auto* box = qobject_cast<ChoiceBox*>(field); box && box->currentIndex() < 0) return field;
        auto* edit = qobject_cast<SentenceEdit*>(field);
        if (edit && edit->toPlainText().trimmed().isEmpty()) return field;
    }
    return nullptr;
}

void DecisionBlock::decide() {
    PageHost* host = &m_context.host;
    session().decide(m_context.act, entered(), [self = QPointer(this), host](labs::Refusal refusal) {
        if (!self) return;
        if (refusal == labs::Refusal::None) return host->goTo(QStringLiteral("decisionCard"));
        self->m_notice->say(refusalText(refusal));
        if (QWidget* empty = self->firstEmpty()) empty->setFocus(Qt::OtherFocusReason);
    });
}

void DecisionBlock::refresh() {
    if (m_context.state().decision.has_value() != m_decided) build();
    if (m_decide) m_decide->setText(session().committing() ? tr("Saving…") : tr("Decide"));
}

}  // namespace ridgepoint::ui
