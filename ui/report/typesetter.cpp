// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/typesetter.h"

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr double kBeforeSection = 26.0;
constexpr double kBeforePart = 11.0;
constexpr double kAfterRule = 9.0;
constexpr double kChartType = 0.8;  ///< of the window's type: 8.4 pt
constexpr double kEquationEm = 11.0;
constexpr double kChartHeight = 215.0;
constexpr double kBeforeItem = 8.0;

}  // namespace

Typesetter::Typesetter(const PaperStyle& style, const PaperArt& art, double width)
    : m_style(style), m_art(art), m_width(width) {
}

void Typesetter::add(const FlowItem& item) {
    std::visit([this](const auto& concrete) { addItem(concrete); }, item);
}

Strips Typesetter::finish() {
    closePart();
    return std::move(m_strips);
}

/// The first strip of a part carries the head beside it.
void Typesetter::append(Strip strip) {
    if (m_sideHead) {
        const Cell head = *m_sideHead;
        m_sideHead.reset();
        const double before = m_style.pt(kAfterRule);
        const QPen rule = m_style.hairline();
        const QColor ink = m_style.color(head.role);
        const double span = m_width;
        strip.before = m_style.pt(kBeforePart) + before;
        strip.draw = [inner = std::move(strip.draw), head, rule, before, ink, span](QPainter& p, QPointF at) {
            p.setPen(rule);
            p.drawLine(QPointF(at.x(), at.y() - before), QPointF(at.x() + span, at.y() - before));
            p.setPen(ink);
            head.layout->draw(&p, at);
            if (inner) inner(p, at);
        };
    }
    m_afterHeading = false;
    m_strips.append(std::move(strip));
}

void Typesetter::addItem(const FlowHeading& heading) {
    closePart();
    const qsizetype first = m_strips.size();
    switch (heading.level) {
        case HeadingLevel::Title:
            addTitle(heading);
            break;
        case HeadingLevel::Section:
            addSection(heading);
            break;
        case HeadingLevel::Part:
            openPart(heading);
            break;
    }
    if (heading.onNewPage && m_strips.size() > first) m_strips[first].startsPage = true;
}

void Typesetter::addTitle(const FlowHeading& heading) {
    const ProseParagraph kicker{{{heading.kicker, Emphasis::None}}, false};
    addParagraph(kicker, {PaperStyle::kSmall, Face::Strong, Role::Accent}, 0.0, 0.0);
    m_strips.last().keepWithNext = true;
    const ProseParagraph title{{{heading.text, Emphasis::None}}, false};
    addParagraph(title, {PaperStyle::kTitle, Face::Strong, Role::Ink}, 0.0, m_style.pt(4));
    m_strips.last().keepWithNext = true;
}

void Typesetter::addSection(const FlowHeading& heading) {
    const qsizetype first = m_strips.size();
    if (!heading.kicker.isEmpty()) {
        const ProseParagraph kicker{{{heading.kicker, Emphasis::None}}, false};
        addParagraph(kicker, {PaperStyle::kSmall, Face::Strong, Role::Accent}, 0.0, 0.0);
    }
    const ProseParagraph title{{{heading.text, Emphasis::None}}, false};
    addParagraph(title, {PaperStyle::kSection, Face::Strong, Role::Ink}, 0.0, m_style.pt(1));
    m_strips[first].before = m_style.pt(kBeforeSection);
    for (qsizetype i = first; i < m_strips.size(); ++i)
        m_strips[i].keepWithNext = true;
    m_afterHeading = true;
}

void Typesetter::openPart(const FlowHeading& heading) {
    m_inPart = true;
    m_partStart = m_strips.size();
    const double width = m_style.pt(PaperStyle::kSideColumn - PaperStyle::kSideGap);
    m_sideHead = cell(heading.text, {PaperStyle::kSideHead, Face::Strong, Role::Ink}, width);
    m_sideHeight = m_sideHead->height;
}

/// A part is at least as tall as its head.
void Typesetter::closePart() {
    if (m_inPart && m_strips.size() > m_partStart) {
        double height = 0.0;
        for (qsizetype i = m_partStart; i < m_strips.size(); ++i)
            height += m_strips[i].height + (i > m_partStart ? m_strips[i].before : 0.0);
        m_strips.last().height += std::max(0.0, m_sideHeight - height);
    }
    m_inPart = false;
    m_sideHead.reset();
}

void Typesetter::addItem(const FlowChart& chart) {
    if (m_art.chart) {
        addDrawing({width(), m_style.pt(kChartHeight)},
                   [paint = m_art.chart, spec = chart.spec](QPainter& p, const QRectF& box) {
                       paint(p, box, spec, Theme(Scheme::Light, kChartType));
                   });
        m_strips.last().keepWithNext = true;
    } else {
        addItem(chart.data);
    }
    const ProseParagraph summary{{{chart.spec.summary, Emphasis::None}}, false};
    addParagraph(summary, {PaperStyle::kSmall, Face::Regular, Role::Soft}, 0.0, m_style.pt(5));
}

void Typesetter::addItem(const FlowEquation& equation) {
    if (!m_art.equationSize || !m_art.equation) return;
    const QSizeF em = m_art.equationSize(equation);
    if (em.isEmpty()) return;
    const QSizeF size = em * std::min(m_style.pt(kEquationEm), width() / em.width());
    addDrawing(size, [paint = m_art.equation, equation](QPainter& p, const QRectF& box) {
        paint(p, box, equation, Theme(Scheme::Light, kChartType));
    });
}

void Typesetter::addDrawing(QSizeF size, std::function<void(QPainter&, const QRectF&)> paint) {
    Strip strip;
    strip.before = m_style.pt(kBeforeItem);
    strip.height = size.height();
    strip.draw = [paint = std::move(paint), size, x = left()](QPainter& p, QPointF at) {
        p.save();
        paint(p, QRectF(QPointF(at.x() + x, at.y()), size));
        p.restore();
    };
    append(std::move(strip));
}

}  // namespace ridgepoint::ui
