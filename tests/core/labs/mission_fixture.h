// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/labs/session_fixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// The shipped benchmarking mission, as it is and with a passage of its lab.json replaced.
namespace ridgepoint::labs::test {

enum MissionTrack { Cloud, Edge, Mobile, Tiny };  ///< order of its contexts

inline const QString kMission = QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/labs/v1-12-mission");

inline LoadedLab loadMissionFrom(const QString& folder) {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return loadLab(folder, registry);
}

inline LabPtr mission() {
    static const LabPtr lab = loadMissionFrom(kMission).lab;
    return lab;
}

/// @return nothing, not even findings, when the passage is not there exactly once
inline LoadedLab loadEditedMission(const QByteArray& before, const QByteArray& after) {
    const QTemporaryDir folder;
    for (const QString& name : QDir(kMission).entryList(QDir::Files)) {
        QFile in(kMission + u'/' + name);
        if (!in.open(QIODevice::ReadOnly)) return {};
        QByteArray bytes = in.readAll();
        if (name == QLatin1String("lab.json")) {
            if (bytes.count(before) != 1) return {};
            bytes.replace(before, after);
        }
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) return {};
    }
    return loadMissionFrom(folder.path());
}

/// @param expected  empty: whatever it says there
/// @return nothing when there is such a finding; else all that there are, for the test's message
inline QByteArray missingFinding(const LoadedLab& loaded, Finding::Code code, const QByteArray& subject,
                                 const QByteArray& expected) {
    QStringList said{QStringLiteral("found instead:")};
    for (const Finding& finding : loaded.findings) {
        if (finding.code == code && finding.subject == QString::fromUtf8(subject) &&
            (expected.isEmpty() || finding.expected == QString::fromUtf8(expected)))
            return {};
        said.append(QStringLiteral("%1 %2 %3 (%4)")
                        .arg(static_cast<int>(finding.code))
                        .arg(finding.pointer, finding.subject, finding.expected));
    }
    return said.join(u'\n').toUtf8();
}

inline const WorkbenchBlock& missionBench(const char* id) {
    return std::get<WorkbenchBlock>(mission()->block(QLatin1String(id))->detail);
}

/// One run of the mission.
struct MissionRun {
    LabPtr lab = mission();
    FakeRecorder recorder;
    LabSession session;

    explicit MissionRun(int context = Cloud)
        : session(lab, freshState(*lab, QStringLiteral("run-1"), noon()), recorder, noon) {
        session.chooseContext(context);
    }
    Refusal commit(int act, const char* option, const char* estimate = "") {
        session.draft(act, {QLatin1String(option), QString::fromUtf8(estimate), 60});
        const auto answer = std::make_shared<Refusal>(Refusal::SavePending);
        session.commit(act, [answer](Refusal r) { *answer = r; });
        return *answer;
    }
    /// The first act from commitment to reflection, and the commitment of the second.
    Refusal toSecondBench() {
        const auto pass = [](Refusal) {};
        if (const Refusal first = commit(0, "offline"); first != Refusal::None) return first;
        session.observe(0, {QStringLiteral("157 ms"), {}, {}, {}}, pass);
        session.reflect(0, QStringLiteral("batches"), QStringLiteral("A full batch makes its users wait."),
                        pass);
        return commit(1, "lognormal", "22 ms");
    }
    void set(const char* control, double value) { session.set(lab->slotOf(QLatin1String(control)), value); }
};

}  // namespace ridgepoint::labs::test
