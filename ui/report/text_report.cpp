// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/text_report.h"

#include "ui/report/prose.h"
#include "ui/report/report_words.h"

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr qsizetype kWidth = 78;
constexpr qsizetype kLabel = 26;

QString wrapped(const QString& text, const QString& first, const QString& rest) {
    QString out;
    QString line = first;
    bool isEmptyLine = true;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (!isEmptyLine && line.size() + 1 + word.size() > kWidth) {
            out += line + QLatin1Char('\n');
            line = rest;
            isEmptyLine = true;
        }
        line += isEmptyLine ? word : QLatin1Char(' ') + word;
        isEmptyLine = false;
    }
    return out + line + QLatin1Char('\n');
}

class TextReport {
public:
    void add(const FlowHeading& heading) {
        const QString text =
            heading.kicker.isEmpty() ? heading.text : heading.kicker + QStringLiteral(": ") + heading.text;
        m_out += QLatin1Char('\n') + wrapped(text, {}, {});
        const QChar line = heading.level == HeadingLevel::Part ? QLatin1Char('-') : QLatin1Char('=');
        m_out += QString(std::min(text.size(), kWidth), line) + QLatin1Char('\n');
    }
    void add(const FlowText& text) {
        const QString mark = text.voice == Voice::Quote    ? QStringLiteral("> ")
                             : text.voice == Voice::Notice ? QStringLiteral("! ")
                                                           : QString();
        const auto all = text.origin == Origin::Lab ? parseProse(text.text) : plainProse(text.text);
        for (const ProseParagraph& paragraph : all) {
            const QString bullet = paragraph.bullet ? QStringLiteral("- ") : QString();
            m_out +=
                wrapped(paragraph.plain(), mark + bullet, mark + QString(bullet.size(), QLatin1Char(' ')));
        }
    }
    void add(const FlowList& list) {
        for (const QString& item : list.items)
            m_out += wrapped(item, QStringLiteral("- "), QStringLiteral("  "));
    }
    void add(const FlowFacts& facts) {
        for (const FlowFact& fact : facts.facts) {
            QStringList value;
            for (const auto& paragraph :
                 fact.origin == Origin::Lab ? parseProse(fact.value) : plainProse(fact.value))
                value.append(paragraph.plain());
            const QString label = (fact.label + QLatin1Char(':')).leftJustified(kLabel);
            m_out += wrapped(value.join(QLatin1Char(' ')), label + QLatin1Char(' '),
                             QString(kLabel + 1, QLatin1Char(' ')));
        }
    }
    void add(const FlowTable& table) {
        if (!table.caption.isEmpty()) m_out += wrapped(table.caption, {}, {});
        QStringList titles;
        for (const FlowColumn& column : table.columns)
            titles.append(column.title);
        m_out += titles.join(QStringLiteral(" | ")) + QLatin1Char('\n');
        for (const FlowRow& row : table.rows) {
            QStringList cells = row.cells;
            cells.replaceInStrings(QStringLiteral("\n"), QStringLiteral(" / "));
            m_out += cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
        }
    }
    void add(const FlowChart& chart) {
        m_out += wrapped(chart.spec.summary, {}, {});
        add(chart.data);
    }
    void add(const FlowEquation& equation) {
        if (!equation.spoken.isEmpty()) m_out += wrapped(equation.spoken, {}, {});
    }
    [[nodiscard]] QString take() { return std::move(m_out); }

private:
    QString m_out;
};

}  // namespace

QString renderText(const Flow& flow) {
    TextReport report;
    for (const FlowItem& item : flow.items)
        std::visit([&report](const auto& concrete) { report.add(concrete); }, item);
    return report.take() + QLatin1Char('\n') + flow.footer + QLatin1Char('\n') +
           ReportWords::tr("Code %1").arg(flow.code) + QLatin1Char('\n');
}

}  // namespace ridgepoint::ui
