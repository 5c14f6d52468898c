// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/quantity_spin.h"

#include "core/units/quantity_text.h"
#include "ui/blocks/glyph.h"

#include <QLineEdit>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr int kLongestEntry = 40;

}  // namespace

QuantitySpin::QuantitySpin(const labs::LabSession& session, const units::Unit* shown, QWidget* parent)
    : QDoubleSpinBox(parent), m_session(session), m_shown(shown) {
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setProperty("kind", QStringLiteral("field"));
    setKeyboardTracking(false);
    setAlignment(Qt::AlignRight);
    lineEdit()->setMaxLength(kLongestEntry);
}

void QuantitySpin::setLocked(const QString& words) {
    m_lockedWords = words;
    setReadOnly(true);
    setRange(0, 0);
    setValue(0);
    lineEdit()->setText(words);
}

void QuantitySpin::setUnlocked(double from, double to, double step, int decimals) {
    m_lockedWords.clear();
    setReadOnly(false);
    setDecimals(decimals);
    setRange(from, to);
    setSingleStep(step);
}

QString QuantitySpin::textFromValue(double value) const {
    if (isLocked()) return m_lockedWords;
    return labs::valueText(models::Value::number(value), m_shown, m_shown, decimals(), m_session.wording());
}

std::optional<double> QuantitySpin::read(const QString& text) const {
    const QLocale& locale = m_session.wording().locale;
    const std::string decimal = locale.decimalPoint().toStdString();
    const std::string group = locale.groupSeparator().toStdString();
    units::QuantityRequest request;
    request.dimension = m_shown->dimension;
    request.bareUnit = m_shown;
    const auto typed = units::parseQuantity(text.toStdString(), {decimal, group}, request);
    if (!typed) return std::nullopt;
    return units::convert(typed->value, *typed->unit, *m_shown);
}

double QuantitySpin::valueFromText(const QString& text) const {
    return isLocked() ? 0.0 : std::clamp(read(text).value_or(value()), minimum(), maximum());
}

QValidator::State QuantitySpin::validate(QString& text, int&) const {
    if (isLocked()) return QValidator::Acceptable;
    return read(text) ? QValidator::Acceptable : QValidator::Intermediate;
}

QAbstractSpinBox::StepEnabled QuantitySpin::stepEnabled() const {
    return isLocked() ? StepEnabled(StepNone) : QDoubleSpinBox::stepEnabled();
}

void QuantitySpin::wheelEvent(QWheelEvent* event) {
    event->ignore();  // the wheel scrolls the page
}

void QuantitySpin::paintEvent(QPaintEvent* event) {
    QDoubleSpinBox::paintEvent(event);
    if (!isLocked()) return;
    QPainter painter(this);
    const double side = fontMetrics().height() * 0.75;
    paintGlyph(painter, Glyph::Lock, QRectF(side * 0.7, (height() - side) / 2, side, side),
               palette().color(QPalette::PlaceholderText), palette().color(QPalette::Base));
}

QSize QuantitySpin::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    int width = metrics.horizontalAdvance(QStringLiteral("00000"));
    for (const QString& text : {textFromValue(minimum()), textFromValue(maximum())})
        width = std::max(width, metrics.horizontalAdvance(text));
    if (isLocked()) width += metrics.height();
    return {width + metrics.height() * 2, metrics.height() + metrics.height() * 3 / 4};
}

}  // namespace ridgepoint::ui
