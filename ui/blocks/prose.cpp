// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/prose.h"

#include "core/labs/links.h"

#include <QRegularExpression>
#include <QStringList>

namespace ridgepoint::ui {
namespace {

/// Links to places become anchors; a link to anywhere else stays text.
QString withAnchors(const QString& text) {
    QString html;
    qsizetype from = 0;
    for (const labs::Link& link : labs::linksIn(text)) {
        labs::Place place;
        if (!labs::readPlace(link.written, place)) continue;
        html += text.mid(from, link.from - from);
        html += QStringLiteral("<a href=\"%1\">%2</a>").arg(link.written, link.words);
        from = link.from + link.length;
    }
    return html + text.mid(from);
}

QString inlineHtml(const QString& text) {
    static const QRegularExpression strong(QStringLiteral(R"(\*\*(.+?)\*\*)"));
    static const QRegularExpression emphasis(QStringLiteral(R"(\*([^*\s][^*]*?)\*)"));
    static const QRegularExpression code(QStringLiteral("`([^`]+)`"));
    QString html = withAnchors(text.toHtmlEscaped());
    html.replace(code, QStringLiteral("<tt>\\1</tt>"));
    html.replace(strong, QStringLiteral("<span style=\"font-weight:600\">\\1</span>"));
    html.replace(emphasis, QStringLiteral("<i>\\1</i>"));
    return html;
}

QString paragraphHtml(const QString& text, int gap) {
    return QStringLiteral("<p style=\"margin-top:0; margin-bottom:%1px; line-height:118%\">%2</p>")
        .arg(gap)
        .arg(inlineHtml(text));
}

/// A list is a table without lines, so that its marks stand at the edge of the column.
QString listHtml(const QStringList& items, int gap) {
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-bottom:%1px\">")
                       .arg(gap / 2);
    for (const QString& item : items)
        html += QStringLiteral(
                    "<tr><td style=\"padding-right:%1px; line-height:118%\">•</td>"
                    "<td style=\"padding-bottom:%2px; line-height:118%\">%3</td></tr>")
                    .arg(gap)
                    .arg(gap / 2)
                    .arg(inlineHtml(item));
    return html + QStringLiteral("</table>");
}

}  // namespace

QString proseHtml(const QString& markdown, int gap) {
    QString html;
    QStringList items;
    QString paragraph;
    const auto close = [&] {
        if (!items.isEmpty()) html += listHtml(items, gap);
        if (!paragraph.isEmpty()) html += paragraphHtml(paragraph, gap);
        items.clear();
        paragraph.clear();
    };
    for (const QString& raw : markdown.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty()) {
            close();
        } else if (line.startsWith(QStringLiteral("- "))) {
            if (!paragraph.isEmpty()) close();
            items.append(line.mid(2).trimmed());
        } else if (!items.isEmpty()) {
            items.last() += u' ' + line;
        } else {
            paragraph += (paragraph.isEmpty() ? QString() : QStringLiteral(" ")) + line;
        }
    }
    close();
    // The last paragraph needs no space below it.
    const QString trailing = QStringLiteral("margin-bottom:%1px; line-height").arg(gap);
    if (const qsizetype last = html.lastIndexOf(trailing); last >= 0 && !html.endsWith(u"</table>"))
        html.replace(last, trailing.size(), QStringLiteral("margin-bottom:0px; line-height"));
    return html;
}

QString withoutMarks(const QString& markdown) {
    static const QRegularExpression marks(QStringLiteral(R"(\*\*|`)"));
    return labs::withoutLinks(markdown).remove(marks);
}

TitledText splitTitle(const QString& text) {
    const qsizetype end = text.indexOf(u'\n');
    if (end < 0) return {text.trimmed(), {}};
    return {text.left(end).trimmed(), text.mid(end + 1).trimmed()};
}

TitledText splitSentence(const QString& text) {
    static const QRegularExpression end(QStringLiteral(R"([.?:;]\s+)"));
    const QRegularExpressionMatch match = end.match(text);
    if (!match.hasMatch()) return {text.trimmed(), {}};
    return {text.left(match.capturedEnd()).trimmed(), text.mid(match.capturedEnd()).trimmed()};
}

}  // namespace ridgepoint::ui
