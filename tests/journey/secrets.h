// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/evaluator.h"
#include "core/labs/shown_number.h"
#include "tests/journey/everything_said.h"
#include "tests/journey/journey_window.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::journey {

/// A number that the models give and the student has yet to find.
struct SecretNumber {
    QString name;
    double shown = 0.0;         ///< in the unit of the screen
    QString unit;               ///< symbol of that; may be empty
    QSet<QString> written;      ///< as a learner could read it
    QVector<double> telling{};  ///< what a property that is a number must not be
};

/// Of "0.120" three, of "12" two: the fewer there are, the sooner two numbers agree by chance.
[[nodiscard]] inline qsizetype significantDigits(QString number) {
    static const QRegularExpression kLeading(QStringLiteral("^0+"));
    return number.remove(u'.').remove(kLeading).size();
}

/// What the gate of an act holds back, from the lab and its models alone: what is predicted, what the options
/// compare, what the instrument would show, and every sentence that explains the answer.
class Secrets {
public:
    Secrets(const labs::LabSession& session, int act)
        : m_session(session),
          m_lab(session.lab()),
          m_gate(*m_lab.acts[act].gate()),
          m_at(m_lab, labs::scenarioSlots(m_lab, session.gateContext(), m_gate.scenario)),
          m_act(act) {
        addInstrument();
        addQuestion();
        addObservation();
        addPhrases();
    }
    [[nodiscard]] const QVector<SecretNumber>& numbers() const { return m_numbers; }
    [[nodiscard]] const QSet<QString>& phrases() const { return m_phrases; }

private:
    [[nodiscard]] const labs::Block* block(labs::BlockKind kind) const {
        return m_lab.acts[m_act].find(kind);
    }

    /// The scenario states the values of its slots; a model that repeats one of them tells nothing.
    [[nodiscard]] bool isStated(double value) const {
        return std::any_of(m_at.slotValues().begin(), m_at.slotValues().end(),
                           [&](double stated) { return std::abs(stated - value) <= 1e-9 * std::abs(value); });
    }
    void add(const QString& name, double value, const units::Unit* own, const units::Unit* shown) {
        if (!std::isfinite(value) || value == 0 || isStated(value)) return;
        if (!shown) shown = own;
        const double factor = own && shown ? units::convert(1.0, *own, *shown).value_or(1.0) : 1.0;
        QSet<QString> written;
        for (const QString& number : roundings(value * factor) + roundings(value))
            if (!isStated(number.toDouble())) written.insert(number);
        m_numbers.append({name, value * factor, labs::unitSymbol(shown), written});
        for (const double number : {value, value * factor})
            if (significantDigits(QString::number(number, 'g', 4)) > 2)
                m_numbers.last().telling.append(number);
    }
    void addReference(const QString& name, const labs::Reference& value, const units::Unit* shown) {
        add(name, m_at.number(value), labs::referenceUnit(m_lab, value), shown);
    }

    void addInstrument() {
        const labs::Block* bench = block(labs::BlockKind::Workbench);
        const auto& detail = std::get<labs::WorkbenchBlock>(bench->detail);
        for (const labs::ReadoutDef& readout : detail.readouts)
            addReference(QStringLiteral("readout ") + readout.id, readout.value, readout.shown);
        for (const labs::VerdictDef& verdict : detail.verdicts)
            for (const char* part : {"", ".try"})
                m_keys.append(bench->id + u'.' + verdict.id + QLatin1String(part));
        m_keys.append(bench->id + QStringLiteral(".try"));
    }
    void addQuestion() {
        if (m_gate.predicts) addReference(QStringLiteral("answer"), *m_gate.predicts, m_gate.estimateUnit);
        if (m_gate.rule == labs::KeyRule::Named) return;
        for (int i = 0; i < m_gate.options.size(); ++i)
            if (const auto& compared = m_gate.options[i].value)
                add(QStringLiteral("option ") + m_gate.options[i].id,
                    labs::optionValue(m_lab, m_gate, i, m_session.gateContext()),
                    labs::referenceUnit(m_lab, *compared), nullptr);
    }
    void addObservation() {
        if (const labs::Block* trials = block(labs::BlockKind::Trials)) {
            const auto& logged = std::get<labs::TrialsBlock>(trials->detail);
            addReference(QStringLiteral("trial"), logged.reads.value, logged.reads.shown);
            return;
        }
        const auto& asked = std::get<labs::ObserveBlock>(block(labs::BlockKind::Observe)->detail);
        if (asked.number) addReference(QStringLiteral("reading"), *asked.number, asked.shown);
        if (!asked.order) return;
        for (const double part : m_at.output(asked.order->instance, asked.order->output).parts())
            add(QStringLiteral("ordered"), part, labs::referenceUnit(m_lab, *asked.order), nullptr);
    }
    void addPhrases() {
        const labs::Block* reveal = block(labs::BlockKind::Reveal);
        const labs::Block* reflect = block(labs::BlockKind::Reflect);
        m_keys += {reveal->id, reveal->id + QStringLiteral(".binding"), reflect->id,
                   block(labs::BlockKind::Takeaways)->id};
        for (const labs::OptionDef& option : m_gate.options)
            m_keys.append(reveal->id + u'.' + option.id);
        for (const labs::OptionDef& option : std::get<labs::ReflectBlock>(reflect->detail).question.options)
            m_keys.append(reflect->id + u'.' + option.id + QStringLiteral(".why"));
        for (const QString& key : std::as_const(m_keys))
            m_phrases += phrasesIn(m_session.text(key));
        for (const QString& told : textsBeforeTheGate()) {
            m_phrases -= phrasesIn(told);
            for (SecretNumber& number : m_numbers)
                number.written -= numbersIn(told);
        }
    }
    /// An explanation may come back to the words and numbers of the message or of a card.
    [[nodiscard]] QStringList textsBeforeTheGate() const {
        QStringList texts;
        for (const labs::Block& earlier : m_lab.acts[m_act].blocks) {
            texts.append(m_session.text(earlier.id));
            if (const auto* cards = std::get_if<labs::CardsBlock>(&earlier.detail))
                for (const QString& item : cards->items)
                    texts.append(m_session.text(earlier.id + u'.' + item));
            if (earlier.kind == labs::BlockKind::Gate) break;
        }
        return texts;
    }

    const labs::LabSession& m_session;
    const labs::Lab& m_lab;
    const labs::Question& m_gate;
    const labs::Evaluation m_at;
    const int m_act;
    QStringList m_keys;
    QVector<SecretNumber> m_numbers;
    QSet<QString> m_phrases;
};

/// Three digits tell a number wherever they stand; fewer do so beside its unit.
/// @param shown  the numbers in the text
[[nodiscard]] inline bool tells(const QString& text, const QSet<QString>& shown, const SecretNumber& secret) {
    constexpr int kTelling = 3;
    for (const QString& number : secret.written) {
        if (!shown.contains(number)) continue;
        if (significantDigits(number) >= kTelling) return true;
        const QRegularExpression withUnit(
            QStringLiteral("(?<![\\w.,])%1\\s*%2")
                .arg(QRegularExpression::escape(number), QRegularExpression::escape(secret.unit)));
        if (!secret.unit.isEmpty() && text.contains(withUnit)) return true;
    }
    return false;
}

/// Places where the window gives a secret away, one line each.
[[nodiscard]] inline QStringList leaks(QWidget& window, const Secrets& secrets) {
    QStringList found;
    const Listener listener(window);
    for (const Said& said : listener.said()) {
        const QSet<QString> shown = numbersIn(said.text);
        for (const SecretNumber& secret : secrets.numbers())
            if (tells(said.text, shown, secret))
                found.append(QStringLiteral("%1 (%2), %3: %4")
                                 .arg(secret.name)
                                 .arg(secret.shown)
                                 .arg(said.where, said.text.left(160)));
        for (const QString& phrase : phrasesIn(said.text) & secrets.phrases())
            found.append(QStringLiteral("\"%1\", %2").arg(phrase, said.where));
    }
    for (const Said& said : listener.numbers()) {
        const double number = said.text.toDouble();
        for (const SecretNumber& secret : secrets.numbers())
            for (const double value : secret.telling)
                if (std::abs(number / value - 1) < 0.002)
                    found.append(QStringLiteral("%1, %2 = %3").arg(secret.name, said.where, said.text));
    }
    return found;
}

}  // namespace ridgepoint::journey
