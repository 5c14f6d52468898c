// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/control_row.h"

#include "ui/blocks/choice_box.h"
#include "ui/blocks/quantity_spin.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/value_slider.h"

#include <QGridLayout>
#include <QSignalBlocker>
#include <QTimer>

namespace ridgepoint::ui {
namespace {

constexpr int kIdle_ms = 600;  ///< without a move, a change counts as finished

}  // namespace

ControlRow::ControlRow(const BlockContext& context, int slot, const QString& reason, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_slot(slot),
      m_idle(new QTimer(this)),
      m_grid(new QGridLayout(this)) {
    const QString words = context.session.text(QStringLiteral("control.") + control().id);
    m_label = new TextLabel(context.source, TextStyle::Body, reason.isEmpty() ? Role::Ink : Role::Soft, words,
                            this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(context.theme().scaled(14));
    m_grid->setVerticalSpacing(2);
    m_idle->setSingleShot(true);
    m_idle->setInterval(kIdle_ms);
    connect(m_idle, &QTimer::timeout, this, &ControlRow::settle);
    if (control().isChoice())
        makeChoice(reason);
    else
        makeNumber(reason);
    setProperty("unit", labs::unitSymbol(control().shown));  // for "What is this?"
    showValue();
    arrange();
}

const labs::ControlDef& ControlRow::control() const {
    return m_context.session.lab().controls[m_slot];
}

double ControlRow::shownFactor() const {
    return labs::shownFactor(control().unit, control().shown).value_or(1.0);
}

void ControlRow::makeNumber(const QString& reason) {
    m_slider = new ValueSlider(m_context.source, control(), m_label->text(), this);
    m_spin = new QuantitySpin(m_context.session, control().shown ? control().shown : control().unit, this);
    m_spin->setObjectName(QStringLiteral("spin.") + control().id);
    m_spin->setAccessibleName(m_label->text());
    m_label->setBuddy(m_spin);
    if (!reason.isEmpty()) {
        m_slider->setLocked(tr("locked"), reason);
        m_spin->setLocked(tr("locked"));
        m_spin->setAccessibleDescription(reason);
        return;
    }
    const double factor = shownFactor();
    m_spin->setUnlocked(control().from * factor, control().to * factor, control().step * factor,
                        control().decimals);
    connect(m_slider, &ValueSlider::valueMoved, this, &ControlRow::preview);
    connect(m_slider, &ValueSlider::released, this, &ControlRow::settle);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this,
            [this](double shown) { preview(shown / shownFactor()); });
    connect(m_spin, &QAbstractSpinBox::editingFinished, this, &ControlRow::settle);
}

void ControlRow::makeChoice(const QString& reason) {
    m_choice = new ChoiceBox(m_context.source, this);
    m_choice->setObjectName(QStringLiteral("choice.") + control().id);
    m_choice->setAccessibleName(m_label->text());
    m_label->setBuddy(m_choice);
    if (!reason.isEmpty()) {
        m_choice->addItem(tr("locked"));
        m_choice->setAccessibleDescription(reason);
        m_choice->setToolTip(reason);
        return;
    }
    fillChoices();
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_context.session.set(m_slot, control().choices.indexOf(m_choice->itemData(index).toString()));
    });
}

/// A context may lack some of the choices.
void ControlRow::fillChoices() {
    const labs::LabSession& session = m_context.session;
    const QVector<int> here = session.lab().choicesIn(session.state().context, m_slot);
    if (m_choices == here) return;
    m_choices = here;
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const int choice : here) {
        const QString id = control().choices[choice];
        m_choice->addItem(session.text(QStringLiteral("control.%1.%2").arg(control().id, id)), id);
    }
}

void ControlRow::preview(double value) {
    m_idle->start();
    m_context.session.preview(m_slot, value);
    showValue();  // also where the grid put it back to where it was
}

void ControlRow::settle() {
    m_idle->stop();
    m_context.session.settle(m_slot);
}

void ControlRow::showValue() {
    if (!m_context.session.unlocked(m_context.act)) return;
    const double value = m_context.session.state().slots_[m_slot];
    if (m_choice) {
        fillChoices();
        const QSignalBlocker quiet(m_choice);
        const int index = m_choice->findData(control().choices.value(static_cast<int>(value)));
        if (m_choice->currentIndex() != index) m_choice->setCurrentIndex(index);
        return;
    }
    if (m_slider->isLocked()) return;
    m_slider->showValue(value, m_context.session.controlText(m_slot));
    const QSignalBlocker quiet(m_spin);
    m_spin->setValue(value * shownFactor());
}

QWidget* ControlRow::focusTarget() const {
    if (m_choice) return m_choice;
    return m_slider;
}

int ControlRow::labelWidth() const {
    return m_label->fontMetrics().horizontalAdvance(m_label->text()) + 2;
}

void ControlRow::setLabelWidth(int width) {
    m_labelWidth = width;
    arrange();
}

void ControlRow::arrange() {
    const Theme& theme = m_context.theme();
    const int room = m_labelWidth + theme.scaled(96 + 2 * 14) + (m_spin ? m_spin->sizeHint().width() : 0);
    m_narrow = width() > 0 && width() < room;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_label, m_slider, m_spin, m_choice})
        if (widget) m_grid->removeWidget(widget);
    m_label->setMinimumWidth(m_narrow ? 0 : m_labelWidth);
    m_grid->addWidget(m_label, 0, 0, 1, m_narrow ? 2 : 1, Qt::AlignVCenter);
    const int row = m_narrow ? 1 : 0;
    const int column = m_narrow ? 0 : 1;
    if (m_choice) {
        m_grid->addWidget(m_choice, row, column, 1, 2);
    } else {
        m_grid->addWidget(m_slider, row, column);
        m_grid->addWidget(m_spin, row, column + 1);
    }
    m_grid->setColumnStretch(0, m_narrow ? 1 : 0);
    m_grid->setColumnStretch(1, m_narrow ? 0 : 1);
}

void ControlRow::resizeEvent(QResizeEvent*) {
    const Theme& theme = m_context.theme();
    const int room = m_labelWidth + theme.scaled(96 + 2 * 14) + (m_spin ? m_spin->sizeHint().width() : 0);
    if ((width() < room) != m_narrow) arrange();
}

}  // namespace ridgepoint::ui
