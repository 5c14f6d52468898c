// SPDX-License-Identifier: GPL-3.0-or-later
// A student who never stops: kill_driver DIR SEED goes on with the latest run in the folder, takes one random
// step after the other, and prints each event as one line once its callback called it durable.
#include "core/hardware/hardware_registry.h"
#include "core/labs/catalogue.h"
#include "core/labs/lab_loader.h"
#include "ui/shell/ledger_journal.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

using namespace ridgepoint;

namespace {

constexpr int kMostWaiting = 6;

QByteArray lineOf(const ledger::Event& event) {
    const QJsonObject line{{QStringLiteral("run"), event.run},
                           {QStringLiteral("kind"), event.kind},
                           {QStringLiteral("payload"), event.payload}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

/// The ledger of the folder; says aloud what is durable.
class SayingJournal : public ui::LedgerJournal {
public:
    using LedgerJournal::LedgerJournal;
    void append(const ledger::Event& event, Done done) override {
        ++m_waiting;
        LedgerJournal::append(event, [this, line = lineOf(event), done = std::move(done)](bool durable) {
            --m_waiting;
            if (durable) {
                std::fprintf(stdout, "%s\n", line.constData());
                std::fflush(stdout);
            }
            if (done) done(durable);
        });
    }
    [[nodiscard]] int waiting() const { return m_waiting; }

private:
    int m_waiting = 0;
};

class Student {
public:
    Student(SayingJournal& journal, quint32 seed) : m_journal(journal), m_random(seed) {
        m_open = m_workspace.open(labs::builtInLabs(QStringLiteral("en")).first().folder);
    }
    [[nodiscard]] bool isReady() const { return m_open.session != nullptr; }

    void takeAStep() {
        if (m_journal.waiting() >= kMostWaiting) return;
        const int act = session().stage(1) == labs::Stage::Locked ? 0 : 1;
        if (session().unlocked(act) && m_random.bounded(4) > 0) return play();
        switch (session().stage(act)) {
            case labs::Stage::Reading:
            case labs::Stage::Predicting:
                return predict(act);
            case labs::Stage::Committed:
                return session().observe(act, observation(act), ignore);
            case labs::Stage::Revealed:
                return session().reflect(act, session().reflectOptions(act).first().id, word(), ignore);
            case labs::Stage::Reflected:
                return session().decide(act, decision(), ignore);
            default:
                m_open = m_workspace.newAttempt(session().labPtr());
        }
    }

private:
    static void ignore(labs::Refusal) {}
    [[nodiscard]] labs::LabSession& session() const { return *m_open.session; }
    QString word() { return QStringLiteral("Reason %1 – “waiting”").arg(m_random.bounded(1000)); }

    void play() {
        const int slot = m_random.bounded(static_cast<int>(session().lab().controls.size()));
        switch (m_random.bounded(8)) {
            case 0:
                return session().undo();
            case 1:
                return session().redo();
            case 2:
                return session().state().pinned.size() < 3 ? session().pin(0) : session().unpin(0);
            case 3:
                return session().rememberView({0, {}, {word()}, QStringLiteral("slider.serial")});
            default:
                return session().set(slot, m_random.bounded(20.0));
        }
    }
    void predict(int act) {
        session().draft(act,
                        {session().gate(act).options.first().id,
                         QStringLiteral("%1 ×").arg(1 + m_random.bounded(60)), 25 + m_random.bounded(70)});
        if (m_random.bounded(2) == 0) session().commit(act, ignore);
    }
    static labs::Observation observation(int act) {
        labs::Observation seen;
        if (act == 0)
            seen.typed = QStringLiteral("6.1");
        else
            seen.order = {QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")};
        return seen;
    }
    labs::DecisionRecord decision() {
        return {{{QStringLiteral("serial_share"), 0.05}},
                {{QStringLiteral("remedy"), QStringLiteral("serial_path")},
                 {QStringLiteral("benchmark_basis"), QStringLiteral("mlperf")}},
                {{QStringLiteral("reason"), word()}},
                {}};
    }

    SayingJournal& m_journal;
    QRandomGenerator m_random;
    hardware::HardwareRegistry m_registry =
        hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    ui::Workspace m_workspace{m_journal,
                              [this](const QString& folder) { return labs::loadLab(folder, m_registry); },
                              [] { return QDateTime::currentDateTimeUtc(); }};
    ui::OpenLab m_open;
};

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3) return 2;
    SayingJournal journal(QString::fromLocal8Bit(argv[1]));
    if (journal.isMemory()) return 3;
    Student student(journal, QByteArray(argv[2]).toUInt());
    if (!student.isReady()) return 1;
    QTimer steps;
    QObject::connect(&steps, &QTimer::timeout, &application, [&student] { student.takeAStep(); });
    steps.start(0);
    return QCoreApplication::exec();
}
