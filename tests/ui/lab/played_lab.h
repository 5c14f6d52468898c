// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/lab/lab_fixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ridgepoint::ui {

/// A shipped lab, played by its demo answers up to a step.
class PlayedLab : public LabFixture {
public:
    explicit PlayedLab(const QString& id)
        : LabFixture(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/labs/") + id) {
        QFile file(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/demo/%1.answers.json").arg(id));
        if (file.open(QIODevice::ReadOnly))
            m_acts = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("acts")).toObject();
    }

    /// @param steps  per act: commit, experiment, observe, reflect; after the last act: decide
    void play(int steps) {
        const auto& acts = session->lab().acts;
        for (int act = 0; act < acts.size(); ++act) {
            const QJsonObject answers = m_acts.value(acts[act].id).toObject();
            if (steps-- > 0)
                commit(act, answers.value(QLatin1String("option")).toString(),
                       answers.value(QLatin1String("estimate")).toString(),
                       answers.value(QLatin1String("confidence")).toInt());
            if (steps-- > 0) move(act, answers.value(QLatin1String("controls")).toArray());
            if (steps-- > 0) read(act, answers.value(QLatin1String("observe")));
            if (steps-- > 0)
                reflect(act, answers.value(QLatin1String("reflect"))
                                 .toObject()
                                 .value(QLatin1String("option"))
                                 .toString());
        }
    }

private:
    void read(int act, const QJsonValue& value) {
        QStringList order;
        for (const QJsonValue& item : value.toArray())
            order.append(item.toString());
        observe(act, value.toString(), order);
    }

    void move(int act, const QJsonArray& moves) {
        for (const QJsonValue& each : moves) {
            if (each.toString() == QLatin1String("pin")) session->pin(act);
            const QJsonObject values = each.toObject();
            for (const QString& name : values.keys()) {
                const int slot = session->lab().slotOf(name);
                const auto& choices = session->lab().controls[slot].choices;
                const QJsonValue value = values.value(name);
                session->set(slot, choices.isEmpty()
                                       ? value.toDouble()
                                       : static_cast<double>(choices.indexOf(value.toString())));
            }
        }
    }

    QJsonObject m_acts;
};

}  // namespace ridgepoint::ui
