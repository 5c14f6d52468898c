// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/typesetter.h"

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr double kPadding = 2.6;  ///< above and below the text of a row
constexpr double kGutter = 5.5;   ///< on both sides of a boundary between columns
constexpr double kBeforeTable = 9.0;

/// Left edge and width of the text of a column; the outer edges of the table have no gutter.
std::pair<double, double> columnBox(const QVector<double>& edges, qsizetype column, double gutter) {
    const double left = edges[column] + (column > 0 ? gutter : 0.0);
    const double right = edges[column + 1] - (column + 2 < edges.size() ? gutter : 0.0);
    return {left, right - left};
}

}  // namespace

/// Left edges of the columns, and the right edge of the last.
QVector<double> Typesetter::columnEdges(const FlowTable& table) const {
    double total = 0.0;
    for (const FlowColumn& column : table.columns)
        total += column.share;
    QVector<double> edges{left()};
    for (const FlowColumn& column : table.columns)
        edges.append(edges.last() + width() * column.share / total);
    return edges;
}

Strip Typesetter::headerStrip(const FlowTable& table) const {
    const QVector<double> edges = columnEdges(table);
    const double gutter = m_style.pt(kGutter);
    const double padding = m_style.pt(kPadding);
    QVector<Cell> cells;
    double height = 0.0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const auto alignment = table.columns[i].numeric ? Qt::AlignRight : Qt::AlignLeft;
        cells.append(cell(table.columns[i].title, {PaperStyle::kSmall, Face::Strong, Role::Soft},
                          columnBox(edges, i, gutter).second, alignment));
        height = std::max(height, cells.last().height);
    }
    Strip strip;
    strip.height = height + 2 * padding;
    strip.keepWithNext = true;
    strip.draw = [cells, edges, height, padding, gutter, rule = m_style.rule(),
                  ink = m_style.color(Role::Soft)](QPainter& p, QPointF at) {
        p.setPen(ink);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double x = at.x() + columnBox(edges, i, gutter).first;
            cells[i].layout->draw(&p, QPointF(x, at.y() + padding + height - cells[i].height));
        }
        p.setPen(rule);
        const double y = at.y() + height + 2 * padding;
        p.drawLine(QPointF(at.x() + edges.first(), y), QPointF(at.x() + edges.last(), y));
    };
    return strip;
}

void Typesetter::addTableRow(const FlowTable& table, const FlowRow& row,
                             const std::shared_ptr<const Strip>& header, bool keep) {
    const QVector<double> edges = columnEdges(table);
    const double gutter = m_style.pt(kGutter);
    const double padding = m_style.pt(kPadding);
    QVector<Cell> cells;
    double height = 0.0;
    for (qsizetype i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
        const bool numeric = table.columns[i].numeric;
        const Type type{PaperStyle::kTable, row.flagged ? Face::Strong : Face::Regular, Role::Ink};
        cells.append(cell(row.cells[i], type, columnBox(edges, i, gutter).second,
                          numeric ? Qt::AlignRight : Qt::AlignLeft));
        height = std::max(height, cells.last().height);
    }
    Strip strip;
    strip.height = height + 2 * padding;
    strip.keepWithNext = keep;
    strip.repeat = header;
    strip.draw = [cells, edges, height, padding, gutter, hairline = m_style.hairline(),
                  ink = m_style.color(Role::Ink)](QPainter& p, QPointF at) {
        p.setPen(ink);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            cells[i].layout->draw(&p, QPointF(at.x() + columnBox(edges, i, gutter).first, at.y() + padding));
        }
        p.setPen(hairline);
        const double y = at.y() + height + 2 * padding;
        p.drawLine(QPointF(at.x() + edges.first(), y), QPointF(at.x() + edges.last(), y));
    };
    append(std::move(strip));
}

void Typesetter::addGroupRow(const QString& text, const std::shared_ptr<const Strip>& header) {
    const Cell head = cell(text, {PaperStyle::kSmall, Face::Strong, Role::Accent}, width());
    const double padding = m_style.pt(kPadding);
    Strip strip;
    strip.height = head.height + 3 * padding;
    strip.keepWithNext = true;
    strip.repeat = header;
    strip.draw = [head, padding, x = left(), ink = m_style.color(head.role)](QPainter& p, QPointF at) {
        p.setPen(ink);
        head.layout->draw(&p, QPointF(at.x() + x, at.y() + 2.2 * padding));
    };
    append(std::move(strip));
}

void Typesetter::addItem(const FlowTable& table) {
    if (!table.caption.isEmpty()) {
        addParagraph({{{table.caption, Emphasis::None}}, false},
                     {PaperStyle::kSmall, Face::Strong, Role::Ink}, 0.0, m_style.pt(kBeforeTable));
        m_strips.last().keepWithNext = true;
    }
    Strip first = headerStrip(table);
    first.before = m_style.pt(table.caption.isEmpty() ? kBeforeTable : 1.0);
    const auto header = std::make_shared<const Strip>(headerStrip(table));
    append(std::move(first));
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const FlowRow& row = table.rows[i];
        if (row.cells.size() == 1 && table.columns.size() > 1)
            addGroupRow(row.cells.first(), header);
        else
            addTableRow(table, row, header, i == table.rows.size() - 2);
    }
}

}  // namespace ridgepoint::ui
