// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/workbench_block.h"

#include "core/labs/plot_builder.h"
#include "ui/blocks/card.h"
#include "ui/blocks/control_row.h"
#include "ui/blocks/flow_layout.h"
#include "ui/blocks/hairline.h"
#include "ui/blocks/lab_equation.h"
#include "ui/blocks/locked_panel.h"
#include "ui/blocks/long_run_panel.h"
#include "ui/blocks/pin_table.h"
#include "ui/blocks/plot_follower.h"
#include "ui/blocks/plot_holder.h"
#include "ui/blocks/readout_strip.h"
#include "ui/blocks/section.h"
#include "ui/blocks/steady_text.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/verdict_area.h"
#include "ui/blocks/widget_tools.h"
#include "ui/plot/plot_view.h"
#include "ui/theme/follow_theme.h"
#include "ui/typeset/equation_widget.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr int kRestAfter_ms = 150;  ///< without a move, heights may change again

}  // namespace

WorkbenchBlock::WorkbenchBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent), m_head(new QWidget(this)), m_rest(new QTimer(this)) {
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    m_head->setObjectName(QStringLiteral("benchHead"));
    m_head->hide();
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestAfter_ms);
    connect(m_rest, &QTimer::timeout, this, &WorkbenchBlock::rest);
    connect(&context.session, &labs::LabSession::pinsChanged, this, [this] {
        if (m_pins) m_pins->refresh();
    });
    followTheme(context.source, this, [this] { alignLabels(); });
    build();
}

void WorkbenchBlock::build() {
    discard(m_card);
    discard(m_headCard);
    m_headCard = nullptr;
    m_readouts = nullptr;
    m_formula = nullptr;
    m_verdicts = nullptr;
    m_longRun = nullptr;
    m_pins = nullptr;
    m_undo = m_redo = nullptr;
    m_plots.clear();
    m_rows.clear();
    m_unlocked = session().unlocked(m_context.act);
    m_parts = parts();
    m_partsOf = session().state().context;
    m_card = new Card(source(), Card::Look::Panel, this);
    QVBoxLayout* rows = m_card->column();
    if (!m_unlocked)
        addLocked(rows);
    else if (plots().size() > 1)
        buildWithHead(rows);
    else
        buildInOne(rows);
    m_head->setVisible(hasHead());
    column()->addWidget(m_card);
    alignLabels();
    if (!m_unlocked) return;
    showControls();
    rest();
}

void WorkbenchBlock::buildInOne(QVBoxLayout* rows) {
    addTools(rows);
    addReadouts(rows);
    addPlots(rows, plots());
    addControls(rows);
    addFormula(rows);
    addVerdicts(rows);
    addLongRun(rows);
    addPins(rows);
}

void WorkbenchBlock::buildWithHead(QVBoxLayout* rows) {
    m_headCard = new Card(source(), Card::Look::Panel, m_head);
    addTools(m_headCard->column());
    addReadouts(m_headCard->column());
    addControls(m_headCard->column());
    m_head->layout()->addWidget(m_headCard);
    addPlots(rows, plots().first(1));
    addVerdicts(rows);
    addPlots(rows, plots().sliced(1));
    addFormula(rows);
    addLongRun(rows);
    addPins(rows);
}

void WorkbenchBlock::addLocked(QVBoxLayout* rows) {
    const QString reason = text(QStringLiteral(".locked"));
    auto* panel = new LockedPanel(source(), text(QStringLiteral(".title")), reason, m_card);
    connect(panel, &LockedPanel::goToPrediction, this,
            [host = &m_context.host] { host->goTo(QStringLiteral("gateCard")); });
    rows->addWidget(panel, 1);
    addControls(rows);
}

void WorkbenchBlock::addTools(QVBoxLayout* rows) {
    auto* line = new QHBoxLayout;
    line->setSpacing(m_context.theme().scaled(4));
    auto* title = new TextLabel(source(), TextStyle::BodyStrong, Role::Ink, text(QStringLiteral(".title")),
                                rows->parentWidget());
    line->addWidget(title, 1);
    const auto tool = [&](const QString& words, const QString& spoken, const char* name, auto action) {
        auto* button = makeButton(words, "quiet", QLatin1String(name), rows->parentWidget());
        button->setAccessibleName(spoken);
        connect(button, &QPushButton::clicked, &m_context.session, action);
        line->addWidget(button);
        return button;
    };
    labs::LabSession* session = &m_context.session;
    m_undo =
        tool(tr("Undo"), tr("Undo the last control change"), "undoButton", [session] { session->undo(); });
    m_redo = tool(tr("Redo"), tr("Redo the control change"), "redoButton", [session] { session->redo(); });
    tool(tr("Reset"), tr("Reset the controls of this act"), "resetControlsButton",
         [session, act = m_context.act] { session->resetControls(act); });
    tool(tr("Pin run"), tr("Pin this run to compare it"), "pinRunButton",
         [session, act = m_context.act] { session->pin(act); });
    rows->addLayout(line);
}

void WorkbenchBlock::addReadouts(QVBoxLayout* rows) {
    const QVector<labs::ReadoutDef> readouts = bench().readoutsIn(session().state().context);
    if (readouts.isEmpty()) return;
    m_readouts = new ReadoutStrip(source(), readouts, rows->parentWidget());
    rows->addWidget(m_readouts);
    rows->addWidget(new Hairline(source(), rows->parentWidget()));
}

QVector<const labs::PlotDef*> WorkbenchBlock::plots() const {
    QVector<const labs::PlotDef*> here;
    for (const labs::PlotDef& plot : bench().plots)
        if (plot.existsIn(session().state().context)) here.append(&plot);
    return here;
}

bool WorkbenchBlock::isOutdated() {
    if (session().state().context == m_partsOf) return false;
    m_partsOf = session().state().context;
    return parts() != m_parts;
}

/// Forms of texts are among them: a context may call a control by another name.
QStringList WorkbenchBlock::parts() const {
    const int context = session().state().context;
    const auto form = [this](const QString& key) {
        const labs::Template* found = session().findText(key);
        return found ? found->raw : QString();
    };
    QStringList parts{form(block().id + QStringLiteral(".title")),
                      form(block().id + QStringLiteral(".formula"))};
    for (const int slot : bench().slotsIn(context)) {
        const QString& id = session().lab().controls[slot].id;
        parts << id << form(QStringLiteral("control.") + id);
    }
    parts.append(QString::number(bench().mainIn(context).size()));
    for (const labs::ReadoutDef& readout : bench().readoutsIn(context))
        parts.append(readout.id);
    for (const labs::PlotDef* plot : plots())
        parts.append(plot->id);
    if (const labs::LongRunDef* offered = bench().longRunIn(context))
        parts << session().lab().instances[offered->instance].id
              << form(block().id + QStringLiteral(".long"));
    return parts;
}

void WorkbenchBlock::addPlots(QVBoxLayout* rows, const QVector<const labs::PlotDef*>& plots) {
    for (const labs::PlotDef* plot : plots) {
        auto* view = new PlotView(source(), rows->parentWidget());
        view->setObjectName(QStringLiteral("plot.") + plot->id);
        view->setLocale(session().wording().locale);
        auto* summary = new SteadyText(source(), TextStyle::Small, Role::Soft, rows->parentWidget());
        rows->addWidget(new PlotHolder(source(), view, rows->parentWidget()), 1);
        rows->addWidget(summary);
        m_plots.append(
            {plot, view, summary, isCostly(session().lab(), *plot) ? follow(view, summary) : nullptr});
    }
}

void WorkbenchBlock::showPlot(PlotView* view, SteadyText* summary, const labs::PlotSpec& spec) {
    view->setSpec(spec);
    summary->setText(view->summaryText());
}

PlotFollower* WorkbenchBlock::follow(PlotView* view, SteadyText* summary) {
    auto* follower = new PlotFollower(view);
    connect(follower, &PlotFollower::built, view, [view, summary](const labs::PlotSpec& spec) {
        showPlot(view, summary, spec);
        summary->settle();
    });
    connect(follower, &PlotFollower::takesLong, summary, [summary] { summary->setText(tr("Simulating …")); });
    return follower;
}

QVector<ControlRow*> WorkbenchBlock::addRows(QVBoxLayout* rows, const QVector<int>& controls) {
    const QString reason = m_unlocked ? QString() : text(QStringLiteral(".locked"));
    QVector<ControlRow*> made;
    for (const int slot : controls) {
        auto* row = new ControlRow(m_context, slot, reason, rows->parentWidget());
        rows->addWidget(row);
        made.append(row);
    }
    return made;
}

void WorkbenchBlock::addControls(QVBoxLayout* rows) {
    const int context = session().state().context;
    m_rows = addRows(rows, bench().mainIn(context));
    const QVector<int> others = bench().moreIn(context);
    if (others.isEmpty()) return;
    auto* more = new Section(m_context, block().id + QStringLiteral(".more"), tr("More controls"), false,
                             rows->parentWidget());
    more->column()->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(more);
    m_rows += addRows(more->column(), others);
}

void WorkbenchBlock::addFormula(QVBoxLayout* rows) {
    if (!bench().hasFormula) return;
    for (const LabTextPiece& piece : piecesOf(session(), block().id + QStringLiteral(".formula"))) {
        if (!piece.isEquation || m_formula) continue;
        m_formula = new EquationWidget(&m_context.equations, &source(), rows->parentWidget());
        m_formula->setObjectName(QStringLiteral("formula.") + block().id);
        m_formula->setEquation(piece.text);
        rows->addWidget(m_formula);
    }
}

void WorkbenchBlock::addVerdicts(QVBoxLayout* rows) {
    m_verdicts = new VerdictArea(source(), bench().verdicts, rows->parentWidget());
    rows->addWidget(m_verdicts);
}

void WorkbenchBlock::addLongRun(QVBoxLayout* rows) {
    const labs::LongRunDef* offered = bench().longRunIn(session().state().context);
    if (!offered) return;
    m_longRun = new LongRunPanel(m_context, block(), *offered, rows->parentWidget());
    rows->addWidget(m_longRun);
}

void WorkbenchBlock::addPins(QVBoxLayout* rows) {
    m_pins = new PinTable(m_context, bench(), block().id, rows->parentWidget());
    rows->addWidget(m_pins);
}

void WorkbenchBlock::alignLabels() {
    int widest = 0;
    for (const ControlRow* row : std::as_const(m_rows))
        widest = std::max(widest, row->labelWidth());
    for (ControlRow* row : std::as_const(m_rows))
        row->setLabelWidth(std::min(widest, m_context.theme().scaled(220)));
}

void WorkbenchBlock::showControls() {
    if (!m_unlocked) return;
    if (isOutdated()) return build();
    for (ControlRow* row : std::as_const(m_rows))
        row->showValue();
    if (m_readouts) m_readouts->show(session().readouts(bench(), block().id));
    for (const Plot& plot : std::as_const(m_plots)) {
        if (plot.follower)
            plot.follower->follow(session().plotJob(*plot.definition, block().id));
        else
            showPlot(plot.view, plot.summary, session().plot(*plot.definition, block().id));
    }
    if (m_formula) m_formula->setSlotTexts(session().slotTexts(block().id + QStringLiteral(".formula")));
    m_verdicts->show(session().verdicts(bench(), block().id));
    m_rest->start();
}

void WorkbenchBlock::rest() {
    if (!m_unlocked) return;
    for (const Plot& plot : std::as_const(m_plots))
        plot.summary->settle();
    m_verdicts->settle();
    if (m_longRun) m_longRun->refresh();
    m_pins->refresh();
    m_undo->setEnabled(session().canUndo());
    m_redo->setEnabled(session().canRedo());
}

void WorkbenchBlock::refresh() {
    if (session().unlocked(m_context.act) != m_unlocked || isOutdated())
        build();
    else
        showControls();
}

QWidget* WorkbenchBlock::firstControl() const {
    return m_rows.isEmpty() ? nullptr : m_rows.first()->focusTarget();
}

}  // namespace ridgepoint::ui
