// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/section_session.h"
#include "core/hardware/constant_table.h"
#include "core/labs/links.h"
#include "ui/blocks/lab_equation.h"
#include "ui/blocks/prose.h"
#include "ui/handbook/handbook_flow.h"
#include "ui/instruments/instrument_factory.h"
#include "ui/words/constant_words.h"
#include "ui/words/handbook_words.h"
#include "ui/words/number_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <memory>

namespace ridgepoint::ui {
namespace {

QString say(const char* text) {
    return QCoreApplication::translate("HandbookFlow", text);
}

FlowTable columnsOf(const QString& caption, const QStringList& heads) {
    FlowTable table{caption, {}, {}};
    for (const QString& head : heads)
        table.columns.append({head, false, 1.0});
    return table;
}

/// Columns get room by what stands in them: a sentence more than a number, but not as much more as it is
/// long.
void shareWidth(FlowTable& table) {
    constexpr qsizetype kShortest = 8;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        qsizetype longest = std::max(kShortest, table.columns[c].title.size());
        for (const FlowRow& row : std::as_const(table.rows))
            longest = std::max(longest, row.cells.value(c).size());
        table.columns[c].share = std::sqrt(static_cast<double>(longest));
    }
}

/// Puts one section on paper, block by block.
class SectionFlow {
public:
    SectionFlow(QVector<FlowItem>& items, QVector<FlowItem>& answers, const HandbookTools& tools,
                const labs::LabPtr& section, const QLocale& locale)
        : m_items(items), m_answers(answers), m_tools(tools), m_reading(section), m_locale(locale) {
        session().setWording(labWording(locale));
    }

    void run() {
        const labs::Lab& section = session().lab();
        add(FlowHeading{HeadingLevel::Section, chapterText(section.chapter), text(QStringLiteral("title")),
                        Origin::Lab, true});
        add(FlowText{Voice::Lead, text(QStringLiteral("subtitle")), Origin::Lab});
        for (const labs::Block& block : section.acts.first().blocks)
            addBlock(block);
    }

private:
    [[nodiscard]] labs::LabSession& session() { return m_reading.session(); }
    [[nodiscard]] QString text(const QString& key) { return labs::withoutLinks(session().text(key)); }
    template <class Item>
    void add(const Item& item) {
        m_items.append(item);
    }
    void part(const QString& title) { add(FlowHeading{HeadingLevel::Part, {}, title, Origin::Lab}); }
    void prose(const QString& markdown, Voice voice = Voice::Body) {
        if (!markdown.trimmed().isEmpty()) add(FlowText{voice, markdown, Origin::Lab});
    }

    void addBlock(const labs::Block& block) {
        switch (block.kind) {
            case labs::BlockKind::Prose:
                return addProse(block.id);
            case labs::BlockKind::Equations:
                return addEquations(block.id);
            case labs::BlockKind::Context:
                return addContext(block.id);
            case labs::BlockKind::Cards:
                return addCards(block);
            case labs::BlockKind::Workbench:
                return addWorkbench(block);
            case labs::BlockKind::Table:
                return addTable(block);
            case labs::BlockKind::Constants:
                return addConstants(block);
            case labs::BlockKind::Instrument:
                return addInstrument(block);
            case labs::BlockKind::Check:
                return addCheck(block.id);
            case labs::BlockKind::Fallacy:
                return addFallacy(block);
            default:
                part(say(QT_TRANSLATE_NOOP("HandbookFlow", "To take away")));
                return prose(text(block.id));
        }
    }

    void addProse(const QString& id) {
        const TitledText titled = splitTitle(text(id));
        part(titled.title);
        prose(titled.body);
    }

    void addEquations(const QString& id) {
        const QString own = text(id + QStringLiteral(".title"));
        part(own.isEmpty() ? say(QT_TRANSLATE_NOOP("HandbookFlow", "The equations")) : own);
        for (const LabTextPiece& piece : piecesOf(session(), id)) {
            if (piece.isEquation)
                add(FlowEquation{id, piece.numbers, {}, piece.text});
            else
                prose(labs::withoutLinks(piece.text));
        }
    }

    void addContext(const QString& id) {
        const labs::ContextDef& chosen = session().lab().contexts[session().state().context];
        part(splitTitle(text(QStringLiteral("context.") + chosen.id)).title);
        prose(text(id), Voice::Small);
        prose(splitTitle(text(QStringLiteral("context.") + chosen.id)).body, Voice::Small);
    }

    void addCards(const labs::Block& block) {
        for (const QString& item : std::get<labs::CardsBlock>(block.detail).items) {
            const TitledText titled = splitTitle(text(block.id + u'.' + item));
            part(titled.title);
            prose(titled.body);
        }
    }

    void addWorkbench(const labs::Block& block) {
        const auto& bench = std::get<labs::WorkbenchBlock>(block.detail);
        part(text(block.id + QStringLiteral(".title")));
        const int context = session().state().context;
        for (const labs::PlotDef& plot : bench.plots) {
            if (!plot.existsIn(context)) continue;
            const labs::PlotSpec spec = session().plot(plot, block.id);
            add(FlowChart{spec, chartTable(spec, m_locale)});
        }
        FlowFacts facts;
        for (const int slot : bench.slotsIn(context))
            facts.facts.append({text(QStringLiteral("control.") + session().lab().controls[slot].id),
                                session().controlText(slot), false, Origin::Lab});
        for (const labs::ReadoutView& view : session().readouts(bench, block.id))
            facts.facts.append({view.label, withUnit(view.value, view.unit), true, Origin::Lab});
        add(facts);
    }

    void addTable(const labs::Block& block) {
        const auto& table = std::get<labs::TableBlock>(block.detail);
        const TitledText caption = splitTitle(text(block.id));
        QStringList heads;
        for (const QString& column : table.columns)
            heads.append(text(block.id + QStringLiteral(".head.") + column));
        FlowTable flow = columnsOf(caption.title, heads);
        for (const QString& row : table.rows) {
            QStringList cells;
            for (const QString& column : table.columns)
                cells.append(withoutMarks(session().text(block.id + u'.' + row + u'.' + column)));
            flow.rows.append({cells});
        }
        shareWidth(flow);
        add(flow);
        prose(caption.body, Voice::Small);
    }

    void addConstants(const labs::Block& block) {
        const TitledText caption = splitTitle(text(block.id));
        const auto table =
            hardware::constantTable(m_tools.hardware, std::get<labs::ConstantsBlock>(block.detail).table);
        if (!table) return;  // the table of everything is for the screen
        FlowTable flow{caption.title, {{QString(), false, 1.8}}, {}};
        for (const hardware::ConstantColumn& column : table->columns)
            flow.columns.append({columnTitle(column), true, 1.0});
        QStringList sources;
        for (const hardware::ConstantRow& row : table->rows) {
            QStringList cells{row.name};
            for (qsizetype c = 0; c < row.cells.size(); ++c) {
                cells.append(cellText(row.cells[c], table->columns[c], m_locale));
                if (row.cells[c] && !sources.contains(row.cells[c]->source))
                    sources.append(row.cells[c]->source);
            }
            flow.rows.append({cells});
        }
        add(flow);
        prose(caption.body, Voice::Small);
        add(FlowText{
            Voice::Small,
            say(QT_TRANSLATE_NOOP("HandbookFlow", "Sources: %1.")).arg(sources.join(QStringLiteral("; ")))});
    }

    void addInstrument(const labs::Block& block) {
        const TitledText titled = splitTitle(text(block.id));
        const InstrumentContext context{
            m_tools.source, m_tools.hardware, session().wording(), m_tools.equations, {}};
        const std::unique_ptr<Instrument> instrument(
            makeInstrument(std::get<labs::InstrumentBlock>(block.detail).instrument, context, nullptr));
        part(titled.title);
        prose(titled.body, Voice::Small);
        if (!instrument) return;
        for (const labs::PlotSpec& figure : instrument->figures())
            add(FlowChart{figure, chartTable(figure, m_locale)});
        const QVector<QStringList> rows = instrument->table();
        if (rows.size() < 2) return;
        FlowTable flow = columnsOf({}, rows.first());
        for (const QStringList& row : rows.mid(1))
            flow.rows.append({row});
        shareWidth(flow);
        add(flow);
    }

    void addCheck(const QString& id) {
        part(say(QT_TRANSLATE_NOOP("HandbookFlow", "Check your understanding")));
        prose(text(id));
        m_answers.append(FlowHeading{HeadingLevel::Part, {}, text(QStringLiteral("title")), Origin::Lab});
        m_answers.append(FlowText{Voice::Small, text(id), Origin::Lab});
        m_answers.append(FlowText{Voice::Body, text(id + QStringLiteral(".solution")), Origin::Lab});
    }

    void addFallacy(const labs::Block& block) {
        const bool holds = std::get<labs::FallacyBlock>(block.detail).holds;
        part(holds ? say(QT_TRANSLATE_NOOP("HandbookFlow", "True"))
                   : say(QT_TRANSLATE_NOOP("HandbookFlow", "A fallacy")));
        prose(text(block.id), Voice::Quote);
        prose(text(block.id + QStringLiteral(".why")));
    }

    QVector<FlowItem>& m_items;
    QVector<FlowItem>& m_answers;
    const HandbookTools& m_tools;
    handbook::SectionSession m_reading;
    QLocale m_locale;
};

}  // namespace

void flowSection(QVector<FlowItem>& items, QVector<FlowItem>& answers, const HandbookTools& tools,
                 const labs::LabPtr& section, const QLocale& locale) {
    SectionFlow(items, answers, tools, section, locale).run();
}

}  // namespace ridgepoint::ui
