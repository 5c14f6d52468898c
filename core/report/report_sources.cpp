// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "core/report/report_parts.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace ridgepoint::report {
namespace {

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}

std::optional<SourceText> lookUp(const ReportInput& input, const QString& key) {
    return input.source && !key.isEmpty() ? input.source(key) : std::nullopt;
}

/// What the lab calls a quantity: the text of its fact, else its id with spaces.
QString quantityLabel(const ReportInput& input, const QString& id) {
    for (const QString& key : {QStringLiteral("fact.") + id, QStringLiteral("control.") + id}) {
        const QString text = input.session.text(key);
        if (!text.isEmpty()) return text;
    }
    return QString(id).replace(QLatin1Char('_'), QLatin1Char(' '));
}

/// How the lab shows a quantity where it states it as a fact; else its own unit.
labs::FactDef factOf(const labs::Lab& lab, int slot) {
    for (const labs::ActDef& act : lab.acts) {
        for (const labs::Block& block : act.blocks) {
            const auto* context = std::get_if<labs::ContextBlock>(&block.detail);
            if (!context) continue;
            for (const labs::FactDef& fact : context->facts)
                if (fact.value.slot == slot) return fact;
        }
    }
    return {};
}

/// Enough decimals to say the value, at most six.
int decimalsFor(double value) {
    int decimals = 0;
    double scaled = std::abs(value);
    while (decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-9 * std::max(1.0, scaled)) {
        scaled *= 10;
        ++decimals;
    }
    return decimals;
}

/// Large counts in words: 70 billion.
const units::Unit* readableUnit(const units::Unit* unit, double value) {
    if (unit->dimension != units::Dimension::Count || unit->toBase != 1.0 || value < 1e6) return unit;
    return units::findUnit(value < 1e9 ? "million" : "billion");
}

ConstantEntry buildConstant(const ReportInput& input, int index, double value) {
    const labs::Lab& lab = input.session.lab();
    const labs::QuantityDef& quantity = lab.quantities[index];
    const labs::FactDef fact = factOf(lab, static_cast<int>(lab.controls.size()) + index);
    ConstantEntry entry;
    entry.label = quantityLabel(input, quantity.id);
    const units::Unit* shown = fact.shown ? fact.shown : readableUnit(quantity.unit, value);
    entry.value = measure(value, quantity.unit, shown, fact.decimals).value_or(Measure{value, {}, 0});
    entry.value.decimals = std::max(fact.decimals, decimalsFor(entry.value.value));
    const QString key =
        lab.sourceOf(input.session.gateContext(), static_cast<int>(lab.controls.size()) + index);
    entry.assumption = key == QLatin1String("scenario");
    if (entry.assumption) return entry;
    if (const auto source = lookUp(input, key)) {
        entry.source = source->citation;
        entry.date = source->date;
        entry.convention = source->convention;
    } else {
        entry.source = key;
    }
    return entry;
}

bool everyGateRevealed(const labs::LabSession& session) {
    for (int act = 0; act < session.lab().acts.size(); ++act)
        if (session.lab().acts[act].gate() && !session.reveal(act)) return false;
    return true;
}

/// Slots that the student has been told: facts, and numbers in the texts of the blocks seen so far.
QSet<int> statedSlots(const labs::LabSession& session) {
    const labs::Lab& lab = session.lab();
    QSet<int> stated;
    for (int act = 0; act < lab.acts.size(); ++act) {
        for (const labs::Block& block : lab.acts[act].blocks) {
            if (!session.visible(act, block)) continue;
            if (const auto* context = std::get_if<labs::ContextBlock>(&block.detail))
                for (const labs::FactDef& fact : context->facts)
                    stated.insert(fact.value.slot);
            const labs::Template* text = lab.text.find(block.id, lab.contexts[session.state().context].id);
            if (!text) continue;
            for (const labs::Placeholder& placeholder : text->placeholders)
                if (placeholder.from == labs::Placeholder::From::Lab)
                    stated.insert(placeholder.reference.slot);
        }
    }
    return stated;
}

/// What is left out: moves of controls, drafts and scrolling.
bool isKeyEvent(const QString& kind) {
    using namespace labs::kinds;
    static const QSet<QString> quiet{kControlChanged,    kControlsReset, kUndone,      kRedone,
                                     kPredictionDrafted, kViewChanged,   kRunUnpinned, kTrialLogged};
    return !quiet.contains(kind);
}

}  // namespace

QVector<ConstantEntry> buildConstants(const ReportInput& input) {
    const labs::Lab& lab = input.session.lab();
    const labs::SessionState& state = input.session.state();
    const int context = state.runContext >= 0 ? state.runContext : state.context;
    const bool isOpen = everyGateRevealed(input.session);
    const QSet<int> stated = statedSlots(input.session);
    QVector<ConstantEntry> entries;
    for (int i = 0; i < lab.quantities.size(); ++i) {
        const int slot = static_cast<int>(lab.controls.size()) + i;
        if (isOpen || stated.contains(slot))
            entries.append(buildConstant(input, i, lab.contexts[context].slots_[slot]));
    }
    return entries;
}

QVector<ModelUse> buildModelUses(const ReportInput& input) {
    QVector<ModelUse> uses;
    QSet<QString> seen;
    for (const labs::Instance& instance : input.session.lab().instances) {
        const QString id = toText(instance.model->id);
        if (seen.contains(id)) continue;
        seen.insert(id);
        ModelUse use;
        use.id = id;
        use.currentRevision = instance.model->revision;
        use.revision = input.header.models.value(id).toInt(use.currentRevision);
        const QString key = toText(instance.model->source.key);
        const auto source = lookUp(input, key);
        use.source = source ? source->citation : key;
        uses.append(use);
    }
    return uses;
}

QVector<LogEntry> buildLog(const labs::Lab& lab, const QVector<ledger::Event>& events) {
    QVector<LogEntry> log;
    QDateTime previous;
    for (const ledger::Event& event : events) {
        LogEntry entry;
        entry.kind = event.kind;
        entry.time = event.time;
        entry.clockBack = previous.isValid() && event.time < previous;
        const int act = event.payload.value(QStringLiteral("act")).toInt(-1);
        entry.act = act >= 0 && act < lab.acts.size() ? act : -1;
        if (isKeyEvent(event.kind) || entry.clockBack) log.append(entry);
        previous = event.time;
    }
    return log;
}

}  // namespace ridgepoint::report
