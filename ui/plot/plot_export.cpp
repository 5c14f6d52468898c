// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_export.h"

#include "ui/plot/plot_table.h"

namespace ridgepoint::ui {
namespace {

QString quoted(QString field) {
    const bool needsQuotes =
        field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
    if (!needsQuotes) return field;
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString untabbed(QString field) {
    return field.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

template <typename Field, typename Number>
QStringList rowsOf(const PlotTable& table, QChar separator, Field field, Number number) {
    QStringList lines;
    QStringList cells{field(table.positionHeader)};
    for (const QString& header : table.headers)
        cells.append(field(header));
    lines.append(cells.join(separator));
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        cells = {table.positionTexts.isEmpty() ? number(table.positions[row])
                                               : field(table.positionTexts[row])};
        for (const std::optional<double>& value : table.rows[row])
            cells.append(value ? number(*value) : QString());
        lines.append(cells.join(separator));
    }
    return lines;
}

}  // namespace

bool writePlotCsv(const labs::PlotSpec& spec, QIODevice& device) {
    const auto number = [](double value) {
        return quoted(QString::number(value, 'g', QLocale::FloatingPointShortest));
    };
    const QStringList lines = rowsOf(buildTable(spec, TableDetail::All), u',', quoted, number);
    for (const QString& line : lines) {
        const QByteArray bytes = line.toUtf8() + QByteArrayLiteral("\r\n");
        if (device.write(bytes) != bytes.size()) return false;
    }
    return true;
}

QString plotTsv(const labs::PlotSpec& spec, const QLocale& locale) {
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto number = [&](double value) {
        return plain.toString(value, 'g', QLocale::FloatingPointShortest);
    };
    return rowsOf(buildTable(spec, TableDetail::All), u'\t', untabbed, number).join(u'\n') + u'\n';
}

std::unique_ptr<QMimeData> plotClipboard(const QImage& picture, const QString& tsv) {
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture);
    data->setText(tsv);
    data->setData(QStringLiteral("text/tab-separated-values"), tsv.toUtf8());
    return data;
}

QString suggestedFileName(const labs::PlotSpec& spec) {
    QString name;
    for (const QChar c : spec.title.simplified())
        name += c.isLetterOrNumber() || c == u'-' || c == u' ' ? c : QChar(u'_');
    if (name.isEmpty()) name = QStringLiteral("chart");
    return name.left(80).trimmed() + QStringLiteral(".csv");
}

}  // namespace ridgepoint::ui
