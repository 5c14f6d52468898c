// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/html_report.h"

#include "ui/report/html_chart.h"
#include "ui/report/html_style.h"
#include "ui/report/prose.h"
#include "ui/report/report_words.h"

#include <QXmlStreamWriter>

namespace ridgepoint::ui {
namespace {

QString element(HeadingLevel level) {
    return QStringLiteral("h%1").arg(static_cast<int>(level));
}

QString elementOf(Emphasis emphasis) {
    switch (emphasis) {
        case Emphasis::Strong:
            return QStringLiteral("strong");
        case Emphasis::Italic:
            return QStringLiteral("em");
        case Emphasis::Code:
            return QStringLiteral("code");
        case Emphasis::None:
            break;
    }
    return {};
}

class HtmlReport {
public:
    HtmlReport(QXmlStreamWriter& xml, const Flow& flow)
        : m_xml(xml), m_flow(flow), m_locale(QLocale(flow.language)) {}

    void write(const FlowItem& item) {
        std::visit([this](const auto& concrete) { add(concrete); }, item);
    }

    /// An element with text is written with its end tag even when the text is empty.
    void leaf(const QString& name, const QString& text, const QString& attribute = {},
              const QString& value = {}) {
        m_xml.writeStartElement(name);
        if (!attribute.isEmpty()) m_xml.writeAttribute(attribute, value);
        lines(text);
        m_xml.writeEndElement();
    }

private:
    void lines(const QString& text) {
        const QStringList parts = text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) m_xml.writeEmptyElement(QStringLiteral("br"));
            m_xml.writeCharacters(parts[i]);
        }
    }
    void language(Origin origin) {
        if (origin == Origin::Lab && m_flow.textLanguage != m_flow.language)
            m_xml.writeAttribute(QStringLiteral("lang"), m_flow.textLanguage);
    }
    void spans(const ProseParagraph& paragraph) {
        m_xml.writeCharacters(QString());
        for (const ProseSpan& span : paragraph.spans) {
            if (span.emphasis == Emphasis::None)
                m_xml.writeCharacters(span.text);
            else
                m_xml.writeTextElement(elementOf(span.emphasis), span.text);
        }
    }

    void add(const FlowHeading& heading) {
        if (!heading.kicker.isEmpty())
            leaf(QStringLiteral("p"), heading.kicker, QStringLiteral("class"), QStringLiteral("kicker"));
        m_xml.writeStartElement(element(heading.level));
        language(heading.origin);
        m_xml.writeCharacters(heading.text);
        m_xml.writeEndElement();
    }

    void paragraphs(const QVector<ProseParagraph>& all) {
        bool inList = false;
        for (const ProseParagraph& paragraph : all) {
            if (paragraph.bullet != inList) {
                if (paragraph.bullet)
                    m_xml.writeStartElement(QStringLiteral("ul"));
                else
                    m_xml.writeEndElement();
                inList = paragraph.bullet;
            }
            m_xml.writeStartElement(paragraph.bullet ? QStringLiteral("li") : QStringLiteral("p"));
            spans(paragraph);
            m_xml.writeEndElement();
        }
        if (inList) m_xml.writeEndElement();
    }

    void add(const FlowText& text) {
        static const QHash<Voice, QString> kinds{{Voice::Lead, QStringLiteral("lead")},
                                                 {Voice::Small, QStringLiteral("small")},
                                                 {Voice::Notice, QStringLiteral("notice")},
                                                 {Voice::Body, QStringLiteral("body")}};
        const bool isQuote = text.voice == Voice::Quote;
        m_xml.writeStartElement(isQuote ? QStringLiteral("blockquote") : QStringLiteral("div"));
        if (!isQuote) m_xml.writeAttribute(QStringLiteral("class"), kinds.value(text.voice));
        language(text.origin);
        paragraphs(text.origin == Origin::Lab ? parseProse(text.text) : plainProse(text.text));
        m_xml.writeEndElement();
    }

    void add(const FlowList& list) {
        m_xml.writeStartElement(QStringLiteral("ul"));
        for (const QString& item : list.items)
            leaf(QStringLiteral("li"), item);
        m_xml.writeEndElement();
    }

    void add(const FlowFacts& facts) {
        m_xml.writeStartElement(QStringLiteral("dl"));
        for (const FlowFact& fact : facts.facts) {
            leaf(QStringLiteral("dt"), fact.label);
            m_xml.writeStartElement(QStringLiteral("dd"));
            language(fact.origin);
            if (fact.strong) m_xml.writeStartElement(QStringLiteral("strong"));
            const auto all = fact.origin == Origin::Lab ? parseProse(fact.value) : plainProse(fact.value);
            for (qsizetype i = 0; i < all.size(); ++i) {
                if (i > 0) m_xml.writeEmptyElement(QStringLiteral("br"));
                spans(all[i]);
            }
            if (fact.strong) m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void cell(const FlowTable& table, qsizetype column, const QString& text) {
        m_xml.writeStartElement(column == 0 ? QStringLiteral("th") : QStringLiteral("td"));
        if (column == 0) m_xml.writeAttribute(QStringLiteral("scope"), QStringLiteral("row"));
        if (table.columns[column].numeric)
            m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("num"));
        lines(text);
        m_xml.writeEndElement();
    }

    void tableHead(const FlowTable& table) {
        m_xml.writeStartElement(QStringLiteral("thead"));
        m_xml.writeStartElement(QStringLiteral("tr"));
        for (const FlowColumn& column : table.columns) {
            m_xml.writeStartElement(QStringLiteral("th"));
            m_xml.writeAttribute(QStringLiteral("scope"), QStringLiteral("col"));
            if (column.numeric) m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("num"));
            m_xml.writeCharacters(column.title);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void groupRow(const FlowTable& table, const QString& text) {
        m_xml.writeStartElement(QStringLiteral("th"));
        m_xml.writeAttribute(QStringLiteral("scope"), QStringLiteral("rowgroup"));
        m_xml.writeAttribute(QStringLiteral("colspan"), QString::number(table.columns.size()));
        m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("group"));
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void add(const FlowTable& table) {
        m_xml.writeStartElement(QStringLiteral("table"));
        if (!table.caption.isEmpty()) leaf(QStringLiteral("caption"), table.caption);
        tableHead(table);
        m_xml.writeStartElement(QStringLiteral("tbody"));
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            const FlowRow& row = table.rows[i];
            const bool isGroup = row.cells.size() == 1 && table.columns.size() > 1;
            if (isGroup && i > 0) {
                m_xml.writeEndElement();
                m_xml.writeStartElement(QStringLiteral("tbody"));
            }
            m_xml.writeStartElement(QStringLiteral("tr"));
            if (row.flagged) m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("flagged"));
            if (isGroup)
                groupRow(table, row.cells.first());
            else
                for (qsizetype c = 0; c < row.cells.size() && c < table.columns.size(); ++c)
                    cell(table, c, row.cells[c]);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void add(const FlowChart& chart) {
        m_xml.writeStartElement(QStringLiteral("figure"));
        writeSvgChart(m_xml, chart.spec, m_locale);
        leaf(QStringLiteral("figcaption"), chart.spec.summary);
        m_xml.writeEndElement();
        add(chart.data);
    }

    void add(const FlowEquation& equation) {
        if (!equation.spoken.isEmpty())
            leaf(QStringLiteral("p"), equation.spoken, QStringLiteral("class"), QStringLiteral("formula"));
    }

    QXmlStreamWriter& m_xml;
    const Flow& m_flow;
    QLocale m_locale;
};

void writeHead(QXmlStreamWriter& xml, const Flow& flow) {
    xml.writeStartElement(QStringLiteral("head"));
    xml.writeEmptyElement(QStringLiteral("meta"));
    xml.writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
    xml.writeEmptyElement(QStringLiteral("meta"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("viewport"));
    xml.writeAttribute(QStringLiteral("content"), QStringLiteral("width=device-width, initial-scale=1"));
    xml.writeTextElement(QStringLiteral("title"), flow.title);
    xml.writeTextElement(QStringLiteral("style"), htmlStyle());
    xml.writeEndElement();
}

void writeFooter(QXmlStreamWriter& xml, HtmlReport& report, const Flow& flow, const QByteArray& ledger) {
    xml.writeStartElement(QStringLiteral("footer"));
    report.leaf(QStringLiteral("p"), flow.footer);
    report.leaf(QStringLiteral("p"), ReportWords::tr("Code %1").arg(flow.code));
    if (!ledger.isEmpty()) {
        xml.writeStartElement(QStringLiteral("p"));
        xml.writeStartElement(QStringLiteral("a"));
        xml.writeAttribute(QStringLiteral("download"), QStringLiteral("ledger.json"));
        xml.writeAttribute(QStringLiteral("href"), QStringLiteral("data:application/json;base64,") +
                                                       QString::fromLatin1(ledger.toBase64()));
        xml.writeCharacters(ReportWords::tr("Ledger of this run (ledger.json)"));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

}  // namespace

QByteArray renderHtml(const Flow& flow, const QByteArray& ledger) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
    xml.writeStartElement(QStringLiteral("html"));
    xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/1999/xhtml"));
    xml.writeAttribute(QStringLiteral("lang"), flow.language);
    writeHead(xml, flow);
    xml.writeStartElement(QStringLiteral("body"));
    xml.writeStartElement(QStringLiteral("main"));
    HtmlReport report(xml, flow);
    for (const FlowItem& item : flow.items)
        report.write(item);
    xml.writeEndElement();
    writeFooter(xml, report, flow, ledger);
    xml.writeEndDocument();
    return bytes;
}

}  // namespace ridgepoint::ui
