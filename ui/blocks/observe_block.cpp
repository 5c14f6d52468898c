// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/observe_block.h"

#include "ui/blocks/answer_text.h"
#include "ui/blocks/card.h"
#include "ui/blocks/choice_box.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/theme/style_sheet.h"
#include "ui/words/refusal_words.h"
#include "ui/words/time_words.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

QStringList categoriesOf(const labs::Lab& lab, const labs::Reference& order) {
    const auto& output = lab.instances[order.instance].model->outputs[static_cast<size_t>(order.output)];
    QStringList ids;
    for (const std::string_view id : output.categories)
        ids.append(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
    return ids;
}

}  // namespace

ObserveBlock::ObserveBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    build();
}

void ObserveBlock::build() {
    discard(m_card);
    m_places.clear();
    m_number = nullptr;
    m_record = nullptr;
    const auto& observation = m_context.state().observation;
    m_recorded = observation.has_value();
    m_card = new Card(source(), Card::Look::Panel, this);
    QString remark;
    if (m_recorded)
        remark = QStringLiteral("· ") + tr("recorded %1").arg(clockText(observation->recorded).left(5));
    m_card->addTitle(tr("What you see"), remark);
    QVBoxLayout* rows = m_card->column();
    rows->addWidget(new ProseLabel(source(), TextStyle::Body, Role::Ink, text(), m_card));
    if (m_recorded) {
        auto* line = new TextLabel(source(), TextStyle::BodyStrong, Role::Ink,
                                   observationText(session(), m_context.act), m_card);
        line->setObjectName(QStringLiteral("observationRecord"));
        rows->addWidget(line);
    } else if (detail<labs::ObserveBlock>().number) {
        addNumber(rows);
    } else {
        addOrder(rows);
    }
    if (!m_recorded) addButton(rows);
    column()->addWidget(m_card);
}

void ObserveBlock::addNumber(QVBoxLayout* rows) {
    const auto& asked = detail<labs::ObserveBlock>();
    const QString unit = labs::unitSymbol(asked.shown);
    m_number = new QLineEdit(m_card);
    m_number->setObjectName(QStringLiteral("observeEdit"));
    m_number->setMaxLength(60);
    m_number->setPlaceholderText(unit.isEmpty() ? tr("a number") : tr("a number in %1").arg(unit));
    const QString label = unit.isEmpty() ? tr("Your reading") : tr("Your reading, in %1").arg(unit);
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        setLook(m_number, "wrong", false);
        m_notice->clear();
    });
    connect(m_number, &QLineEdit::returnPressed, this, &ObserveBlock::record);
    rows->addLayout(labelled(source(), label, m_number, m_card));
}

void ObserveBlock::addOrder(QVBoxLayout* rows) {
    const QStringList ids = categoriesOf(session().lab(), *detail<labs::ObserveBlock>().order);
    for (int place = 0; place < ids.size(); ++place) {
        auto* box = new ChoiceBox(source(), m_card);
        box->setObjectName(QStringLiteral("observeOrder.%1").arg(place + 1));
        for (const QString& id : ids)
            box->addItem(categoryText(session(), id), id);
        box->setPlaceholderText(tr("choose"));
        box->setCurrentIndex(-1);
        connect(box, &QComboBox::currentIndexChanged, this, [this] { m_notice->clear(); });
        rows->addLayout(labelled(source(), tr("Place %1").arg(place + 1), box, m_card));
        m_places.append(box);
    }
}

void ObserveBlock::addButton(QVBoxLayout* rows) {
    m_notice = new Notice(source(), QStringLiteral("observeNotice"), m_card);
    rows->addWidget(m_notice);
    auto* row = new QHBoxLayout;
    row->addWidget(new TextLabel(source(), TextStyle::Small, Role::Soft, tr("Recorded, not graded."), m_card),
                   1);
    m_record = makeButton(tr("Record"), "primary", QStringLiteral("recordObservationButton"), m_card);
    m_record->setAccessibleName(tr("Record the observation"));
    connect(m_record, &QPushButton::clicked, this, &ObserveBlock::record);
    row->addWidget(m_record);
    rows->addLayout(row);
}

void ObserveBlock::record() {
    labs::Observation observation;
    if (m_number) observation.typed = m_number->text();
    for (const ChoiceBox* box : m_places)
        if (box->currentIndex() >= 0) observation.order.append(box->currentData().toString());
    PageHost* host = &m_context.host;
    session().observe(m_context.act, observation, [self = QPointer(this), host](labs::Refusal refusal) {
        if (!self) return;
        if (refusal == labs::Refusal::None)
            host->goTo(QStringLiteral("revealCard"));
        else
            self->refuse(refusal);
    });
}

void ObserveBlock::refuse(labs::Refusal refusal) {
    m_notice->say(refusalText(refusal));
    if (refusal == labs::Refusal::SavePending || refusal == labs::Refusal::NotDurable) return;
    if (m_number) {
        setLook(m_number, "wrong", true);
        m_number->setFocus(Qt::OtherFocusReason);
    } else if (!m_places.isEmpty()) {
        m_places.first()->setFocus(Qt::OtherFocusReason);
    }
}

void ObserveBlock::showSaving() {
    if (m_record) m_record->setText(session().committing() ? tr("Saving…") : tr("Record"));
}

void ObserveBlock::refresh() {
    if (m_context.state().observation.has_value() != m_recorded) build();
    showSaving();
}

}  // namespace ridgepoint::ui
