// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/equation_bench_view.h"

#include "ui/blocks/choice_box.h"
#include "ui/blocks/flow_layout.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/instruments/equation_field.h"
#include "ui/instruments/quantity_table.h"
#include "ui/instruments/term_rows.h"
#include "ui/plot/plot_view.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/equation_words.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace ridgepoint::ui {

using dimensions::Verdict;
using instruments::BenchReading;
using instruments::Repair;

namespace {

labs::Zone zoneOf(const BenchReading& reading) {
    if (reading.error) return labs::Zone::Caution;
    switch (reading.verdict) {
        case Verdict::Homogeneous:
            return labs::Zone::Success;
        case Verdict::Inhomogeneous:
            return labs::Zone::Danger;
        case Verdict::Undecided:
            break;
    }
    return labs::Zone::Caution;
}

labs::Zone zoneOf(Repair::State state) {
    return state == Repair::State::Repaired ? labs::Zone::Success : labs::Zone::Info;
}

/// Says it, and tells assistive technology, only when it is something new.
void sayOnce(Notice* notice, const QString& text, labs::Zone zone) {
    if (notice->text() == text) return;
    notice->say(text, zone);
}

constexpr std::chrono::milliseconds kPause(250);
constexpr int kLeastBar = 190;  ///< height of the chart [px at 100 % text]

/// Four digits of the largest value.
int decimalsFor(double largest) {
    return largest < 10.0 ? 3 : largest < 100.0 ? 2 : largest < 1000.0 ? 1 : 0;
}

}  // namespace

EquationBenchView::EquationBenchView(const InstrumentContext& context, QWidget* parent)
    : Instrument(context, parent),
      m_bench(context.wording.locale),
      m_exercise(new ChoiceBox(context.source, this)),
      m_next(makeButton(tr("Next exercise"), "", QStringLiteral("benchNext"), this)),
      m_story(new TextLabel(context.source, TextStyle::Message, Role::Ink, {}, this)),
      m_repair(new Notice(context.source, QStringLiteral("benchRepair"), this)),
      m_field(new EquationField(context.source, this)),
      m_verdict(new Notice(context.source, QStringLiteral("benchVerdict"), this)),
      m_goTo(makeButton(tr("Go to the place"), "link", QStringLiteral("benchGoTo"), this)),
      m_more(new TextLabel(context.source, TextStyle::Small, Role::Ink, {}, this)),
      m_terms(new TermRows(context.source, this)),
      m_result(new TextLabel(context.source, TextStyle::BodyStrong, Role::Ink, {}, this)),
      m_note(new TextLabel(context.source, TextStyle::Body, Role::Soft, {}, this)),
      m_bar(new PlotView(context.source, this)),
      m_pause(new QTimer(this)),
      m_quantities(new QuantityTable(context.source, this)),
      m_add(makeButton({}, "", QStringLiteral("benchAdd"), this)),
      m_remove(makeButton(tr("Remove row"), "", QStringLiteral("benchRemove"), this)) {
    setLocale(context.wording.locale);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    buildExercises(column);
    buildEquation(column);
    buildQuantities(column);
    followTheme(context.source, this, [this, column] {
        column->setSpacing(this->context().theme().scaled(10));
        m_bar->setMinimumHeight(this->context().theme().scaled(kLeastBar));
    });
    start(0);
}

void EquationBenchView::buildExercises(QVBoxLayout* column) {
    m_exercise->setObjectName(QStringLiteral("benchExercise"));
    for (const instruments::BenchExercise& exercise : instruments::benchExercises())
        m_exercise->addItem(exerciseTitle(exercise.id));
    connect(m_exercise, &QComboBox::activated, this, &EquationBenchView::start);
    connect(m_next, &QPushButton::clicked, this, [this] { start(m_bench.exercise() + 1); });
    auto* again = makeButton(tr("Start again"), "", QStringLiteral("benchAgain"), this);
    connect(again, &QPushButton::clicked, this, [this] { start(m_bench.exercise()); });
    column->addLayout(labelled(context().source, tr("Example or exercise"), m_exercise, this));
    column->addWidget(m_story);
    column->addWidget(m_repair);
    auto* buttons = new FlowLayout(context().theme().scaled(10), context().theme().scaled(8));
    buttons->addWidget(again);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
    setTabOrder(m_exercise, again);
    setTabOrder(again, m_next);
}

void EquationBenchView::buildEquation(QVBoxLayout* column) {
    m_field->setObjectName(QStringLiteral("benchEquation"));
    m_story->setObjectName(QStringLiteral("benchStory"));
    m_more->setObjectName(QStringLiteral("benchMore"));
    m_result->setObjectName(QStringLiteral("benchResult"));
    m_note->setObjectName(QStringLiteral("benchNote"));
    const QString signs =
        tr("+ − × / ^ and parentheses, max(a, b) and min(a, b), numbers with a unit such as "
           "10\u00a0us. Enter goes to what is wrong.");
    m_field->setAccessibleDescription(signs);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_field->toPlainText();
        if (text == m_bench.text()) return;
        m_bench.setText(text);
        refresh();
    });
    connect(m_field, &EquationField::entered, this, &EquationBenchView::goToFault);
    connect(m_goTo, &QPushButton::clicked, this, &EquationBenchView::goToFault);
    column->addLayout(labelled(context().source, tr("Equation"), m_field, this));
    column->addWidget(new TextLabel(context().source, TextStyle::Small, Role::Soft, signs, this));
    auto* verdict = new QHBoxLayout;
    verdict->addWidget(m_verdict, 1, Qt::AlignTop);
    verdict->addWidget(m_goTo, 0, Qt::AlignTop);
    column->addLayout(verdict);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_more, m_terms, m_result, m_note})
        column->addWidget(widget);
    setTabOrder(m_next, m_field);
    setTabOrder(m_field, m_goTo);
}

void EquationBenchView::buildQuantities(QVBoxLayout* column) {
    column->addWidget(
        new TextLabel(context().source, TextStyle::BodyStrong, Role::Ink, tr("Quantities"), this));
    column->addWidget(m_quantities);
    auto* buttons = new FlowLayout(context().theme().scaled(10), context().theme().scaled(8));
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    connect(m_quantities, &QuantityTable::rowEdited, this,
            [this](int row, const instruments::BenchRow& typed) {
                m_bench.setRow(row, typed);
                refresh();
            });
    connect(m_add, &QPushButton::clicked, this, &EquationBenchView::addRows);
    connect(m_remove, &QPushButton::clicked, this, &EquationBenchView::removeRow);
    m_bar->setObjectName(QStringLiteral("benchBar"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &EquationBenchView::showBar);
    column->addWidget(m_bar);
    column->addStretch(1);
    setTabOrder(m_goTo, m_quantities);
    setTabOrder(m_quantities, m_add);
    setTabOrder(m_add, m_remove);
    setTabOrder(m_remove, m_bar);
}

void EquationBenchView::start(int exercise) {
    m_bench.start(exercise);
    const int last = static_cast<int>(instruments::benchExercises().size()) - 1;
    m_exercise->setCurrentIndex(m_bench.exercise());
    m_next->setEnabled(m_bench.exercise() < last);
    m_story->setText(exerciseStory(instruments::benchExercises()[m_bench.exercise()].id));
    fill();
}

void EquationBenchView::fill() {
    if (m_field->toPlainText() != m_bench.text()) m_field->setPlainText(m_bench.text());
    m_quantities->setRows(m_bench.rows());
    refresh();
    showBar();
}

void EquationBenchView::refresh() {
    const BenchReading& reading = m_bench.reading();
    refreshVerdict();
    refreshRepair();
    m_terms->show(reading);
    const auto setText = [](TextLabel* label, const QString& text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    setText(m_result, equationResultText(reading, locale()));
    setText(m_note, equationNoteText(reading, locale()));
    refreshBar();
    m_quantities->setReadings(m_bench.rowReadings());
    m_add->setText(reading.missing.isEmpty() ? tr("Add a quantity")
                                             : tr("Add %1").arg(reading.missing.join(tr(", "))));
    m_add->setEnabled(m_bench.rows().size() < instruments::EquationBench::kMostRows);
    m_remove->setEnabled(!m_bench.rows().isEmpty());
}

/// Values follow at once. The chart comes and goes only when the typing pauses, or it would flicker.
void EquationBenchView::refreshBar() {
    const bool hasBar = !m_bench.reading().bar.values.isEmpty();
    if (hasBar && !m_bar->isHidden()) m_bar->setSpec(barSpec());
    if (hasBar == m_bar->isHidden())
        m_pause->start();
    else
        m_pause->stop();
}

void EquationBenchView::showBar() {
    m_pause->stop();
    const bool hasBar = !m_bench.reading().bar.values.isEmpty();
    if (hasBar) m_bar->setSpec(barSpec());
    m_bar->setVisible(hasBar);
}

void EquationBenchView::refreshVerdict() {
    const BenchReading& reading = m_bench.reading();
    QVector<instruments::TextRange> wrong;
    QStringList more;
    if (reading.error) wrong.append(reading.errorRange);
    for (qsizetype i = 0; i < reading.faults.size(); ++i) {
        const instruments::FaultReading& fault = reading.faults[i];
        wrong.append(fault.range);
        if (fault.isTie && fault.code != dimensions::Fault::Code::SideDiffers)
            wrong.append(fault.neighbourRange);
        if (i > 0) more.append(equationFaultText(fault));
    }
    m_field->mark(wrong);
    sayOnce(m_verdict, equationVerdictText(reading), zoneOf(reading));
    m_goTo->setVisible(!wrong.isEmpty());
    m_more->setText(more.join(u'\n'));
    m_more->setVisible(!more.isEmpty());
}

void EquationBenchView::refreshRepair() {
    const QString id = instruments::benchExercises()[m_bench.exercise()].id;
    const Repair& repair = m_bench.reading().repair;
    sayOnce(m_repair, repairText(id, repair, locale()), zoneOf(repair.state));
}

void EquationBenchView::goToFault() {
    const BenchReading& reading = m_bench.reading();
    if (reading.error)
        m_field->goTo(reading.errorRange);
    else if (!reading.faults.isEmpty())
        m_field->goTo(reading.faults.front().range);
}

void EquationBenchView::addRows() {
    const bool namesAreMissing = !m_bench.reading().missing.isEmpty();
    const int row = namesAreMissing ? m_bench.addMissing() : m_bench.addRow();
    fill();
    m_quantities->edit(row, namesAreMissing ? 2 : 0);
}

void EquationBenchView::removeRow() {
    const int row = m_quantities->currentRow();
    m_bench.removeRow(row < 0 ? static_cast<int>(m_bench.rows().size()) - 1 : row);
    fill();
}

labs::PlotSpec EquationBenchView::barSpec() const {
    const instruments::BarReading& bar = m_bench.reading().bar;
    labs::PlotSpec spec;
    spec.id = QStringLiteral("equation_terms");
    spec.kind = labs::PlotKind::StackedBars;
    spec.title = tr("What the terms add up to");
    spec.summary = equationResultText(m_bench.reading(), locale());
    spec.categories = bar.terms;
    spec.series = {{QStringLiteral("sum"), bar.whole, labs::SeriesRole::Current, {}, bar.values}};
    spec.y.title = tr("Value");
    spec.y.unit = bar.unit == QLatin1String("1") ? QString() : bar.unit;
    spec.y.to = bar.total;
    spec.y.decimals = decimalsFor(bar.total);
    return spec;
}

QVector<labs::PlotSpec> EquationBenchView::figures() const {
    if (m_bench.reading().bar.values.isEmpty()) return {};
    return {barSpec()};
}

QVector<QStringList> EquationBenchView::table() const {
    QVector<QStringList> rows{{tr("Term"), tr("Measures"), tr("Value"), tr("Verdict")}};
    for (const instruments::TermReading& term : m_bench.reading().terms)
        rows.append({term.text, term.unit, amountText(term.amount, locale()), fitText(term.fit)});
    return rows;
}

}  // namespace ridgepoint::ui
