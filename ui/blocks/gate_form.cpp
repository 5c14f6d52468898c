// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/gate_form.h"

#include "ui/blocks/confidence_spin.h"
#include "ui/blocks/flow_layout.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/option_card.h"
#include "ui/blocks/step_field.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/theme/style_sheet.h"
#include "ui/words/refusal_words.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kKeepAfter_ms = 800;

}  // namespace

GateForm::GateForm(const BlockContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_gate(context.session.gate(context.act)),
      m_keep(new QTimer(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme().scaled(10));
    addOptions(column);
    addFields(column);
    addCommit(column);
    showDraft();
    m_keep->setSingleShot(true);
    m_keep->setInterval(kKeepAfter_ms);
    connect(m_keep, &QTimer::timeout, this, &GateForm::keepDraft);
    refresh();
}

void GateForm::addOptions(QVBoxLayout* column) {
    auto* group = new QWidget(this);
    group->setAccessibleName(tr("Your prediction"));
    auto* rows = new QVBoxLayout(group);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    for (const labs::PublicGate::Option& option : m_gate.options) {
        auto* card = new OptionCard(m_context.source, option.id, option.text, group);
        card->setObjectName(QStringLiteral("option.") + option.id);
        connect(card, &QAbstractButton::toggled, this, &GateForm::touched);
        rows->addWidget(card);
        m_options.append(card);
    }
    column->addWidget(group);
}

QLineEdit* GateForm::makeEdit(const QString& name, const QString& spoken, const QString& hint) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setPlaceholderText(hint);
    edit->setMaxLength(60);
    edit->setMinimumWidth(m_context.theme().scaled(130));
    connect(edit, &QLineEdit::textChanged, this, &GateForm::touched);
    return edit;
}

void GateForm::addFields(QVBoxLayout* column) {
    auto* row = new FlowLayout(m_context.theme().scaled(14), m_context.theme().scaled(10));
    row->setStretches(true);
    if (m_gate.wantsEstimate) {
        const QString unit = m_gate.estimateUnit;
        m_estimate =
            makeEdit(QStringLiteral("estimateEdit"),
                     unit.isEmpty() ? tr("Your own estimate") : tr("Your own estimate, in %1").arg(unit),
                     unit.isEmpty() ? tr("a number") : tr("a number, then %1").arg(unit));
        m_range = makeEdit(QStringLiteral("rangeEdit"), tr("Range that you would bet on, optional"),
                           tr("from … to …"));
        row->addItem(labelled(m_context.source, tr("Your own estimate"), m_estimate, this));
        row->addItem(labelled(m_context.source, tr("Surely between (optional)"), m_range, this));
        m_range->setAccessibleName(tr("Range that the value surely lies in, from … to …, optional"));
    }
    m_confidence = new ConfidenceSpin(m_gate.chancePercent, this);
    m_confidence->setObjectName(QStringLiteral("confidenceSpin"));
    m_confidence->setAccessibleName(tr("How sure are you?"));
    m_confidence->setMinimumWidth(m_context.theme().scaled(92));
    connect(m_confidence, &QSpinBox::valueChanged, this, &GateForm::touched);
    row->addItem(
        labelled(m_context.source, tr("How sure are you?"), new StepField(m_confidence, this), this));
    column->addLayout(row);
}

void GateForm::addCommit(QVBoxLayout* column) {
    m_notice = new Notice(m_context.source, QStringLiteral("gateNotice"), this);
    column->addWidget(m_notice);
    auto* row = new QHBoxLayout;
    const QString remark = tr("It cannot be changed afterwards.");
    row->addWidget(new TextLabel(m_context.source, TextStyle::Small, Role::Soft, remark, this), 1);
    m_commit = makeButton(tr("Commit"), "primary", QStringLiteral("commitPredictionButton"), this);
    m_commit->setAccessibleName(tr("Commit the prediction"));
    m_commit->setAccessibleDescription(remark);
    connect(m_commit, &QPushButton::clicked, this, &GateForm::commit);
    row->addWidget(m_commit, 0, Qt::AlignBottom);
    column->addLayout(row);
}

void GateForm::showDraft() {
    const labs::PredictionDraft& draft = m_context.state().draft;
    for (OptionCard* option : m_options)
        if (option->id() == draft.option) option->setChecked(true);
    if (m_estimate) m_estimate->setText(draft.estimateText);
    if (m_range) m_range->setText(draft.rangeText);
    m_confidence->setConfidence(draft.confidence);
}

void GateForm::refresh() {
    const bool saving = m_context.session.committing();
    m_commit->setText(saving ? tr("Saving…") : tr("Commit"));
    for (OptionCard* option : m_options)
        option->setEnabled(!saving);
    for (QLineEdit* edit : {m_estimate, m_range})
        if (edit) edit->setReadOnly(saving);
    m_confidence->setReadOnly(saving);
}

void GateForm::touched() {
    if (!m_notice || !m_keep->interval()) return;
    m_notice->clear();
    for (QWidget* field : std::initializer_list<QWidget*>{m_estimate, m_range, m_confidence})
        if (field) setLook(field, "wrong", false);
    m_keep->start();
}

void GateForm::keepDraft() {
    m_keep->stop();
    labs::PredictionDraft draft;
    for (const OptionCard* option : m_options)
        if (option->isChecked()) draft.option = option->id();
    if (m_estimate) draft.estimateText = m_estimate->text();
    if (m_range) draft.rangeText = m_range->text();
    draft.confidence = m_confidence->confidence();
    m_context.session.draft(m_context.act, draft);
}

void GateForm::commit() {
    m_confidence->interpretText();
    keepDraft();
    m_context.session.commit(m_context.act, [self = QPointer(this)](labs::Refusal refusal) {
        if (!self) return;
        if (refusal == labs::Refusal::None)
            emit self->committed();
        else
            self->refuse(refusal);
    });
}

void GateForm::markWrong(QWidget* field) {
    if (!field) return;
    if (field == m_estimate || field == m_range || field == m_confidence) setLook(field, "wrong", true);
    field->setFocus(Qt::OtherFocusReason);
}

void GateForm::refuse(labs::Refusal refusal) {
    using labs::Refusal;
    m_notice->say(refusalText(refusal));
    switch (refusal) {
        case Refusal::NoOption:
            return markWrong(m_options.isEmpty() ? nullptr : m_options.first());
        case Refusal::NoConfidence:
        case Refusal::ConfidenceOutOfRange:
            return markWrong(m_confidence);
        case Refusal::RangeUnreadable:
        case Refusal::RangeWithoutEstimate:
            return markWrong(m_range);
        case Refusal::WrongStage:
        case Refusal::SavePending:
        case Refusal::NotDurable:
            return;
        default:
            return markWrong(m_estimate);
    }
}

}  // namespace ridgepoint::ui
