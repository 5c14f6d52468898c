// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <cmath>

/// Charts to test with; their values are computed here.
namespace ridgepoint::tests {

inline double amdahl(double s, double n) {
    return 1.0 / (s + (1.0 - s) / n);
}

inline double efficient(double s, double n, double e) {
    return n <= 1.0 ? 1.0 : 1.0 / (s + (1.0 - s) / (1.0 + (n - 1.0) * e));
}

template <typename Function>
labs::PlotSeries curve(const QString& label, labs::SeriesRole role, int count, double to, Function f) {
    labs::PlotSeries series{label, label, role, {}, {}};
    for (int i = 0; i < count; ++i) {
        const double x = std::pow(to, double(i) / (count - 1));
        series.x.append(x);
        series.y.append(f(x));
    }
    return series;
}

inline labs::PlotSpec amdahlChart(int samples = 200, double serial = 0.15) {
    using labs::SeriesRole;
    labs::PlotSpec spec;
    spec.id = QStringLiteral("speedup");
    spec.title = QStringLiteral("Speedup against processors");
    spec.summary = QStringLiteral("Speedup rises to 6.07 × at 64 processors and can never pass 6.67 ×.");
    spec.x = {QStringLiteral("processors n"), QString(), labs::AxisScale::Log2, 1, 1024, 0, 1.0};
    spec.y = {QStringLiteral("speedup"), QStringLiteral("×"), labs::AxisScale::Linear, 0, 20, 2, 1.0};
    const auto named = [](double s) { return QStringLiteral("s = %1 %").arg(std::lround(100 * s)); };
    for (const double s : {0.05, 0.25, 0.50})
        spec.series.append(
            curve(named(s), SeriesRole::Reference, samples, 1024, [s](double n) { return amdahl(s, n); }));
    spec.series.append(curve(QStringLiteral("s = 10 %"), SeriesRole::Reference, samples, 1024,
                             [](double n) { return amdahl(0.10, n); }));
    spec.series.append(curve(QStringLiteral("e = 90 %"), SeriesRole::Effective, samples, 1024,
                             [serial](double n) { return efficient(serial, n, 0.9); }));
    spec.series.append(curve(named(serial), SeriesRole::Current, samples, 1024,
                             [serial](double n) { return amdahl(serial, n); }));
    const double ceiling = 1.0 / serial;
    const double now = amdahl(serial, 64);
    spec.lines = {
        {QStringLiteral("ceiling"), QStringLiteral("ceiling %1 ×").arg(ceiling, 0, 'f', 2),
         labs::LineRole::Ceiling, ceiling},
        {QStringLiteral("expected"), QStringLiteral("expected 64 ×"), labs::LineRole::Expectation, 64}};
    spec.markers = {{QStringLiteral("64: %1 ×").arg(now, 0, 'f', 2), 64, now, false}};
    return spec;
}

inline labs::PlotSpec amdahlLogChart() {
    labs::PlotSpec spec = amdahlChart();
    spec.y.scale = labs::AxisScale::Log2;
    spec.y.from = 1;
    spec.y.to = 128;
    spec.markers.append({QStringLiteral("run 1"), 8, amdahl(0.15, 8), true});
    spec.markers.append({QStringLiteral("run 2"), 256, amdahl(0.05, 256), true});
    return spec;
}

inline labs::PlotSpec vendorChart() {
    labs::PlotSpec spec;
    spec.id = QStringLiteral("vendors");
    spec.kind = labs::PlotKind::Bars;
    spec.title = QStringLiteral("Scores of three vendors");
    spec.summary = QStringLiteral("Vendor B leads on the benchmark, vendor C on your workload.");
    spec.x.title = QStringLiteral("vendor");
    spec.y = {
        QStringLiteral("throughput"), QStringLiteral("samples/s"), labs::AxisScale::Linear, 0, 5000, 0, 1.0};
    spec.categories = {QStringLiteral("Vendor A"), QStringLiteral("Vendor B"), QStringLiteral("Vendor C")};
    spec.series = {{QStringLiteral("bench"),
                    QStringLiteral("published benchmark"),
                    labs::SeriesRole::Series1,
                    {},
                    {3100, 4200, 2650}},
                   {QStringLiteral("own"),
                    QStringLiteral("your workload"),
                    labs::SeriesRole::Series2,
                    {},
                    {2480, 1890, 2560}}};
    spec.lines = {
        {QStringLiteral("need"), QStringLiteral("needed 2 200 samples/s"), labs::LineRole::Threshold, 2200}};
    return spec;
}

inline labs::PlotSpec stackedChart() {
    labs::PlotSpec spec = vendorChart();
    spec.kind = labs::PlotKind::StackedBars;
    spec.title = QStringLiteral("Where the time goes");
    spec.y = {QStringLiteral("time"), QStringLiteral("h"), labs::AxisScale::Linear, 0, 100, 1, 1.0};
    spec.categories = {QStringLiteral("1"), QStringLiteral("8"), QStringLiteral("64")};
    spec.x.title = QStringLiteral("processors");
    spec.series = {
        {QStringLiteral("serial"), QStringLiteral("serial"), labs::SeriesRole::Series1, {}, {15, 15, 15}},
        {QStringLiteral("parallel"),
         QStringLiteral("parallel"),
         labs::SeriesRole::Series2,
         {},
         {85, 85.0 / 8, 85.0 / 64}},
        {QStringLiteral("wait"), QStringLiteral("waiting"), labs::SeriesRole::Series3, {}, {0, 8, 12}}};
    spec.lines.clear();
    return spec;
}

inline labs::PlotSpec seriesChart() {
    using labs::SeriesRole;
    labs::PlotSpec spec;
    spec.title = QStringLiteral("Efficiency against batch size");
    spec.x = {QStringLiteral("batch"), QString(), labs::AxisScale::Log10, 1, 1e6, 0, 1.0};
    spec.y = {QStringLiteral("efficiency"), QStringLiteral("%"), labs::AxisScale::Linear, 0, 100, 1, 1.0};
    int k = 0;
    for (const SeriesRole role :
         {SeriesRole::Series1, SeriesRole::Series2, SeriesRole::Series3, SeriesRole::Series4}) {
        const double half = 30.0 * std::pow(2.5, k++);
        spec.series.append(curve(QStringLiteral("device %1").arg(k), role, 120, 1e6,
                                 [half](double n) { return 100.0 * n / (n + half); }));
    }
    return spec;
}

}  // namespace ridgepoint::tests
