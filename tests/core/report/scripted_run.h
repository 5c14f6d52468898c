// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/event_kinds.h"
#include "core/labs/lab_loader.h"
#include "core/labs/lab_session.h"
#include "core/ledger/slice.h"
#include "core/report/report_builder.h"

#include <QTimeZone>

/// A run of lab v1-12 without window or file: a student who plays it as far as a test wants.
namespace ridgepoint::test {

/// Everything is durable at once.
class MemoryRecorder : public labs::Recorder {
public:
    void record(const ledger::Event& event, Done done) override {
        events.append(event);
        done(true);
    }
    QVector<ledger::Event> events;
};

inline labs::LoadedLab loadSpeedupLab() {
    const QString root = QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/");
    const auto hardware = hardware::HardwareRegistry::load(root + QStringLiteral("hardware"));
    return labs::loadLab(root + QStringLiteral("labs/v1-12"), hardware);
}

class ScriptedRun {
public:
    explicit ScriptedRun(labs::LabPtr lab)
        : m_lab(std::move(lab)),
          m_session(m_lab, labs::freshState(*m_lab, kRun, start()), m_recorder, [this] { return tick(); }) {}

    labs::LabSession& session() { return m_session; }
    const labs::Lab& lab() const { return *m_lab; }
    QVector<ledger::Event>& events() { return m_recorder.events; }

    /// A prediction without estimate where the gate asks for none.
    void predict(int act, const QString& option, const QString& estimate, int confidence) {
        m_session.draft(act, {option, estimate, confidence});
        m_session.commit(act, [](labs::Refusal) {});
    }
    void observe(int act, const QString& typed, const QStringList& order = {}) {
        labs::Observation observation;
        observation.typed = typed;
        observation.order = order;
        m_session.observe(act, observation, [](labs::Refusal) {});
    }
    void reflect(int act, const QString& option, const QString& sentence) {
        m_session.reflect(act, option, sentence, [](labs::Refusal) {});
    }
    void move(const char* control, double value) {
        m_session.set(m_lab->slotOf(QString::fromUtf8(control)), value);
    }

    /// Act I from prediction to reflection, with two pinned runs.
    void playFirstAct() {
        predict(0, QStringLiteral("scaled"), QStringLiteral("40 ×"), 80);
        move("processors", 1024);
        m_session.pin(0);
        move("processors", 64);
        move("serial", 0.02);
        m_session.pin(0);
        move("serial", 0.15);
        observe(0, QStringLiteral("6.07"));
        reflect(0, QStringLiteral("interconnect"), kSentence);
    }
    /// Act II with its failure state found, and the decision.
    void playSecondAct() {
        predict(1, QStringLiteral("noise"), {}, 55);
        move("benchmark_batch", 256);
        move("benchmark_batch", 8);
        observe(1, {}, {QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")});
        reflect(1, QStringLiteral("production"), QStringLiteral("Measure what is served, with its tail."));
        labs::DecisionRecord decision;
        decision.numbers.insert(QStringLiteral("serial_share"), 0.05);
        decision.choices.insert(QStringLiteral("remedy"), QStringLiteral("serial_path"));
        decision.choices.insert(QStringLiteral("benchmark_basis"), QStringLiteral("production_traffic"));
        decision.texts.insert(QStringLiteral("reason"), kReason);
        m_session.decide(1, decision, [](labs::Refusal) {});
    }

    report::ReportInput input() const {
        report::ReportInput input{m_session, {}, {}, {}, {}, {}, {}, {}};
        input.header = header();
        input.events = m_recorder.events;
        input.ledgerSlice = slice();
        input.verificationCode = ledger::verificationCode(input.ledgerSlice);
        input.person = {QStringLiteral("Ada Müller-Lüdenscheidt"), QStringLiteral("s1234567")};
        input.exported = start().addSecs(3600 * 26).toTimeZone(QTimeZone(3600));
        input.source = [](const QString& key) { return lookUp(key); };
        return input;
    }
    report::ReportDocument document() const { return report::buildReport(input()); }

    static inline const QString kRun = QStringLiteral("6f1d2c3b-0a4e-4d57-9c1b-2a7f5e8d9b10");
    static inline const QString kSentence =
        QStringLiteral("I treated the serial part as if it also shrank; it does not.");
    static inline const QString kReason = QStringLiteral(
        "Asynchronous checkpoints take most of the serial path away. More processors would wait.");

private:
    static QDateTime start() { return QDateTime({2026, 3, 1}, {9, 30}, Qt::UTC); }
    QDateTime tick() { return start().addSecs(47 * ++m_ticks); }
    ledger::RunHeader header() const {
        ledger::RunHeader header;
        header.run = kRun;
        header.lab = m_lab->id;
        header.labHash = m_lab->hash;
        header.labRevision = m_lab->revision;
        header.programVersion = QStringLiteral("0.1.0");
        header.models = {{QStringLiteral("amdahl"), 1}};
        header.started = start();
        return header;
    }
    QJsonObject slice() const {
        ledger::Slice slice;
        slice.header = header();
        QString previous = ledger::runHash(*slice.header);
        for (const ledger::Event& event : m_recorder.events) {
            slice.rows.push_back(ledger::makeRow(event, previous));
            previous = slice.rows.back().hash;
        }
        return ledger::sliceToJson(slice);
    }
    static std::optional<report::SourceText> lookUp(const QString& key) {
        if (key.startsWith(QLatin1String("hardware:h100")))
            return report::SourceText{QStringLiteral("NVIDIA H100 datasheet"), QStringLiteral("2023-03"),
                                      QStringLiteral("decimal bytes")};
        if (key == QLatin1String("amdahl1967"))
            return report::SourceText{QStringLiteral("Amdahl, AFIPS 1967"), QStringLiteral("1967"), {}};
        return std::nullopt;
    }

    labs::LabPtr m_lab;
    MemoryRecorder m_recorder;
    int m_ticks = 0;
    labs::LabSession m_session;
};

}  // namespace ridgepoint::test
