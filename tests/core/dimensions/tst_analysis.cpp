// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/analysis.h"

#include <QTest>

#include <cmath>

using namespace ridgepoint::dimensions;

namespace {

using Code = Fault::Code;
using Trouble = Amount::Trouble;

Quantity quantity(const char* name, double value, const char* unit) {
    return {name, *readUnit(unit), value};
}

const std::vector<Quantity>& known() {
    static const std::vector<Quantity> kKnown{
        quantity("D", 14, "GB"),
        quantity("BW", 3.35, "TB/s"),
        quantity("O", 14, "GFLOP"),
        quantity("R", 989.4, "TFLOP/s"),
        quantity("eta", 0.5, "1"),
        quantity("L", 10, "us"),
        quantity("P", 700, "W"),
        quantity("E", 2.8, "kJ"),
        quantity("n", 3, "1"),
        quantity("zero", 0, "s"),
        quantity("huge", 1e300, "s"),
        quantity("B", 400, "Gbit/s"),
        {"T", *readUnit("s"), std::nullopt},
        {"bare", std::nullopt, 3.0},
    };
    return kKnown;
}

Analysis analysis(const std::string& text) {
    const auto equation = parseEquation(text);
    return equation ? analyse(*equation, known()) : Analysis{};
}

/// "code place name" for each fault.
QStringList faults(const std::string& text) {
    static const char* kNames[] = {"term",     "side",     "argument", "unknown",
                                   "unitless", "exponent", "variable", "large"};
    QStringList list;
    for (const Fault& fault : analysis(text).faults) {
        const std::string place = text.substr(fault.place.begin, fault.place.size());
        QString line =
            QLatin1String(kNames[static_cast<int>(fault.code)]) + u' ' + QString::fromStdString(place);
        if (fault.found) line += QStringLiteral(" is ") + QString::fromStdString(unitText(*fault.found));
        if (fault.expected)
            line += QStringLiteral(" not ") + QString::fromStdString(unitText(*fault.expected));
        list.append(line + (fault.isTie ? QStringLiteral(" (tie)") : QString()));
    }
    return list;
}

}  // namespace

class TestAnalysis : public QObject {
    Q_OBJECT
private slots:
    void theIronLawIsHomogeneous() {
        const Analysis law = analysis("T = D/BW + O/(R*eta) + L");
        QCOMPARE(law.verdict, Verdict::Homogeneous);
        QCOMPARE(law.terms.size(), std::size_t(4));
        for (const Term& term : law.terms) {
            QCOMPARE(term.fit, Fit::Fits);
            QCOMPARE(unitText(*term.dimension), std::string("s"));
        }
        QVERIFY(std::abs(law.terms[1].amount.value - 4.17910447761194e-3) < 1e-15);
        QVERIFY(std::abs(law.terms[2].amount.value - 2.8299979785728724e-05) < 1e-15);
        QVERIFY(std::abs(law.sides[1].amount.value - 4.217404457397669e-3) < 1e-15);
        QCOMPARE(law.sides[0].amount.trouble, Trouble::Missing);
        QVERIFY(!law.ratio);
    }

    void overlapIsAFunction() {
        const Analysis law = analysis("T = max(D/BW, O/(R*eta)) + L");
        QCOMPARE(law.verdict, Verdict::Homogeneous);
        QCOMPARE(law.groups.size(), std::size_t(2));
        QVERIFY(law.groups[1].isFunction);
        QCOMPARE(law.terms.size(), std::size_t(5));
    }

    void namesWhatDoesNotFit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("T = D/BW + O*R + L", "term O*R is FLOP²/s not s");
        row("T = D/BW + O/(R*eta) + L*R", "term L*R is FLOP not s");
        row("T = D*BW + D*BW", "side D*BW + D*BW is byte²/s not s (tie)");
        row("D = D/BW + L", "side D/BW + L is s not byte (tie)");
        row("L = T = D", "side D is byte not s");
        row("T = (O + D)/(R + BW)", "term D is byte not FLOP (tie)|term BW is byte/s not FLOP/s (tie)");
        row("R + BW", "term BW is byte/s not FLOP/s (tie)");
        row("max(L, T, D)", "argument D is byte not s");
        row("T = P/E", "side P/E is 1/s not s (tie)");
        row("T = E/P", "");
        row("P = E/T", "");
        row("T = x + L", "unknown x");
        row("T = x/x + x", "unknown x");
        row("T = bare", "unitless bare");
        row("n^L", "exponent L is s");
        row("n^n + eta", "");
        row("L^n", "variable n is s");
        row("(L^999)^2", "large (L^999)^2");
        row("T^2 = L*T", "");
        row("T = (L*T)^(1/2)", "");
        row("T = (L*T)^0.5", "");
        row("T = L^1.23456", "variable 1.23456 is s");
        row("1 - eta", "");
        row("1 - L", "term L is s not 1 (tie)");
        row("L + (T + D)", "term D is byte not s (tie)");
        row("T = 14 GB/BW + 10 us", "");
        row("D = B*T", "");
    }
    void namesWhatDoesNotFit() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QString all = faults(text.toStdString()).join(u'|');
        QCOMPARE(all, expected);
        const Verdict verdict = analysis(text.toStdString()).verdict;
        QCOMPARE(verdict == Verdict::Homogeneous, expected.isEmpty());
        const bool isOnlyMissing = expected.startsWith(QLatin1String("un"));
        QCOMPARE(verdict == Verdict::Undecided, isOnlyMissing);
    }

    void saysHowFarOff() {
        const Analysis law = analysis("T = D/BW + O*R + L");
        QCOMPARE(law.faults.size(), std::size_t(1));
        QCOMPARE(unitText(*law.faults[0].excess), std::string("FLOP²/s²"));
        QCOMPARE(law.terms[2].fit, Fit::Differs);
        for (const Term& term : analysis("R + BW").terms)
            QCOMPARE(term.fit, Fit::Clashes);
        const Analysis inner = analysis("T = (O + D)/R + L");
        QCOMPARE(inner.terms[1].fit, Fit::Inside);
        QVERIFY(!inner.terms[1].dimension);
        QCOMPARE(inner.verdict, Verdict::Inhomogeneous);
    }

    void saysWhyThereIsNoValue_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("trouble");
        const auto row = [](const char* text, Trouble trouble) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(trouble);
        };
        row("L/(L - L)", Trouble::DivisionByZero);
        row("L/zero", Trouble::DivisionByZero);
        row("zero^-1", Trouble::DivisionByZero);
        row("huge*huge", Trouble::OutOfRange);
        row("1/huge/huge", Trouble::OutOfRange);
        row("(L - huge)^(1/2)", Trouble::NotReal);
        row("T + L", Trouble::Missing);
        row("zero*huge", Trouble::None);
        row("L - L", Trouble::None);
        row("L + D", Trouble::Missing);
    }
    void saysWhyThereIsNoValue() {
        QFETCH(QString, text);
        QFETCH(int, trouble);
        QCOMPARE(static_cast<int>(analysis(text.toStdString()).sides[0].amount.trouble), trouble);
    }

    void comparesSides() {
        QCOMPARE(*analysis("8*L = L").ratio, 8.0);
        QVERIFY(!analysis("L = D").ratio);
        QVERIFY(analysis("D/B").mixesBitsAndBytes);
        QVERIFY(!analysis("D/BW").mixesBitsAndBytes);
        QVERIFY(analysis("8 bit + 1 byte").mixesBitsAndBytes);
        QCOMPARE(analysis("8 bit + 1 byte").sides[0].amount.value, 2.0);
    }
};

QTEST_APPLESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
