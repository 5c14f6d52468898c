// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/audit.h"

#include "core/labs/check/lab_checks.h"
#include "core/labs/text_renderer.h"

#include <QSet>

namespace ridgepoint::labs {
namespace {

QString utf8(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// Walks all that is shown in one context.
class Audit {
public:
    Audit(const Lab& lab, int context)
        : m_lab(lab),
          m_context(context),
          m_renderer(lab, context, {}),
          m_live(lab, lab.contexts[context].slots_) {}

    QVector<AuditRow> run() {
        for (const TextNeed& need : neededTexts(m_lab))
            if (!includes(need.contexts, m_context)) m_elsewhere.insert(need.key);
        for (const QString& key : m_lab.text.keys())
            addText(key);
        for (int slot = 0; slot < m_lab.controls.size(); ++slot)
            if (m_lab.isMovable(m_context, slot)) addControl(slot);
        for (const ActDef& act : m_lab.acts)
            for (const Block& block : act.blocks)
                addBlock(block);
        return m_rows;
    }

private:
    void add(const QString& where, const Reference& reference, const units::Unit* shown, int decimals,
             const Evaluation& live, const QString& scenario) {
        AuditRow row{where, m_lab.contexts[m_context].id, scenario, {}, 0.0, {}, {}, {}, {}};
        if (reference.scenario >= 0) row.scenario = m_lab.scenarios[reference.scenario].id;
        const Evaluation& at = reference.scenario >= 0 ? m_renderer.scenario(reference.scenario) : live;
        row.shown = m_renderer.text(reference, shown, decimals, live);
        row.value = at.number(reference);
        row.unit = utf8(referenceUnit(m_lab, reference)->id);
        if (reference.isSlot())
            addSlotOrigin(reference.slot, row);
        else
            addModelOrigin(reference, at, row);
        m_rows.append(row);
    }

    void addSlotOrigin(int slot, AuditRow& row) const {
        if (slot < m_lab.controls.size())
            row.origin = QStringLiteral("control ") + m_lab.controls[slot].id;
        else if (slot < m_lab.firstEarlierSlot())
            row.origin = QStringLiteral("quantity ") + m_lab.quantities[slot - m_lab.controls.size()].id;
        else
            row.origin =
                QStringLiteral("earlier decision ") + m_lab.earlier[slot - m_lab.firstEarlierSlot()].id;
        const QString source = m_lab.sourceOf(m_context, slot);
        row.source = source == QLatin1String("scenario") ? QStringLiteral("scenario assumption") : source;
    }

    void addModelOrigin(const Reference& reference, const Evaluation& at, AuditRow& row) const {
        const Instance& instance = m_lab.instances[reference.instance];
        const models::ModelDescriptor& model = *instance.model;
        row.origin =
            QStringLiteral("%1.%2 r%3")
                .arg(utf8(model.id), utf8(model.outputs[static_cast<std::size_t>(reference.output)].id))
                .arg(model.revision);
        row.source = utf8(model.source.key);
        QStringList inputs;
        for (qsizetype i = 0; i < instance.inputs.size(); ++i)
            inputs.append(utf8(model.parameters[static_cast<std::size_t>(i)].id) + u'=' +
                          inputText(instance.inputs[i], model.parameters[static_cast<std::size_t>(i)], at));
        row.inputs = inputs.join(u' ');
    }

    static QString inputText(const Binding& binding, const models::Parameter& parameter,
                             const Evaluation& at) {
        double value = binding.constant;
        if (binding.kind == Binding::Kind::Slot) value = at.slotValues()[binding.slot] * binding.factor;
        if (binding.kind == Binding::Kind::Output)
            value = at.output(binding.instance, binding.output).number() * binding.factor;
        if (parameter.kind == models::ParameterKind::Choice)
            return utf8(parameter.choices[static_cast<std::size_t>(value)]);
        return plainNumber(value);
    }

    void addText(const QString& key) {
        const QString suffix = key.section(u'@', 1);
        if (!suffix.isEmpty() && suffix != m_lab.contexts[m_context].id) return;
        if (m_elsewhere.contains(key)) return;
        for (const Placeholder& p : m_lab.text.find(key)->placeholders)
            if (p.from == Placeholder::From::Lab)
                add(QStringLiteral("text:") + key, p.reference, p.shown, p.decimals, m_live,
                    QStringLiteral("live"));
    }

    void addControl(int slot) {
        const ControlDef& control = m_lab.controls[slot];
        if (control.isChoice()) return;
        Reference reference;
        reference.slot = slot;
        add(QStringLiteral("control:") + control.id, reference, control.shown, control.decimals, m_live,
            QStringLiteral("live"));
    }

    void addBlock(const Block& block) {
        if (const auto* gate = std::get_if<GateBlock>(&block.detail)) addQuestion(gate->question);
        if (const auto* reflect = std::get_if<ReflectBlock>(&block.detail)) addQuestion(reflect->question);
        if (const auto* context = std::get_if<ContextBlock>(&block.detail))
            for (const FactDef& fact : context->facts)
                add(QStringLiteral("fact:") + fact.value.written, fact.value, fact.shown, fact.decimals,
                    m_live, QStringLiteral("live"));
        if (const auto* bench = std::get_if<WorkbenchBlock>(&block.detail)) addWorkbench(block.id, *bench);
        if (const auto* trials = std::get_if<TrialsBlock>(&block.detail)) addTrials(block.id, *trials);
        if (const auto* check = std::get_if<CheckBlock>(&block.detail))
            add(QStringLiteral("check:") + block.id, check->asks, check->shown, check->decimals, m_live,
                QStringLiteral("live"));
    }

    /// A trial logs these; the row gives each at the start values.
    void addTrials(const QString& id, const TrialsBlock& block) {
        const QString where = QStringLiteral("trials:") + id + u'.';
        for (const TrialColumn& column : QVector<TrialColumn>{block.reads} + block.logs)
            add(where + column.value.written, column.value, column.shown, column.decimals, m_live,
                QStringLiteral("live"));
        add(where + block.limit.written, block.limit, referenceUnit(m_lab, block.limit), block.reads.decimals,
            m_live, QStringLiteral("live"));
    }

    /// Numbers in option texts, and the value against which the prediction is set.
    void addQuestion(const Question& question) {
        const QString scenario =
            question.scenario >= 0 ? m_lab.scenarios[question.scenario].id : QStringLiteral("live");
        const QString shared = question.id + QStringLiteral(".option");
        for (const OptionDef& option : question.options) {
            Slots slots_ = scenarioSlots(m_lab, m_context, question.scenario);
            assign(m_lab, m_context, option.with, slots_);
            const Evaluation at(m_lab, slots_);
            const Template* text =
                m_lab.text.find(m_lab.text.has(shared) ? shared : question.id + u'.' + option.id,
                                m_lab.contexts[m_context].id);
            if (!text) continue;
            const QString where = QStringLiteral("option:%1.%2").arg(question.id, option.id);
            for (const Placeholder& p : text->placeholders)
                addOptionNumber(where, p, option, at, scenario);
        }
        if (question.predicts) {
            Reference predicted = *question.predicts;
            predicted.scenario = question.scenario;
            add(QStringLiteral("reveal:") + question.id, predicted, question.estimateUnit,
                question.estimateDecimals, m_live, scenario);
        }
    }

    void addOptionNumber(const QString& where, const Placeholder& p, const OptionDef& option,
                         const Evaluation& at, const QString& scenario) {
        if (p.from != Placeholder::From::Option) return;
        const QString name = p.name.mid(7);
        if (name == QLatin1String("value") && option.value)
            add(where, *option.value, p.shown, p.decimals, at,
                scenario + QStringLiteral(" with the option's change"));
        for (const auto& [also, reference] : option.also)
            if (also == name)
                add(where, reference, p.shown, p.decimals, at,
                    scenario + QStringLiteral(" with the option's change"));
    }

    void addWorkbench(const QString& id, const WorkbenchBlock& bench) {
        for (const ReadoutDef& readout : bench.readoutsIn(m_context))
            add(QStringLiteral("readout:%1.%2").arg(id, readout.id), readout.value, readout.shown,
                readout.decimals, m_live, QStringLiteral("live"));
        for (const PlotDef& plot : bench.plots) {
            if (!plot.existsIn(m_context)) continue;
            const QString where = QStringLiteral("plot:%1.%2.").arg(id, plot.id);
            if (plot.kind == PlotKind::Slots) addSchedule(where, plot);
            for (const PlotLineDef& line : plot.lines)
                add(where + line.id, line.value, line.isUpright ? plot.xShown : plot.yShown,
                    line.isUpright ? plot.xDecimals + 2 : plot.yDecimals, m_live, QStringLiteral("live"));
            if (plot.markerPlace)
                add(where + QStringLiteral("marker.x"), *plot.markerPlace, plot.xShown, plot.xDecimals + 2,
                    m_live, QStringLiteral("live"));
            if (plot.marker)
                add(where + QStringLiteral("marker"), *plot.marker, plot.yShown, plot.yDecimals, m_live,
                    QStringLiteral("live"));
            for (const PlotSeriesDef& series : plot.series)
                addSeries(where + series.id, series, plot);
        }
    }

    /// The cells of a schedule follow from the same inputs as its busy and idle slots.
    void addSchedule(const QString& where, const PlotDef& plot) {
        for (const char* output : {"busy_slots", "idle_slots"}) {
            Reference reference;
            reference.instance = plot.pipeline;
            reference.output = models::outputIndex(*m_lab.instances[plot.pipeline].model, output);
            add(where + QLatin1String(output), reference, nullptr, 0, m_live, QStringLiteral("live"));
        }
    }

    /// A curve is a sweep of one output: the row gives it at the start value. Bars give each category.
    void addSeries(const QString& where, const PlotSeriesDef& series, const PlotDef& plot) {
        Slots slots_ = m_live.slotValues();
        assign(m_lab, m_context, series.with, slots_);
        const Evaluation at(m_lab, slots_);
        Reference reference = series.value;
        const auto& outputs = reference.instance >= 0 ? m_lab.instances[reference.instance].model->outputs
                                                      : std::span<const models::Output>();
        const std::size_t categories =
            plot.kind == PlotKind::Line || reference.instance < 0
                ? 0
                : outputs[static_cast<std::size_t>(reference.output)].categories.size();
        if (categories == 0) add(where, reference, plot.yShown, plot.yDecimals, at, QStringLiteral("live"));
        for (std::size_t c = 0; c < categories; ++c) {
            reference.category = static_cast<int>(c);
            add(where + u'.' + utf8(outputs[static_cast<std::size_t>(reference.output)].categories[c]),
                reference, plot.yShown, plot.yDecimals, at, QStringLiteral("live"));
        }
    }

    const Lab& m_lab;
    int m_context;
    TextRenderer m_renderer;
    Evaluation m_live;
    QSet<QString> m_elsewhere;  ///< texts of what this context does not have
    QVector<AuditRow> m_rows;
};

}  // namespace

QVector<AuditRow> auditLab(const Lab& lab) {
    QVector<AuditRow> rows;
    for (int context = 0; context < lab.contexts.size(); ++context)
        rows += Audit(lab, context).run();
    return rows;
}

}  // namespace ridgepoint::labs
