// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/confidence_spin.h"

#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr int kEmpty = 0;
constexpr int kMost = 99;
constexpr QChar kThinSpace(0x202f);

/// The digits of "80 %"; -1 where there is something else.
int percentIn(QString text) {
    text.remove(u'%');
    text = text.trimmed();
    if (text.isEmpty()) return kEmpty;
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value > 0 ? value : -1;
}

}  // namespace

ConfidenceSpin::ConfidenceSpin(int chancePercent, QWidget* parent)
    : QSpinBox(parent), m_chance(chancePercent) {
    setRange(kEmpty, 100);
    setSingleStep(5);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setProperty("kind", QStringLiteral("field"));
    const QString range = tr("%1 to %2 %").arg(chancePercent).arg(kMost);
    lineEdit()->setPlaceholderText(range);
    setAccessibleDescription(range);
    setValue(kEmpty);
}

std::optional<int> ConfidenceSpin::confidence() const {
    const int now = valueFromText(lineEdit()->text());
    return now == kEmpty ? std::nullopt : std::optional(now);
}

void ConfidenceSpin::setConfidence(const std::optional<int>& percent) {
    setValue(percent.value_or(kEmpty));
}

void ConfidenceSpin::stepBy(int steps) {
    const int now = value();
    const int next = now == kEmpty ? m_chance : now + steps * singleStep();
    setValue(std::clamp(next, m_chance, kMost));
    selectAll();
}

QString ConfidenceSpin::textFromValue(int value) const {
    return value == kEmpty ? QString() : locale().toString(value) + kThinSpace + u'%';
}

int ConfidenceSpin::valueFromText(const QString& text) const {
    return std::clamp(percentIn(text), 0, 100);
}

QValidator::State ConfidenceSpin::validate(QString& text, int&) const {
    const int value = percentIn(text);
    if (value < 0) return QValidator::Invalid;
    return value <= 100 ? QValidator::Acceptable : QValidator::Invalid;
}

QAbstractSpinBox::StepEnabled ConfidenceSpin::stepEnabled() const {
    StepEnabled enabled = StepNone;
    if (value() < kMost) enabled |= StepUpEnabled;
    if (value() == kEmpty || value() > m_chance) enabled |= StepDownEnabled;
    return enabled;
}

void ConfidenceSpin::wheelEvent(QWheelEvent* event) {
    event->ignore();  // the wheel scrolls the page
}

}  // namespace ridgepoint::ui
