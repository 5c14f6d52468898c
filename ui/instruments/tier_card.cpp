// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/tier_card.h"

#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/constant_words.h"
#include "ui/words/level_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kFarLine = 1;

}  // namespace

TierCard::TierCard(const ThemeSource& source, std::function<void(const QString& place)> open, QWidget* parent)
    : Card(source, Look::Panel, parent),
      m_source(source),
      m_open(std::move(open)),
      m_title(new TextLabel(source, TextStyle::BodyStrong, Role::Ink, {}, this)) {
    setObjectName(QStringLiteral("tierCard"));
    column()->addWidget(m_title);
    for (const QString& label : {tr("Latency"), tr("Latency of the far half"), tr("Bandwidth"),
                                 tr("Energy of one bit"), tr("Capacity")})
        addLine(label);
    column()->addStretch(1);
}

void TierCard::addLine(const QString& label) {
    const int index = static_cast<int>(m_lines.size());
    Line line;
    line.box = new QWidget(this);
    auto* head = new QHBoxLayout;
    auto* name = new TextLabel(m_source, TextStyle::Body, Role::Soft, label, line.box);
    line.value = new TextLabel(m_source, TextStyle::BodyStrong, Role::Ink, {}, line.box);
    line.value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    head->addWidget(name, 1, Qt::AlignTop);
    head->addWidget(line.value, 1, Qt::AlignTop);
    line.origin = new TextLabel(m_source, TextStyle::Small, Role::Soft, {}, line.box);
    line.link = makeButton(tr("Look up"), "link", QStringLiteral("tierConstant.%1").arg(index), line.box);
    line.link->setAccessibleName(tr("%1: open the constant").arg(label));
    connect(line.link, &QPushButton::clicked, this, [this, index] {
        if (m_open) m_open(QStringLiteral("constant:") + m_lines[index].record);
    });
    auto* foot = new QHBoxLayout;
    foot->addWidget(line.origin, 1, Qt::AlignTop);
    foot->addWidget(line.link, 0, Qt::AlignTop);
    auto* part = new QVBoxLayout(line.box);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(0);
    part->addLayout(head);
    part->addLayout(foot);
    column()->addWidget(line.box);
    m_lines.append(line);
}

void TierCard::show(const instruments::PyramidTier& tier) {
    m_title->setText(levelName(tier.id));
    const hardware::HardwareRecord* const records[] = {tier.latency, tier.latencyFar, tier.bandwidth,
                                                       tier.energy, tier.capacity};
    for (int line = 0; line < m_lines.size(); ++line)
        fill(line, records[line]);
    m_lines[kFarLine].box->setVisible(tier.latencyFar);
}

void TierCard::fill(int index, const hardware::HardwareRecord* record) {
    Line& line = m_lines[index];
    line.record = record ? record->id : QString();
    line.value->setText(record ? constantText(*record, locale()) : tr("no record"));
    line.value->setRole(record ? Role::Ink : Role::Soft);
    line.origin->setText(record ? provenanceText(*record) : QString());
    line.origin->setVisible(record);
    line.link->setVisible(record && m_open);
}

}  // namespace ridgepoint::ui
