// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/condition.h"
#include "core/labs/plot_spec.h"
#include "core/labs/section_blocks.h"
#include "core/labs/text_book.h"
#include "core/models/model.h"
#include "core/models/pareto.h"
#include "core/units/unit.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>
#include <variant>

/// A lab as data: what lab.json says, with every name resolved. No prose (see TextBook), no state (see
/// SessionState), no drawing. docs/lab-format.md describes the file.
namespace ridgepoint::labs {

/// A named number of the scenario that no control moves: the size of the order, the measured share.
struct QuantityDef {
    QString id;
    const units::Unit* unit = nullptr;
    QString source;    ///< key in resources/sources.json, or "hardware:<record>"
    QString hardware;  ///< id of the hardware record it came from, or empty
};

/// A control of the workbench. Its slot holds the value in `unit`; a choice holds the index.
struct ControlDef {
    QString id;
    const units::Unit* unit = nullptr;
    const units::Unit* shown = nullptr;  ///< unit on screen ("%" for a share)
    int decimals = 0;
    double from = 0.0;
    double to = 1.0;
    double step = 0.01;  ///< linear grid; for log scales the grid is a list of steps per octave or decade
    AxisScale scale = AxisScale::Linear;
    QStringList choices;  ///< not empty: a choice, and the numeric fields do not apply
    QString source;
    [[nodiscard]] bool isChoice() const { return !choices.isEmpty(); }
};

/// A value that an earlier lab decided: the student's own decision where there is one, else a named default.
/// A slot like a quantity, that the student may change for this run.
struct EarlierDef {
    QString id;
    QString lab;    ///< "v1-12"
    QString field;  ///< id of a field of its decision
    const units::Unit* unit = nullptr;
    const units::Unit* shown = nullptr;
    int decimals = 0;
    double from = 0.0;
    double to = 1.0;
    double step = 0.01;
    QStringList choices;   ///< not empty: a choice, and the slot holds its index
    double otherwise = 0;  ///< the default, as the slot holds it
    [[nodiscard]] bool isChoice() const { return !choices.isEmpty(); }
};

/// A named use of a model, with every parameter bound.
struct Instance {
    QString id;
    const models::ModelDescriptor* model = nullptr;
    QVector<Binding> inputs;  ///< order of the model's parameters
};

/// The hardware record that a slot's value comes from.
struct HardwareUse {
    QString record;      ///< "h100_sxm.mem_bw"
    QString source;      ///< the primary document by name
    QString convention;  ///< printed beside the number; "none" where nothing could be confused
};

struct ContextDef {
    QString id;
    QVector<double> slots_;  ///< start values of all slots in this context; of earlier decisions, defaults
    QHash<int, HardwareUse> hardware{};  ///< by slot; a context may take another device's record
    QHash<int, QVector<int>> choices{};  ///< by control: the indices that exist here; missing: all of them
};

/// Named values of some slots; the others keep their start value in the context.
struct ScenarioDef {
    QString id;
    QVector<SlotAssignment> with;
};

enum class OptionKind { Model, Proved, Argued };

struct OptionDef {
    QString id;
    OptionKind kind = OptionKind::Proved;
    std::optional<Reference> value;               ///< the number that this option states
    QVector<SlotAssignment> with;                 ///< changes to the question's scenario
    QVector<std::pair<QString, Reference>> also;  ///< further numbers of its text, by name
    QVector<Condition> evidence;  ///< what must hold for this option to be what it is (false or true)
    QString source;               ///< for argued options
};

/// How the key follows from the models.
enum class KeyRule {
    Nearest,  ///< the option nearest to the predicted output on a log scale
    Largest,  ///< the option whose value is largest
    Smallest,
    Named,  ///< named by the author and proved by evidence
};

struct Question {
    QString id;
    KeyRule rule = KeyRule::Named;
    int scenario = -1;  ///< index into Lab::scenarios
    std::optional<Reference> predicts;
    const units::Unit* estimateUnit = nullptr;  ///< null: no estimate is asked
    int estimateDecimals = 1;
    QVector<OptionDef> options;
    QString namedKey;             ///< for KeyRule::Named
    QHash<int, QString> keys{};   ///< by context, where the named key differs; missing: `namedKey`
    QVector<Condition> evidence;  ///< holds in every context of its own, or the lab does not load
    [[nodiscard]] QString keyIn(int context) const { return keys.value(context, namedKey); }
};

enum class Zone { Neutral, Info, Success, Caution, Danger };

struct ZoneStep {
    double atLeast;
    Zone zone;
};

struct ReadoutDef {
    QString id;
    Reference value;
    const units::Unit* shown = nullptr;
    int decimals = 2;
    std::optional<Reference> zoneValue;  ///< what the zones look at; the value itself when missing
    QVector<ZoneStep> zones;             ///< falling thresholds; below the last: danger
    bool strip = false;                  ///< also shown in the strip at the foot
    ContextSet contexts{};
    [[nodiscard]] bool existsIn(int context) const { return includes(contexts, context); }
};

struct VerdictDef {
    QString id;
    Zone zone = Zone::Info;
    bool failure = false;     ///< a failure state: recorded in the report when found
    QVector<Condition> when;  ///< all must hold
    ContextSet contexts{};
    [[nodiscard]] bool existsIn(int context) const { return includes(contexts, context); }
};

struct PlotSeriesDef {
    QString id;
    SeriesRole role = SeriesRole::Series1;
    std::optional<Reference> place;  ///< Front: on the x axis
    Reference value;
    QVector<SlotAssignment> with;
    QVector<Condition> when;  ///< drawn only while these hold (live)
};

struct PlotLineDef {
    QString id;
    LineRole role = LineRole::Threshold;
    Reference value;
    bool isUpright = false;  ///< a place on the swept axis
};

struct PlotDef {
    QString id;
    PlotKind kind = PlotKind::Line;
    int pipeline = -1;       ///< Slots: the instance of pipeline_bubble that is drawn
    int simulation = -1;     ///< Histogram: the instance of tail_run or scenario_run whose samples are drawn
    bool hasNormal = false;  ///< Histogram: with the normal distribution of the same mean and spread
    models::Goals goals{};   ///< Front: what is better on each axis
    int sweepSlot = -1;      ///< Line: the control that is swept
    double from = 1.0;       ///< in the control's unit, as `to`
    double to = 1.0;
    int points = 200;
    AxisScale xScale = AxisScale::Linear;
    AxisScale yScale = AxisScale::Linear;
    const units::Unit* xShown = nullptr;
    const units::Unit* yShown = nullptr;
    int xDecimals = 0;
    int yDecimals = 1;
    double yFrom = 0.0;
    double yTo = 0.0;  ///< 0: fits the data
    QVector<PlotSeriesDef> series;
    QVector<PlotLineDef> lines;
    std::optional<Reference> marker;
    std::optional<Reference> markerPlace;  ///< its place on the swept axis; the swept control when missing
    ContextSet contexts{};
    [[nodiscard]] bool existsIn(int context) const { return includes(contexts, context); }
};

enum class BlockKind {
    Message,
    Earlier,
    Reading,
    Context,
    Concept,
    Cards,
    Gate,
    Workbench,
    Observe,
    Trials,
    Reveal,
    Equations,
    Reflect,
    Takeaways,
    Connections,
    Decision,
    // of sections of the handbook alone
    Prose,
    Table,
    Constants,
    Instrument,
    Check,
    Fallacy,
};

struct FactDef {  ///< one row of a fact table: a quantity with its unit and source
    Reference value;
    const units::Unit* shown = nullptr;
    int decimals = 0;
};

struct ContextBlock {
    QVector<FactDef> facts;
};
struct EarlierBlock {
    QVector<int> values;  ///< indices into Lab::earlier
};
struct CardsBlock {
    QStringList items;
};
struct GateBlock {
    Question question;
};
/// A control as a workbench has it.
struct BenchControl {
    int slot = -1;
    ContextSet contexts{};
    [[nodiscard]] bool existsIn(int context) const { return includes(contexts, context); }
};

/// The instrument. What does not exist in a context is not shown, moved, evaluated or reported there.
/// A simulation that may be run again with many more samples, when the student asks for it.
struct LongRunDef {
    int instance = -1;       ///< of tail_run or scenario_run
    QVector<qint64> counts;  ///< of samples or queries, ascending
    ContextSet contexts{};
};

struct WorkbenchBlock {
    QVector<BenchControl> controls;  ///< at most three in any one context
    QVector<BenchControl> more;
    QVector<ReadoutDef> readouts;
    QVector<PlotDef> plots;
    QVector<VerdictDef> verdicts;
    QVector<LongRunDef> longRuns;  ///< at most one in any one context
    bool hasFormula = false;       ///< text key "<id>.formula" holds the substituted formula
    [[nodiscard]] QVector<int> mainIn(int context) const;   ///< slots of `controls`
    [[nodiscard]] QVector<int> moreIn(int context) const;   ///< slots of `more`
    [[nodiscard]] QVector<int> slotsIn(int context) const;  ///< both, main controls first
    [[nodiscard]] QVector<int> allSlots() const;            ///< of every context, each once
    [[nodiscard]] QVector<ReadoutDef> readoutsIn(int context) const;
    [[nodiscard]] const LongRunDef* longRunIn(int context) const;  ///< null: none
};
struct ObserveBlock {
    std::optional<Reference> number;  ///< asks for this output at the gate's scenario
    const units::Unit* shown = nullptr;
    double tolerance = 0.02;
    std::optional<Reference> order;  ///< or for the order of its categories, largest first
};
/// A column of the table of trials.
struct TrialColumn {
    Reference value;
    const units::Unit* shown = nullptr;
    int decimals = 1;
};
/// Logged runs that close in on the value of one control at which a reading crosses its limit. In the place
/// of `observe`; trial_log.h says when it is done.
struct TrialsBlock {
    int least = 10;     ///< trials, at the least
    int control = -1;   ///< slot of the control whose threshold is sought
    TrialColumn reads;  ///< inside the limit at or below it
    Reference limit;
    double limitFactor = 1.0;  ///< from the unit of the limit to the unit of the reading
    double tolerance = 0.01;   ///< share of the limit
    QVector<TrialColumn> logs;
};
struct ReflectBlock {
    Question question;
};

enum class FieldType { Number, Choice, Text };
struct FieldDef {
    QString id;
    FieldType type = FieldType::Text;
    const units::Unit* unit = nullptr;
    const units::Unit* shown = nullptr;
    int decimals = 0;
    double from = 0.0, to = 1.0, step = 0.01;
    int startsAtSlot = -1;  ///< the control whose value the field starts with
    QStringList choices;
    double defaultNumber = 0.0;  ///< what a later lab uses when this lab was not done
    QString defaultChoice;
};
struct DecisionBlock {
    QVector<FieldDef> fields;
};

struct Block {
    BlockKind kind = BlockKind::Message;
    QString id;
    std::variant<std::monostate, ContextBlock, EarlierBlock, CardsBlock, GateBlock, WorkbenchBlock,
                 ObserveBlock, TrialsBlock, ReflectBlock, DecisionBlock, TableBlock, ConstantsBlock,
                 InstrumentBlock, CheckBlock, FallacyBlock>
        detail;
};

/// An act: one gate, what comes before it, and what it unlocks.
struct ActDef {
    QString id;
    int minutes = 0;
    QVector<Block> blocks;
    [[nodiscard]] const Block* find(BlockKind kind) const;
    [[nodiscard]] const Question* gate() const;
};

/// The reading of the act's workbench that shows a value, or nullptr.
[[nodiscard]] const ReadoutDef* readoutOf(const ActDef& act, const Reference& value);

/// A lab, or a section of the handbook: a lab without gates, in which everything is open from the start.
enum class DocumentKind { Lab, Section };

struct Lab {
    DocumentKind kind = DocumentKind::Lab;
    QString id;
    QString chapter;  ///< of a section; empty for a lab
    int revision = 1;
    int volume = 1;
    QString number;
    int minutes = 0;
    bool choosesTrack =
        false;     ///< its contexts are tracks: the first commitment chooses one, if none is chosen
    QString hash;  ///< sha-256 of the folder's content, hex
    QString folder;
    QVector<ControlDef> controls;     ///< slots 0 .. controls-1
    QVector<QuantityDef> quantities;  ///< the slots after those of the controls
    QVector<EarlierDef> earlier;      ///< the slots after those of the quantities
    QVector<Instance> instances;      ///< in order of evaluation
    QVector<ContextDef> contexts;     ///< never empty; the first is the default
    QVector<ScenarioDef> scenarios;
    QVector<ActDef> acts;
    TextBook text;

    [[nodiscard]] bool isSection() const { return kind == DocumentKind::Section; }
    [[nodiscard]] int slotCount() const { return firstEarlierSlot() + static_cast<int>(earlier.size()); }
    [[nodiscard]] int firstEarlierSlot() const {
        return static_cast<int>(controls.size() + quantities.size());
    }
    [[nodiscard]] int slotOf(const QString& id) const;  ///< control, quantity or earlier decision; -1
    /// The words in which a slot's value is stored; empty for numbers.
    [[nodiscard]] QStringList slotChoices(int slot) const;
    /// Indices of the choices that a control has in a context, in order.
    [[nodiscard]] QVector<int> choicesIn(int context, int control) const;
    /// Whether some workbench has the control in a context; of one that no workbench ever has, true.
    [[nodiscard]] bool isMovable(int context, int control) const;
    [[nodiscard]] int instanceOf(const QString& id) const;
    [[nodiscard]] int contextOf(const QString& id) const;
    [[nodiscard]] int scenarioOf(const QString& id) const;
    [[nodiscard]] const units::Unit* slotUnit(int slot) const;
    /// Where a slot's value comes from in a context: a key of resources/sources.json, "hardware:<record>", or
    /// "decided:<lab>.<field>".
    [[nodiscard]] QString sourceOf(int context, int slot) const;
    [[nodiscard]] const Block* block(const QString& id) const;
    [[nodiscard]] const FieldDef* field(const QString& id) const;  ///< of the lab's decision, or nullptr
    [[nodiscard]] int actOf(const QString& blockId) const;
};

/// The file that holds its structure: "lab.json" or "section.json".
[[nodiscard]] QString structureFile(const Lab& lab);

using LabPtr = std::shared_ptr<const Lab>;

}  // namespace ridgepoint::labs
