// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/flow.h"
#include "ui/report/prose.h"
#include "ui/report/strip.h"

#include <QTextLayout>

namespace ridgepoint::ui {

/// Draws what is neither text nor table, into a box in device units. The size of an equation is in em.
/// A missing function leaves the item to its words.
struct PaperArt {
    std::function<void(QPainter&, const QRectF&, const labs::PlotSpec&, const Theme&)> chart;
    std::function<QSizeF(const FlowEquation&)> equationSize;
    std::function<void(QPainter&, const QRectF&, const FlowEquation&, const Theme&)> equation;
};

/// Turns flow items into strips. Parts have their heads in a column at the left; sections span the page.
class Typesetter {
public:
    Typesetter(const PaperStyle& style, const PaperArt& art, double width);

    void add(const FlowItem& item);
    [[nodiscard]] Strips finish();

private:
    struct Type {
        double points = PaperStyle::kBody;
        Face face = Face::Regular;
        Role role = Role::Ink;
    };
    struct Cell {
        std::shared_ptr<QTextLayout> layout;
        double height = 0.0;
        Role role = Role::Ink;
    };

    void addItem(const FlowHeading& heading);
    void addItem(const FlowText& text);
    void addItem(const FlowList& list);
    void addItem(const FlowFacts& facts);
    void addItem(const FlowTable& table);
    void addItem(const FlowChart& chart);
    void addItem(const FlowEquation& equation);

    void addTitle(const FlowHeading& heading);
    void addSection(const FlowHeading& heading);
    void openPart(const FlowHeading& heading);
    void closePart();
    void addParagraph(const ProseParagraph& paragraph, const Type& type, double indent, double before);
    void addFactRow(const QVector<FlowFact>& facts, double before);
    void addTableRow(const FlowTable& table, const FlowRow& row, const std::shared_ptr<const Strip>& header,
                     bool keep);
    void addGroupRow(const QString& text, const std::shared_ptr<const Strip>& header);
    void addDrawing(QSizeF size, std::function<void(QPainter&, const QRectF&)> paint);
    void append(Strip strip);

    [[nodiscard]] Strip headerStrip(const FlowTable& table) const;
    [[nodiscard]] QVector<double> columnEdges(const FlowTable& table) const;
    [[nodiscard]] std::shared_ptr<QTextLayout> layOut(const ProseParagraph& paragraph, const Type& type,
                                                      double width, Qt::Alignment alignment) const;
    [[nodiscard]] Cell cell(const QString& text, const Type& type, double width,
                            Qt::Alignment alignment = Qt::AlignLeft) const;
    [[nodiscard]] double left() const { return m_inPart ? m_style.pt(PaperStyle::kSideColumn) : 0.0; }
    [[nodiscard]] double width() const { return m_width - left(); }

    const PaperStyle& m_style;
    const PaperArt& m_art;
    double m_width;
    Strips m_strips;
    bool m_inPart = false;
    qsizetype m_partStart = 0;
    double m_sideHeight = 0.0;
    std::optional<Cell> m_sideHead;  ///< waits for the first strip of its part
    bool m_afterHeading = false;
};

}  // namespace ridgepoint::ui
