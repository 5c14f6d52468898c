// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/typesetter.h"

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr double kBeforeParagraph = 5.5;
constexpr double kBetweenLines = 2.0;  ///< between bullets
constexpr double kQuoteIndent = 11.0;
constexpr double kBulletIndent = 11.0;
constexpr double kFactLabel = 122.0;
constexpr double kPairLabel = 58.0;
constexpr double kPairGap = 18.0;
constexpr double kBeforePairs = 12.0;

QTextCharFormat formatOf(const PaperStyle& style, double points, Face base, Emphasis emphasis) {
    QTextCharFormat format;
    switch (emphasis) {
        case Emphasis::None:
            break;
        case Emphasis::Strong:
            format.setFont(style.font(points, Face::Strong));
            break;
        case Emphasis::Italic:
            format.setFont(style.font(points, base == Face::Strong ? Face::Strong : Face::Italic));
            break;
        case Emphasis::Code:
            format.setFont(style.font(points * 0.94, Face::Mono));
            break;
    }
    return format;
}

bool isWordLetter(QChar c) {
    static const QString quiet = QStringLiteral(".,;?!’‘“”„");
    return c.isLetter() || c.isMark() || c.isSurrogate() || quiet.contains(c);
}

/// Words with digits, brackets or signs are set letter by letter (see PaperStyle::literal). Words inside
/// another format are left as they are there.
void addLiteralRanges(const QString& text, QVector<QTextLayout::FormatRange>& ranges, const QFont& font) {
    QTextCharFormat format;
    format.setFont(PaperStyle::literal(font));
    for (QTextLayout::FormatRange& range : ranges) {
        range.format.setFont(PaperStyle::literal(range.format.font()));
    }
    const QVector<QTextLayout::FormatRange> taken = ranges;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != u' ') continue;
        const QStringView word = QStringView(text).mid(start, at - start);
        const bool inside = std::ranges::any_of(taken, [&](const QTextLayout::FormatRange& range) {
            return start < range.start + range.length && at > range.start;
        });
        if (!inside && !std::ranges::all_of(word, isWordLetter))
            ranges.append({static_cast<int>(start), static_cast<int>(at - start), format});
        start = at + 1;
    }
}

}  // namespace

/// Lines stand `kLeading` apart, each with its baseline where the type size puts it.
std::shared_ptr<QTextLayout> Typesetter::layOut(const ProseParagraph& paragraph, const Type& type,
                                                double width, Qt::Alignment alignment) const {
    QString text = paragraph.plain();
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(text, m_style.font(type.points, type.face));
    QVector<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const ProseSpan& span : paragraph.spans) {
        const int length = static_cast<int>(span.text.size());
        if (span.emphasis != Emphasis::None)
            ranges.append({start, length, formatOf(m_style, type.points, type.face, span.emphasis)});
        start += length;
    }
    addLiteralRanges(text, ranges, m_style.font(type.points, type.face));
    layout->setFormats(ranges);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    const double leading = m_style.pt(type.points * (type.points > 12 ? 1.2 : PaperStyle::kLeading));
    layout->beginLayout();
    double y = 0.0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0.0, y + (leading - line.height()) / 2.0));
        y += leading;
    }
    layout->endLayout();
    return layout;
}

Typesetter::Cell Typesetter::cell(const QString& text, const Type& type, double width,
                                  Qt::Alignment alignment) const {
    const auto layout = layOut({{{text, Emphasis::None}}, false}, type, width, alignment);
    const double leading = m_style.pt(type.points * PaperStyle::kLeading);
    return {layout, layout->lineCount() * leading, type.role};
}

/// Every line is a strip; the first two and the last two stay together.
void Typesetter::addParagraph(const ProseParagraph& paragraph, const Type& type, double indent,
                              double before) {
    if (paragraph.plain().isEmpty()) return;
    const auto layout = layOut(paragraph, type, width() - indent, Qt::AlignLeft);
    const double leading = m_style.pt(type.points * (type.points > 12 ? 1.2 : PaperStyle::kLeading));
    const double x = left() + indent;
    const QColor color = m_style.color(type.role);
    const int count = layout->lineCount();
    for (int i = 0; i < count; ++i) {
        Strip strip;
        strip.before = i == 0 ? before : 0.0;
        strip.height = leading;
        strip.keepWithNext = (i == 0 && count > 1) || i == count - 2;
        strip.draw = [layout, i, x, color, leading](QPainter& p, QPointF at) {
            p.setPen(color);
            layout->lineAt(i).draw(&p, QPointF(at.x() + x, at.y() - i * leading));
        };
        append(std::move(strip));
    }
}

void Typesetter::addItem(const FlowText& text) {
    Type type;
    double indent = 0.0;
    bool rail = false;
    switch (text.voice) {
        case Voice::Body:
            break;
        case Voice::Lead:
            type = {11.5, Face::Regular, Role::Soft};
            break;
        case Voice::Small:
            type = {PaperStyle::kSmall, Face::Regular, Role::Soft};
            break;
        case Voice::Quote:
        case Voice::Notice:
            indent = m_style.pt(kQuoteIndent);
            rail = true;
            break;
    }
    const auto paragraphs = text.origin == Origin::Lab ? parseProse(text.text) : plainProse(text.text);
    const qsizetype first = m_strips.size();
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const bool bullet = paragraphs[i].bullet;
        ProseParagraph paragraph = paragraphs[i];
        if (bullet) paragraph.spans.prepend({QStringLiteral("•  "), Emphasis::None});
        const double hang = indent + (bullet ? m_style.pt(kBulletIndent) / 2 : 0.0);
        addParagraph(paragraph, type, hang, m_style.pt(bullet ? kBetweenLines : kBeforeParagraph));
    }
    for (qsizetype i = first; rail && i < m_strips.size(); ++i) {
        m_strips[i].hasRail = true;
        m_strips[i].joinsRail = i > first;
        m_strips[i].rail = text.voice == Voice::Notice ? Role::Caution : Role::Faint;
        m_strips[i].railX = left();
    }
    if (text.voice == Voice::Small && m_strips.size() > first) m_strips.last().keepWithNext = m_inPart;
}

void Typesetter::addItem(const FlowList& list) {
    for (const QString& item : list.items) {
        const qsizetype first = m_strips.size();
        addParagraph({{{item, Emphasis::None}}, true}, {}, m_style.pt(kBulletIndent),
                     m_style.pt(kBetweenLines * 1.5));
        if (m_strips.size() == first) continue;
        const auto bullet = cell(QStringLiteral("•"), {}, m_style.pt(kBulletIndent));
        const double x = left();
        const QColor color = m_style.color(Role::Faint);
        auto& strip = m_strips[first];
        strip.draw = [inner = std::move(strip.draw), bullet, x, color](QPainter& p, QPointF at) {
            p.setPen(color);
            bullet.layout->draw(&p, QPointF(at.x() + x, at.y()));
            inner(p, at);
        };
    }
}

void Typesetter::addItem(const FlowFacts& facts) {
    const int perRow = m_inPart ? 1 : 2;
    for (qsizetype i = 0; i < facts.facts.size(); i += perRow) {
        addFactRow(facts.facts.mid(i, perRow), m_style.pt(i > 0      ? 1.5
                                                          : m_inPart ? kBeforeParagraph
                                                                     : kBeforePairs));
        if (i == 0 && facts.facts.size() > perRow) m_strips.last().keepWithNext = true;
    }
}

/// One fact in a part, two side by side where the page is wide.
void Typesetter::addFactRow(const QVector<FlowFact>& facts, double before) {
    const bool isPair = !m_inPart;
    const double gap = m_style.pt(kPairGap);
    const double slot = isPair ? (width() - gap) / 2.0 : width();
    const double labelWidth = m_style.pt(isPair ? kPairLabel : kFactLabel);
    const Type labelType{PaperStyle::kSmall, Face::Regular, Role::Soft};
    QVector<std::pair<Cell, Cell>> cells;
    double height = 0.0;
    for (const FlowFact& fact : facts) {
        const Type type{isPair ? PaperStyle::kTable : PaperStyle::kBody,
                        fact.strong ? Face::Strong : Face::Regular, Role::Ink};
        QString value = fact.value;
        if (fact.origin == Origin::Lab) {
            QStringList paragraphs;
            for (const auto& paragraph : parseProse(value))
                paragraphs.append(paragraph.plain());
            value = paragraphs.join(QLatin1Char('\n'));
        }
        cells.append(
            {cell(fact.label, labelType, labelWidth - m_style.pt(8)), cell(value, type, slot - labelWidth)});
        height = std::max({height, cells.last().first.height, cells.last().second.height});
    }
    Strip strip;
    strip.before = before;
    strip.height = height;
    const double lift = isPair ? 0.0 : m_style.pt((PaperStyle::kBody - PaperStyle::kSmall) * 0.9);
    strip.draw = [cells, x = left(), slot, gap, labelWidth, lift, &style = m_style](QPainter& p, QPointF at) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double start = at.x() + x + static_cast<double>(i) * (slot + gap);
            p.setPen(style.color(cells[i].first.role));
            cells[i].first.layout->draw(&p, QPointF(start, at.y() + lift));
            p.setPen(style.color(cells[i].second.role));
            cells[i].second.layout->draw(&p, QPointF(start + labelWidth, at.y()));
        }
    };
    append(std::move(strip));
}

}  // namespace ridgepoint::ui
