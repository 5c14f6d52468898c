// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/catalogue.h"
#include "core/labs/lab_loader.h"
#include "core/labs/lab_session.h"
#include "ui/shell/journal.h"
#include "ui/words/stage_words.h"

#include <QHash>

#include <memory>
#include <optional>

namespace ridgepoint::ui {

/// Hands the events of one run to the journal. The run is started with its first event, so that looking at
/// a lab leaves no trace.
class RunRecorder : public labs::Recorder {
public:
    RunRecorder(Journal& journal, ledger::RunHeader run, bool started);
    void record(const ledger::Event& event, labs::Recorder::Done done) override;
    void startNow();
    [[nodiscard]] const ledger::RunHeader& run() const { return m_run; }

private:
    Journal& m_journal;
    ledger::RunHeader m_run;
    bool m_started;
};

/// A lab on screen: its session, and where its events go.
struct OpenLab {
    labs::LoadedLab loaded;  ///< with findings and without lab when it cannot be opened
    std::unique_ptr<RunRecorder> recorder;
    std::unique_ptr<labs::LabSession> session;
    bool otherState = false;  ///< the run began with another state of the lab's folder
};

/// Opens labs: loads the one that is asked for, finds its run, replays it.
class Workspace : public QObject {
    Q_OBJECT
public:
    using LabLoader = std::function<labs::LoadedLab(const QString& folder)>;

    Workspace(Journal& journal, LabLoader loader, labs::LabSession::Clock clock, QObject* parent = nullptr);

    /// The latest run of the lab, or a fresh one.
    [[nodiscard]] OpenLab open(const QString& folder);
    /// A new run; the ones before stay in the ledger.
    [[nodiscard]] OpenLab newAttempt(const labs::LabPtr& lab);

    [[nodiscard]] labs::LoadedLab load(const QString& folder) const { return m_loader(folder); }
    /// A run as its events made it.
    [[nodiscard]] OpenLab openRun(const labs::LabPtr& lab, const ledger::RunHeader& run, bool started);

    /// The decisions in force, of all labs.
    [[nodiscard]] labs::DecisionBook decisions() const;

    /// The choices of a track in the ledger. Read when they are first asked for.
    [[nodiscard]] const labs::TrackBook& tracks();
    /// On purpose, outside a run. @param done  told once it is durable, or is known not to be
    void chooseTrack(const QString& track, Journal::Done done);
    /// An import may have brought others.
    void rereadTracks();

    /// How far each lab has come, known so far.
    [[nodiscard]] const QHash<QString, LabProgress>& progress() const { return m_progress; }
    /// Reads the runs bit by bit between events of the window.
    void scanProgress();
    /// The lab on screen changed.
    void noteProgress(const labs::LabSession& session, RunRecorder& recorder);

    [[nodiscard]] Journal& journal() { return m_journal; }

signals:
    void progressChanged();
    void tracksChanged();

private:
    [[nodiscard]] ledger::RunHeader freshRun(const labs::Lab& lab) const;
    void scanNext(QVector<ledger::RunHeader> runs);
    void addTrack(const ledger::Event& choice);
    void raise(const QString& lab, LabProgress progress);

    Journal& m_journal;
    LabLoader m_loader;
    labs::LabSession::Clock m_clock;
    QHash<QString, LabProgress> m_progress;
    std::optional<labs::TrackBook> m_tracks;
};

/// How far a run has come: half done with its first commitment, done when its last act is decided.
[[nodiscard]] LabProgress progressOf(const labs::LabSession& session);

}  // namespace ridgepoint::ui
