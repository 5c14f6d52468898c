// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_loader.h"
#include "core/labs/lab_session.h"

#include <QTest>

#include <memory>

namespace ridgepoint::labs::test {

inline QDateTime noon() {
    return {QDate(2026, 3, 2), QTime(12, 0), Qt::UTC};
}

/// Keeps events; says durable at once, or when it is told to, or never.
class FakeRecorder : public Recorder {
public:
    enum class Answer { AtOnce, Later, Never };
    Answer answer = Answer::AtOnce;
    QVector<ledger::Event> events;
    QVector<Done> waiting;

    void record(const ledger::Event& event, Done done) override {
        events.append(event);
        if (answer == Answer::AtOnce) done(true);
        if (answer == Answer::Never) done(false);
        if (answer == Answer::Later) waiting.append(std::move(done));
    }
    void release() {
        for (const Done& done : std::exchange(waiting, {}))
            done(true);
    }
    [[nodiscard]] QStringList kinds() const {
        QStringList names;
        for (const ledger::Event& event : events)
            names.append(event.kind);
        return names;
    }
};

inline LabPtr loadGood() {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return loadLab(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/labs/good"), registry).lab;
}

/// One run of the fixture lab.
struct Run {
    LabPtr lab = loadGood();
    FakeRecorder recorder;
    LabSession session{lab, freshState(*lab, QStringLiteral("run-1"), noon()), recorder, noon};

    [[nodiscard]] int control(const char* id) const { return lab->slotOf(QLatin1String(id)); }
    Refusal commit(const QString& option = QStringLiteral("fixed"),
                   const QString& estimate = QStringLiteral("9 ×"), std::optional<int> confidence = 60) {
        session.draft(0, {option, estimate, confidence});
        const auto answer = std::make_shared<Refusal>(Refusal::SavePending);  // may be told after we return
        session.commit(0, [answer](Refusal r) { *answer = r; });
        return *answer;
    }
    Refusal observe(const QString& typed) {
        Refusal answer = Refusal::SavePending;
        session.observe(0, {typed, {}, {}, {}}, [&](Refusal r) { answer = r; });
        return answer;
    }
};

}  // namespace ridgepoint::labs::test
