// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_slider.h"

#include "ui/blocks/text_label.h"
#include "ui/blocks/value_slider.h"
#include "ui/theme/follow_theme.h"

#include <QGridLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kLabel = 150;
constexpr int kSlider = 160;
constexpr int kValue = 70;
constexpr int kGap = 14;

}  // namespace

InstrumentSlider::InstrumentSlider(const ThemeSource& source, const labs::ControlDef& range,
                                   const QString& label, const Write& write, QWidget* parent)
    : QWidget(parent),
      m_source(source),
      m_range(range),
      m_write(write),
      m_label(new TextLabel(source, TextStyle::Body, Role::Ink, label, this)),
      m_slider(new ValueSlider(source, m_range, label, this)),
      m_value(new TextLabel(source, TextStyle::BodyStrong, Role::Ink, {}, this)),
      m_grid(new QGridLayout(this)) {
    m_label->setBuddy(m_slider);
    m_value->setWordWrap(false);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(0);
    connect(m_slider, &ValueSlider::valueMoved, this, [this](double value) {
        const double kept = qBound(m_range.from, value, m_range.to);
        showValue(kept);
        emit moved(kept);
    });
    followTheme(source, this, [this] { arrange(); });
}

void InstrumentSlider::showValue(double value) {
    const QString text = m_write(value);
    m_slider->showValue(value, text);
    if (m_value->text() != text) m_value->setText(text);
}

void InstrumentSlider::arrange() {
    const Theme& theme = m_source.theme();
    const QFontMetrics metrics(theme.font(TextStyle::BodyStrong));
    int widest = theme.scaled(kValue);
    for (const double value : {m_range.from, m_range.to})
        widest = qMax(widest, metrics.horizontalAdvance(m_write(value)));
    m_value->setMinimumWidth(widest + theme.scaled(6));
    m_isNarrow = width() < theme.scaled(kLabel + kSlider + 2 * kGap) + widest;
    m_grid->setHorizontalSpacing(theme.scaled(kGap));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_value)})
        m_grid->removeWidget(widget);
    m_label->setMinimumWidth(m_isNarrow ? 0 : theme.scaled(kLabel));
    m_grid->addWidget(m_label, 0, 0);
    if (m_isNarrow) {
        m_grid->addWidget(m_value, 0, 1);
        m_grid->addWidget(m_slider, 1, 0, 1, 2);
    } else {
        m_grid->addWidget(m_slider, 0, 1);
        m_grid->addWidget(m_value, 0, 2);
    }
    m_grid->setColumnStretch(0, m_isNarrow ? 1 : 0);
    m_grid->setColumnStretch(1, m_isNarrow ? 0 : 1);
}

void InstrumentSlider::resizeEvent(QResizeEvent*) {
    const bool was = m_isNarrow;
    const Theme& theme = m_source.theme();
    const bool is =
        width() < theme.scaled(kLabel + kSlider + 2 * kGap) + m_value->minimumWidth() - theme.scaled(6);
    if (was != is) arrange();
}

}  // namespace ridgepoint::ui
