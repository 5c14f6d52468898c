// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/latency_ladder_view.h"

#include "ui/blocks/choice_box.h"
#include "ui/blocks/flow_layout.h"
#include "ui/blocks/segmented_switch.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/instruments/ladder_axis.h"
#include "ui/instruments/ladder_row.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/constant_words.h"
#include "ui/words/latency_words.h"
#include "ui/words/level_words.h"
#include "ui/words/number_words.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace ridgepoint::ui {

using instruments::LadderComparison;
using instruments::Machine;

namespace {

constexpr int kRatioDigits = 3;
/// What the base may last. [s]
constexpr std::array kBaseTimes{1.0, 10.0, 60.0, 3600.0, 86'400.0};

}  // namespace

LatencyLadderView::LatencyLadderView(const InstrumentContext& context, QWidget* parent)
    : Instrument(context, parent),
      m_ladder(context.hardware),
      m_base(new ChoiceBox(context.source, this)),
      m_baseTime(new ChoiceBox(context.source, this)),
      m_rowColumn(new QVBoxLayout),
      m_axis(new LadderAxis(context.source, this)),
      m_comparison(new TextLabel(context.source, TextStyle::Message, Role::Ink, {}, this)),
      m_clock(new TextLabel(context.source, TextStyle::Small, Role::Soft, {}, this)),
      m_sources(new TextLabel(context.source, TextStyle::Small, Role::Soft, {}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    buildControls(column);
    m_rowColumn->setSpacing(2);
    column->addLayout(m_rowColumn);
    column->addWidget(m_axis);
    m_comparison->setObjectName(QStringLiteral("ladderComparison"));
    for (TextLabel* label : {m_comparison, m_clock, m_sources})
        column->addWidget(label);
    followTheme(context.source, this, [this, column] {
        column->setSpacing(this->context().theme().scaled(10));
        alignColumns();
    });
    buildRows();
}

void LatencyLadderView::buildControls(QVBoxLayout* column) {
    const ThemeSource& source = context().source;
    QVector<SegmentedSwitch::Choice> machines;
    for (int i = 0; i < instruments::kMachines; ++i) {
        const QString id = QString::fromLatin1(instruments::levelsOf(static_cast<Machine>(i)).id);
        machines.append({QStringLiteral("machine.") + id, machineName(id)});
    }
    auto* machine = new SegmentedSwitch(source, machines, this);
    machine->setAccessibleName(tr("Machine"));
    machine->setCurrent(static_cast<int>(m_ladder.machine()));
    connect(machine, &SegmentedSwitch::chosen, this, &LatencyLadderView::setMachine);
    m_base->setObjectName(QStringLiteral("ladderBase"));
    m_baseTime->setObjectName(QStringLiteral("ladderBaseTime"));
    for (const double time : kBaseTimes)
        m_baseTime->addItem(humanTimeText(time, time, locale()), time);
    connect(m_base, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_ladder.setBase(m_base->itemData(index).toInt());
        refresh();
    });
    connect(m_baseTime, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_ladder.setBaseTime(units::Seconds(m_baseTime->itemData(index).toDouble()));
        refresh();
    });
    auto* row = new FlowLayout(context().theme().scaled(20), context().theme().scaled(10));
    row->addItem(labelled(source, tr("Machine"), machine, this));
    row->addItem(labelled(source, tr("If this level took"), m_base, this));
    row->addItem(labelled(source, tr("this long"), m_baseTime, this));
    column->addLayout(row);
}

void LatencyLadderView::setMachine(int machine) {
    m_ladder.setMachine(static_cast<Machine>(machine));
    buildRows();
}

void LatencyLadderView::buildRows() {
    for (LadderRow* row : std::as_const(m_rows))
        discard(row);
    m_rows.clear();
    const QSignalBlocker quiet(m_base);
    m_base->clear();
    for (int i = 0; i < m_ladder.rows().size(); ++i) {
        const instruments::LadderRow& level = m_ladder.rows()[i];
        auto* row = new LadderRow(context().source, level.level, this);
        connect(row, &QAbstractButton::clicked, this, [this, i] {
            m_ladder.toggleCompared(i);
            refresh();
        });
        connect(row, &LadderRow::walked, this, [this, i](int by) { walk(i, by); });
        m_rowColumn->addWidget(row);
        m_rows.append(row);
        if (level.latency) m_base->addItem(levelName(level.level), i);
    }
    m_base->setCurrentIndex(m_base->findData(m_ladder.base()));
    QWidget* before = m_baseTime;
    for (LadderRow* row : std::as_const(m_rows)) {
        setTabOrder(before, row);
        before = row;
    }
    refresh();
}

void LatencyLadderView::walk(int from, int by) {
    const int to = from + by;
    if (to >= 0 && to < m_rows.size()) m_rows[to]->setFocus(Qt::OtherFocusReason);
}

void LatencyLadderView::refresh() {
    refreshRows();
    m_axis->setDecades(m_ladder.axis().from, m_ladder.axis().to);
    m_comparison->setText(comparisonText());
    m_clock->setText(clockText());
    m_sources->setText(sourcesText());
}

void LatencyLadderView::refreshRows() {
    const int decades = m_ladder.axis().to - m_ladder.axis().from;
    for (int i = 0; i < m_rows.size(); ++i) {
        const instruments::LadderRow& row = m_ladder.rows()[i];
        LadderRowLook look;
        look.name = levelName(row.level);
        look.decades = decades;
        if (!row.latency) {
            look.missing = tr("no public measurement found");
        } else {
            look.latency = latencyText(row.latency->low.value(), row.latency->high.value(), locale());
            if (row.cycles)
                look.cycles = cyclesText(row.cycles->low.value(), row.cycles->high.value(), locale());
            look.human = humanTimeText(row.human->low.value(), row.human->high.value(), locale());
            look.origin = provenanceText(*row.record);
            look.low = row.bar.low;
            look.high = row.bar.high;
            look.isBase = row.isBase;
            look.isMarked = row.isCompared;
        }
        m_rows[i]->show(look);
    }
    alignColumns();
}

void LatencyLadderView::alignColumns() {
    LadderColumns all;
    for (const LadderRow* row : std::as_const(m_rows)) {
        const LadderColumns one = row->wanted();
        all = {qMax(all.name, one.name), qMax(all.latency, one.latency), qMax(all.cycles, one.cycles),
               qMax(all.human, one.human)};
    }
    for (LadderRow* row : std::as_const(m_rows))
        row->setColumns(all);
}

QString LatencyLadderView::comparisonText() const {
    const auto comparison = m_ladder.comparison();
    if (!comparison) return tr("Mark two levels to compare them.");
    const QString ratio =
        withUnit(rangeText(comparison->ratio.low, comparison->ratio.high, kRatioDigits, locale()),
                 QStringLiteral("×"));
    return tr("%1 takes %2 as long as %3.")
        .arg(levelName(m_ladder.rows()[comparison->slower].level), ratio,
             levelName(m_ladder.rows()[comparison->faster].level));
}

QString LatencyLadderView::clockText() const {
    const auto* record = m_ladder.clockRecord();
    if (!m_ladder.clock() || !record)
        return tr("These figures are of processors with different clocks, so no cycles are counted.");
    return tr("Cycles are those of a clock of %1.").arg(constantText(*record, locale()));
}

QString LatencyLadderView::sourcesText() const {
    QStringList sources;
    for (const instruments::LadderRow& row : m_ladder.rows())
        if (row.record && !sources.contains(row.record->source)) sources.append(row.record->source);
    if (sources.isEmpty()) return {};
    return tr("Measured latencies from: %1.").arg(sources.join(QStringLiteral("; ")));
}

QVector<QStringList> LatencyLadderView::table() const {
    QVector<QStringList> rows{{tr("Level"), tr("Latency"), tr("Cycles"), tr("Human time")}};
    for (const LadderRow* row : m_rows) {
        const LadderRowLook& look = row->look();
        rows.append(look.missing.isEmpty() ? QStringList{look.name, look.latency, look.cycles, look.human}
                                           : QStringList{look.name, look.missing, {}, {}});
    }
    return rows;
}

void LatencyLadderView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange) refresh();
    Instrument::changeEvent(event);
}

}  // namespace ridgepoint::ui
