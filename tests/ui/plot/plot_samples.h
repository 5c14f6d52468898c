// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_schedule.h"
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

/// Six parts before and after, the same parts in each bar; the second bar is shorter than the first.
inline labs::PlotSpec stackedChart() {
    labs::PlotSpec spec;
    spec.id = QStringLiteral("parts");
    spec.kind = labs::PlotKind::StackedBars;
    spec.title = QStringLiteral("Where the time goes");
    spec.summary = QStringLiteral("All-reduce falls from 30 to 10 % of the old step.");
    spec.y = {
        QStringLiteral("share of a step"), QStringLiteral("%"), labs::AxisScale::Linear, 0, 100, 1, 1.0};
    spec.categories = {QStringLiteral("Attention"),    QStringLiteral("Other compute"),
                       QStringLiteral("All-reduce"),   QStringLiteral("Pipeline bubble"),
                       QStringLiteral("Data loading"), QStringLiteral("Logging")};
    const auto role = labs::SeriesRole::Series1;
    spec.series = {{QStringLiteral("before"), QStringLiteral("before"), role, {}, {12, 33, 30, 14, 8, 3}},
                   {QStringLiteral("after"),
                    QStringLiteral("after, in time of the old step"),
                    role,
                    {},
                    {12, 33, 10, 14, 8, 3},
                    false,
                    QStringLiteral("saved")},
                   {QStringLiteral("shares"),
                    QStringLiteral("after, as shares of the new step"),
                    role,
                    {},
                    {15, 41.25, 12.5, 17.5, 10, 3.75}}};
    return spec;
}

inline labs::PlotSpec scheduleChart(double stages = 8, double microbatches = 21, double chunks = 1) {
    labs::PlotSpec spec;
    spec.id = QStringLiteral("schedule");
    spec.kind = labs::PlotKind::Slots;
    spec.title = QStringLiteral("Schedule of the pipeline");
    spec.summary = QStringLiteral("A quarter of the slots is idle.");
    labs::fillSchedule(spec,
                       {units::Stages(stages), units::Microbatches(microbatches), units::Chunks(chunks)});
    spec.x.title = QStringLiteral("stage");
    spec.y.title = QStringLiteral("slot");
    spec.schedule.idleLabel = QStringLiteral("idle");
    spec.schedule.shareLabel = QStringLiteral("25.0 % of the slots wait");
    const QStringList names{QStringLiteral("idle before"), QStringLiteral("busy"),
                            QStringLiteral("idle after")};
    for (qsizetype i = 0; i < spec.series.size(); ++i)
        spec.series[i].label = names[i];
    return spec;
}

/// Three straight lines with upright lines where they meet; the fourth stands where the control does.
inline labs::PlotSpec meetingChart(double now = 85, double first = 65, double second = 90.2,
                                   double third = 5) {
    using labs::LineRole;
    labs::PlotSpec spec;
    spec.id = QStringLiteral("meeting");
    spec.title = QStringLiteral("Cost against utilisation");
    spec.summary = QStringLiteral("On demand and reserved meet at 65 %.");
    spec.x = {QStringLiteral("hours at work"), QStringLiteral("%"), labs::AxisScale::Linear, 0, 100, 0, 1.0};
    spec.y = {QStringLiteral("cost"), QStringLiteral("million USD"), labs::AxisScale::Linear, 0, 61, 1, 1.0};
    const auto line = [](const char* name, labs::SeriesRole role, double from, double to) {
        labs::PlotSeries series{QLatin1String(name), QLatin1String(name), role, {}, {}};
        for (int x = 0; x <= 100; ++x) {
            series.x.append(x);
            series.y.append(from + (to - from) * x / 100.0);
        }
        return series;
    };
    spec.series = {line("on demand", labs::SeriesRole::Series1, 0, 56.5),
                   line("reserved", labs::SeriesRole::Series2, 36.7, 36.7),
                   line("on premises", labs::SeriesRole::Series3, 49.7, 51.9)};
    const auto number = [](double value) { return QString::number(value, 'f', 1) + QStringLiteral(" %"); };
    spec.lines = {
        {QStringLiteral("budget"), QStringLiteral("budget 50"), LineRole::Threshold, 50.0},
        {QStringLiteral("first"), QStringLiteral("on demand = reserved ") + number(first), LineRole::Crossing,
         first, true},
        {QStringLiteral("second"), QStringLiteral("on demand = on premises ") + number(second),
         LineRole::Crossing, second, true},
        {QStringLiteral("third"), QStringLiteral("reserved = on premises ") + number(third),
         LineRole::Crossing, third, true},
        {QStringLiteral("now"), QStringLiteral("forecast ") + number(now), LineRole::Here, now, true}};
    spec.markers = {{QStringLiteral("yours: 36.7 million USD"), now, 36.7, false}};
    return spec;
}

inline labs::PlotSpec seriesChart() {
    using labs::SeriesRole;
    labs::PlotSpec spec;
    spec.title = QStringLiteral("Efficiency against batch size");
    spec.x = {QStringLiteral("batch"), QString(), labs::AxisScale::Log10, 1, 1e6, 0, 1.0};
    spec.y = {QStringLiteral("efficiency"), QStringLiteral("%"), labs::AxisScale::Linear, 0, 100, 1, 1.0};
    int k = 0;
    for (const SeriesRole role : {SeriesRole::Series1, SeriesRole::Series2, SeriesRole::Series3,
                                  SeriesRole::Series4, SeriesRole::Series5, SeriesRole::Series6}) {
        const double half = 30.0 * std::pow(2.5, k++);
        spec.series.append(curve(QStringLiteral("device %1").arg(k), role, 120, 1e6,
                                 [half](double n) { return 100.0 * n / (n + half); }));
    }
    return spec;
}

}  // namespace ridgepoint::tests
