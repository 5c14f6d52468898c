// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/quantiser_view.h"

#include "ui/blocks/card.h"
#include "ui/blocks/flow_layout.h"
#include "ui/blocks/plot_holder.h"
#include "ui/blocks/readout_strip.h"
#include "ui/blocks/segmented_switch.h"
#include "ui/blocks/steady_text.h"
#include "ui/blocks/widget_tools.h"
#include "ui/instruments/instrument_slider.h"
#include "ui/plot/plot_view.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/float_words.h"
#include "ui/words/number_words.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

using instruments::Quantiser;
using models::QuantizerScheme;
using models::ValueDistribution;

constexpr int kErrorDigits = 3;
constexpr double kPercent = 100.0;
constexpr double kPerMille = 1e-3;

labs::ControlDef rangeOf(const QString& id, double from, double to, double step) {
    labs::ControlDef range;
    range.id = id;
    range.from = from;
    range.to = to;
    range.step = step;
    return range;
}

}  // namespace

QuantiserView::QuantiserView(const InstrumentContext& context, QWidget* parent)
    : Instrument(context, parent), m_locale(context.wording.locale) {
    setObjectName(QStringLiteral("instrument.quantiser"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(context.source, Card::Look::Panel, this);
    fillControls(card);
    QVector<labs::ReadoutDef> readouts(6);
    const char* ids[] = {"step", "rms_error", "clipped_share", "sqnr", "memory", "levels"};
    for (int i = 0; i < readouts.size(); ++i)
        readouts[i].id = QLatin1String(ids[i]);
    m_readouts = new ReadoutStrip(context.source, readouts, card);
    card->column()->addWidget(m_readouts);
    m_histogram = addPlot(card, &m_histogramWords);
    column->addWidget(card);
    auto* probe = new Card(context.source, Card::Look::Panel, this);
    fillProbe(probe);
    column->addWidget(probe);
    auto* trade = new Card(context.source, Card::Look::Panel, this);
    m_tradeOff = addPlot(trade, &m_tradeOffWords);
    column->addWidget(trade);
    column->addStretch(1);
    followTheme(context.source, this,
                [this, column] { column->setSpacing(this->context().theme().scaled(14)); });
    refresh();
}

PlotView* QuantiserView::addPlot(Card* card, SteadyText** words) {
    auto* plot = new PlotView(context().source, card);
    card->column()->addWidget(new PlotHolder(context().source, plot, card));
    *words = new SteadyText(context().source, TextStyle::Body, Role::Soft, card);
    card->column()->addWidget(*words);
    return plot;
}

InstrumentSlider* QuantiserView::addSlider(Card* card, const labs::ControlDef& range, const QString& label,
                                           const std::function<QString(double)>& write,
                                           const std::function<void(double)>& set) {
    auto* slider = new InstrumentSlider(context().source, range, label, write, card);
    connect(slider, &InstrumentSlider::moved, this, set);
    card->column()->addWidget(slider);
    return slider;
}

SegmentedSwitch* QuantiserView::addSwitch(Card* card, const QString& label, const QString& id,
                                          const QStringList& texts, const std::function<void(int)>& set) {
    QVector<SegmentedSwitch::Choice> choices;
    for (int i = 0; i < texts.size(); ++i)
        choices.append({QStringLiteral("%1.%2").arg(id).arg(i), texts[i]});
    auto* choice = new SegmentedSwitch(context().source, choices, card);
    choice->setAccessibleName(label);
    connect(choice, &SegmentedSwitch::chosen, this, set);
    return choice;
}

void QuantiserView::fillControls(Card* card) {
    auto* line = new QWidget(card);
    auto* flow = new FlowLayout(context().theme().scaled(18), context().theme().scaled(8), line);
    m_distribution = addSwitch(card, tr("Values"), QStringLiteral("distribution"),
                               {tr("Weights"), tr("Activations")}, [this](int index) {
                                   m_quantiser.setDistribution(static_cast<ValueDistribution>(index));
                                   refresh();
                               });
    m_scheme = addSwitch(card, tr("Scheme"), QStringLiteral("scheme"), {tr("Symmetric"), tr("Affine")},
                         [this](int index) {
                             m_quantiser.setScheme(static_cast<QuantizerScheme>(index));
                             refresh();
                         });
    flow->addItem(labelled(context().source, tr("Values"), m_distribution, line));
    flow->addItem(labelled(context().source, tr("Scheme"), m_scheme, line));
    card->column()->addWidget(line);
    m_bits = addSlider(
        card, rangeOf(QStringLiteral("bits"), models::kFewestBits, models::kMostBits, 1.0), tr("Bits"),
        [this](double value) { return tr("%1 bit", "width of a code").arg(number(value, 0)); },
        [this](double value) {
            m_quantiser.setBits(static_cast<int>(std::lround(value)));
            refresh();
        });
    m_clip = addSlider(
        card, rangeOf(QStringLiteral("clip"), Quantiser::kNarrowest, Quantiser::kWidest, 0.05),
        tr("Clipping range"), [this](double value) { return inSd(value, 2); },
        [this](double value) {
            m_quantiser.setClip(value);
            refresh();
        });
}

void QuantiserView::fillProbe(Card* card) {
    card->addTitle(tr("One value"));
    m_probe = addSlider(
        card, rangeOf(QStringLiteral("probe"), -Quantiser::kWidest, Quantiser::kWidest, 0.01), tr("Value"),
        [this](double value) { return inSd(value, 2); },
        [this](double value) {
            m_quantiser.setProbe(value);
            refreshProbe();
        });
    m_probed = new SteadyText(context().source, TextStyle::Body, Role::Ink, card);
    m_probed->setObjectName(QStringLiteral("probed"));
    card->column()->addWidget(m_probed);
}

QString QuantiserView::number(double value, int decimals) const {
    return numberText(value, decimals, m_locale);
}

QString QuantiserView::inSd(double value, int decimals) const {
    return withUnit(number(value, decimals), tr("sd", "standard deviations"));
}

QString QuantiserView::percent(double share) const {
    if (share > 0.0 && share < kPerMille)
        return withUnit(poweredText(share * kPercent, 2, m_locale), QStringLiteral("%"));
    return withUnit(number(share * kPercent, 1), QStringLiteral("%"));
}

void QuantiserView::refresh() {
    m_distribution->setCurrent(static_cast<int>(m_quantiser.distribution()));
    m_scheme->setCurrent(static_cast<int>(m_quantiser.scheme()));
    m_bits->showValue(m_quantiser.bits());
    m_clip->showValue(m_quantiser.clip());
    refreshReadouts();
    m_histogram->setSpec(histogram());
    m_tradeOff->setSpec(tradeOff());
    m_histogramWords->setText(m_histogram->summaryText());
    m_tradeOffWords->setText(m_tradeOff->summaryText());
    refreshProbe();
}

void QuantiserView::refreshReadouts() {
    const auto tile = [](const QString& label, const QString& value, const QString& unit,
                         const QString& sub) {
        labs::ReadoutView view;
        view.label = label;
        view.value = value;
        view.unit = unit;
        view.sub = sub;
        return view;
    };
    const QString sd = tr("sd", "standard deviations");
    const Quantiser& q = m_quantiser;
    const QString share = percent(q.output("clipped_share"));
    m_readouts->show({
        tile(tr("Step"), poweredText(q.output("scale"), kErrorDigits, m_locale), sd,
             tr("zero point %1").arg(number(q.output("zero_point"), 0))),
        tile(tr("RMS error"), poweredText(q.output("rms_error"), kErrorDigits, m_locale), sd,
             tr("least %1 at %2")
                 .arg(poweredText(q.best().rms, kErrorDigits, m_locale), inSd(q.best().clip, 2))),
        tile(tr("Clipped"), share, {}, tr("of all values")),
        tile(tr("Signal to noise"), number(q.output("sqnr"), 1), QStringLiteral("dB"), {}),
        tile(tr("Smaller than 16 bit"), number(q.output("memory_ratio_16"), 1), QStringLiteral("×"),
             tr("%1 than 32 bit").arg(withUnit(number(q.output("memory_ratio_32"), 1), QStringLiteral("×")))),
        tile(tr("Levels in use"), number(q.output("levels_used"), 0), {}, {}),
    });
}

void QuantiserView::refreshProbe() {
    const Quantiser::Probed probed = m_quantiser.probed();
    m_probe->showValue(m_quantiser.probe());
    m_probed->setText(tr("%1 becomes code %2, which decodes to %3: an error of %4.")
                          .arg(inSd(m_quantiser.probe(), 2), number(probed.code, 0), inSd(probed.decoded, 4),
                               inSd(probed.error, 4)));
}

QString QuantiserView::histogramSummary() const {
    const Quantiser& q = m_quantiser;
    const QString levels = tr("%1 levels from %2 to %3; %4 of the values are clipped.")
                               .arg(number(q.output("levels_used"), 0), inSd(q.lowest(), 2),
                                    inSd(q.highest(), 2), percent(q.output("clipped_share")));
    if (q.distribution() == ValueDistribution::Weights) return levels;
    return levels + QLatin1Char(' ') +
           tr("Half of all activations are exactly 0 and stay 0; they are not drawn.");
}

void QuantiserView::addClipLines(labs::PlotSpec& spec) const {
    const Quantiser& q = m_quantiser;
    const auto add = [&](const char* id, double at, double share) {
        spec.lines.append({QLatin1String(id), tr("%1: %2 clipped").arg(inSd(at, 2), percent(share)),
                           labs::LineRole::Threshold, at, true});
    };
    if (q.distribution() == ValueDistribution::Weights) add("lowest", q.lowest(), q.clippedBelow());
    add("highest", q.highest(), q.clippedAbove());
}

labs::PlotSpec QuantiserView::histogram() const {
    labs::PlotSpec spec;
    spec.id = QStringLiteral("quantiser.histogram");
    spec.title = m_quantiser.distribution() == ValueDistribution::Weights
                     ? tr("Weights before and after")
                     : tr("Activations before and after");
    spec.summary = histogramSummary();
    const QString sd = tr("sd", "standard deviations");
    spec.x = {tr("value"), sd, labs::AxisScale::Linear, m_quantiser.shownFrom(), Quantiser::kShownTo, 1, 1.0};
    const instruments::Curve density = m_quantiser.density();
    const instruments::Curve levels = m_quantiser.levels();
    double top = 0.0;
    for (const instruments::Curve* curve : {&density, &levels})
        top = std::max(top, *std::max_element(curve->y.begin(), curve->y.end()));
    spec.y = {tr("density"), tr("per sd"), labs::AxisScale::Linear, 0.0, top, 2, 1.0};
    spec.series.append(
        {QStringLiteral("values"), tr("values"), labs::SeriesRole::Effective, density.x, density.y});
    spec.series.append(
        {QStringLiteral("levels"), tr("levels"), labs::SeriesRole::Current, levels.x, levels.y});
    addClipLines(spec);
    return spec;
}

QString QuantiserView::tradeOffSummary() const {
    const Quantiser& q = m_quantiser;
    return tr("A narrow range clips, a wide one has coarse steps: at %1 the error is least, at %2; here it "
              "is %3.")
        .arg(inSd(q.best().clip, 2),
             withUnit(poweredText(q.best().rms, kErrorDigits, m_locale), tr("sd", "standard deviations")),
             withUnit(poweredText(q.output("rms_error"), kErrorDigits, m_locale),
                      tr("sd", "standard deviations")));
}

labs::PlotSpec QuantiserView::tradeOff() const {
    const Quantiser::TradeOff& curves = m_quantiser.tradeOff();
    labs::PlotSpec spec;
    spec.id = QStringLiteral("quantiser.trade_off");
    spec.title = tr("Where to clip");
    spec.summary = tradeOffSummary();
    const QString sd = tr("sd", "standard deviations");
    spec.x = {
        tr("clipping range"), sd, labs::AxisScale::Linear, Quantiser::kNarrowest, Quantiser::kWidest, 1, 1.0};
    spec.y = {tr("RMS error"), sd, labs::AxisScale::Log10, m_quantiser.tradeOff().floor, 1.0, 3, 1.0};
    const auto add = [&](const char* id, const QString& label, labs::SeriesRole role,
                         const QVector<double>& y) {
        spec.series.append({QLatin1String(id), label, role, curves.clip, y});
    };
    add("clipping", tr("clipping"), labs::SeriesRole::Series2, curves.clipping);
    add("rounding", tr("rounding"), labs::SeriesRole::Series3, curves.rounding);
    add("total", tr("both"), labs::SeriesRole::Current, curves.total);
    const double best = m_quantiser.best().clip;
    spec.lines.append({QStringLiteral("best"), tr("least"), labs::LineRole::Crossing, best, true});
    const double rms = m_quantiser.output("rms_error");
    spec.markers.append(
        {tr("%1: %2", "clipping range, error")
             .arg(inSd(m_quantiser.clip(), 2), withUnit(poweredText(rms, kErrorDigits, m_locale), sd)),
         m_quantiser.clip(), rms});
    return spec;
}

QVector<labs::PlotSpec> QuantiserView::figures() const {
    return {histogram(), tradeOff()};
}

}  // namespace ridgepoint::ui
