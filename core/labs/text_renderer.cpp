// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/text_renderer.h"

namespace ridgepoint::labs {

TextRenderer::TextRenderer(const Lab& lab, int context, Wording wording)
    : m_lab(lab), m_context(context), m_wording(std::move(wording)) {
}

const Evaluation& TextRenderer::scenario(int scenario) const {
    auto found = m_scenarios.find(scenario);
    if (found == m_scenarios.end())
        found = m_scenarios.insert(scenario, Evaluation(m_lab, scenarioSlots(m_lab, m_context, scenario)));
    return *found;
}

models::Value TextRenderer::value(const Reference& reference, const Evaluation& live) const {
    return reference.scenario >= 0 ? scenario(reference.scenario).at(reference) : live.at(reference);
}

QString TextRenderer::text(const Reference& reference, const units::Unit* shown, int decimals,
                           const Evaluation& live) const {
    const models::Value v = value(reference, live);
    if (reference.isSlot() && !m_lab.slotChoices(reference.slot).isEmpty())
        return choiceText(reference.slot, static_cast<int>(v.number()));
    if (reference.instance >= 0 && v.isCategory()) {
        const auto& output =
            m_lab.instances[reference.instance].model->outputs[static_cast<std::size_t>(reference.output)];
        const std::string_view id = output.categories[static_cast<std::size_t>(v.category())];
        const QString key =
            QStringLiteral("category.") + QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        const Template* words = m_lab.text.find(key, m_lab.contexts[m_context].id);
        return words ? words->raw : key;
    }
    return valueText(v, referenceUnit(m_lab, reference), shown, decimals, m_wording);
}

QString TextRenderer::choiceText(int slot, int choice) const {
    const bool isControl = slot < m_lab.controls.size();
    const QString id = isControl
                           ? QStringLiteral("control.") + m_lab.controls[slot].id
                           : QStringLiteral("earlier.") + m_lab.earlier[slot - m_lab.firstEarlierSlot()].id;
    const QString key = id + u'.' + m_lab.slotChoices(slot).value(choice);
    const Template* words = m_lab.text.find(key, m_lab.contexts[m_context].id);
    return words ? words->raw : key;
}

template <class Fill>
QString TextRenderer::fill(const Template& text, const Fill& fillPlaceholder) const {
    QString result;
    result.reserve(text.raw.size());
    for (const Template::Piece& piece : text.pieces)
        result += piece.placeholder < 0 ? piece.text : fillPlaceholder(text.placeholders[piece.placeholder]);
    return result;
}

QString TextRenderer::render(const Template& text, const Evaluation& live) const {
    return fill(text,
                [&](const Placeholder& p) { return this->text(p.reference, p.shown, p.decimals, live); });
}

QString TextRenderer::renderOption(const Template& text, const Question& question, int option) const {
    const OptionDef& o = question.options[option];
    Slots slots_ = scenarioSlots(m_lab, m_context, question.scenario);
    assign(m_lab, m_context, o.with, slots_);
    const Evaluation at(m_lab, std::move(slots_));
    return fill(text, [&](const Placeholder& p) {
        if (p.from != Placeholder::From::Option) return this->text(p.reference, p.shown, p.decimals, at);
        const QString name = p.name.mid(7);
        if (name == QLatin1String("value") && o.value) return this->text(*o.value, p.shown, p.decimals, at);
        for (const auto& [also, reference] : o.also)
            if (also == name) return this->text(reference, p.shown, p.decimals, at);
        return QString();
    });
}

QString TextRenderer::renderSeries(const Template& text, const Evaluation& live, const Slots& series) const {
    return fill(text, [&](const Placeholder& p) {
        if (p.from == Placeholder::From::Series)
            return valueText(models::Value::number(series[p.reference.slot]),
                             m_lab.slotUnit(p.reference.slot), p.shown, p.decimals, m_wording);
        return this->text(p.reference, p.shown, p.decimals, live);
    });
}

QStringList TextRenderer::numbers(const Template& text, const Evaluation& live) const {
    QStringList numbers;
    for (const Placeholder& p : text.placeholders)
        numbers.append(this->text(p.reference, p.shown, p.decimals, live));
    return numbers;
}

}  // namespace ridgepoint::labs
