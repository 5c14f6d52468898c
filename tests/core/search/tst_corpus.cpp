// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/lab_loader.h"
#include "core/labs/text_renderer.h"
#include "core/search/corpus.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::search;
using labs::BlockKind;
using Kind = labs::Place::Kind;

namespace {

constexpr int kPhrase = 6;       ///< words that tell one sentence of a lab from every other
constexpr int kLongPhrase = 10;  ///< words that no two texts of the field have in common by chance

/// The words of a text, some at a time.
QSet<QString> phrasesIn(const QString& text, int length = kPhrase) {
    static const QRegularExpression noWord(QStringLiteral("[^\\p{L}]+"));
    const QStringList words = text.toLower().split(noWord, Qt::SkipEmptyParts);
    QSet<QString> phrases;
    for (qsizetype i = 0; i + length <= words.size(); ++i)
        phrases.insert(words.mid(i, length).join(u' '));
    return phrases;
}

/// Numbers of a text as they stand there, with what follows them.
bool tells(const QString& text, const QString& number) {
    const QString pattern =
        QRegularExpression::escape(number).replace(QStringLiteral("\\ "), QStringLiteral("\\s*"));
    const QRegularExpression whole(QStringLiteral("(?<![\\w.,])%1(?![\\d]|[.,]\\d)").arg(pattern),
        QRegularExpression::UseUnicodePropertiesOption);  // for a space that does not break
    return text.contains(whole);
}

/// What the gate of one act holds back in one context.
class Secrets {
public:
    Secrets(const labs::Lab& lab, int act, int context)
        : m_lab(lab),
          m_act(lab.acts[act]),
          m_renderer(lab, context, {}),
          m_gate(*m_act.gate()),
          m_at(lab, labs::scenarioSlots(lab, context, m_gate.scenario)) {
        if (m_gate.predicts) add(*m_gate.predicts, m_gate.estimateUnit);
        for (int i = 0; i < m_gate.options.size() && m_gate.rule != labs::KeyRule::Named; ++i)
            if (const auto& value = m_gate.options[i].value) {
                const double compared = labs::optionValue(lab, m_gate, i, context);
                add(compared, labs::referenceUnit(lab, *value), nullptr);
                addInOtherUnits(compared, labs::referenceUnit(lab, *value));
            }
        for (const labs::Block& block : m_act.blocks)
            addReadings(block);
        addPhrases();
    }
    [[nodiscard]] const QSet<QString>& numbers() const { return m_numbers; }
    [[nodiscard]] const QSet<QString>& phrases(int length = kPhrase) const {
        return length == kPhrase ? m_phrases : m_longPhrases;
    }
    [[nodiscard]] QString revealed() const {
        return text(m_act.find(BlockKind::Reveal)->id) + u' ' + text(m_act.find(BlockKind::Takeaways)->id);
    }

private:
    [[nodiscard]] QString text(const QString& key) const {
        const labs::Template* found = m_lab.text.find(key, m_lab.contexts[m_renderer.context()].id);
        return found ? m_renderer.render(*found, m_at) : QString();
    }
    void addReadings(const labs::Block& block) {
        if (const auto* observe = std::get_if<labs::ObserveBlock>(&block.detail); observe && observe->number)
            add(*observe->number, observe->shown);
        if (const auto* trials = std::get_if<labs::TrialsBlock>(&block.detail))
            add(trials->reads.value, trials->reads.shown);
        if (const auto* bench = std::get_if<labs::WorkbenchBlock>(&block.detail))
            for (const labs::ReadoutDef& readout : bench->readouts)
                add(readout.value, readout.shown);
    }
    void add(const labs::Reference& reference, const units::Unit* shown) {
        const units::Unit* own = labs::referenceUnit(m_lab, reference);
        add(m_at.number(reference), own, shown);
        addInOtherUnits(m_at.number(reference), own);
    }
    /// A text may say in GFLOP/s what a model computes in TFLOP/s.
    void addInOtherUnits(double value, const units::Unit* own) {
        if (!own || own->dimension == units::Dimension::Ratio || own->dimension == units::Dimension::Count)
            return;
        for (const units::Unit& other : units::allUnits())
            if (const auto factor = labs::shownFactor(own, &other))
                if (std::abs(value * *factor) >= 0.1 && std::abs(value * *factor) < 10'000)
                    add(value, own, &other);
    }
    [[nodiscard]] bool isStated(double value) const {
        return std::ranges::any_of(m_at.slotValues(), [&](double stated) {
            return std::abs(stated - value) <= 1e-9 * std::abs(value);
        });
    }
    /// With its unit, or alone where three digits tell it from other numbers.
    void add(double value, const units::Unit* own, const units::Unit* shown) {
        if (!std::isfinite(value) || value == 0 || isStated(value)) return;
        const double factor = labs::shownFactor(own, shown).value_or(1.0);
        const QString symbol = labs::unitSymbol(shown ? shown : own);
        for (const int decimals : {0, 1, 2, 3}) {
            const QString number = QString::number(value * factor, 'f', decimals);
            if (number.toDouble() == 0 || isStated(number.toDouble())) continue;
            if (!symbol.isEmpty()) m_numbers.insert(number + u' ' + symbol);
            QString digits = number;
            digits.remove(u'.').remove(QRegularExpression(QStringLiteral("^[-0]+")));
            if (digits.size() >= 3 && decimals > 0) m_numbers.insert(number);
        }
    }
    void addText(const QString& words) {
        m_phrases += phrasesIn(words);
        m_longPhrases += phrasesIn(words, kLongPhrase);
    }
    void addPhrases() {
        const labs::Block& reveal = *m_act.find(BlockKind::Reveal);
        const labs::Block& reflect = *m_act.find(BlockKind::Reflect);
        QStringList keys{reveal.id, reveal.id + QStringLiteral(".binding"), reflect.id,
                         m_act.find(BlockKind::Takeaways)->id};
        for (const labs::OptionDef& option : m_gate.options)
            keys.append(reveal.id + u'.' + option.id);
        for (const labs::OptionDef& option : std::get<labs::ReflectBlock>(reflect.detail).question.options)
            keys += {reflect.id + u'.' + option.id, reflect.id + u'.' + option.id + QStringLiteral(".why")};
        for (const QString& key : std::as_const(keys))
            addText(text(key));
        for (const QString& key : m_lab.text.keys())
            if (key.startsWith(m_gate.id + u'.')) addText(m_lab.text.find(key)->raw);
        QStringList told;  // an explanation may come back to the words and numbers of the message or of a card
        for (const labs::Block& block : m_act.blocks) {
            if (block.kind == BlockKind::Gate) break;
            told.append(text(block.id));
            if (const auto* cards = std::get_if<labs::CardsBlock>(&block.detail))
                for (const QString& item : cards->items)
                    told.append(text(block.id + u'.' + item));
        }
        for (const QString& words : std::as_const(told)) {
            m_phrases -= phrasesIn(words);
            m_numbers.removeIf([&](const QString& number) { return tells(words, number); });
        }
    }

    const labs::Lab& m_lab;
    const labs::ActDef& m_act;
    labs::TextRenderer m_renderer;
    const labs::Question& m_gate;
    labs::Evaluation m_at;
    QSet<QString> m_numbers;
    QSet<QString> m_phrases;
    QSet<QString> m_longPhrases;
};

/// @param isOwn  the document is the lab whose secrets these are; in others a number proves nothing
QStringList leaks(const SearchDocument& document, const Secrets& secrets, bool isOwn) {
    const int length = isOwn ? kPhrase : kLongPhrase;
    QStringList found;
    const QString text = document.title + u' ' + document.body;
    for (const QString& phrase : phrasesIn(text, length) & secrets.phrases(length))
        found.append(phrase);
    for (const QString& number : secrets.numbers())
        if (isOwn && tells(text, number)) found.append(number);
    return found;
}

}  // namespace

class TestCorpus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const QString language = QStringLiteral("en");
        m_shelves = {labs::builtInLabs(language), handbook::sections(language), language, {}};
        m_documents = gather(m_shelves);
        m_registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    }

    void everythingThatShipsIsThere() {
        QCOMPARE(count(Kind::Lab), m_shelves.labs.size());
        QCOMPARE(count(Kind::Section), m_shelves.sections.size());
        QCOMPARE(count(Kind::Constant), static_cast<qsizetype>(m_registry.records().size()));
        QVERIFY(count(Kind::Term) > 60);
        QSet<QString> places;
        for (const SearchDocument& document : m_documents) {
            QVERIFY(!document.title.isEmpty());
            QVERIFY2(!document.body.isEmpty(), qPrintable(document.title));
            labs::Place read;
            QVERIFY(labs::readPlace(labs::writePlace(document.place), read));
            QCOMPARE(read, document.place);
            places.insert(labs::writePlace(document.place));
        }
        QCOMPARE(places.size(), m_documents.size());
    }

    void bodiesArePlain() {
        for (const SearchDocument& document : m_documents) {
            for (const char* mark : {"**", "](", "$$", "|0}", "|1}", "\n"})
                QVERIFY2(!document.body.contains(QLatin1String(mark)), qPrintable(document.body.left(300)));
        }
    }

    void marksOfMarkdownGo() {
        QCOMPARE(plainProse(QStringLiteral("- **Two** `words`, see [here](section:x).\n\n$$ a\n+ b $$\nEnd")),
                 QStringLiteral("Two words, see here. End"));
    }

    void numbersAreWrittenOut() {
        const SearchDocument& lab = find(QStringLiteral("v1-12"));
        QVERIFY2(lab.body.contains(QLatin1String("100\u00a0h")) || lab.body.contains(QLatin1String("100")),
                 qPrintable(lab.body));
        QVERIFY(find(QStringLiteral("h100_sxm.mem_bw")).body.startsWith(QStringLiteral("3.35\u00a0TB/s")));
    }

    void aLabTellsOnlyWhatIsSeenAtOnce() {
        for (const labs::CatalogueEntry& entry : std::as_const(m_shelves.labs)) {
            const labs::LabPtr lab = load(entry);
            const QString body = find(entry.id).body;
            for (const QString& key : {lab->acts[0].find(BlockKind::Takeaways)->id, lab->acts[1].gate()->id,
                                       lab->acts[0].gate()->id, lab->acts[0].find(BlockKind::Reveal)->id}) {
                const QString raw = lab->text.find(key)->raw.left(40).section(u'{', 0, 0);
                QVERIFY2(raw.size() < 12 || !body.contains(raw), qPrintable(raw));
            }
        }
    }

    void noDocumentTellsAnAnswer() {
        for (const labs::CatalogueEntry& entry : std::as_const(m_shelves.labs))
            eachGate(entry, [&](const Secrets& secrets) {
                for (const SearchDocument& document : std::as_const(m_documents)) {
                    const bool isOwn = document.place == labs::Place{Kind::Lab, entry.id};
                    const QStringList found = leaks(document, secrets, isOwn);
                    QVERIFY2(found.isEmpty(), qPrintable(document.title + u": "_qs + found.join(u'\n')));
                }
            });
    }

    /// The search is worth something: it finds the answer where it stands.
    void theSameCheckFindsWhatIsRevealed() {
        for (const labs::CatalogueEntry& entry : std::as_const(m_shelves.labs))
            eachGate(entry, [&](const Secrets& secrets) {
                const SearchDocument told{{}, {}, {}, secrets.revealed(), {}};
                QVERIFY(!secrets.phrases().isEmpty());
                QVERIFY(secrets.numbers().size() > 1);
                const QStringList found = leaks(told, secrets, true);
                QVERIFY(!(QSet<QString>(found.begin(), found.end()) & secrets.phrases()).isEmpty());
                QVERIFY2(!(QSet<QString>(found.begin(), found.end()) & secrets.numbers()).isEmpty(),
                         qPrintable(secrets.revealed()));
            });
    }

    void aSectionTellsNoSolution() {
        for (const handbook::SectionEntry& entry : std::as_const(m_shelves.sections)) {
            const auto loaded = labs::loadSection(entry.folder, m_registry);
            QVERIFY(loaded.lab);
            const QSet<QString> said = phrasesIn(find(entry.id).body, kLongPhrase);
            for (const labs::Block& block : loaded.lab->acts[0].blocks) {
                const bool asks = block.kind == BlockKind::Check || block.kind == BlockKind::Fallacy;
                for (const char* end : {".solution", ".why"}) {
                    const labs::Template* told = loaded.lab->text.find(block.id + QLatin1String(end));
                    const bool isSaid = asks && told && phrasesIn(told->raw, kLongPhrase).intersects(said);
                    QVERIFY2(!isSaid, qPrintable(block.id));
                }
            }
        }
    }

    void whatCannotBeLoadedIsFoundByItsTitle() {
        Shelves shelves;
        labs::CatalogueEntry broken;
        broken.id = QStringLiteral("x-1");
        broken.title = QStringLiteral("A broken lab");
        broken.folder = QStringLiteral("/nowhere");
        shelves.labs = {broken};
        const SearchDocument document = gather(shelves).first();
        QCOMPARE(document.title, broken.title);
        QVERIFY(document.body.isEmpty());
    }

private:
    [[nodiscard]] qsizetype count(Kind kind) const {
        return std::ranges::count_if(m_documents,
                                     [&](const SearchDocument& each) { return each.place.kind == kind; });
    }
    [[nodiscard]] const SearchDocument& find(const QString& id) const {
        return *std::ranges::find_if(m_documents,
                                     [&](const SearchDocument& each) { return each.place.id == id; });
    }
    [[nodiscard]] labs::LabPtr load(const labs::CatalogueEntry& entry) const {
        return labs::loadLab(entry.folder, m_registry).lab;
    }
    template <class Check>
    void eachGate(const labs::CatalogueEntry& entry, Check check) const {
        const labs::LabPtr lab = load(entry);
        QVERIFY(lab);
        for (int act = 0; act < lab->acts.size(); ++act)
            for (int context = 0; context < lab->contexts.size(); ++context)
                if (lab->acts[act].gate()) check(Secrets(*lab, act, context));
    }

    Shelves m_shelves;
    QVector<SearchDocument> m_documents;
    hardware::HardwareRegistry m_registry;
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
