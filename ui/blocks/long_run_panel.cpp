// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/long_run_panel.h"

#include "ui/blocks/choice_box.h"
#include "ui/blocks/plot_holder.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/small_table.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/plot/plot_view.h"
#include "ui/words/long_run_words.h"
#include "ui/words/number_words.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kSteps = 1000;  ///< of the progress bar

QHBoxLayout* lineIn(QWidget* row, const Theme& theme) {
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.scaled(8));
    return line;
}

}  // namespace

LongRunPanel::LongRunPanel(const BlockContext& context, const labs::Block& block,
                           const labs::LongRunDef& offered, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_block(block),
      m_offered(offered),
      m_runner(new LongRunner(this)) {
    setObjectName(QStringLiteral("longRunPanel"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, context.theme().scaled(12), 0, 0);
    rows->setSpacing(context.theme().scaled(8));
    rows->addWidget(new TextLabel(context.source, TextStyle::BodyStrong, Role::Ink, tr("Long run"), this));
    rows->addWidget(new ProseLabel(context.source, TextStyle::Body, Role::Soft,
                                   context.session.text(block.id + QStringLiteral(".long")), this));
    addChoice(rows);
    addProgress(rows);
    addFindings(rows);
    connect(m_runner, &LongRunner::progressed, this, [this](double share) {
        m_progress->setValue(static_cast<int>(std::lround(share * kSteps)));
        m_state->setText(simulatingText(share));
    });
    connect(m_runner, &LongRunner::finished, this, &LongRunPanel::show);
    showRunning(false);
    refresh();
}

void LongRunPanel::addChoice(QVBoxLayout* rows) {
    m_choice = new QWidget(this);
    QHBoxLayout* line = lineIn(m_choice, m_context.theme());
    const auto& instance = m_context.session.lab().instances[m_offered.instance];
    const QString model =
        QString::fromUtf8(instance.model->id.data(), static_cast<qsizetype>(instance.model->id.size()));
    m_counts = new ChoiceBox(m_context.source, m_choice);
    m_counts->setObjectName(QStringLiteral("longRunCount"));
    m_counts->setAccessibleName(tr("How many"));
    for (const qint64 count : m_offered.counts)
        m_counts->addItem(longRunCountText(model, count, m_context.session.wording().locale), count);
    m_start = makeButton(tr("Run"), "", QStringLiteral("longRunButton"), m_choice);
    m_start->setAccessibleName(tr("Start the long run"));
    connect(m_start, &QPushButton::clicked, this, &LongRunPanel::run);
    line->addWidget(m_counts);
    line->addWidget(m_start);
    line->addStretch(1);
    rows->addWidget(m_choice);
}

void LongRunPanel::addProgress(QVBoxLayout* rows) {
    m_running = new QWidget(this);
    QHBoxLayout* line = lineIn(m_running, m_context.theme());
    m_progress = new QProgressBar(m_running);
    m_progress->setObjectName(QStringLiteral("longRunProgress"));
    m_progress->setAccessibleName(tr("Progress of the long run"));
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_cancel = makeButton(tr("Cancel"), "", QStringLiteral("longRunCancel"), m_running);
    m_cancel->setAccessibleName(tr("Cancel the long run"));
    connect(m_cancel, &QPushButton::clicked, m_runner, &LongRunner::cancel);
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    rows->addWidget(m_running);
}

void LongRunPanel::addFindings(QVBoxLayout* rows) {
    m_state = new TextLabel(m_context.source, TextStyle::Body, Role::Ink, {}, this);
    m_state->setObjectName(QStringLiteral("longRunState"));
    m_table = new SmallTable(m_context.source, tr("What the long run found"), this);
    m_table->setObjectName(QStringLiteral("longRunTable"));
    m_plot = new PlotView(m_context.source, this);
    m_plot->setObjectName(QStringLiteral("plot.longRun"));
    m_plot->setLocale(m_context.session.wording().locale);
    m_holder = new PlotHolder(m_context.source, m_plot, this);
    m_moved =
        new ProseLabel(m_context.source, TextStyle::Small, Role::Soft,
                       tr("The controls have moved since. These are the figures of the settings of that "
                          "run, which the report lists."),
                       this);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_state, m_table, m_moved, m_holder}) {
        widget->hide();
        rows->addWidget(widget);
    }
}

qint64 LongRunPanel::chosenCount() const {
    return m_counts->currentData().toLongLong();
}

void LongRunPanel::run() {
    const auto request = m_context.session.longRun(m_context.act, chosenCount());
    if (!request) {
        m_state->setText(tr("These settings cannot be run: a value is out of the range of the model."));
        m_state->show();
        return;
    }
    m_progress->setValue(0);
    m_state->setText(simulatingText(0.0));
    m_state->show();
    m_table->hide();
    m_holder->hide();
    m_moved->hide();
    showRunning(true);
    m_runner->start(*request);
}

QString LongRunPanel::simulatingText(double share) const {
    return tr("Simulating: %1", "percent").arg(withUnit(numberText(100.0 * share, 0), QStringLiteral("%")));
}

/// The focus stays in the row that takes the place of the other.
void LongRunPanel::showRunning(bool isRunning) {
    const bool hadFocus = m_start->hasFocus() || m_cancel->hasFocus();
    m_choice->setVisible(!isRunning);
    m_running->setVisible(isRunning);
    if (hadFocus) (isRunning ? m_cancel : m_start)->setFocus();
}

void LongRunPanel::show(const LongRunner::Result& result) {
    showRunning(false);
    if (!result) {
        m_state->setText(tr("Cancelled. Nothing of it was kept."));
        return;
    }
    m_context.session.keepLongRun(m_context.act, result->record);
    draw(*result);
    refresh();
}

void LongRunPanel::draw(const labs::LongRunResult& result) {
    auto spec = m_context.session.longRunPlot(m_context.act, result);
    if (!spec) return;
    const QLocale& locale = m_context.session.wording().locale;
    spec->title = tr("Long run: %1").arg(longRunCountText(result.record.model, result.record.count, locale));
    spec->summary =
        tr("Half of them take less than %1, and the mean is %2. P99 is %3, P99.9 %4.")
            .arg(figureText(result.record.figures[1], locale), figureText(result.record.figures[0], locale),
                 figureText(result.record.figures[4], locale), figureText(result.record.figures[5], locale));
    m_plot->setSpec(*spec);
    m_holder->show();
}

bool LongRunPanel::isOfNow(const labs::LongRunRecord& run) const {
    const auto now = m_context.session.longRun(m_context.act, run.count);
    return now && labs::inputsByName(*now->model, now->inputs) == run.inputs;
}

void LongRunPanel::fillTable(const labs::LongRunRecord& run) {
    const QLocale& locale = m_context.session.wording().locale;
    m_table->setRowCount(static_cast<int>(run.figures.size()));
    m_table->setColumnCount(2);
    m_table->setHorizontalHeaderLabels({tr("Latency"), tr("95 % interval")});
    QStringList names;
    for (int row = 0; row < run.figures.size(); ++row) {
        names.append(figureName(row));
        m_table->setCell(row, 0, figureText(run.figures[row], locale));
        m_table->setCell(row, 1, figureIntervalText(run.figures[row], locale), Qt::AlignLeft);
    }
    m_table->setVerticalHeaderLabels(names);
    m_table->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->fit(static_cast<int>(run.figures.size()));
}

void LongRunPanel::refresh() {
    const QVector<labs::LongRunRecord>& runs = m_context.session.state().acts[m_context.act].longRuns;
    if (runs.isEmpty() || m_runner->isRunning()) return;
    const labs::LongRunRecord& last = runs.last();
    if (m_state->isHidden() || m_table->isHidden()) {
        m_state->setText(longRunText(last, m_context.session.wording().locale));
        fillTable(last);
        m_state->show();
        m_table->show();
    }
    m_moved->setVisible(!isOfNow(last));
}

}  // namespace ridgepoint::ui
