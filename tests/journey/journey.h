// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journey/answers.h"
#include "tests/journey/hand.h"
#include "tests/journey/handed_in.h"
#include "tests/journey/journey_window.h"
#include "ui/blocks/answer_text.h"

namespace ridgepoint::journey {

/// The way through any lab, from the first launch to the report: what the answers say, done by a hand.
/// Each step says what it could not do and returns false.
class Journey {
public:
    Journey(Program& program, Hand& hand, Answers answers)
        : m_program(program), m_hand(hand), m_answers(std::move(answers)) {}

    [[nodiscard]] bool welcomes() {
        return did(m_hand.write(QStringLiteral("welcomeNameField"), student::kName), "write the name") &&
               did(m_hand.write(QStringLiteral("welcomeNumberField"), student::kNumber),
                   "write the number") &&
               did(m_hand.press(QStringLiteral("welcomeStartButton")), "leave the welcome page") &&
               did(waitFor([this] { return m_program.isLabOpen(); }), "see a lab");
    }
    /// Through every context, the wanted one last.
    [[nodiscard]] bool takesContext() {
        const auto& contexts = m_program.session().lab().contexts;
        const int wanted = m_program.session().lab().contextOf(m_answers.context);
        for (int step = 1; step <= contexts.size(); ++step) {
            const int context = (wanted + step) % static_cast<int>(contexts.size());
            if (!did(m_hand.pick(QStringLiteral("contextChoice."), contexts[context].id) &&
                         m_program.session().state().context == context,
                     "take the context", contexts[context].id))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool predicts(int act) {
        const ActAnswers& answers = m_answers.acts[act];
        if (!did(m_hand.pick(QStringLiteral("option."), answers.option), "pick the option", answers.option))
            return false;
        if (!answers.estimate.isEmpty() &&
            !did(m_hand.write(QStringLiteral("estimateEdit"), answers.estimate), "write the estimate"))
            return false;
        return did(m_hand.write(QStringLiteral("confidenceSpin"), QString::number(answers.confidence)),
                   "say how sure") &&
               did(m_hand.press(QStringLiteral("commitPredictionButton")), "press commit") &&
               did(reaches(act, labs::Stage::Committed), "commit") &&
               did(state(act).prediction->option == answers.option &&
                       state(act).prediction->confidence == answers.confidence,
                   "commit what was entered");
    }
    /// Moves controls and pins runs. The first change is undone and done again, the first pin taken back.
    [[nodiscard]] bool experiments(int act) {
        bool undone = false;
        for (const QJsonValue& move : m_answers.acts[act].controls) {
            if (move.isString()) {
                if (!pins()) return false;
                continue;
            }
            const labs::Slots before = m_program.session().state().slots_;
            const QJsonObject controls = move.toObject();
            for (const QString& control : controls.keys())
                if (!did(moves(control, controls.value(control)), "move", control)) return false;
            if (!undone && m_program.session().state().slots_ != before)
                if (undone = true; !did(undoesAndRedoes(), "undo and redo")) return false;
        }
        return true;
    }
    /// Logs runs by bisection, with the hand, until the log is done.
    [[nodiscard]] bool logsTrials(int act, const labs::TrialsBlock& trials) {
        const labs::LabSession& session = m_program.session();
        for (int i = 0; i < 200 && !state(act).observation; ++i) {
            const qsizetype logged = state(act).trials.size();
            const double next = labs::nextByBisection(session.lab(), trials, state(act).trials);
            const QString control = session.lab().controls[trials.control].id;
            if (!did(moves(control, next), "move", control) ||
                !did(m_hand.press(QStringLiteral("logTrialButton")), "press log") ||
                !did(waitFor([&] { return state(act).trials.size() > logged; }), "log the run"))
                return false;
        }
        return did(reaches(act, labs::Stage::Revealed), "see the answer");
    }
    [[nodiscard]] bool observes(int act) {
        if (const auto* block = m_program.session().lab().acts[act].find(labs::BlockKind::Trials))
            return logsTrials(act, std::get<labs::TrialsBlock>(block->detail));
        const ActAnswers& answers = m_answers.acts[act];
        if (!answers.reading.isEmpty() &&
            !did(m_hand.write(QStringLiteral("observeEdit"), answers.reading), "write the reading"))
            return false;
        for (int i = 0; i < answers.order.size(); ++i)
            if (!did(m_hand.choose(QStringLiteral("observeOrder.%1").arg(i + 1), answers.order[i]), "order",
                     answers.order[i]))
                return false;
        return did(m_hand.press(QStringLiteral("recordObservationButton")), "press record") &&
               did(reaches(act, labs::Stage::Revealed), "see the answer") &&
               did(m_program.session().reveal(act)->observedWithin.value_or(false),
                   "read what the instrument shows");
    }
    [[nodiscard]] bool reflects(int act) {
        const ActAnswers& answers = m_answers.acts[act];
        return did(m_hand.pick(QStringLiteral("reflectOption."), answers.reflectOption), "pick the cause") &&
               did(m_hand.write(QStringLiteral("reflectSentenceEdit"), answers.sentence), "say why") &&
               did(m_hand.press(QStringLiteral("answerReflectionButton")), "press answer") &&
               did(reaches(act, labs::Stage::Reflected), "reflect") &&
               did(state(act).reflection->sentence == answers.sentence, "keep the sentence");
    }
    [[nodiscard]] bool goesOnTo(int act) {
        const QString nextGate = m_program.session().lab().acts[act].find(labs::BlockKind::Gate)->id;
        return did(m_hand.press(QStringLiteral("nextActButton")), "press next act") &&
               did(waitFor([&] { return m_program.find(QStringLiteral("block.") + nextGate); }), "see the next act");
    }
    [[nodiscard]] bool decides(int act) {
        const QJsonObject& decision = m_answers.acts[act].decision;
        for (const labs::FieldDef& field : fields(act))
            if (!did(fills(field, decision.value(field.id)), "fill", field.id)) return false;
        if (!did(m_hand.press(QStringLiteral("decideButton")), "press decide")) return false;
        return did(reaches(act, labs::Stage::Decided), "decide") &&
               did(keptAsEntered(act), "keep what was decided");
    }
    [[nodiscard]] bool exports(const QString& file) {
        m_program.dialogs().m_file = file;
        return did(m_hand.exportPdf(), "export") && did(QFile::exists(file), "find the file");
    }
    /// Both acts, from the first look at the lab to the decision.
    [[nodiscard]] bool wholeLab() {
        const int last = static_cast<int>(m_answers.acts.size()) - 1;
        for (int act = 0; act <= last; ++act) {
            if (act > 0 && !goesOnTo(act)) return false;
            if (!predicts(act) || !experiments(act) || !observes(act) || !reflects(act)) return false;
        }
        return decides(last);
    }

    /// What a teacher must find in the report, in words.
    [[nodiscard]] QStringList handedIn() const {
        const labs::LabSession& session = m_program.session();
        QStringList wanted{student::kName, student::kNumber};
        for (int act = 0; act < m_answers.acts.size(); ++act) {
            const ActAnswers& answers = m_answers.acts[act];
            wanted += {optionText(act), QStringLiteral("%1 %").arg(answers.confidence),
                       ui::observationText(session, act), answers.sentence};
            if (const auto& estimate = state(act).prediction->estimate)
                wanted.append(ui::predictedText(session, act, estimate->value));
            for (const labs::FieldDef& field : fields(act))
                wanted.append(decisionText(field, answers.decision.value(field.id)));
        }
        return wanted;
    }

private:
    static bool did(bool done, const char* what, const QString& which = {}) {
        if (!done) qWarning().noquote() << "could not" << what << which;
        return done;
    }
    [[nodiscard]] const labs::ActState& state(int act) const { return m_program.session().state().acts[act]; }
    bool reaches(int act, labs::Stage stage) {
        return waitFor([this, act, stage] { return m_program.session().stage(act) == stage; });
    }
    /// Opens the panel of further controls when this one is in there.
    bool uncovers(const QString& control) {
        for (const char* kind : {"slider.", "choice."})
            if (isShown(QLatin1String(kind) + control)) return true;
        const labs::LabSession& session = m_program.session();
        for (const labs::ActDef& act : session.lab().acts) {
            const labs::Block* bench = act.find(labs::BlockKind::Workbench);
            const QString panel = QStringLiteral("panel.%1.more").arg(bench ? bench->id : QString());
            if (isShown(panel)) return m_hand.press(panel);
        }
        return false;
    }
    [[nodiscard]] bool isShown(const QString& name) const {
        const auto all = m_program.window().findChildren<QWidget*>(name);
        return std::ranges::any_of(all, &QWidget::isVisible);
    }
    bool moves(const QString& control, const QJsonValue& value) {
        if (!uncovers(control)) return false;
        if (value.isString()) return m_hand.choose(QStringLiteral("choice.") + control, value.toString());
        return m_hand.slide(control, value.toDouble());
    }
    bool undoesAndRedoes() {
        const auto now = [this] { return m_program.session().state().slots_; };
        const labs::Slots after = now();
        if (!m_hand.undo() || now() == after) return false;
        return m_hand.redo() && now() == after;
    }
    bool pins() {
        const auto& pinned = m_program.session().state().pinned;
        const auto pin = [&] {
            const qsizetype before = pinned.size();
            return m_hand.press(QStringLiteral("pinRunButton")) && pinned.size() == before + 1;
        };
        if (!did(pin(), "pin a run")) return false;
        if (pinned.size() > 1) return true;
        return did(m_hand.press(QStringLiteral("unpin.0")) && waitFor([&] { return pinned.isEmpty(); }),
                   "unpin the run") &&
               did(QApplication::focusWidget() != nullptr, "keep the focus") && did(pin(), "pin a run again");
    }
    [[nodiscard]] QVector<labs::FieldDef> fields(int act) const {
        const labs::Block* block = m_program.session().lab().acts[act].find(labs::BlockKind::Decision);
        return block ? std::get<labs::DecisionBlock>(block->detail).fields : QVector<labs::FieldDef>();
    }
    [[nodiscard]] static const units::Unit* shownUnit(const labs::FieldDef& field) {
        return field.shown ? field.shown : field.unit;
    }
    bool fills(const labs::FieldDef& field, const QJsonValue& value) {
        const QString name = QStringLiteral("decision.") + field.id;
        switch (field.type) {
            case labs::FieldType::Number:
                return m_hand.enter(name, *units::convert(value.toDouble(), *field.unit, *shownUnit(field)));
            case labs::FieldType::Choice:
                return m_hand.choose(name, value.toString());
            case labs::FieldType::Text:
                return m_hand.write(name, value.toString());
        }
        return false;
    }
    [[nodiscard]] bool keptAsEntered(int act) const {
        const labs::DecisionRecord& kept = *state(act).decision;
        for (const labs::FieldDef& field : fields(act)) {
            const QJsonValue wanted = m_answers.acts[act].decision.value(field.id);
            const bool same =
                field.type == labs::FieldType::Number
                    ? qFuzzyCompare(kept.numbers.value(field.id), wanted.toDouble())
                    : (field.type == labs::FieldType::Choice ? kept.choices : kept.texts).value(field.id) ==
                          wanted.toString();
            if (!did(same, "find as entered", field.id)) return false;
        }
        return true;
    }
    [[nodiscard]] QString optionText(int act) const {
        for (const labs::PublicGate::Option& option : m_program.session().gate(act).options)
            if (option.id == m_answers.acts[act].option) return option.text;
        return QStringLiteral("no such option");
    }
    [[nodiscard]] QString decisionText(const labs::FieldDef& field, const QJsonValue& value) const {
        const labs::LabSession& session = m_program.session();
        if (field.type == labs::FieldType::Text) return value.toString();
        if (field.type == labs::FieldType::Choice)
            return session.text(QStringLiteral("decision.%1.%2").arg(field.id, value.toString()));
        return labs::valueText(models::Value::number(value.toDouble()), field.unit, shownUnit(field),
                               field.decimals, session.wording());
    }

    Program& m_program;
    Hand& m_hand;
    const Answers m_answers;
};

}  // namespace ridgepoint::journey
