// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab_session.h"
#include "core/labs/load/load_state.h"
#include "core/labs/plot_builder.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <numeric>

/// What the window may see of a session. None of it reveals what its gate still holds.
namespace ridgepoint::labs {
namespace {

/// A permutation that depends on run and question alone: shuffled per run, stable within it.
QVector<int> shuffled(qsizetype count, const QString& run, const QString& question) {
    QVector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    const QByteArray seed =
        QCryptographicHash::hash((run + u'/' + question).toUtf8(), QCryptographicHash::Sha256);
    for (qsizetype i = count - 1; i > 0; --i) {
        const auto byte = static_cast<unsigned char>(seed[i % seed.size()]);
        std::swap(order[i], order[byte % (i + 1)]);
    }
    return order;
}

QString utf8(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

Zone zoneOf(const ReadoutDef& readout, double value) {
    if (readout.zones.isEmpty()) return Zone::Neutral;
    for (const ZoneStep& step : readout.zones)
        if (value >= step.atLeast) return step.zone;
    return Zone::Danger;
}

/// Ids of a per-category output, largest first.
QStringList orderOf(const Lab& lab, const Reference& reference, const Evaluation& at) {
    const auto& output =
        lab.instances[reference.instance].model->outputs[static_cast<std::size_t>(reference.output)];
    const models::Value value = at.at(reference);
    QVector<int> order(static_cast<qsizetype>(output.categories.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) {
        return value.parts()[static_cast<std::size_t>(a)] > value.parts()[static_cast<std::size_t>(b)];
    });
    QStringList ids;
    for (const int i : order)
        ids.append(utf8(output.categories[static_cast<std::size_t>(i)]));
    return ids;
}

}  // namespace

bool LabSession::unlocked(int act) const {
    if (act < 0 || act >= m_state.acts.size()) return false;
    const Stage stage = m_state.acts[act].stage;
    return m_lab->acts[act].gate() ? stage >= Stage::Committed : stage >= Stage::Reading;
}

bool LabSession::visible(int act, const Block& block) const {
    const Stage stage = m_state.acts[act].stage;
    if (stage == Stage::Locked) return false;
    switch (block.kind) {
        case BlockKind::Workbench:
        case BlockKind::Gate:
            return true;
        case BlockKind::Observe:
        case BlockKind::Trials:
            return stage >= Stage::Committed;
        case BlockKind::Reveal:
        case BlockKind::Equations:
        case BlockKind::Reflect:
            return stage >= Stage::Revealed;
        case BlockKind::Takeaways:
        case BlockKind::Connections:
        case BlockKind::Decision:
            return stage >= Stage::Reflected;
        default:
            break;
    }
    for (const Block& other : m_lab->acts[act].blocks) {
        if (other.id == block.id) return true;  // stands before the gate
        if (other.kind == BlockKind::Gate) break;
    }
    return stage >= Stage::Committed || !m_lab->acts[act].gate();
}

const Template* LabSession::findText(const QString& key) const {
    const QString owner = key.section(u'.', 0, 0);
    const Block* block = m_lab->block(owner);
    const bool isInstrument =
        owner == QLatin1String("control") || (block && block->kind == BlockKind::Workbench);
    return m_lab->text.find(key, m_lab->contexts[isInstrument ? m_state.context : gateContext()].id);
}

QString LabSession::text(const QString& key) const {
    const Template* found = findText(key);
    return found ? m_renderer->render(*found, m_live) : QString();
}

QString LabSession::textOr(const QString& key, const QString& otherwise) const {
    const Template* found = findText(key);
    return found ? m_renderer->render(*found, m_live) : otherwise;
}

QStringList LabSession::slotTexts(const QString& key) const {
    const Template* found = findText(key);
    return found ? m_renderer->numbers(*found, m_live) : QStringList();
}

QString LabSession::optionText(const Question& question, int option) const {
    const QString context = m_lab->contexts[gateContext()].id;
    const Template* text = m_lab->text.find(question.id + QStringLiteral(".option"), context);
    if (!text) text = m_lab->text.find(question.id + u'.' + question.options[option].id, context);
    return text ? m_renderer->renderOption(*text, question, option) : question.options[option].id;
}

QVector<PublicGate::Option> LabSession::optionTexts(const Question& question) const {
    QVector<PublicGate::Option> options;
    for (const int i : shuffled(question.options.size(), m_state.run, question.id))
        options.append({question.options[i].id, optionText(question, i)});
    return options;
}

PublicGate LabSession::gate(int act) const {
    const Question* question = m_lab->acts[act].gate();
    if (!question) return {};
    PublicGate gate;
    gate.id = question->id;
    gate.options = optionTexts(*question);
    gate.wantsEstimate = question->estimateUnit != nullptr;
    gate.estimateUnit = unitSymbol(question->estimateUnit);
    gate.chancePercent = 100 / static_cast<int>(question->options.size());
    gate.committed = m_state.acts[act].prediction.has_value();
    return gate;
}

QVector<PublicGate::Option> LabSession::reflectOptions(int act) const {
    const Block* block = m_lab->acts[act].find(BlockKind::Reflect);
    if (!block || m_state.acts[act].stage < Stage::Revealed) return {};
    return optionTexts(std::get<ReflectBlock>(block->detail).question);
}

std::optional<QString> LabSession::reflectKey(int act) const {
    const Block* block = m_lab->acts[act].find(BlockKind::Reflect);
    if (!block || !m_state.acts[act].reflection) return std::nullopt;
    const Question& question = std::get<ReflectBlock>(block->detail).question;
    return question.options[keyOption(*m_lab, question, gateContext())].id;
}

std::optional<RevealView> LabSession::reveal(int act) const {
    const ActState& state = m_state.acts[act];
    const Question* question = m_lab->acts[act].gate();
    if (!question || !state.prediction || state.stage < Stage::Revealed) return std::nullopt;
    RevealView view;
    const int key = keyOption(*m_lab, *question, gateContext());
    for (int i = 0; i < question->options.size(); ++i)
        if (question->options[i].id == state.prediction->option) view.chosenText = optionText(*question, i);
    view.chosenOption = state.prediction->option;
    view.keyOption = question->options[key].id;
    view.keyText = optionText(*question, key);
    view.right = view.chosenOption == view.keyOption;
    view.confidence = state.prediction->confidence;
    const Evaluation at(*m_lab, scenarioSlots(*m_lab, gateContext(), question->scenario));
    if (question->predicts) view.modelValue = at.number(*question->predicts);
    if (state.prediction->estimate) view.estimate = state.prediction->estimate->value;
    if (view.estimate && view.modelValue) view.factor = *view.estimate / *view.modelValue;
    view.range = state.prediction->range;
    view.rangeHolds = view.range && view.modelValue && view.range->holds(*view.modelValue);
    if (state.observation) view.bracket = state.observation->bracket;
    const Block* observe = m_lab->acts[act].find(BlockKind::Observe);
    if (observe && state.observation) {
        const auto& asked = std::get<ObserveBlock>(observe->detail);
        view.observed = state.observation->number;
        view.observedOrder = state.observation->order;
        if (asked.order) {
            view.modelOrder = orderOf(*m_lab, *asked.order, at);
            view.observedWithin = view.modelOrder == view.observedOrder;
        } else if (view.observed) {
            view.observedWithin =
                std::abs(*view.observed / at.number(*asked.number) - 1.0) <= asked.tolerance;
        }
    }
    return view;
}

QVector<ReadoutView> LabSession::readouts(const WorkbenchBlock& bench, const QString& blockId) const {
    QVector<ReadoutView> views;
    for (const ReadoutDef& readout : bench.readouts) {
        if (!readout.existsIn(m_state.context)) continue;
        const models::Value value = m_renderer->value(readout.value, m_live);
        const units::Unit* from = referenceUnit(*m_lab, readout.value);
        const QString key = blockId + u'.' + readout.id;
        ReadoutView view{readout.id,
                         text(key),
                         {},
                         {},
                         textOr(key + QStringLiteral(".sub"), QString()),
                         zoneOf(readout, m_live.number(readout.zoneValue.value_or(readout.value))),
                         readout.strip};
        if (value.isCategory()) {
            view.value = m_renderer->text(readout.value, readout.shown, readout.decimals, m_live);
        } else if (value.isNumber()) {
            const double factor = shownFactor(from, readout.shown).value_or(1.0);
            view.value = numberText(value.number() * factor, readout.decimals, m_wording);
            view.unit = unitSymbol(readout.shown);
        } else {
            view.value = valueText(value, from, readout.shown, readout.decimals, m_wording);
        }
        views.append(view);
    }
    return views;
}

QVector<VerdictView> LabSession::verdicts(const WorkbenchBlock& bench, const QString& blockId) const {
    QVector<VerdictView> views;
    for (const VerdictDef& verdict : bench.verdicts) {
        if (!verdict.existsIn(m_state.context) || !holds(verdict.when, m_live)) continue;
        const QString key = blockId + u'.' + verdict.id;
        views.append(
            {verdict.id, text(key), text(key + QStringLiteral(".try")), verdict.zone, verdict.failure});
    }
    return views;
}

PlotSpec LabSession::plot(const PlotDef& plot, const QString& blockId) const {
    return plotJob(plot, blockId)();
}

std::function<PlotSpec()> LabSession::plotJob(const PlotDef& plot, const QString& blockId) const {
    QVector<GhostRun> ghosts;
    const int act = m_lab->actOf(blockId);
    for (const PinnedRun& pin : m_state.pinned)
        if (pin.belongsTo(act) && plot.existsIn(pin.context)) ghosts.append({pin.name, pin.values});
    return [lab = m_lab, &plot, key = QString(blockId + u'.' + plot.id), live = m_live, ghosts,
            renderer = *m_renderer, context = m_state.context] {
        return buildPlot(*lab, plot, key, live, ghosts, renderer, context);
    };
}

double LabSession::shownValue(int slot) const {
    const ControlDef& control = m_lab->controls[slot];
    return m_state.slots_[slot] * shownFactor(control.unit, control.shown).value_or(1.0);
}

QString LabSession::controlText(int slot) const {
    return slotText(slot, m_state.slots_[slot]);
}

}  // namespace ridgepoint::labs
