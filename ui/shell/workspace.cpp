// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "core/cards/reviews.h"
#include "core/labs/event_kinds.h"
#include "ui/words/number_words.h"

#include <QPointer>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <chrono>

namespace ridgepoint::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kScanAfter = 400ms;

/// Noted in a run when its last act is done, so that the navigator needs no lab to know.
const QString kCompleted = QStringLiteral("lab_completed");

labs::Stage lastStage(const labs::ActDef& act) {
    if (act.find(labs::BlockKind::Decision)) return labs::Stage::Decided;
    if (act.find(labs::BlockKind::Reflect)) return labs::Stage::Reflected;
    return act.gate() ? labs::Stage::Revealed : labs::Stage::Reading;
}

LabProgress progressOf(const QVector<ledger::StoredEvent>& events) {
    LabProgress progress = LabProgress::NotStarted;
    for (const ledger::StoredEvent& stored : events) {
        if (stored.event.kind == kCompleted || stored.event.kind == labs::kinds::kDecisionMade)
            return LabProgress::Done;
        if (stored.event.kind == labs::kinds::kPredictionCommitted) progress = LabProgress::HalfDone;
    }
    return progress;
}

QJsonObject revisionsOf(const labs::Lab& lab) {
    QJsonObject revisions;
    for (const labs::Instance& instance : lab.instances)
        revisions.insert(
            QString::fromUtf8(instance.model->id.data(), static_cast<qsizetype>(instance.model->id.size())),
            instance.model->revision);
    return revisions;
}

}  // namespace

RunRecorder::RunRecorder(Journal& journal, ledger::RunHeader run, bool started)
    : m_journal(journal), m_run(std::move(run)), m_started(started) {
}

void RunRecorder::startNow() {
    if (m_started) return;
    m_started = true;
    m_journal.start(m_run);
}

void RunRecorder::record(const ledger::Event& event, labs::Recorder::Done done) {
    startNow();
    m_journal.append(event, std::move(done));
}

LabProgress progressOf(const labs::LabSession& session) {
    const auto& acts = session.lab().acts;
    bool done = !acts.isEmpty();
    bool begun = false;
    for (int act = 0; act < acts.size(); ++act) {
        done = done && session.stage(act) >= lastStage(acts[act]);
        begun = begun || session.stage(act) >= labs::Stage::Committed;
    }
    if (done) return LabProgress::Done;
    return begun ? LabProgress::HalfDone : LabProgress::NotStarted;
}

Workspace::Workspace(Journal& journal, LabLoader loader, labs::LabSession::Clock clock, QObject* parent)
    : QObject(parent), m_journal(journal), m_loader(std::move(loader)), m_clock(std::move(clock)) {
}

ledger::RunHeader Workspace::freshRun(const labs::Lab& lab) const {
    ledger::RunHeader run;
    run.run = QUuid::createUuid().toString(QUuid::WithoutBraces);
    run.lab = lab.id;
    run.labHash = lab.hash;
    run.labRevision = lab.revision;
    run.programVersion = QStringLiteral(RIDGEPOINT_VERSION);
    run.models = revisionsOf(lab);
    run.started = m_clock();
    return run;
}

OpenLab Workspace::open(const QString& folder) {
    OpenLab opened;
    opened.loaded = m_loader(folder);
    const labs::LabPtr lab = opened.loaded.lab;
    if (!lab) return opened;
    const QVector<ledger::RunHeader> runs = m_journal.runs();
    const auto latest = std::find_if(runs.crbegin(), runs.crend(),
                                     [&](const ledger::RunHeader& run) { return run.lab == lab->id; });
    OpenLab ready =
        latest == runs.crend() ? openRun(lab, freshRun(*lab), false) : openRun(lab, *latest, true);
    ready.loaded = std::move(opened.loaded);
    return ready;
}

OpenLab Workspace::newAttempt(const labs::LabPtr& lab) {
    OpenLab opened = openRun(lab, freshRun(*lab), false);
    opened.loaded.lab = lab;
    opened.recorder->startNow();
    return opened;
}

OpenLab Workspace::openRun(const labs::LabPtr& lab, const ledger::RunHeader& run, bool started) {
    OpenLab opened;
    labs::SessionState state = labs::freshState(*lab, run.run, run.started);
    const QVector<ledger::StoredEvent> events =
        started ? m_journal.events(run.run) : QVector<ledger::StoredEvent>();
    for (const ledger::StoredEvent& stored : events)
        labs::apply(*lab, state, stored.event);
    opened.otherState = run.labHash != lab->hash && !events.isEmpty();
    opened.recorder = std::make_unique<RunRecorder>(m_journal, run, started);
    opened.session = std::make_unique<labs::LabSession>(lab, std::move(state), *opened.recorder, m_clock);
    opened.session->setWording(labWording());
    if (!lab->earlier.isEmpty()) opened.session->setDecisions(labs::readDecisions(*lab, decisions()));
    if (!labs::tracksOf(*lab).isEmpty()) {
        opened.session->setTracks(tracks());
        connect(opened.session.get(), &labs::LabSession::trackChosen, this, &Workspace::addTrack);
    }
    return opened;
}

labs::DecisionBook Workspace::decisions() const {
    return {m_journal.runs(), m_journal.eventsOfKind(labs::kinds::kDecisionMade)};
}

const labs::TrackBook& Workspace::tracks() {
    if (!m_tracks) m_tracks.emplace(m_journal.eventsOfKind(labs::kinds::kTrackChosen));
    return *m_tracks;
}

void Workspace::rereadTracks() {
    m_tracks.reset();
    emit tracksChanged();
}

void Workspace::addTrack(const ledger::Event& choice) {
    (void)tracks();
    m_tracks->add(choice);
    emit tracksChanged();
}

void Workspace::chooseTrack(const QString& track, Journal::Done done) {
    const ledger::Event choice{{}, labs::kinds::kTrackChosen, tracks().payload(track), m_clock()};
    m_journal.append(choice, [self = QPointer(this), choice, done = std::move(done)](bool durable) {
        if (self && durable) self->addTrack(choice);
        if (done) done(durable);
    });
}

void Workspace::scanProgress() {
    // After the first frames: what earlier runs hold is for the navigator's marks alone.
    QTimer::singleShot(kScanAfter, this, [this] { scanNext(m_journal.runs()); });
}

void Workspace::scanNext(QVector<ledger::RunHeader> runs) {
    if (runs.isEmpty()) return;
    const ledger::RunHeader run = runs.takeLast();
    if (!run.lab.isEmpty() && !cards::isCardsRun(run) && m_progress.value(run.lab) != LabProgress::Done)
        raise(run.lab, progressOf(m_journal.events(run.run)));
    QTimer::singleShot(0, this, [this, rest = std::move(runs)] { scanNext(rest); });
}

void Workspace::noteProgress(const labs::LabSession& session, RunRecorder& recorder) {
    const LabProgress progress = ui::progressOf(session);
    const QString lab = session.lab().id;
    const bool isNews = m_progress.value(lab) != LabProgress::Done && progress == LabProgress::Done;
    raise(lab, progress);
    if (isNews) recorder.record({session.state().run, kCompleted, {}, m_clock()}, {});
}

void Workspace::raise(const QString& lab, LabProgress progress) {
    if (progress <= m_progress.value(lab, LabProgress::NotStarted)) return;
    m_progress.insert(lab, progress);
    emit progressChanged();
}

}  // namespace ridgepoint::ui
