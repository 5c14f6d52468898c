// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/trial_log.h"
#include "tests/core/labs/session_fixture.h"

namespace ridgepoint::labs::test {

inline LabPtr loadTrials() {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return loadLab(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/labs/trials"), registry).lab;
}

/// A committed run of the lab with trials: at least five, run time against a deadline, by the serial share.
struct TrialRun {
    explicit TrialRun(bool isCommitted = true) {
        if (!isCommitted) return;
        session.draft(0, {QStringLiteral("fixed"), QStringLiteral("9 ×"), 60});
        session.commit(0, [](Refusal) {});
    }
    LabPtr lab = loadTrials();
    FakeRecorder recorder;
    LabSession session{lab, freshState(*lab, QStringLiteral("run-1"), noon()), recorder, noon};

    [[nodiscard]] int control(const char* id) const { return lab->slotOf(QLatin1String(id)); }
    [[nodiscard]] const TrialsBlock& block() const {
        return std::get<TrialsBlock>(lab->acts[0].find(BlockKind::Trials)->detail);
    }
    [[nodiscard]] const QVector<Trial>& trials() const { return session.state().acts[0].trials; }
    [[nodiscard]] TrialProgress progress() const { return progressOf(*lab, block(), trials()); }
    void set(const char* id, double value) { session.set(control(id), value); }

    Refusal log() {
        const auto answer = std::make_shared<Refusal>(Refusal::SavePending);
        session.logTrial(0, [answer](Refusal r) { *answer = r; });
        return *answer;
    }
    Refusal logAt(double serial) {
        set("serial", serial);
        return log();
    }
    void logAll(std::initializer_list<double> shares) {
        for (const double serial : shares)
            QCOMPARE(logAt(serial), Refusal::None);
    }
};

}  // namespace ridgepoint::labs::test
