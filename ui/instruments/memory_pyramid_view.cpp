// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/memory_pyramid_view.h"

#include "ui/blocks/readout_strip.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/value_slider.h"
#include "ui/instruments/pyramid_tier.h"
#include "ui/instruments/tier_card.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/constant_words.h"
#include "ui/words/latency_words.h"
#include "ui/words/level_words.h"
#include "ui/words/number_words.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ridgepoint::ui {

using instruments::Between;

namespace {

constexpr int kWideEnough = 560;  ///< pyramid and card side by side [px at 100 % text]
constexpr int kDigits = 3;
constexpr double kPercent = 100.0;

QVector<labs::ReadoutDef> readoutDefs() {
    QVector<labs::ReadoutDef> defs;
    for (const char* id : {"mixLatency", "mixEnergy", "mixLastShare", "mixLastTime"}) {
        labs::ReadoutDef def;
        def.id = QString::fromLatin1(id);
        defs.append(def);
    }
    return defs;
}

}  // namespace

MemoryPyramidView::MemoryPyramidView(const InstrumentContext& context, QWidget* parent)
    : Instrument(context, parent),
      m_pyramid(context.hardware),
      m_first(instruments::MemoryPyramid::shareControl(QStringLiteral("first"))),
      m_second(instruments::MemoryPyramid::shareControl(QStringLiteral("second"))),
      m_readouts(readoutDefs()),
      m_upper(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_tierColumn(new QVBoxLayout),
      m_card(new TierCard(context.source, context.open, this)),
      m_rest(new TextLabel(context.source, TextStyle::Body, Role::Soft, {}, this)),
      m_strip(new ReadoutStrip(context.source, m_readouts, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    buildPyramid();
    column->addLayout(m_upper);
    buildMix(column);
    followTheme(context.source, this, [this, column] {
        column->setSpacing(this->context().theme().scaled(12));
        m_upper->setSpacing(this->context().theme().scaled(20));
        arrange();
    });
    refreshTiers();
    refreshMix();
}

void MemoryPyramidView::buildPyramid() {
    m_tierColumn->setSpacing(0);
    const auto& tiers = m_pyramid.tiers();
    m_tierColumn->addWidget(new TextLabel(context().source, TextStyle::Small, Role::Soft,
                                          tr("Memory of an A100, fastest on top"), this));
    for (int i = 0; i < tiers.size(); ++i) {
        auto* tier =
            new PyramidTierButton(context().source, tiers[i].id, i, static_cast<int>(tiers.size()), this);
        connect(tier, &QAbstractButton::toggled, this, [this, i](bool on) {
            if (!on) return;
            m_pyramid.choose(i);
            m_card->show(m_pyramid.tiers()[i]);
        });
        m_tierColumn->addWidget(tier, 1);
        m_tiers.append(tier);
    }
    m_tierColumn->addStretch();
    m_upper->addLayout(m_tierColumn, 1);
    m_upper->addWidget(m_card, 1);
    if (!m_tiers.isEmpty()) m_tiers[m_pyramid.chosen()]->setChecked(true);
}

QString MemoryPyramidView::mixTierName(int place) const {
    return levelName(m_pyramid.tiers()[m_pyramid.mixTiers()[static_cast<std::size_t>(place)]].id);
}

void MemoryPyramidView::buildMix(QVBoxLayout* column) {
    column->addWidget(new TextLabel(context().source, TextStyle::BodyStrong, Role::Ink,
                                    tr("Who serves the accesses"), this));
    m_firstRow = addShare(column, m_first, tr("Served by %1").arg(mixTierName(0)));
    m_secondRow = addShare(column, m_second, tr("Served by %1").arg(mixTierName(1)));
    connect(m_firstRow.slider, &ValueSlider::valueMoved, this, [this](double share) {
        m_pyramid.setFirstShare(share);
        refreshMix();
    });
    connect(m_secondRow.slider, &ValueSlider::valueMoved, this, [this](double share) {
        m_pyramid.setSecondShare(share);
        refreshMix();
    });
    m_rest->setObjectName(QStringLiteral("mixRest"));
    column->addWidget(m_rest);
    column->addWidget(m_strip);
}

MemoryPyramidView::ShareRow MemoryPyramidView::addShare(QVBoxLayout* column, const labs::ControlDef& control,
                                                        const QString& label) {
    const ThemeSource& source = context().source;
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(source, TextStyle::Body, Role::Ink, label, this), 1);
    ShareRow row{};
    row.value = new TextLabel(source, TextStyle::BodyStrong, Role::Ink, {}, this);
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(row.value);
    row.slider = new ValueSlider(source, control, label, this);
    auto* part = new QVBoxLayout;
    part->setSpacing(0);
    part->addLayout(head);
    part->addWidget(row.slider);
    column->addLayout(part);
    return row;
}

void MemoryPyramidView::arrange() {
    const bool wide = width() >= context().theme().scaled(kWideEnough);
    m_upper->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MemoryPyramidView::refreshTiers() {
    const auto& tiers = m_pyramid.tiers();
    for (int i = 0; i < m_tiers.size(); ++i) {
        const auto latency = instruments::latencyOf(tiers[i]);
        m_tiers[i]->show(
            levelName(tiers[i].id),
            latency ? latencyText(latency->low.value(), latency->high.value(), locale()) : QString());
    }
    if (!tiers.isEmpty()) m_card->show(tiers[m_pyramid.chosen()]);
}

void MemoryPyramidView::showShare(const ShareRow& row, double share) {
    const QString text = withUnit(numberText(share * kPercent, 0, locale()), QStringLiteral("%"));
    row.value->setText(text);
    row.slider->showValue(share, text);
}

void MemoryPyramidView::refreshMix() {
    const instruments::MixView mix = m_pyramid.mix();
    showShare(m_firstRow, mix.first);
    showShare(m_secondRow, mix.second);
    const QString last = mixTierName(2);
    const QString rest = withUnit(numberText(mix.last * kPercent, 0, locale()), QStringLiteral("%"));
    m_rest->setText(tr("The rest, %1, goes to %2.").arg(rest, last));
    const auto range = [&](const auto& figure, double unit) {
        if (!figure) return context().wording.none;
        return rangeText(figure->low.value() / unit, figure->high.value() / unit, kDigits, locale());
    };
    m_strip->show({
        {m_readouts[0].id, tr("Average latency"), range(mix.latency, units::kNano), QStringLiteral("ns"), {}},
        {m_readouts[1].id, tr("Average energy of 32 bits"), range(mix.energy, 1.0), QStringLiteral("pJ"), {}},
        {m_readouts[2].id,
         tr("Accesses in %1").arg(last),
         numberText(mix.last * kPercent, 0, locale()),
         QStringLiteral("%"),
         {}},
        {m_readouts[3].id,
         tr("Time in %1").arg(last),
         range(mix.lastTime, 1.0 / kPercent),
         QStringLiteral("%"),
         {}},
    });
}

QVector<QStringList> MemoryPyramidView::table() const {
    QVector<QStringList> rows{
        {tr("Tier"), tr("Latency"), tr("Bandwidth"), tr("Energy of one bit"), tr("Capacity")}};
    for (const instruments::PyramidTier& tier : m_pyramid.tiers()) {
        QStringList cells{levelName(tier.id)};
        for (const auto* record : {tier.latency, tier.bandwidth, tier.energy, tier.capacity})
            cells.append(record ? constantText(*record, locale()) : tr("no record"));
        rows.append(cells);
    }
    return rows;
}

void MemoryPyramidView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange) {
        refreshTiers();
        refreshMix();
    }
    Instrument::changeEvent(event);
}

void MemoryPyramidView::resizeEvent(QResizeEvent* event) {
    arrange();
    Instrument::resizeEvent(event);
}

}  // namespace ridgepoint::ui
