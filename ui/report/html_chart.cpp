// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/html_chart.h"

#include "ui/plot/step_outline.h"
#include "ui/report/report_words.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr double kWidth = 640;
constexpr double kHeight = 320;
constexpr double kLeft = 56, kRight = 96, kTop = 16, kBottom = 44;
constexpr int kTicks = 6;
constexpr double kLeastSegment = 60;  ///< narrower ones are named in the table alone

QString px(double value) {
    return QString::number(value, 'f', 1);
}

QString seriesClass(labs::SeriesRole role) {
    switch (role) {
        case labs::SeriesRole::Current:
        case labs::SeriesRole::Series1:
            return QStringLiteral("s1");
        case labs::SeriesRole::Effective:
        case labs::SeriesRole::Series2:
            return QStringLiteral("s2");
        case labs::SeriesRole::Series3:
            return QStringLiteral("s3");
        case labs::SeriesRole::Series4:
            return QStringLiteral("s4");
        case labs::SeriesRole::Series5:
            return QStringLiteral("s5");
        case labs::SeriesRole::Series6:
            return QStringLiteral("s6");
        case labs::SeriesRole::Reference:
            return QStringLiteral("ref");
    }
    return {};
}

class SvgChart {
public:
    SvgChart(QXmlStreamWriter& xml, const labs::PlotSpec& spec, const ReportWords& words)
        : m_xml(xml), m_spec(spec), m_words(words), m_isCurve(spec.kind == labs::PlotKind::Line) {}

    void write() {
        findRange();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        m_xml.writeAttribute(QStringLiteral("viewBox"), QStringLiteral("0 0 %1 %2").arg(kWidth).arg(kHeight));
        m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
        m_xml.writeTextElement(QStringLiteral("title"), m_spec.title);
        m_xml.writeTextElement(QStringLiteral("desc"), m_spec.summary);
        if (m_spec.kind == labs::PlotKind::StackedBars) {
            writeStacked();
        } else if (m_spec.kind == labs::PlotKind::Slots) {
            writeSchedule();
        } else {
            writeValueAxis();
            if (m_isCurve)
                writeCurves();
            else
                writeBars();
        }
        int upright = 0;
        for (const labs::PlotLine& reference : m_spec.lines)
            if (reference.isUpright)
                writeUpright(reference, upright++);
            else
                writeLine(reference);
        for (const labs::PlotMarker& marker : m_spec.markers)
            writeMarker(marker);
        m_xml.writeEndElement();
    }

private:
    [[nodiscard]] double axisPosition(const labs::PlotAxis& axis, double value) const {
        if (axis.scale == labs::AxisScale::Linear) return (value - axis.from) / (axis.to - axis.from);
        const double from = std::log(std::max(axis.from, 1e-300));
        return (std::log(std::max(value, 1e-300)) - from) / (std::log(axis.to) - from);
    }
    [[nodiscard]] double x(double value) const {
        return kLeft + axisPosition(m_x, value) * (kWidth - kLeft - kRight);
    }
    [[nodiscard]] double y(double value) const {
        const double share = std::clamp(axisPosition(m_y, value), 0.0, 1.0);
        return kHeight - kBottom - share * (kHeight - kTop - kBottom);
    }

    /// The axes as given; an axis that fits its data is widened to them.
    void findRange() {
        m_x = m_spec.x;
        m_y = m_spec.y;
        if (m_y.to > m_y.from) return;
        double top = 0.0;
        for (const labs::PlotSeries& series : m_spec.series)
            for (const double value : series.y)
                if (std::isfinite(value)) top = std::max(top, value);
        m_y.from = m_y.scale == labs::AxisScale::Linear ? 0.0 : 1.0;
        m_y.to = std::max(top * 1.05, m_y.from + 1.0);
    }

    void text(double atX, double atY, const QString& words, const char* anchor, bool isOnBar = false) {
        m_xml.writeStartElement(QStringLiteral("text"));
        if (isOnBar) m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("on"));
        m_xml.writeAttribute(QStringLiteral("x"), px(atX));
        m_xml.writeAttribute(QStringLiteral("y"), px(atY));
        m_xml.writeAttribute(QStringLiteral("text-anchor"), QLatin1String(anchor));
        m_xml.writeCharacters(words);
        m_xml.writeEndElement();
    }
    void line(double x1, double y1, double x2, double y2, const QString& kind) {
        m_xml.writeEmptyElement(QStringLiteral("line"));
        m_xml.writeAttribute(QStringLiteral("class"), kind);
        m_xml.writeAttribute(QStringLiteral("x1"), px(x1));
        m_xml.writeAttribute(QStringLiteral("y1"), px(y1));
        m_xml.writeAttribute(QStringLiteral("x2"), px(x2));
        m_xml.writeAttribute(QStringLiteral("y2"), px(y2));
    }

    [[nodiscard]] static QVector<double> ticks(const labs::PlotAxis& axis) {
        QVector<double> values;
        if (axis.scale != labs::AxisScale::Linear) {
            const double base = axis.scale == labs::AxisScale::Log2 ? 4.0 : 10.0;
            for (double v = std::pow(base, std::ceil(std::log(axis.from) / std::log(base) - 1e-9));
                 v <= axis.to * 1.0001 && values.size() < 20; v *= base)
                values.append(v);
            return values;
        }
        const double rough = (axis.to - axis.from) / kTicks;
        const double power = std::pow(10.0, std::floor(std::log10(rough)));
        const double step = rough / power > 5 ? 10 * power : rough / power > 2 ? 5 * power : 2 * power;
        for (double v = std::ceil(axis.from / step) * step; v <= axis.to * 1.0001 && values.size() < 20;
             v += step)
            values.append(v);
        return values;
    }

    void writeValueAxis() {
        for (const double value : ticks(m_y)) {
            line(kLeft, y(value), kWidth - kRight, y(value), QStringLiteral("grid"));
            text(kLeft - 8, y(value) + 4,
                 m_words.number(value, value == std::floor(value) ? 0 : m_y.decimals), "end");
        }
        const QString unit =
            m_y.unit.isEmpty() ? m_y.title : QStringLiteral("%1 (%2)").arg(m_y.title, m_y.unit);
        text(kLeft, kTop - 4, unit, "start");
    }

    void writeCurves() {
        for (const double value : ticks(m_x))
            text(x(value), kHeight - kBottom + 18, m_words.number(value, 0), "middle");
        const QString unit =
            m_x.unit.isEmpty() ? m_x.title : QStringLiteral("%1 (%2)").arg(m_x.title, m_x.unit);
        text((kLeft + kWidth - kRight) / 2, kHeight - 6, unit, "middle");
        for (const labs::PlotSeries& series : m_spec.series)
            writeCurve(series);
    }

    void writeCurve(const labs::PlotSeries& series) {
        QVector<QPointF> corners;
        const bool isStepped = series.isStepped && series.x.size() > 1;
        for (const QPointF& corner : isStepped ? stepOutline(series) : pointsOf(series))
            if (std::isfinite(corner.y())) corners.append({x(corner.x()), y(corner.y())});
        if (corners.isEmpty()) return;
        if (corners.size() == 1) return writePoint(corners.first(), series);
        QStringList points;
        for (const QPointF& corner : std::as_const(corners))
            points.append(px(corner.x()) + QLatin1Char(',') + px(corner.y()));
        m_xml.writeEmptyElement(QStringLiteral("polyline"));
        m_xml.writeAttribute(QStringLiteral("class"), seriesClass(series.role));
        m_xml.writeAttribute(QStringLiteral("points"), points.join(QLatin1Char(' ')));
        text(kWidth - kRight + 4, corners.last().y() + 4, series.label, "start");
    }

    void writePoint(const QPointF& at, const labs::PlotSeries& series) {
        m_xml.writeEmptyElement(QStringLiteral("circle"));
        m_xml.writeAttribute(QStringLiteral("class"), seriesClass(series.role) + QStringLiteral(" bar"));
        m_xml.writeAttribute(QStringLiteral("cx"), px(at.x()));
        m_xml.writeAttribute(QStringLiteral("cy"), px(at.y()));
        m_xml.writeAttribute(QStringLiteral("r"), QStringLiteral("4"));
        text(at.x() - 8, at.y() - 6, series.label, "end");
    }

    [[nodiscard]] static QVector<QPointF> pointsOf(const labs::PlotSeries& series) {
        QVector<QPointF> points;
        for (qsizetype i = 0; i < std::min(series.x.size(), series.y.size()); ++i)
            points.append({series.x[i], series.y[i]});
        return points;
    }

    void writeBars() {
        const auto groups = std::max<qsizetype>(1, m_spec.categories.size());
        const double slot = (kWidth - kLeft - kRight) / static_cast<double>(groups);
        const double bar = slot * 0.7 / static_cast<double>(std::max<qsizetype>(1, m_spec.series.size()));
        for (qsizetype g = 0; g < m_spec.categories.size(); ++g) {
            const double start = kLeft + slot * (static_cast<double>(g) + 0.15);
            text(start + slot * 0.35, kHeight - kBottom + 18, m_spec.categories[g], "middle");
            for (qsizetype s = 0; s < m_spec.series.size(); ++s) {
                const double value = m_spec.series[s].y.value(g, qQNaN());
                if (std::isfinite(value))
                    writeBar(start + bar * static_cast<double>(s), bar, value, m_spec.series[s]);
            }
        }
        for (qsizetype s = 0; s < m_spec.series.size(); ++s)
            text(kWidth - kRight + 4, kTop + 12 + 18 * static_cast<double>(s), m_spec.series[s].label,
                 "start");
    }

    void writeBar(double left, double width, double value, const labs::PlotSeries& series) {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        m_xml.writeAttribute(QStringLiteral("class"), seriesClass(series.role) + QStringLiteral(" bar"));
        m_xml.writeAttribute(QStringLiteral("x"), px(left));
        m_xml.writeAttribute(QStringLiteral("y"), px(y(value)));
        m_xml.writeAttribute(QStringLiteral("width"), px(width * 0.9));
        m_xml.writeAttribute(QStringLiteral("height"), px(std::max(0.0, y(m_y.from) - y(value))));
        text(left + width * 0.45, y(value) - 4, m_words.number(value, m_y.decimals), "middle");
    }

    /// Lying bars: where a value stands from the left, over the whole width.
    [[nodiscard]] double along(double value) const {
        return kLeft + std::clamp(axisPosition(m_y, value), 0.0, 1.0) * (kWidth - kLeft);
    }

    void writeBox(double from, double to, double top, double height, const QString& kind) {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        m_xml.writeAttribute(QStringLiteral("class"), kind);
        m_xml.writeAttribute(QStringLiteral("x"), px(from));
        m_xml.writeAttribute(QStringLiteral("y"), px(top));
        m_xml.writeAttribute(QStringLiteral("width"), px(std::max(0.0, to - from)));
        m_xml.writeAttribute(QStringLiteral("height"), px(height));
    }

    void writeFoot(const QVector<double>& values) {
        for (const double value : values)
            text(along(value), kHeight - kBottom + 18, m_words.number(value, 0), "end");
        const QString unit =
            m_y.unit.isEmpty() ? m_y.title : QStringLiteral("%1 (%2)").arg(m_y.title, m_y.unit);
        text((kLeft + kWidth) / 2, kHeight - 6, unit, "middle");
    }

    void writeStacked() {
        const double step =
            (kHeight - kTop - kBottom) / static_cast<double>(std::max<qsizetype>(1, m_spec.series.size()));
        for (qsizetype row = 0; row < m_spec.series.size(); ++row) {
            const labs::PlotSeries& series = m_spec.series[row];
            const double top = kTop + step * static_cast<double>(row);
            text(kLeft, top + 12, series.label, "start");
            double sum = 0.0;
            for (qsizetype part = 0; part < m_spec.categories.size(); ++part) {
                const double value = series.y.value(part, qQNaN());
                if (!std::isfinite(value) || value <= 0.0) continue;
                const double from = along(sum);
                const double to = along(sum += value);
                writeBox(from, to, top + 18, step - 28, QStringLiteral("s%1 bar").arg(part % 6 + 1));
                if (to - from < kLeastSegment) continue;
                text((from + to) / 2, top + step / 2, m_spec.categories[part], "middle", true);
                text((from + to) / 2, top + step / 2 + 14, m_words.number(value, m_y.decimals), "middle",
                     true);
            }
        }
        writeFoot(ticks(m_y));
    }

    void writeSchedule() {
        const auto stages = static_cast<double>(std::max<qsizetype>(1, m_spec.categories.size()));
        const double step = (kHeight - kTop - kBottom) / stages;
        const int every = static_cast<int>(std::ceil(14.0 / step));
        text(0, kTop - 4, m_spec.x.title, "start");
        text(kWidth, kTop - 4, m_spec.schedule.shareLabel, "end");
        for (qsizetype stage = 0; stage < m_spec.categories.size(); ++stage) {
            const double top = kTop + step * static_cast<double>(stage);
            if (stage % every == 0) text(kLeft - 8, top + step / 2 + 4, m_spec.categories[stage], "end");
            double at = 0.0;
            for (const labs::PlotSeries& series : m_spec.series) {
                const double count = series.y.value(stage, 0.0);
                const bool isBusy = series.id == QLatin1String("busy");
                if (count > 0.0)
                    writeBox(along(at), along(at + count), top, step * 0.86,
                             isBusy ? QStringLiteral("s1 bar") : QStringLiteral("idle"));
                at += count;
            }
        }
        writeFoot({m_y.to});
    }

    void writeUpright(const labs::PlotLine& reference, int row) {
        const double at = x(reference.value);
        if (!m_isCurve || at < kLeft || at > kWidth - kRight) return;
        line(at, kTop, at, kHeight - kBottom, QStringLiteral("limit"));
        text(at + 4, kTop + 12 + 14 * row, reference.label, "start", true);
    }

    void writeLine(const labs::PlotLine& reference) {
        line(kLeft, y(reference.value), kWidth - kRight, y(reference.value), QStringLiteral("limit"));
        text(kLeft + 6, y(reference.value) - 4, reference.label, "start");
    }

    void writeMarker(const labs::PlotMarker& marker) {
        if (!m_isCurve) return;
        m_xml.writeEmptyElement(QStringLiteral("circle"));
        m_xml.writeAttribute(QStringLiteral("class"),
                             marker.ghost ? QStringLiteral("ghost") : QStringLiteral("now"));
        m_xml.writeAttribute(QStringLiteral("cx"), px(x(marker.x)));
        m_xml.writeAttribute(QStringLiteral("cy"), px(y(marker.y)));
        m_xml.writeAttribute(QStringLiteral("r"), QStringLiteral("4.5"));
        text(x(marker.x), y(marker.y) - 9, marker.label, "middle");
    }

    QXmlStreamWriter& m_xml;
    const labs::PlotSpec& m_spec;
    const ReportWords& m_words;
    bool m_isCurve;
    labs::PlotAxis m_x, m_y;
};

}  // namespace

void writeSvgChart(QXmlStreamWriter& xml, const labs::PlotSpec& spec, const QLocale& locale) {
    const ReportWords words(locale, QDateTime());
    SvgChart(xml, spec, words).write();
}

}  // namespace ridgepoint::ui
