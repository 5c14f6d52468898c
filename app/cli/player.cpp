// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/player.h"

#include "ui/words/refusal_words.h"

#include <QJsonArray>

namespace ridgepoint::cli {
namespace {

using labs::LabSession;
using labs::Refusal;

constexpr int kMostTrials = 1000;

class Player {
public:
    Player(LabSession& session, const std::function<bool()>& flush) : m_session(session), m_flush(flush) {}

    QString play(int act, const QJsonObject& answers) {
        const QString name = m_session.lab().acts[act].id;
        if (answers.contains(QLatin1String("option")) && !predict(act, answers))
            return refused(name, "prediction");
        if (!moveControls(act, answers.value(QLatin1String("controls")).toArray()))
            return refused(name, "controls");
        if (answers.contains(QLatin1String("observe")) &&
            !observe(act, answers.value(QLatin1String("observe"))))
            return refused(name, "observation");
        if (answers.contains(QLatin1String("trials")) &&
            !logTrials(act, answers.value(QLatin1String("trials"))))
            return refused(name, "trials");
        if (answers.contains(QLatin1String("reflect")) &&
            !reflect(act, answers.value(QLatin1String("reflect")).toObject()))
            return refused(name, "reflection");
        if (answers.contains(QLatin1String("decision")) &&
            !decide(act, answers.value(QLatin1String("decision")).toObject()))
            return refused(name, "decision");
        return {};
    }

private:
    QString refused(const QString& act, const char* step) const {
        const QString why = m_problem.isEmpty() ? ui::refusalText(m_answer) : m_problem;
        return QStringLiteral("%1, %2: %3").arg(act, QLatin1String(step), why);
    }

    std::function<void(Refusal)> answer() {
        m_answer = Refusal::NotDurable;
        return [this](Refusal refusal) { m_answer = refusal; };
    }

    bool settled() { return m_flush() && m_answer == Refusal::None; }

    bool predict(int act, const QJsonObject& answers) {
        labs::PredictionDraft draft;
        draft.option = answers.value(QLatin1String("option")).toString();
        draft.estimateText = answers.value(QLatin1String("estimate")).toString();
        draft.rangeText = answers.value(QLatin1String("range")).toString();
        draft.confidence = answers.value(QLatin1String("confidence")).toInt();
        m_session.draft(act, draft);
        m_session.commit(act, answer());
        return settled();
    }

    bool moveControls(int act, const QJsonArray& moves) {
        for (const QJsonValue& move : moves) {
            const QJsonObject values = move.toObject();
            for (const QString& name : values.keys()) {
                const int slot = m_session.lab().slotOf(name);
                if (slot < 0 || slot >= m_session.lab().controls.size()) {
                    m_problem = QStringLiteral("there is no control %1").arg(name);
                    return false;
                }
                const int context = m_session.state().context;
                if (!m_session.lab().isMovable(context, slot)) {
                    m_problem = QStringLiteral("there is no control %1 in the context %2")
                                    .arg(name, m_session.lab().contexts[context].id);
                    return false;
                }
                const auto& control = m_session.lab().controls[slot];
                const QJsonValue value = values.value(name);
                m_session.set(slot, control.isChoice()
                                        ? static_cast<double>(control.choices.indexOf(value.toString()))
                                        : value.toDouble());
            }
            if (move.toObject().isEmpty() && move.toString() == QLatin1String("pin")) m_session.pin(act);
        }
        return m_flush();
    }

    bool observe(int act, const QJsonValue& value) {
        labs::Observation observation;
        observation.typed = value.toString();
        for (const QJsonValue& item : value.toArray())
            observation.order.append(item.toString());
        m_session.observe(act, observation, answer());
        return settled();
    }

    bool logTrial(int act, int control, double value) {
        m_session.set(control, value);
        m_session.logTrial(act, answer());
        return settled();
    }

    /// The settings that the file names, or bisection until the log is done.
    bool logTrials(int act, const QJsonValue& value) {
        const labs::Block* block = m_session.lab().acts[act].find(labs::BlockKind::Trials);
        if (!block) {
            m_problem = QStringLiteral("the act has no trials");
            return false;
        }
        const auto& trials = std::get<labs::TrialsBlock>(block->detail);
        for (const QJsonValue& setting : value.toArray())
            if (!logTrial(act, trials.control, setting.toDouble())) return false;
        if (value.isArray()) return true;
        if (value.toString() != QLatin1String("bisect")) {
            m_problem = QStringLiteral("trials are \"bisect\" or a list of settings");
            return false;
        }
        const auto& state = m_session.state().acts[act];
        for (int i = 0; i < kMostTrials && !state.observation; ++i)
            if (!logTrial(act, trials.control, labs::nextByBisection(m_session.lab(), trials, state.trials)))
                return false;
        if (!state.observation) m_problem = QStringLiteral("bisection did not bracket the limit");
        return state.observation.has_value();
    }

    bool reflect(int act, const QJsonObject& value) {
        m_session.reflect(act, value.value(QLatin1String("option")).toString(),
                          value.value(QLatin1String("sentence")).toString(), answer());
        return settled();
    }

    bool decide(int act, const QJsonObject& value) {
        labs::DecisionRecord decision;
        for (const QString& name : value.keys()) {
            if (value.value(name).isDouble()) decision.numbers.insert(name, value.value(name).toDouble());
            decision.choices.insert(name, value.value(name).toString());
            decision.texts.insert(name, value.value(name).toString());
        }
        m_session.decide(act, decision, answer());
        return settled();
    }

    LabSession& m_session;
    const std::function<bool()>& m_flush;
    Refusal m_answer = Refusal::None;
    QString m_problem;
};

}  // namespace

QString playLab(LabSession& session, const QJsonObject& answers, const std::function<bool()>& flush) {
    const QString context = answers.value(QLatin1String("context")).toString();
    if (!context.isEmpty()) {
        if (session.lab().contextOf(context) < 0)
            return QStringLiteral("there is no context %1").arg(context);
        session.chooseContext(session.lab().contextOf(context));
    }
    const QJsonObject acts = answers.value(QLatin1String("acts")).toObject();
    Player player(session, flush);
    for (int act = 0; act < session.lab().acts.size(); ++act) {
        const QJsonObject own = acts.value(session.lab().acts[act].id).toObject();
        if (own.isEmpty()) break;
        if (const QString refused = player.play(act, own); !refused.isEmpty()) return refused;
    }
    return {};
}

}  // namespace ridgepoint::cli
