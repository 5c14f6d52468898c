// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/frame.h"
#include "app/bench/sample.h"
#include "ui/lab/lab_page.h"
#include "ui/plot/plot_view.h"
#include "ui/typeset/equation_store.h"

#include <QApplication>

#include <cmath>

namespace ridgepoint::bench {
namespace {

void benchLabPage() {
    const labs::LabPtr lab = shippedLab(QStringLiteral("v1-12"));
    if (!lab) return;
    NoRecorder recorder;
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    labs::LabSession session(lab, labs::freshState(*lab, QStringLiteral("bench"), now()), recorder, now);
    session.draft(0, {lab->acts[0].gate()->options[0].id, QStringLiteral("20 ×"), 60});
    session.commit(0, [](labs::Refusal) {});
    const ui::ThemeSource theme;
    ui::EquationStore equations;
    ui::LabPage page(theme, session, equations);
    page.resize(1180, 860);
    settle(page);
    const int processors = lab->slotOf(QStringLiteral("processors"));
    const Sample frames = repeat(1000, 50, [&](int i) {
        session.preview(processors, 1 + (i * 7) % 1024);
        paintFrame();
    });
    printRow(QStringLiteral("control moved to frame painted, Amdahl chart of the lab"), frames,
             QStringLiteral("ms"), 1.0, QStringLiteral("median < 4 ms, p99 < 8 ms"));
}

labs::PlotSpec denseSpec(int points, double phase) {
    labs::PlotSpec spec;
    spec.id = QStringLiteral("dense");
    spec.title = QStringLiteral("Five dense series");
    spec.summary = spec.title;
    spec.x = {QStringLiteral("n"), {}, labs::AxisScale::Linear, 1.0, static_cast<double>(points), 0, 1.0};
    spec.y = {QStringLiteral("value"), {}, labs::AxisScale::Linear, 0.0, 12.0, 1, 1.0};
    for (int s = 0; s < 5; ++s) {
        labs::PlotSeries series{
            QString::number(s), QString::number(s), static_cast<labs::SeriesRole>(3 + s % 4), {}, {}};
        for (int i = 1; i <= points; ++i) {
            series.x.append(i);
            series.y.append(2.0 * s + 1.0 + std::sin(i * 0.01 * (s + 1) + phase));
        }
        spec.series.append(series);
    }
    return spec;
}

void benchDensePlot() {
    const ui::ThemeSource theme;
    ui::PlotView view(theme);
    view.resize(1000, 692);
    std::vector<labs::PlotSpec> specs;
    for (int i = 0; i < 20; ++i)
        specs.push_back(denseSpec(3000, i * 0.1));
    view.setSpec(specs[0]);
    settle(view);
    const Sample frames = repeat(500, 20, [&](int i) {
        view.setSpec(specs[static_cast<std::size_t>(i % 20)]);
        paintFrame();
    });
    printRow(QStringLiteral("5 series of 3,000 points, replaced and painted"), frames, QStringLiteral("ms"),
             1.0, QStringLiteral("p99 < 8 ms"));
}

}  // namespace

void benchWindow() {
    benchLabPage();
    benchLabPlots();
    benchDensePlot();
}

}  // namespace ridgepoint::bench
