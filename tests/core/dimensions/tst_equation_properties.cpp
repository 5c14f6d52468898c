// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/analysis.h"

#include <rapidcheck.h>
#include <QTest>

#include <algorithm>
#include <array>

using namespace ridgepoint::dimensions;

/// Random equations and random nonsense.
namespace {

constexpr std::array kNamed{Base::Byte, Base::Flop, Base::Second, Base::Joule, Base::Dollar, Base::Token};

/// q0 counts bytes, q1 FLOPs and so on; n is a plain number.
std::vector<Quantity> quantities() {
    std::vector<Quantity> list{{"n", UnitMeaning{}, 2.0}};
    for (std::size_t i = 0; i < kNamed.size(); ++i)
        list.push_back({"q" + std::to_string(i), UnitMeaning{Dimension::of(kNamed[i])}, 1.5 + double(i)});
    return list;
}

/// Text and what it measures, worked out beside the analysis.
struct Expression {
    std::string text;
    Dimension dimension;
};

int below(int bound) {
    return *rc::gen::inRange(0, bound);
}

std::string oneOf(const std::vector<std::string>& texts) {
    return texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))];
}

std::string spaced(const std::string& sign) {
    return below(2) ? ' ' + sign + ' ' : sign;
}

/// A product of names that measures `dimension`, whose exponents are whole and small.
std::string spelt(const Dimension& dimension) {
    std::string text = oneOf({"n", "2", "0.5", "(1 + n)", "n^2", "max(n, 3)"});
    for (std::size_t i = 0; i < kNamed.size(); ++i) {
        const Rational exponent = dimension.exponent(kNamed[i]);
        if (exponent.num == 0) continue;
        const std::string name = "q" + std::to_string(i);
        if (below(2))
            text += spaced(oneOf({"*", "×", "·"})) + name + "^(" + std::to_string(exponent.num) + ")";
        else
            for (int k = 0; k < std::abs(exponent.num); ++k)
                text += spaced(exponent.num > 0 ? "*" : oneOf({"/", "÷"})) + name;
    }
    return text;
}

Expression leaf() {
    const int i = below(static_cast<int>(kNamed.size()) + 2);
    if (i == 0) return {"n", {}};
    if (i == 1) return {oneOf({"3", "0.25", "1e3", "50 %"}), {}};
    return {"q" + std::to_string(i - 2), Dimension::of(kNamed[static_cast<std::size_t>(i - 2)])};
}

Expression tree(int depth);

Expression sumTree(int depth) {
    Expression first = tree(depth - 1);
    const std::string second = spelt(first.dimension);
    switch (below(3)) {
        case 0:
            return {'(' + first.text + spaced(oneOf({"+", "-", "−"})) + second + ')', first.dimension};
        case 1:
            return {oneOf({"max(", "min("}) + first.text + oneOf({", ", ";"}) + second + ')',
                    first.dimension};
        default:
            return {"(-(" + first.text + "))", first.dimension};
    }
}

Expression tree(int depth) {
    if (depth == 0) return leaf();
    switch (below(4)) {
        case 0:
            return leaf();
        case 1:
            return sumTree(depth);
        case 2: {
            const Expression a = tree(depth - 1);
            const int power = below(5) - 2;
            return {'(' + a.text + ")^(" + std::to_string(power) + ')', *a.dimension.power({power, 1})};
        }
        default: {
            const Expression a = tree(depth - 1);
            const Expression b = tree(depth - 1);
            const bool divides = below(2);
            const auto dimension = divides ? a.dimension.over(b.dimension) : a.dimension.times(b.dimension);
            return {'(' + a.text + spaced(divides ? "/" : "*") + b.text + ')', *dimension};
        }
    }
}

}  // namespace

class TestEquationProperties : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        if (!qEnvironmentVariableIsSet("RC_PARAMS")) qputenv("RC_PARAMS", "max_success=2000");
    }

    void printedTreesMeasureTheSame() {
        QVERIFY(rc::check([] {
            const Expression made = tree(4);
            RC_PRE(made.text.size() <= kLongestEquation);
            const auto equation = parseEquation(made.text);
            if (!equation) {
                RC_ASSERT(equation.error().code == EquationError::Code::TooLong ||
                          equation.error().code == EquationError::Code::TooDeep);
                return;
            }
            const Analysis analysis = analyse(*equation, quantities());
            RC_ASSERT(analysis.verdict == Verdict::Homogeneous);
            RC_ASSERT(analysis.sides.front().dimension == made.dimension);
        }));
    }

    /// Like terms are accepted; one of at least three times a base unit is refused by its place.
    void theOddTermIsNamed() {
        QVERIFY(rc::check([] {
            const Dimension dimension = *leaf().dimension.over(leaf().dimension);
            std::vector<std::string> terms;
            const int count = 3 + below(4);
            for (int i = 0; i < count; ++i)
                terms.push_back(spelt(dimension));
            const auto joined = [&] {
                std::string text = terms[0] + " = " + terms[1];
                for (std::size_t i = 2; i < terms.size(); ++i)
                    text += " + " + terms[i];
                return text;
            };
            const auto good = parseEquation(joined());
            RC_ASSERT(good.ok());
            RC_ASSERT(analyse(*good, quantities()).verdict == Verdict::Homogeneous);

            const auto odd = static_cast<std::size_t>(below(count));
            terms[odd] += "*q" + std::to_string(below(static_cast<int>(kNamed.size())));
            const auto bad = parseEquation(joined());
            RC_ASSERT(bad.ok());
            const Analysis analysis = analyse(*bad, quantities());
            RC_ASSERT(analysis.verdict == Verdict::Inhomogeneous);
            RC_ASSERT(analysis.faults.size() == 1U);
            const Fault& fault = analysis.faults.front();
            if (odd == 0) {  // the left side: two sides differ, and nobody can tell which is wrong
                RC_ASSERT(fault.code == Fault::Code::SideDiffers && fault.isTie);
                RC_ASSERT(bad->textOf(fault.neighbour) == terms[odd]);
                return;
            }
            RC_ASSERT(bad->textOf(fault.place) == terms[odd]);
            RC_ASSERT(std::ranges::count(analysis.terms, Fit::Differs, &Term::fit) == 1);
        }));
    }

    void unitsAreReadBack() {
        QVERIFY(rc::check([] {
            Dimension dimension;
            for (std::size_t i = 0; i < kBases; ++i) {
                const auto power = makeRational(below(7) - 3, 1 + below(3));
                const auto factor = Dimension::of(static_cast<Base>(i)).power(*power);
                if (below(3) == 0) dimension = *dimension.times(*factor);
            }
            const auto read = readUnit(unitText(dimension));
            if (read)
                RC_ASSERT(read->dimension == dimension);
            else
                RC_ASSERT(read.error().code == UnitError::Code::TooLong);
        }));
    }

    /// Pieces of the language in any order: an error with a place in the text, or a result.
    void nonsenseOfOurSignsEnds() {
        static const std::vector<std::string> kPieces{
            "a", "q1", "n", "12", "1.5", "3 GB/s", "(", ")", "max(", "min(", ",",
            ";", "+",  "-", "*",  "/",   "^",      "=", "²", "⁻",    "×",    "·",
            "÷", "−",  " ", "°",  "%",   "_",      ".", "e", "1e",   "q2^",  "GB/"};
        QVERIFY(rc::check([] {
            std::string text;
            const int count = below(60);
            for (int i = 0; i < count; ++i)
                text += oneOf(kPieces);
            endsWell(text);
        }));
    }

    void anyBytesEnd() {
        QVERIFY(rc::check([](const std::string& bytes) { endsWell(bytes); }));
        QVERIFY(rc::check([] {
            std::string bytes;
            const int count = below(2500);
            for (int i = 0; i < count; ++i)
                bytes += static_cast<char>(below(256));
            endsWell(bytes);
            (void)readUnit(bytes);
        }));
    }

private:
    static void endsWell(const std::string& text) {
        const auto equation = parseEquation(text);
        if (!equation) {
            RC_ASSERT(equation.error().place.begin <= equation.error().place.end);
            RC_ASSERT(equation.error().place.end <= text.size());
            return;
        }
        const Analysis analysis = analyse(*equation, quantities());
        RC_ASSERT(!analysis.terms.empty());
        for (const Term& term : analysis.terms)
            RC_ASSERT(term.span.begin < term.span.end && term.span.end <= text.size());
        RC_ASSERT((analysis.verdict == Verdict::Homogeneous) == analysis.faults.empty());
    }
};

QTEST_APPLESS_MAIN(TestEquationProperties)
#include "tst_equation_properties.moc"
