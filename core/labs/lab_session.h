// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"
#include "core/labs/session_state.h"
#include "core/labs/text_renderer.h"
#include "core/labs/track.h"
#include "core/labs/trials_view.h"
#include "core/result.h"

#include <QObject>

#include <functional>

namespace ridgepoint::labs {

/// Takes events and says when one is durable. The ledger's writer is one; tests have their own.
class Recorder {
public:
    /// Told in the thread of the session, once: is the event durable? False: it will not be.
    using Done = std::function<void(bool durable)>;
    virtual ~Recorder() = default;
    virtual void record(const ledger::Event& event, Done done) = 0;
};

/// What keeps a step from being taken. `ui/words` says it in a sentence.
enum class Refusal {
    None,
    WrongStage,
    NoOption,
    NoEstimate,
    EstimateNotANumber,
    EstimateWithoutUnit,
    EstimateUnknownUnit,
    EstimateWrongUnit,
    EstimateAmbiguous,
    EstimateOutOfRange,
    RangeUnreadable,
    RangeWithoutEstimate,
    NoConfidence,
    ConfidenceOutOfRange,
    NoObservation,
    ObservationIncomplete,
    TrialUnchanged,
    TrialWithoutReading,
    NoSentence,
    FieldMissing,
    SavePending,
    NotDurable,
};

/// What the window may know of a gate. Before the commitment it holds no answer and no tolerance.
struct PublicGate {
    struct Option {
        QString id;
        QString text;
    };
    QString id;
    QVector<Option> options;  ///< shuffled per run, stable within it
    bool wantsEstimate = false;
    QString estimateUnit;  ///< symbol
    int chancePercent = 25;
    bool committed = false;
};

/// Prediction against model; exists only after the commitment and the observation.
struct RevealView {
    QString chosenOption, chosenText;
    QString keyOption, keyText;
    bool right = false;
    std::optional<double> estimate;  ///< in the question's unit
    std::optional<double> modelValue;
    std::optional<double> factor;  ///< estimate over model
    std::optional<EstimateRange> range;
    bool rangeHolds = false;  ///< the model's value lies between the student's bounds
    int confidence = 0;
    std::optional<double> observed;
    std::optional<bool> observedWithin;  ///< reading within the block's tolerance, or order right
    QStringList observedOrder, modelOrder;
    std::optional<Bracket> bracket;  ///< what trials found, in the unit of their control
};

struct ReadoutView {
    QString id, label, value, unit, sub;
    Zone zone = Zone::Neutral;
    bool strip = false;
};

struct VerdictView {
    QString id, text, mitigation;
    Zone zone = Zone::Info;
    bool failure = false;
};

/// A decision of an earlier lab as this run has it.
struct EarlierView {
    QString id, label, value;  ///< "earlier.told_serial", in words, as it is in force
    QString lab;               ///< id of the lab that decided it
    QDateTime decided;         ///< invalid: nobody decided, the default stands
    bool changed = false;      ///< by the student, for this run
    QString read;              ///< what was read, when it was changed
    bool older = false;        ///< the ledger holds a newer decision with another value
    QString newest;            ///< that value
    QDateTime newestDecided;
};

/// How the context of a run stands to the student's track. `ui/words` says it in a line.
enum class TrackStance {
    NotConcerned,  ///< no context of the lab is a track, or there is no track to follow
    ToBeChosen,    ///< the first commitment makes the context the student's track
    Follows,
    Differs,  ///< the student's track is another context of the lab
    NotHere,  ///< the lab has tracks, but not the student's
};

/// One run of one lab. Checks every step, hands it to the recorder, applies it, and says what changed.
/// It never knows a widget. Blocks read their views here and never call models or the ledger.
class LabSession : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>;

    /// @param state  fresh, or replayed from the ledger
    LabSession(LabPtr lab, SessionState state, Recorder& recorder, Clock clock, QObject* parent = nullptr);

    /// Locale and words of numbers; English signs until it is set.
    void setWording(const Wording& wording);
    [[nodiscard]] const Wording& wording() const { return m_wording; }

    [[nodiscard]] const Lab& lab() const { return *m_lab; }
    [[nodiscard]] const LabPtr& labPtr() const { return m_lab; }
    [[nodiscard]] const SessionState& state() const { return m_state; }
    [[nodiscard]] const Evaluation& live() const { return m_live; }
    [[nodiscard]] Stage stage(int act) const { return m_state.acts[act].stage; }

    /// The context whose scenarios and texts count: fixed by the first commitment.
    [[nodiscard]] int gateContext() const {
        return m_state.runContext >= 0 ? m_state.runContext : m_state.context;
    }

    // Views. Each is computed from the state when asked; none reveals what its gate still holds.
    [[nodiscard]] bool visible(int act, const Block& block) const;  ///< may it be shown at this stage?
    [[nodiscard]] bool unlocked(int act) const;                     ///< may the instrument be moved?
    /// A text's form in the run's context; of an instrument, in the context of its controls. Null when
    /// missing.
    [[nodiscard]] const Template* findText(const QString& key) const;
    [[nodiscard]] QString text(
        const QString& key) const;  ///< prose with numbers, this context; empty when missing
    [[nodiscard]] QStringList slotTexts(
        const QString& key) const;  ///< the numbers alone, in order (for equations)
    [[nodiscard]] PublicGate gate(int act) const;
    [[nodiscard]] QVector<PublicGate::Option> reflectOptions(int act) const;
    [[nodiscard]] std::optional<RevealView> reveal(int act) const;
    /// The reflection's key and its explanation; nothing before the answer.
    [[nodiscard]] std::optional<QString> reflectKey(int act) const;
    [[nodiscard]] QVector<ReadoutView> readouts(const WorkbenchBlock& bench, const QString& blockId) const;
    [[nodiscard]] QVector<VerdictView> verdicts(const WorkbenchBlock& bench, const QString& blockId) const;
    [[nodiscard]] PlotSpec plot(const PlotDef& plot, const QString& blockId) const;
    /// The same as work for another thread: it owns all that it needs and may outlive the session.
    [[nodiscard]] std::function<PlotSpec()> plotJob(const PlotDef& plot, const QString& blockId) const;
    /// The trials of an act; nothing before the commitment, or where the act has none.
    [[nodiscard]] std::optional<TrialsView> trials(int act) const;
    [[nodiscard]] QVector<EarlierView> earlier() const;
    /// True when the run was made with a decision that has been changed since.
    [[nodiscard]] bool basedOnOlder() const;
    [[nodiscard]] QString earlierText(int index, double value) const;  ///< "15 %", "Shorten the serial path"
    [[nodiscard]] QString controlText(int slot) const;                 ///< "15 %", "64": value with unit
    [[nodiscard]] QString slotText(int slot, double value) const;      ///< of a control or earlier decision
    [[nodiscard]] double shownValue(int slot) const;                   ///< in the shown unit

    /// The choices of a track that the ledger holds. A run that has not begun starts in the student's track.
    void setTracks(const TrackBook& tracks);
    [[nodiscard]] const TrackBook& tracks() const { return m_tracks; }
    [[nodiscard]] TrackStance trackStance() const;

    /// What the ledger says now, for each of Lab::earlier. A run that has not begun takes it over.
    void setDecisions(const QVector<EarlierRead>& now);

    // Steps.
    void changeEarlier(int index, double value);  ///< "what if", for this run alone
    void restoreEarlier(int index);               ///< back to what was read
    void takeDecisions();                         ///< what the ledger says now, on purpose
    void chooseContext(int context);
    void preview(int slot, double value);  ///< while a drag lasts: shown at once, not recorded
    void settle(int slot);                 ///< the drag ended: one step of undo, one event
    void set(int slot, double value);      ///< preview and settle in one
    void resetControls(int act);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return !m_state.undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_state.redo.isEmpty(); }
    void draft(int act, const PredictionDraft& draft);
    /// Durable before it is told: `done` runs once, with None when the prediction is committed.
    void commit(int act, std::function<void(Refusal)> done);
    [[nodiscard]] Refusal canCommit(int act) const;
    [[nodiscard]] bool committing() const { return m_committing; }
    /// A reading as typed, or an order of categories; parsed here.
    void observe(int act, const Observation& observation, std::function<void(Refusal)> done);
    /// Logs what is set and read now. The trial that completes the log is recorded as the observation.
    void logTrial(int act, std::function<void(Refusal)> done);
    /// The simulation that this act offers to run long, at the settings of this moment.
    /// @param count  of samples or queries
    /// @return nothing before the commitment, where the bench offers none here, and when the model refuses
    /// the
    ///         inputs
    [[nodiscard]] std::optional<LongRunRequest> longRun(int act, qint64 count) const;
    void keepLongRun(int act, const LongRunRecord& record);
    /// The histogram that the act draws of that simulation, with the samples and percentiles of this run;
    /// nothing when it draws none.
    [[nodiscard]] std::optional<PlotSpec> longRunPlot(int act, const LongRunResult& run) const;
    void reflect(int act, const QString& option, const QString& sentence, std::function<void(Refusal)> done);
    void decide(int act, const DecisionRecord& decision, std::function<void(Refusal)> done);
    void pin(int act);
    void unpin(int index);
    void rememberView(const ViewState& view);

signals:
    void controlsChanged();    ///< values, readouts, verdicts, plots
    void actChanged(int act);  ///< stage or content of an act
    void contextChanged();
    void earlierChanged();
    void trackChanged();                           ///< the track, or how the run stands to it
    void trackChosen(const ledger::Event& event);  ///< a commitment of this run chose the track
    void pinsChanged();
    void boundaryFound(const QString& id);

private:
    using Answer = std::function<void(Refusal)>;
    void record(const QString& kind, const QJsonObject& payload);
    ledger::Event append(const QString& kind, const QJsonObject& payload);
    void keepTrack();
    void chooseTrackIfNone();
    void keepEarlier();
    void afterEarlier();
    void recordDurably(const QString& kind, QJsonObject payload, int act, Answer done);
    void revealIfObserved(int act);
    void observeIfBracketed(int act);
    [[nodiscard]] Trial trialNow(int act, const TrialsBlock& block) const;
    void addTrialColumns(int act, const TrialsBlock& block, TrialsView& view) const;
    [[nodiscard]] QString trialLabel(int act, const Reference& value) const;
    [[nodiscard]] QString trialText(const TrialColumn& column, double value) const;
    void refresh();
    void evaluate();
    void noteBoundaries();
    [[nodiscard]] int actOfControl(int slot) const;
    [[nodiscard]] double onGrid(int slot, double value) const;
    [[nodiscard]] Refusal parseEstimate(int act, Estimate& estimate) const;
    [[nodiscard]] Refusal parseRange(int act, double estimate, std::optional<EstimateRange>& range) const;
    [[nodiscard]] Refusal parseObservation(const ObserveBlock& block, Observation& observation) const;
    [[nodiscard]] QVector<PublicGate::Option> optionTexts(const Question& question) const;
    [[nodiscard]] QString optionText(const Question& question, int option) const;
    [[nodiscard]] QString textOr(const QString& key, const QString& otherwise) const;

    LabPtr m_lab;
    SessionState m_state;
    Recorder& m_recorder;
    Clock m_clock;
    Wording m_wording;
    QVector<EarlierRead> m_ledgerNow;
    TrackBook m_tracks;
    Evaluation m_live;
    std::optional<TextRenderer> m_renderer;
    std::optional<ControlChange> m_drag;
    bool m_committing = false;
};

}  // namespace ridgepoint::labs
