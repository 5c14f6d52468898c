// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/frame.h"
#include "app/bench/sample.h"
#include "ui/lab/lab_page.h"
#include "ui/plot/plot_view.h"
#include "ui/typeset/equation_store.h"

#include <QScrollArea>
#include <QTextStream>

#include <memory>

namespace ridgepoint::bench {
namespace {

void predict(labs::LabSession& session, int act) {
    const QString unit = session.gate(act).estimateUnit;
    session.draft(act, {session.gate(act).options[0].id, QStringLiteral("50 ") + unit, 60});
    session.commit(act, [](labs::Refusal) {});
}

/// Through act I with any answers, and in act II up to its open instrument.
void openSecondAct(labs::LabSession& session) {
    predict(session, 0);
    labs::Observation reading;
    reading.typed = QStringLiteral("1");
    session.observe(0, reading, [](labs::Refusal) {});
    const QVector<labs::PublicGate::Option> options = session.reflectOptions(0);
    if (!options.isEmpty())
        session.reflect(0, options[0].id, QStringLiteral("Measured."), [](labs::Refusal) {});
    predict(session, 1);
}

/// Scrolls to the plot, so that it is painted whole.
ui::PlotView* showPlot(ui::LabPage& page, const QString& id) {
    for (ui::PlotView* view : page.findChildren<ui::PlotView*>()) {
        if (view->spec().id != id) continue;
        for (QWidget* parent = view->parentWidget(); parent; parent = parent->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(parent)) area->ensureWidgetVisible(view, 0, 0);
        return view;
    }
    return nullptr;
}

/// The chart by itself: the models swept, laid out and painted, without the page around it.
void benchAlone(labs::LabSession& session, const QString& plotId, int slot, const QString& what) {
    const labs::Block* block = session.lab().block(QStringLiteral("bench2"));
    if (!block) return;
    for (const labs::PlotDef& plot : std::get<labs::WorkbenchBlock>(block->detail).plots) {
        if (plot.id != plotId) continue;
        const ui::ThemeSource theme;
        ui::PlotView view(theme);
        view.resize(620, view.heightForWidth(620));
        view.setSpec(session.plot(plot, block->id));
        settle(view);
        const Sample frames = sweep(session, slot, [&] { view.setSpec(session.plot(plot, block->id)); });
        printRow(QStringLiteral("the same, the chart alone: ") + what, frames, QStringLiteral("ms"), 1.0,
                 QStringLiteral("p99 < 8 ms"));
    }
}

void benchPlot(const QString& labId, const QString& plotId, const QString& controlId, const QString& what) {
    const labs::LabPtr lab = shippedLab(labId);
    if (!lab) return;
    NoRecorder recorder;
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    labs::LabSession session(lab, labs::freshState(*lab, QStringLiteral("bench"), now()), recorder, now);
    openSecondAct(session);
    if (!session.unlocked(1)) {
        QTextStream(stderr) << labId << ": act II did not open" << Qt::endl;
        return;
    }
    const ui::ThemeSource theme;
    ui::EquationStore equations;
    const int slot = lab->slotOf(controlId);
    auto page = std::make_unique<ui::LabPage>(theme, session, equations);
    page->resize(1180, 860);
    page->showAct(1);
    settle(*page);
    const ui::PlotView* plot = showPlot(*page, plotId);
    settle(*page);
    if (!plot || plot->visibleRegion().boundingRect().height() < plot->height()) {
        QTextStream(stderr) << labId << ": " << plotId << " is not in view" << Qt::endl;
        return;
    }
    printRow(QStringLiteral("control moved to frame painted, ") + what, sweep(session, slot),
             QStringLiteral("ms"), 1.0, QStringLiteral("p99 < 8 ms"));
    page.reset();
    benchAlone(session, plotId, slot, what);
}

}  // namespace

void benchLabPlots() {
    benchPlot(QStringLiteral("v2-01"), QStringLiteral("meeting"), QStringLiteral("utilisation"),
              QStringLiteral("three-way break-even of v2-01"));
    benchPlot(QStringLiteral("v2-09"), QStringLiteral("schedule"), QStringLiteral("microbatches"),
              QStringLiteral("pipeline schedule of v2-09"));
}

}  // namespace ridgepoint::bench
