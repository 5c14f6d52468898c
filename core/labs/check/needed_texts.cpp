// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/lab_checks.h"

#include <QHash>

/// Which text keys a lab's structure asks for: the one list behind the parity test and the linter.
namespace ridgepoint::labs {
namespace {

QString utf8(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

class NeedList {
public:
    explicit NeedList(const Lab& lab) : m_lab(lab) {}

    QVector<TextNeed> run() {
        need(QStringLiteral("title"));
        need(QStringLiteral("subtitle"), !m_lab.isSection());
        for (m_act = 0; m_act < m_lab.acts.size(); ++m_act) {
            m_beforeGate = true;
            if (!m_lab.isSection()) need(m_lab.acts[m_act].id);
            for (const Block& block : m_lab.acts[m_act].blocks) {
                addBlock(block);
                if (block.kind == BlockKind::Gate) m_beforeGate = false;
            }
        }
        m_act = -1;
        m_beforeGate = true;
        for (const QuantityDef& quantity : m_lab.quantities)  // what a report calls it
            need(QStringLiteral("fact.") + quantity.id, true);
        for (const Instance& instance : m_lab.instances)  // what a text calls a result that is a name
            for (const auto& output : instance.model->outputs)
                for (const std::string_view category : output.categories)
                    need(QStringLiteral("category.") + utf8(category), true);
        return m_needs;
    }

private:
    void need(const QString& key, bool optional = false) {
        if (const auto seen = m_seen.constFind(key); seen != m_seen.constEnd())
            return widen(m_needs[*seen].contexts);
        m_seen.insert(key, m_needs.size());
        m_needs.append({key, optional, m_act, m_beforeGate, m_contexts});
    }

    /// Asked for twice: wherever either asks.
    void widen(ContextSet& contexts) const {
        if (m_contexts.isEmpty()) contexts.clear();
        if (contexts.isEmpty()) return;
        for (const int context : m_contexts)
            if (!contexts.contains(context)) contexts.append(context);
    }

    /// What an item of a workbench needs, where it exists.
    template <class Needs>
    void within(const ContextSet& contexts, const Needs& needs) {
        m_contexts = contexts;
        needs();
        m_contexts.clear();
    }

    void addBlock(const Block& block) {
        const QString& id = block.id;
        switch (block.kind) {
            case BlockKind::Message:
                need(id);
                need(id + QStringLiteral(".from"));
                break;
            case BlockKind::Earlier:
                addEarlier(id, std::get<EarlierBlock>(block.detail));
                break;
            case BlockKind::Cards:
                for (const QString& item : std::get<CardsBlock>(block.detail).items)
                    need(id + u'.' + item);
                break;
            case BlockKind::Context:
                addContext(id, std::get<ContextBlock>(block.detail));
                break;
            case BlockKind::Gate:
                addGate(id, std::get<GateBlock>(block.detail).question);
                break;
            case BlockKind::Workbench:
                addWorkbench(id, std::get<WorkbenchBlock>(block.detail));
                break;
            case BlockKind::Observe:
                addObserve(id, std::get<ObserveBlock>(block.detail));
                break;
            case BlockKind::Trials:
                addTrials(id, std::get<TrialsBlock>(block.detail));
                break;
            case BlockKind::Reveal:
                addReveal(id);
                break;
            case BlockKind::Reflect:
                addReflect(id, std::get<ReflectBlock>(block.detail).question);
                break;
            case BlockKind::Decision:
                addDecision(id, std::get<DecisionBlock>(block.detail));
                break;
            case BlockKind::Equations:
                need(id);
                need(id + QStringLiteral(".title"), true);
                break;
            case BlockKind::Table:
                addTable(id, std::get<TableBlock>(block.detail));
                break;
            case BlockKind::Check:
                need(id);
                need(id + QStringLiteral(".solution"));
                break;
            case BlockKind::Fallacy:
                need(id);
                need(id + QStringLiteral(".why"));
                break;
            default:
                need(id);
        }
    }

    void addContext(const QString& id, const ContextBlock& block) {
        need(id);
        for (const ContextDef& context : m_lab.contexts)
            need(QStringLiteral("context.") + context.id);
        for (const FactDef& fact : block.facts)
            need(QStringLiteral("fact.") + fact.value.written);
    }

    void addEarlier(const QString& id, const EarlierBlock& block) {
        need(id);
        for (const int index : block.values) {
            const EarlierDef& read = m_lab.earlier[index];
            need(QStringLiteral("earlier.") + read.id);
            for (const QString& choice : read.choices)
                need(QStringLiteral("earlier.%1.%2").arg(read.id, choice));
        }
    }

    void addGate(const QString& id, const Question& question) {
        need(id);
        const QString shared = id + QStringLiteral(".option");
        if (m_lab.text.has(shared)) return need(shared);
        for (const OptionDef& option : question.options)
            need(id + u'.' + option.id);
    }

    void addWorkbench(const QString& id, const WorkbenchBlock& bench) {
        for (const char* part : {".title", ".locked"}) {  // seen while the instrument is locked
            if (m_lab.isSection() && QLatin1String(part) == QLatin1String(".locked")) continue;
            const bool before = m_beforeGate;
            m_beforeGate = true;
            need(id + QLatin1String(part));
            m_beforeGate = before;
        }
        for (const BenchControl& control : bench.controls + bench.more)
            within(control.contexts, [&] { addControl(m_lab.controls[control.slot]); });
        need(id + QStringLiteral(".try"), true);
        for (const ReadoutDef& readout : bench.readouts)
            within(readout.contexts, [&] {
                need(id + u'.' + readout.id);
                need(id + u'.' + readout.id + QStringLiteral(".sub"), true);
            });
        for (const VerdictDef& verdict : bench.verdicts)
            within(verdict.contexts, [&] {
                need(id + u'.' + verdict.id);
                need(id + u'.' + verdict.id + QStringLiteral(".try"));
            });
        if (bench.hasFormula) need(id + QStringLiteral(".formula"));
        if (!bench.longRuns.isEmpty()) need(id + QStringLiteral(".long"));
        for (const PlotDef& plot : bench.plots)
            within(plot.contexts, [&] { addPlot(id + u'.' + plot.id, plot); });
    }

    void addControl(const ControlDef& control) {
        const QString key = QStringLiteral("control.") + control.id;
        const bool before = m_beforeGate;
        m_beforeGate = true;
        need(key);
        for (const QString& choice : control.choices)
            need(key + u'.' + choice);
        m_beforeGate = before;
    }

    void addPlot(const QString& key, const PlotDef& plot) {
        need(key);
        need(key + QStringLiteral(".y"));
        const bool hasPlaces = plot.kind == PlotKind::Line || plot.kind == PlotKind::Slots ||
                               plot.kind == PlotKind::Histogram || plot.kind == PlotKind::Front;
        if (hasPlaces) need(key + QStringLiteral(".x"));
        if (plot.kind == PlotKind::Slots)
            for (const char* part : {".before", ".busy", ".after", ".idle", ".share"})
                need(key + QLatin1String(part));
        if (plot.kind == PlotKind::Histogram) need(key + QStringLiteral(".samples"));
        if (plot.kind == PlotKind::Front)
            for (const char* part : {".front", ".dominated"})
                need(key + QLatin1String(part));
        if (plot.hasNormal) need(key + QStringLiteral(".normal"));
        for (const PlotSeriesDef& series : plot.series) {
            need(key + u'.' + series.id);
            if (plot.kind == PlotKind::StackedBars)
                need(key + u'.' + series.id + QStringLiteral(".gap"), true);
            if (plot.kind != PlotKind::Line && plot.kind != PlotKind::Front) addCategories(series.value);
        }
        for (const PlotLineDef& line : plot.lines)
            need(key + u'.' + line.id);
        if (plot.marker) need(key + QStringLiteral(".marker"));
        need(key + QStringLiteral(".summary"));
    }

    void addCategories(const Reference& reference) {
        if (reference.instance < 0) return;
        const auto& output =
            m_lab.instances[reference.instance].model->outputs[static_cast<std::size_t>(reference.output)];
        for (const std::string_view category : output.categories)
            need(QStringLiteral("category.") + utf8(category));
    }

    void addTable(const QString& id, const TableBlock& table) {
        need(id);
        for (const QString& column : table.columns)
            need(id + QStringLiteral(".head.") + column);
        for (const QString& row : table.rows)
            for (const QString& column : table.columns)
                need(id + u'.' + row + u'.' + column);
    }

    void addObserve(const QString& id, const ObserveBlock& block) {
        need(id);
        if (block.order) addCategories(*block.order);
    }

    /// A column is named by the reading of the workbench that shows the same, or by a text of its own.
    void addTrials(const QString& id, const TrialsBlock& block) {
        need(id);
        QVector<Reference> columns{block.reads.value};
        for (const TrialColumn& log : block.logs)
            columns.append(log.value);
        for (const Reference& value : columns)
            need(id + u'.' + value.written, readoutOf(m_lab.acts[m_act], value) != nullptr);
    }

    void addReveal(const QString& id) {
        need(id);
        need(id + QStringLiteral(".binding"));
        if (const Question* gate = m_lab.acts[m_act].gate())
            for (const OptionDef& option : gate->options)
                need(id + u'.' + option.id);
    }

    void addReflect(const QString& id, const Question& question) {
        need(id);
        for (const OptionDef& option : question.options) {
            need(id + u'.' + option.id);
            need(id + u'.' + option.id + QStringLiteral(".why"));
        }
    }

    void addDecision(const QString& id, const DecisionBlock& block) {
        need(id);
        for (const FieldDef& field : block.fields) {
            need(id + u'.' + field.id);
            for (const QString& choice : field.choices)
                need(id + u'.' + field.id + u'.' + choice);
        }
    }

    const Lab& m_lab;
    QVector<TextNeed> m_needs;
    QHash<QString, qsizetype> m_seen;  ///< index into the needs
    ContextSet m_contexts;
    int m_act = -1;
    bool m_beforeGate = true;
};

}  // namespace

QVector<TextNeed> neededTexts(const Lab& lab) {
    return NeedList(lab).run();
}

}  // namespace ridgepoint::labs
