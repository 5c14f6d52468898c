// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/sample.h"
#include "core/labs/lab_loader.h"
#include "core/labs/lab_session.h"
#include "core/ledger/ledger.h"
#include "core/models/amdahl.h"
#include "core/report/source_lookup.h"
#include "ui/report/paper_art.h"
#include "ui/report/run_report.h"
#include "ui/typeset/equation_store.h"

#include <QTemporaryDir>

#include <array>

namespace ridgepoint::bench {
namespace {

constexpr int kCalls = 1'000'000;

void benchModel() {
    volatile double sink = 0.0;
    const Sample typed = repeat(21, 3, [&](int) {
        double sum = 0.0;
        for (int i = 1; i <= kCalls; ++i)
            sum += models::amdahl(units::SerialFraction(0.15), units::Processors(i)).value();
        sink = sum;
    });
    printRow(QStringLiteral("`amdahl`, typed function"), typed, QStringLiteral("ns"), 1e6 / kCalls,
             QStringLiteral("< 100 ns"));
    const Sample described = repeat(21, 3, [&](int) {
        std::array<double, 4> inputs{0.15, 1.0, 0.9, 100.0};
        for (int i = 1; i <= kCalls; ++i) {
            inputs[1] = i;
            sink = models::kAmdahl.evaluate(inputs)[1].number();
        }
    });
    printRow(QStringLiteral("`amdahl`, through its descriptor"), described, QStringLiteral("ns"),
             1e6 / kCalls, QStringLiteral("< 1 µs"));
}

ledger::RunHeader header() {
    ledger::RunHeader run;
    run.run = QStringLiteral("00000000-0000-4000-8000-000000000001");
    run.lab = QStringLiteral("v1-12");
    run.programVersion = QStringLiteral(RIDGEPOINT_VERSION);
    run.started = QDateTime::currentDateTimeUtc();
    return run;
}

void benchCommit() {
    const QTemporaryDir folder;
    const auto opened = ledger::Ledger::open({.directory = folder.path()});
    if (!opened || !(*opened)->appendRun(header())) return;
    const Sample commits = repeat(1000, 50, [&](int i) {
        (void)(*opened)->append(ledger::Event{
            header().run,
            QStringLiteral("control_changed"),
            {{QStringLiteral("control"), QStringLiteral("serial")}, {QStringLiteral("after"), i}},
            {}});
    });
    printRow(QStringLiteral("durable commit of one event"), commits, QStringLiteral("ms"), 1.0,
             QStringLiteral("< 1 ms median"));
}

class NoRecorder : public labs::Recorder {
public:
    void record(const ledger::Event& event, Done done) override {
        events.append({events.size() + 1, event, {}, {}});
        done(true);
    }
    QVector<ledger::StoredEvent> events;
};

void benchReport() {
    const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    const labs::LabPtr lab = labs::loadLab(QStringLiteral(":/ridgepoint/labs/v1-12"), registry).lab;
    if (!lab) return;
    NoRecorder recorder;
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    labs::LabSession session(lab, labs::freshState(*lab, header().run, now()), recorder, now);
    session.draft(0, {lab->acts[0].gate()->options[0].id, QStringLiteral("20 ×"), 60});
    session.commit(0, [](labs::Refusal) {});
    session.observe(0, {QStringLiteral("6.12 ×"), {}, {}, {}}, [](labs::Refusal) {});
    session.pin(0);
    const auto source = report::makeSourceLookup(QStringLiteral(":/ridgepoint/sources.json"), registry);
    ui::EquationStore equations;
    const QTemporaryDir folder;
    const Sample reports = repeat(20, 2, [&](int) {
        const ui::RunReport run{session,  header(), recorder.events, {}, QDateTime::currentDateTime(),
                                QLocale()};
        (void)ui::writeRunReport(folder.filePath(QStringLiteral("report.pdf")), run, source,
                                 ui::paperArt(session, equations));
    });
    printRow(QStringLiteral("report as PDF, written"), reports, QStringLiteral("ms"), 1.0,
             QStringLiteral("< 250 ms"));
}

}  // namespace

void benchCore() {
    benchModel();
    benchCommit();
    benchReport();
}

}  // namespace ridgepoint::bench
