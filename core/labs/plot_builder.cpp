// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/plot_builder.h"

#include "core/labs/costly_runs.h"
#include "core/labs/load/load_state.h"
#include "core/labs/plot_front.h"
#include "core/labs/plot_histogram.h"
#include "core/labs/plot_schedule.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::labs {
namespace {

class PlotBuilder {
public:
    PlotBuilder(const Lab& lab, const PlotDef& plot, const QString& key, const Evaluation& live,
                const TextRenderer& renderer, int context)
        : m_lab(lab),
          m_plot(plot),
          m_key(key),
          m_live(live),
          m_renderer(renderer),
          m_context(context < 0 ? renderer.context() : context) {}

    PlotSpec build(const QVector<GhostRun>& ghosts) {
        m_spec.id = m_plot.id;
        m_spec.kind = m_plot.kind;
        m_spec.title = text(m_key);
        m_spec.summary = text(m_key + QStringLiteral(".summary"));
        if (m_plot.kind == PlotKind::Slots) {
            addSchedule();
            return m_spec;
        }
        if (m_plot.kind == PlotKind::Histogram)
            return histogram(*costlySamples(*m_lab.instances[m_plot.simulation].model, liveInputs()));
        if (m_plot.kind == PlotKind::Front) {
            addOffers();
            addLines();
            return m_spec;
        }
        setPlaceAxis();
        if (m_plot.kind == PlotKind::Line)
            addCurves();
        else
            addBars();
        addLines();
        if (m_plot.marker) addMarkers(ghosts);
        fitValueAxis();
        return m_spec;
    }

    PlotSpec histogram(const simulation::LatencyHistogram& samples) {
        m_spec.id = m_plot.id;
        m_spec.title = text(m_key);
        m_spec.summary = text(m_key + QStringLiteral(".summary"));
        addHistogram(samples);
        addLines();
        return m_spec;
    }

private:
    /// Of the simulation that is drawn.
    [[nodiscard]] models::Inputs liveInputs() {
        m_inputs = inputsOf(m_lab, m_live, m_plot.simulation);
        return {m_inputs.constData(), static_cast<std::size_t>(m_inputs.size())};
    }
    [[nodiscard]] QString text(const QString& key) const {
        const Template* found = m_lab.text.find(key, m_lab.contexts[m_context].id);
        return found ? m_renderer.render(*found, m_live) : QString();
    }

    void setPlaceAxis() {
        if (m_plot.sweepSlot >= 0)
            m_xFactor = shownFactor(m_lab.slotUnit(m_plot.sweepSlot), m_plot.xShown).value_or(1.0);
        m_spec.x = {text(m_key + QStringLiteral(".x")),
                    unitSymbol(m_plot.xShown),
                    m_plot.xScale,
                    m_plot.from * m_xFactor,
                    m_plot.to * m_xFactor,
                    m_plot.xDecimals,
                    m_xFactor};
    }

    [[nodiscard]] double factorOf(const Reference& reference) const {
        return shownFactor(referenceUnit(m_lab, reference), m_plot.yShown).value_or(1.0);
    }

    /// In shown units of the axis that it stands on; nothing where the models give no finite number.
    [[nodiscard]] std::optional<double> lineValue(const PlotLineDef& line) const {
        const models::Value value = m_renderer.value(line.value, m_live);
        if (!value.isNumber() || !std::isfinite(value.number())) return std::nullopt;
        if (!line.isUpright) return value.number() * factorOf(line.value);
        return value.number() * shownFactor(referenceUnit(m_lab, line.value), m_plot.xShown).value_or(1.0);
    }

    [[nodiscard]] double at(const Reference& reference, const Slots& slots_) const {
        if (reference.isSlot()) return slots_[reference.slot];
        const models::Outputs outputs = evaluateInstance(m_lab, slots_, reference.instance);
        const models::Value& value = outputs[static_cast<std::size_t>(reference.output)];
        if (value.isPerCategory() && reference.category >= 0)
            return value.parts()[static_cast<std::size_t>(reference.category)];
        return value.isNumber() ? value.number() : std::nan("");
    }

    [[nodiscard]] double abscissa(int i, int last) const {
        const double share = static_cast<double>(i) / last;
        if (m_plot.xScale == AxisScale::Linear) return m_plot.from + share * (m_plot.to - m_plot.from);
        return i == last ? m_plot.to : m_plot.from * std::pow(m_plot.to / m_plot.from, share);
    }

    /// Where curves are sampled: evenly along the axis, hitting each octave or decade, at the marker and at
    /// upright lines, so that the data table reads round numbers, the current setting and the crossings.
    [[nodiscard]] QVector<double> abscissae() const {
        const double base = m_plot.xScale == AxisScale::Log2 ? 2.0 : 10.0;
        const double decades = std::log(m_plot.to / m_plot.from) / std::log(base);
        const bool whole =
            m_plot.xScale != AxisScale::Linear && std::abs(decades - std::round(decades)) < 1e-9;
        const int parts = whole ? static_cast<int>(std::round(decades)) : 1;
        const int last = std::max(1, (m_plot.points - 1 + parts - 1) / parts) * parts;
        QVector<double> xs;
        xs.reserve(last + 2);
        for (int i = 0; i <= last; ++i) {
            const bool round = whole && i % (last / parts) == 0;
            xs.append(round ? m_plot.from * std::pow(base, i / (last / parts)) : abscissa(i, last));
        }
        addPlace(xs, markerPlace(m_live.slotValues()) / m_xFactor);
        for (const PlotLineDef& line : m_plot.lines)
            if (const std::optional<double> at = line.isUpright ? lineValue(line) : std::nullopt)
                addPlace(xs, *at / m_xFactor);
        return xs;
    }

    /// Where the marker of these slots stands, in the shown unit of the swept axis.
    [[nodiscard]] double markerPlace(const Slots& slots_) const {
        if (!m_plot.markerPlace) return slots_[m_plot.sweepSlot] * m_xFactor;
        const Reference& place = *m_plot.markerPlace;
        return at(place, slots_) * shownFactor(referenceUnit(m_lab, place), m_plot.xShown).value_or(1.0);
    }

    void addPlace(QVector<double>& xs, double place) const {
        const auto at = std::lower_bound(xs.begin(), xs.end(), place);
        if (at != xs.end() && *at != place && place > m_plot.from) xs.insert(at, place);
    }

    [[nodiscard]] QString seriesLabel(const PlotSeriesDef& def, const Slots& slots_) const {
        const Template* found = m_lab.text.find(m_key + u'.' + def.id, m_lab.contexts[m_context].id);
        return found ? m_renderer.renderSeries(*found, m_live, slots_) : def.id;
    }

    void addCurves() {
        const QVector<double> xs = abscissae();
        for (const PlotSeriesDef& def : m_plot.series) {
            if (!holds(def.when, m_live)) continue;
            Slots slots_ = m_live.slotValues();
            assign(m_lab, m_context, def.with, slots_);
            PlotSeries series{def.id, seriesLabel(def, slots_), def.role, {}, {}};
            const double factor = factorOf(def.value);
            series.x.reserve(xs.size());
            series.y.reserve(xs.size());
            for (const double x : xs) {
                slots_[m_plot.sweepSlot] = x;
                series.x.append(x * m_xFactor);
                series.y.append(at(def.value, slots_) * factor);
            }
            m_spec.series.append(series);
        }
    }

    void addBars() {
        for (const PlotSeriesDef& def : m_plot.series) {
            if (!holds(def.when, m_live)) continue;
            Slots slots_ = m_live.slotValues();
            assign(m_lab, m_context, def.with, slots_);
            const models::Value value = def.with.isEmpty() ? m_renderer.value(def.value, m_live)
                                                           : Evaluation(m_lab, slots_).at(def.value);
            PlotSeries series{def.id, seriesLabel(def, slots_), def.role, {}, {}};
            if (value.isPerCategory())
                for (const double part : value.parts())
                    series.y.append(part * factorOf(def.value));
            if (m_plot.kind == PlotKind::StackedBars)
                series.gapLabel = text(m_key + u'.' + def.id + QStringLiteral(".gap"));
            m_spec.series.append(series);
            if (m_spec.categories.isEmpty()) addCategories(def.value);
        }
        dropEmptyCategories();
    }

    /// A profile of another context leaves its parts at zero in every series; an empty place says nothing.
    void dropEmptyCategories() {
        for (qsizetype c = m_spec.categories.size() - 1; c >= 0; --c) {
            const bool empty = std::ranges::all_of(
                m_spec.series, [c](const PlotSeries& s) { return c >= s.y.size() || s.y[c] == 0.0; });
            if (!empty || m_spec.categories.size() < 2) continue;
            m_spec.categories.removeAt(c);
            for (PlotSeries& series : m_spec.series)
                if (c < series.y.size()) series.y.removeAt(c);
        }
    }

    void addCategories(const Reference& reference) {
        if (reference.instance < 0) return;
        const auto& output =
            m_lab.instances[reference.instance].model->outputs[static_cast<std::size_t>(reference.output)];
        for (const std::string_view id : output.categories)
            m_spec.categories.append(text(QStringLiteral("category.") +
                                          QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))));
    }

    void addLines() {
        for (const PlotLineDef& def : m_plot.lines)
            if (const std::optional<double> value = lineValue(def))
                m_spec.lines.append({def.id, text(m_key + u'.' + def.id), def.role, *value, def.isUpright});
    }

    void addSchedule() {
        fillSchedule(m_spec, pipelineInputs(m_lab.instances[m_plot.pipeline], m_live));
        m_spec.x.title = text(m_key + QStringLiteral(".x"));
        m_spec.y.title = text(m_key + QStringLiteral(".y"));
        m_spec.schedule.idleLabel = text(m_key + QStringLiteral(".idle"));
        m_spec.schedule.shareLabel = text(m_key + QStringLiteral(".share"));
        for (PlotSeries& series : m_spec.series)
            series.label = text(m_key + u'.' + series.id);
    }

    void addHistogram(const simulation::LatencyHistogram& samples) {
        m_spec.kind = PlotKind::Line;
        double reach = 0.0;
        for (const PlotLineDef& line : m_plot.lines)
            if (const std::optional<double> at = line.isUpright ? lineValue(line) : std::nullopt)
                reach = std::max(reach, *at);
        fillHistogram(m_spec, m_plot, samples, reach);
        m_spec.x.title = text(m_key + QStringLiteral(".x"));
        m_spec.x.unit = unitSymbol(m_plot.xShown);
        m_spec.y.title = text(m_key + QStringLiteral(".y"));
        for (PlotSeries& series : m_spec.series)
            series.label = text(m_key + u'.' + series.id);
    }

    void addOffers() {
        m_spec.kind = PlotKind::Line;
        m_spec.x = {text(m_key + QStringLiteral(".x")),
                    unitSymbol(m_plot.xShown),
                    AxisScale::Linear,
                    0.0,
                    1.0,
                    m_plot.xDecimals,
                    1.0};
        m_spec.y = {text(m_key + QStringLiteral(".y")),
                    unitSymbol(m_plot.yShown),
                    AxisScale::Linear,
                    0.0,
                    1.0,
                    m_plot.yDecimals,
                    1.0};
        for (const PlotSeriesDef& def : m_plot.series) {
            const double across = shownFactor(referenceUnit(m_lab, *def.place), m_plot.xShown).value_or(1.0);
            m_spec.series.append({def.id,
                                  seriesLabel(def, m_live.slotValues()),
                                  def.role,
                                  {m_live.number(*def.place) * across},
                                  {m_live.number(def.value) * factorOf(def.value)}});
        }
        fillFront(m_spec, m_plot.goals,
                  {text(m_key + QStringLiteral(".front")), text(m_key + QStringLiteral(".dominated"))});
    }

    void addMarkers(const QVector<GhostRun>& ghosts) {
        const double factor = factorOf(*m_plot.marker);
        for (const GhostRun& ghost : ghosts)
            m_spec.markers.append(
                {ghost.name, markerPlace(ghost.values), at(*m_plot.marker, ghost.values) * factor, true});
        m_spec.markers.append({text(m_key + QStringLiteral(".marker")), markerPlace(m_live.slotValues()),
                               m_live.number(*m_plot.marker) * factor, false});
    }

    void fitValueAxis() {
        m_spec.y = {text(m_key + QStringLiteral(".y")),
                    unitSymbol(m_plot.yShown),
                    m_plot.yScale,
                    m_plot.yFrom,
                    m_plot.yTo,
                    m_plot.yDecimals,
                    1.0};
        if (m_plot.yTo > m_plot.yFrom) return;
        if (m_plot.kind == PlotKind::StackedBars) return fitLongestBar();
        double top = 0.0;
        for (const PlotSeries& series : m_spec.series)
            for (const double y : series.y)
                if (std::isfinite(y)) top = std::max(top, y);
        for (const PlotMarker& marker : m_spec.markers)
            if (std::isfinite(marker.y)) top = std::max(top, marker.y);
        m_spec.y.to = top > 0.0 ? top * 1.08 : 1.0;
    }

    /// A stacked bar that takes the whole axis is the whole; what others lack to it shows as a gap.
    void fitLongestBar() {
        double longest = 0.0;
        for (const PlotSeries& series : m_spec.series) {
            double sum = 0.0;
            for (const double part : series.y)
                if (std::isfinite(part)) sum += std::max(0.0, part);
            longest = std::max(longest, sum);
        }
        m_spec.y.to = longest > 0.0 && std::isfinite(longest) ? longest : 1.0;
    }

    const Lab& m_lab;
    const PlotDef& m_plot;
    const QString& m_key;
    const Evaluation& m_live;
    const TextRenderer& m_renderer;
    const int m_context;
    QVector<double> m_inputs;
    double m_xFactor = 1.0;  ///< from the swept control's unit to the unit on the axis
    PlotSpec m_spec;
};

/// Whether an instance, or what feeds it, is a simulation.
bool readsCostly(const Lab& lab, int instance) {
    if (instance < 0) return false;
    const Instance& used = lab.instances[instance];
    return used.model->isCostly || std::ranges::any_of(used.inputs, [&](const Binding& binding) {
               return binding.kind == Binding::Kind::Output && readsCostly(lab, binding.instance);
           });
}

}  // namespace

bool isCostly(const Lab& lab, const PlotDef& plot) {
    return plot.kind == PlotKind::Histogram ||
           std::ranges::any_of(plot.series, [&](const PlotSeriesDef& series) {
               return readsCostly(lab, series.value.instance) ||
                      (series.place && readsCostly(lab, series.place->instance));
           });
}

PlotSpec buildPlot(const Lab& lab, const PlotDef& plot, const QString& textKey, const Evaluation& live,
                   const QVector<GhostRun>& ghosts, const TextRenderer& renderer, int context) {
    return PlotBuilder(lab, plot, textKey, live, renderer, context).build(ghosts);
}

PlotSpec buildHistogram(const Lab& lab, const PlotDef& plot, const QString& textKey, const Evaluation& live,
                        const simulation::LatencyHistogram& samples, const TextRenderer& renderer,
                        int context) {
    return PlotBuilder(lab, plot, textKey, live, renderer, context).histogram(samples);
}

}  // namespace ridgepoint::labs
