// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/earlier_row.h"

#include "core/labs/shown_number.h"
#include "ui/blocks/choice_box.h"
#include "ui/blocks/quantity_spin.h"
#include "ui/blocks/step_field.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/earlier_words.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ridgepoint::ui {
EarlierRow::EarlierRow(const BlockContext& context, int index, QWidget* parent)
    : QWidget(parent), m_context(context), m_index(index) {
    const labs::EarlierDef& def = context.session.lab().earlier[index];
    const QString label = context.session.text(QStringLiteral("earlier.") + def.id);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme().scaled(4));
    QWidget* field = def.isChoice() ? makeChoice(def) : makeNumber(def);
    column->addLayout(labelled(context.source, label, field, this));
    m_origin = new TextLabel(context.source, TextStyle::Small, Role::Soft, {}, this);
    m_origin->setObjectName(QStringLiteral("earlierOrigin.") + def.id);
    column->addWidget(m_origin);
    m_restore =
        makeButton(tr("Use the ledger’s value"), "link", QStringLiteral("earlierRestore.") + def.id, this);
    m_restore->setAccessibleName(tr("Use the ledger’s value: %1").arg(label));
    connect(m_restore, &QPushButton::clicked, this, [this] { m_context.session.restoreEarlier(m_index); });
    column->addWidget(m_restore, 0, Qt::AlignLeft);
}

QWidget* EarlierRow::makeNumber(const labs::EarlierDef& def) {
    const double factor = labs::shownFactor(def.unit, def.shown).value_or(1.0);
    m_spin = new QuantitySpin(m_context.session, def.shown, this);
    m_spin->setObjectName(QStringLiteral("earlier.") + def.id);
    m_spin->setUnlocked(def.from * factor, def.to * factor, def.step * factor, def.decimals);
    m_spin->setKeyboardTracking(false);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this,
            [this, factor](double shown) { m_context.session.changeEarlier(m_index, shown / factor); });
    return new StepField(m_spin, this);
}

QWidget* EarlierRow::makeChoice(const labs::EarlierDef& def) {
    m_choice = new ChoiceBox(m_context.source, this);
    m_choice->setObjectName(QStringLiteral("earlier.") + def.id);
    for (int i = 0; i < def.choices.size(); ++i)
        m_choice->addItem(m_context.session.earlierText(m_index, i));
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int choice) { m_context.session.changeEarlier(m_index, choice); });
    return m_choice;
}

void EarlierRow::show(const labs::EarlierView& view) {
    const labs::EarlierDef& def = m_context.session.lab().earlier[m_index];
    const double value = m_context.session.state().earlier[m_index].inForce();
    if (m_spin) {
        const QSignalBlocker quiet(m_spin);
        m_spin->setValue(value * labs::shownFactor(def.unit, def.shown).value_or(1.0));
        m_spin->setAccessibleName(view.label);
        m_spin->setAccessibleDescription(originText(view));
    } else {
        const QSignalBlocker quiet(m_choice);
        m_choice->setCurrentIndex(static_cast<int>(value));
        m_choice->setAccessibleName(view.label);
        m_choice->setAccessibleDescription(originText(view));
    }
    m_origin->setText(originText(view));
    m_restore->setVisible(view.changed);
}

}  // namespace ridgepoint::ui
