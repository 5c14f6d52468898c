// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/sample.h"
#include "core/ledger/ledger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

namespace ridgepoint::bench {
namespace {

constexpr int kEvents = 10'000;
constexpr int kTimeout_ms = 20'000;

QString program() {
    return QCoreApplication::applicationDirPath() + QStringLiteral("/ridgepoint");
}

ledger::RunHeader makeRun(int number) {
    ledger::RunHeader run;
    run.run = QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    run.lab = QStringLiteral("v1-12");
    run.programVersion = QStringLiteral(RIDGEPOINT_VERSION);
    run.started = QDateTime::currentDateTimeUtc();
    return run;
}

/// A ledger as long as a diligent student's.
bool fillLedger(const QString& folder, int runs) {
    const auto opened = ledger::Ledger::open({.directory = folder});
    if (!opened) return false;
    for (int r = 1; r <= runs; ++r) {
        const ledger::RunHeader run = makeRun(r);
        if (!(*opened)->appendRun(run)) return false;
        std::vector<ledger::Event> events;
        for (int i = 0; i < kEvents / runs; ++i)
            events.push_back({run.run,
                              QStringLiteral("control_changed"),
                              {{QStringLiteral("control"), QStringLiteral("serial")},
                               {QStringLiteral("before"), 0.01 * (i % 50)},
                               {QStringLiteral("after"), 0.01 * ((i + 1) % 50)}},
                              QDateTime::currentDateTimeUtc()});
        if (!(*opened)->append(events)) return false;
    }
    return true;
}

double pssMegabytes(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0.0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Pss:")) return line.mid(4).trimmed().split(' ').first().toDouble() / 1024.0;
    return 0.0;
}

/// Starts the program, waits for its line, and ends it in order. @return PSS in MB, or -1
double startOnce(const QString& folder, Sample* sample) {
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program(), {QStringLiteral("--data-dir"), folder, QStringLiteral("--announce-ready"),
                              QStringLiteral("--lab"), QStringLiteral("v1-12")});
    if (!process.waitForReadyRead(kTimeout_ms)) return -1.0;
    if (sample) sample->add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    const double memory = pssMegabytes(process.processId());
    process.terminate();
    process.waitForFinished(kTimeout_ms);
    return memory;
}

Sample startOften(const QString& folder, int times, double* memory) {
    Sample sample;
    startOnce(folder, nullptr);  // warm
    for (int i = 0; i < times; ++i)
        *memory = startOnce(folder, &sample);
    return sample;
}

void installLabs(const QString& folder, int count) {
    const QDir shipped(QStringLiteral(":/ridgepoint/labs/v1-12"));
    for (int i = 0; i < count; ++i) {
        const QDir target(QStringLiteral("%1/labs/copy-%2").arg(folder).arg(i));
        QDir().mkpath(target.path());
        for (const QString& name : shipped.entryList(QDir::Files))
            QFile::copy(shipped.filePath(name), target.filePath(name));
    }
}

}  // namespace

void benchStart() {
    double memory = 0.0;
    for (const int runs : {20, 1}) {
        const QTemporaryDir folder;
        if (!fillLedger(folder.path(), runs)) return;
        const Sample starts = startOften(folder.path(), 15, &memory);
        printRow(QStringLiteral(
                     "launch to usable window with the lab open, warm; ledger of 10,000 events in %1 run(s)")
                     .arg(runs),
                 starts, QStringLiteral("ms"), 1.0, QStringLiteral("< 200 ms"));
    }
    printValue(QStringLiteral("memory (PSS) with the lab open"), memory, QStringLiteral("MB"),
               QStringLiteral("< 80 MB"));
    for (const int count : {5, 500}) {
        const QTemporaryDir many;
        installLabs(many.path(), count);
        const Sample starts = startOften(many.path(), 11, &memory);
        printRow(QStringLiteral("launch with %1 lab folders installed").arg(count), starts,
                 QStringLiteral("ms"), 1.0, QStringLiteral("does not grow"));
    }
}

}  // namespace ridgepoint::bench
