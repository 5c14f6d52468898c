// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/handbook_flow.h"

#include "ui/words/handbook_words.h"
#include "ui/words/number_words.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

QString say(const char* text) {
    return QCoreApplication::translate("HandbookFlow", text);
}

QString titleOf(const labs::LabPtr& section) {
    const labs::Template* title = section->text.find(QStringLiteral("title"));
    return title ? title->raw.simplified() : section->id;
}

/// Sections with their pages, under their chapters.
FlowTable contentsTable(const QVector<labs::LabPtr>& sections, const QVector<int>& pages) {
    FlowTable table;
    table.columns = {{say(QT_TRANSLATE_NOOP("HandbookFlow", "Section")), false, 5.0},
                     {say(QT_TRANSLATE_NOOP("HandbookFlow", "Page")), true, 1.0}};
    QString chapter;
    const auto pageText = [&pages](qsizetype i) {
        return i < pages.size() ? QString::number(pages[i]) : QStringLiteral("–");
    };
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (sections[i]->chapter != chapter) table.rows.append({{chapterText(sections[i]->chapter)}});
        chapter = sections[i]->chapter;
        table.rows.append({{titleOf(sections[i]), pageText(i)}});
    }
    table.rows.append({{say(QT_TRANSLATE_NOOP("HandbookFlow", "Answers")), pageText(sections.size())}});
    return table;
}

}  // namespace

Flow handbookFlow(const HandbookTools& tools, const QVector<labs::LabPtr>& sections,
                  const QVector<int>& pages, const QLocale& locale) {
    Flow flow;
    flow.title = handbookTitle() + QStringLiteral(" — Ridgepoint");
    flow.footer = flow.title;
    flow.language = locale.bcp47Name();
    flow.textLanguage = sections.isEmpty() ? flow.language : sections.first()->text.language();
    flow.items.append(FlowHeading{HeadingLevel::Title, QStringLiteral("Ridgepoint"), handbookTitle()});
    flow.items.append(
        FlowText{Voice::Lead,
                 say(QT_TRANSLATE_NOOP("HandbookFlow",
                                       "The numbers and laws that an engineer of machine learning systems "
                                       "should know, computed by the models of the program."))});
    const FlowTable contents = contentsTable(sections, pages);
    flow.items.append(contents);
    QVector<FlowItem> answers;
    for (const labs::LabPtr& section : sections)
        flowSection(flow.items, answers, tools, section, locale);
    flow.items.append(FlowHeading{HeadingLevel::Section, handbookTitle(),
                                  say(QT_TRANSLATE_NOOP("HandbookFlow", "Answers")), Origin::Program, true});
    for (const FlowItem& answer : std::as_const(answers))
        flow.items.append(answer);
    return flow;
}

}  // namespace ridgepoint::ui
