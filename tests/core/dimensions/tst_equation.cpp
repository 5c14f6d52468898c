// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/equation.h"

#include <QTest>

using namespace ridgepoint::dimensions;

namespace {

/// The tree with every operation in parentheses.
std::string shape(const Equation& equation, int index) {
    const Node& node = equation.nodes[static_cast<std::size_t>(index)];
    const auto joined = [&](const char* plain, const char* inverse) {
        std::string text = "(";
        for (std::size_t i = 0; i < node.parts.size(); ++i) {
            if (i > 0) text += node.parts[i].isInverse ? inverse : plain;
            text += shape(equation, node.parts[i].node);
        }
        return text + ')';
    };
    switch (node.kind) {
        case Node::Kind::Number:
            return QString::number(node.number).toStdString() +
                   (node.hasUnit ? '[' + unitText(node.unit.dimension) + ']' : "");
        case Node::Kind::Name:
            return std::string(equation.textOf(node.span));
        case Node::Kind::Sum:
            return joined("+", "-");
        case Node::Kind::Product:
            return joined("*", "/");
        case Node::Kind::Power:
            return joined("^", "^");
        case Node::Kind::Negative:
            return '~' + shape(equation, node.parts.front().node);
        case Node::Kind::Max:
            return "max" + joined(",", ",");
        case Node::Kind::Min:
            return "min" + joined(",", ",");
    }
    return {};
}

std::string shape(const std::string& text) {
    const auto equation = parseEquation(text);
    if (!equation) return "error";
    std::string all;
    for (const int side : equation->sides)
        all += (all.empty() ? "" : " = ") + shape(*equation, side);
    return all;
}

}  // namespace

class TestEquation : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char* text, const char* tree) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tree);
        };
        row("a + b*c", "(a+(b*c))");
        row("a/b/c*d", "(a/b/c*d)");
        row("a - b - c", "(a-b-c)");
        row("-a^2", "~(a^2)");
        row("a^-b", "(a^~b)");
        row("2^3^2", "(2^(3^2))");
        row("a^1/2", "((a^1)/2)");
        row("a^(1/2)", "(a^(1/2))");
        row("a²", "(a^2)");
        row("a⁻¹·b", "((a^-1)*b)");
        row("a × b ÷ c − d", "((a*b/c)-d)");
        row("η·λ_1", "(η*λ_1)");
        row("max(a, b; c)", "max(a,b,c)");
        row("min(a+1,b)", "min((a+1),b)");
        row("T = D_vol/BW + 10 us", "T = ((D_vol/BW)+10[s])");
        row("a = b = c", "a = b = c");
        row("3.35 TB/s", "3.35[byte/s]");
        row("3.35 TB / s", "(3.35[byte]/s)");
        row("14 GB/BW", "(14[byte]/BW)");
        row("6 FLOP/param/token * P", "(6[FLOP/(token·param)]*P)");
        row("5 m/s^2", "5[m/s²]");
        row("5 m²", "5[m²]");
        row("(5 m)²", "(5[m]^2)");
        row("2 s·m", "2[s·m]");
        row("2 s * m", "(2[s]*m)");
        row("50 % * x", "(50[1]*x)");
        row("1e−3", "0.001");
        row("2.5E+3 J", "2500[J]");
        row(".5", "0.5");
        row("--a", "a");
        row("((a))", "a");
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        QCOMPARE(QString::fromStdString(shape(text.toStdString())), tree);
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("begin");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* text, EquationError::Code code, int begin, const char* word) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(code) << begin
                                << QString::fromUtf8(word);
        };
        using enum EquationError::Code;
        row("", Empty, 0, "");
        row("  ", Empty, 0, "");
        row("a + ", OperandMissing, 4, "");
        row("a + * b", OperandMissing, 4, "*");
        row("a b", OperatorMissing, 2, "b");
        row("6 P D", UnknownUnit, 2, "P");
        row("(a + b", NotClosed, 0, "(");
        row("(a + b = c)", NotClosed, 0, "(");
        row("a)", NotOpened, 1, ")");
        row("()", OperandMissing, 1, ")");
        row("sqrt(a)", UnknownFunction, 0, "sqrt");
        row("max(a)", OneArgument, 0, "max(a)");
        row("max()", OperandMissing, 4, ")");
        row("a, b", CommaOutside, 1, ",");
        row("(a, b)", CommaOutside, 2, ",");
        row("= a", SideMissing, 0, "");
        row("a =", SideMissing, 3, "");
        row("a == b", SideMissing, 3, "");
        row("a = b = c = d = e = f = g = h = i", TooManySides, 32, "");
        row("a & b", UnknownSign, 2, "&");
        row("a € b", UnknownSign, 2, "€");
        row("1.2.3", NotANumber, 0, "1.2.3");
        row(".", NotANumber, 0, ".");
        row("1e999", OutOfRange, 0, "1e999");
        row("3 furlong", UnknownUnit, 2, "furlong");
        row("3 s_x", UnknownUnit, 2, "s_x");
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(int, code);
        QFETCH(int, begin);
        QFETCH(QString, word);
        const auto equation = parseEquation(text.toStdString());
        QVERIFY(!equation.ok());
        QCOMPARE(static_cast<int>(equation.error().code), code);
        QCOMPARE(static_cast<int>(equation.error().place.begin), begin);
        QCOMPARE(QString::fromStdString(equation.error().word), word);
    }

    void isBounded() {
        using enum EquationError::Code;
        const auto code = [](const std::string& text) {
            const auto equation = parseEquation(text);
            return equation ? Empty : equation.error().code;
        };
        QCOMPARE(code(std::string(kLongestEquation + 1, 'a')), TooLong);
        QCOMPARE(code(std::string(1000, '(')), TooLong);
        QCOMPARE(code(std::string(100, '(') + 'a'), TooDeep);
        std::string power = "a";
        for (int i = 0; i < 100; ++i)
            power += "^2";
        QCOMPARE(code(power), TooDeep);
        QCOMPARE(code(std::string(700, '-') + 'a'), Empty);  // signs do not nest
        const auto signs = parseEquation(std::string(701, '-') + 'a');
        QVERIFY(signs.ok());
        QCOMPARE(signs->nodes.size(), std::size_t(2));
    }

    void namesInOrder() {
        const auto equation = parseEquation("T = D/BW + O/(R*eta) + T");
        QVERIFY(equation.ok());
        QCOMPARE(equation->names(), (std::vector<std::string>{"T", "D", "BW", "O", "R", "eta"}));
        QVERIFY(equation->uses(equation->sides[1], "eta"));
        QVERIFY(!equation->uses(equation->sides[0], "eta"));
    }

    void tellsNames() {
        for (const char* good : {"T", "D_vol", "λ", "x2"})
            QVERIFY2(isName(good), good);
        for (const char* bad : {"", "2x", "a b", "max", "a+b", " a", "_", "é"})
            QVERIFY2(!isName(bad), bad);
    }
};

QTEST_APPLESS_MAIN(TestEquation)
#include "tst_equation.moc"
