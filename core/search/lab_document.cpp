// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/text_renderer.h"
#include "core/search/corpus.h"

#include <QRegularExpression>

/// The words of one lab or section that may be searched.
namespace ridgepoint::search {
namespace {

using labs::Block;
using labs::BlockKind;

bool endsSentence(const QString& text) {
    return QStringLiteral(".?:;”").contains(text.back());
}

/// Gathers texts in reading order, each rendered in one context.
class Reader {
public:
    Reader(const labs::Lab& lab, const labs::Wording& wording)
        : m_lab(lab), m_renderer(lab, 0, wording), m_start(lab, labs::scenarioSlots(lab, 0, -1)) {}

    [[nodiscard]] QString text(const QString& key) const {
        const labs::Template* found = m_lab.text.find(key, m_lab.contexts.first().id);
        return found ? plainProse(m_renderer.render(*found, m_start)) : QString();
    }
    void add(const QString& key) {
        const QString words = text(key);
        if (!words.isEmpty()) m_texts.append(words);
    }
    /// A context's note, with the numbers of that context.
    void addContext(int index, const labs::Wording& wording) {
        const QString& id = m_lab.contexts[index].id;
        const labs::Template* note = m_lab.text.find(QStringLiteral("context.") + id, id);
        if (!note) return;
        const labs::Evaluation start(m_lab, labs::scenarioSlots(m_lab, index, -1));
        m_texts.append(plainProse(labs::TextRenderer(m_lab, index, wording).render(*note, start)));
    }
    /// Headings and cells of tables have no full stop, and a sign between them keeps them apart.
    [[nodiscard]] QString joined() const {
        QString all;
        for (const QString& text : m_texts) {
            if (!all.isEmpty()) all += endsSentence(all) ? QStringLiteral(" ") : QStringLiteral(" · ");
            all += text;
        }
        return all;
    }

private:
    const labs::Lab& m_lab;
    labs::TextRenderer m_renderer;
    labs::Evaluation m_start;
    QStringList m_texts;
};

void addTable(Reader& reader, const QString& id, const labs::TableBlock& table) {
    reader.add(id);
    for (const QString& column : table.columns)
        reader.add(id + QStringLiteral(".head.") + column);
    for (const QString& row : table.rows)
        for (const QString& column : table.columns)
            reader.add(id + u'.' + row + u'.' + column);
}

void addContexts(Reader& reader, const labs::Lab& lab, const Block& block, const labs::Wording& wording) {
    reader.add(block.id);
    for (int i = 0; i < lab.contexts.size(); ++i)
        reader.addContext(i, wording);
    for (const labs::FactDef& fact : std::get<labs::ContextBlock>(block.detail).facts)
        reader.add(QStringLiteral("fact.") + fact.value.written);
}

/// What a section's instrument is for. A lab's is left out: it is locked.
void addWorkbench(Reader& reader, const labs::Lab& section, const Block& block) {
    const auto& bench = std::get<labs::WorkbenchBlock>(block.detail);
    reader.add(block.id + QStringLiteral(".title"));
    reader.add(block.id + QStringLiteral(".try"));
    for (const int slot : bench.allSlots())
        reader.add(QStringLiteral("control.") + section.controls[slot].id);
    for (const labs::ReadoutDef& readout : bench.readouts)
        reader.add(block.id + u'.' + readout.id);
}

void addBlock(Reader& reader, const labs::Lab& lab, const Block& block, const labs::Wording& wording) {
    switch (block.kind) {
        case BlockKind::Message:
        case BlockKind::Reading:
        case BlockKind::Concept:
            return reader.add(block.id);
        case BlockKind::Context:
            return addContexts(reader, lab, block, wording);
        case BlockKind::Cards:
            for (const QString& item : std::get<labs::CardsBlock>(block.detail).items)
                reader.add(block.id + u'.' + item);
            return;
        default:
            break;
    }
    if (!lab.isSection()) return;
    if (block.kind == BlockKind::Workbench) return addWorkbench(reader, lab, block);
    if (const auto* table = std::get_if<labs::TableBlock>(&block.detail))
        return addTable(reader, block.id, *table);
    reader.add(block.id);
}

QString namesOf(const labs::Lab& lab) {
    return lab.isSection() ? lab.id : lab.id + u' ' + lab.number;
}

}  // namespace

QString plainProse(const QString& markdown) {
    static const QRegularExpression formula(QStringLiteral(R"(\$\$.*?\$\$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression marks(QStringLiteral(R"(\*+|`|^\s*-\s)"),
                                          QRegularExpression::MultilineOption);
    QString plain = markdown;
    plain.remove(formula);
    plain = labs::withoutLinks(plain);
    plain.remove(marks);
    return plain.simplified();
}

SearchDocument documentOf(const labs::Lab& lab, const labs::Wording& wording) {
    Reader reader(lab, wording);
    reader.add(QStringLiteral("subtitle"));
    for (const labs::ActDef& act : lab.acts) {
        for (const Block& block : act.blocks) {
            if (block.kind == BlockKind::Gate) break;
            addBlock(reader, lab, block, wording);
        }
        if (!lab.isSection()) break;
    }
    const auto kind = lab.isSection() ? labs::Place::Kind::Section : labs::Place::Kind::Lab;
    return {{kind, lab.id},
            reader.text(QStringLiteral("title")),
            namesOf(lab),
            reader.joined(),
            lab.text.language()};
}

}  // namespace ridgepoint::search
