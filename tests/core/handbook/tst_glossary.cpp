// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/glossary.h"
#include "core/handbook/handbook.h"
#include "core/labs/catalogue.h"
#include "core/labs/links.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace ridgepoint;
using handbook::Glossary;
using handbook::Term;
using Code = labs::Finding::Code;

/// The glossary that ships, and the reading of files that are wrong.
class TestGlossary : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_glossary = Glossary::load(QStringLiteral("en"), {});
        QVERIFY(m_glossary.terms().size() > 60);
    }

    void theGlossaryHasNoFault() {
        QStringList faults;
        for (const labs::Finding& finding : m_glossary.findings())
            faults.append(finding.pointer + u' ' + finding.subject);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void everyUnitIsExplainedOnce() {
        for (const units::Unit& unit : units::allUnits()) {
            int terms = 0;
            for (const Term& term : m_glossary.terms())
                terms +=
                    static_cast<int>(term.units.count(QString::fromUtf8(unit.id.data(), unit.id.size())));
            const QByteArray id(unit.id.data(), static_cast<qsizetype>(unit.id.size()));
            QVERIFY2(terms == 1, id + " is explained " + QByteArray::number(terms) + " times");
            QVERIFY(m_glossary.ofUnit(unit.id));
        }
    }

    void explanationsAreShort() {
        static const QRegularExpression end(QStringLiteral("[.](\\s|$)"));
        for (const Term& term : m_glossary.terms()) {
            const auto sentences = term.text.count(end);
            QVERIFY2(sentences >= 1 && sentences <= 4, qPrintable(term.id));
            QVERIFY2(!term.text.contains(u'!'), qPrintable(term.id));
            QVERIFY2(term.text.size() < 480, qPrintable(term.id));
        }
    }

    void linksLeadSomewhere() {
        QSet<QString> sections;
        for (const handbook::SectionEntry& section : handbook::sections(QStringLiteral("en")))
            sections.insert(section.id);
        for (const Term& term : m_glossary.terms())
            for (const labs::Link& link : labs::linksIn(term.text)) {
                labs::Place place;
                QVERIFY2(labs::readPlace(link.written, place), qPrintable(term.id + u' ' + link.written));
                const bool isThere = place.kind == labs::Place::Kind::Term
                                         ? m_glossary.find(place.id) != nullptr
                                         : sections.contains(place.id);
                QVERIFY2(isThere, qPrintable(term.id + u' ' + link.written));
                QVERIFY2(link.written != QStringLiteral("term:") + term.id, qPrintable(term.id));
            }
    }

    void numbersComeFromTheTableOfUnits() {
        QVERIFY(m_glossary.find(QStringLiteral("bit-byte"))->text.contains(QStringLiteral("8\u00a0bit")));
        const Term& gib = *m_glossary.find(QStringLiteral("gb-gib"));
        QVERIFY2(gib.text.contains(QStringLiteral("1.074")), qPrintable(gib.text));
    }

    void anEntryHasItsParts() {
        const Glossary read = parse(
            "# mfu\nModel FLOP utilisation · MFU\nalso: utilization, efficiency\n"
            "units: % pp\nA share.\n\nOf [something](term:x).");
        QVERIFY(read.findings().isEmpty());
        const Term& term = read.terms().first();
        QCOMPARE(term.title(), QStringLiteral("Model FLOP utilisation (MFU)"));
        QCOMPARE(term.also, (QStringList{QStringLiteral("utilization"), QStringLiteral("efficiency")}));
        QCOMPARE(term.units, (QStringList{QStringLiteral("%"), QStringLiteral("pp")}));
        QCOMPARE(term.text, QStringLiteral("A share.\n\nOf [something](term:x)."));
    }

    void faultsAreFound_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* file, Code code) {
            QTest::newRow(name) << QByteArray(file) << static_cast<int>(code);
        };
        row("typed number", "# a\nA\nAbout 42 of them.", Code::DigitInProse);
        row("unknown unit", "# a\nA\n{GiX|byte|0}.", Code::UnknownUnit);
        row("other dimension", "# a\nA\n{GiB|s|0}.", Code::WrongUnit);
        row("unknown unit listed", "# a\nA\nunits: furlong\nText.", Code::UnknownUnit);
        row("no text", "# a\nA", Code::MissingText);
        row("nothing", "# a\n", Code::MissingText);
        row("twice", "# a\nA\nText.\n# a\nA\nText.", Code::DuplicateId);
        row("not text", "# a\nA\n\xff\xfe", Code::NotUtf8);
    }
    void faultsAreFound() {
        QFETCH(QByteArray, file);
        QFETCH(int, code);
        bool has = false;
        const Glossary read = parse(file);
        for (const labs::Finding& finding : read.findings())
            has = has || static_cast<int>(finding.code) == code;
        QVERIFY(has);
    }

    void anUnknownTermIsNone() {
        QVERIFY(!m_glossary.find(QStringLiteral("no such term")));
        QVERIFY(!m_glossary.ofUnit("furlong"));
        QVERIFY(parse({}).terms().isEmpty());
    }

private:
    static Glossary parse(const QByteArray& file) { return Glossary::read(file, QStringLiteral("en"), {}); }

    Glossary m_glossary;
};

QTEST_APPLESS_MAIN(TestGlossary)
#include "tst_glossary.moc"
