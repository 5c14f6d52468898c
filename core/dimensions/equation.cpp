// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/equation.h"

#include "core/dimensions/lexer.h"

#include <algorithm>

namespace ridgepoint::dimensions {
namespace {

using Code = EquationError::Code;
using Kind = Token::Kind;

/// Recursive descent. Each function gives the index of the node it made, or -1 after an error.
class Parser {
public:
    Parser(std::string_view text, std::vector<Token> tokens) : m_tokens(std::move(tokens)) {
        m_equation.text = text;
    }

    Result<Equation, EquationError> parse() {
        for (;;) {
            if (is(Kind::Equals) || (is(Kind::End) && !m_equation.sides.empty()))
                return EquationError{Code::SideMissing, token().span, {}};
            if (m_equation.sides.size() == kMostSides)
                return EquationError{Code::TooManySides, token().span, {}};
            const int side = sum();
            if (side < 0) return m_error;
            m_equation.sides.push_back(side);
            if (is(Kind::End)) return std::move(m_equation);
            if (!take(Kind::Equals)) return unexpected();
        }
    }

private:
    [[nodiscard]] const Token& token() const { return m_tokens[m_at]; }
    [[nodiscard]] bool is(Kind kind) const { return token().kind == kind; }
    bool take(Kind kind) {
        if (!is(kind)) return false;
        ++m_at;
        return true;
    }

    int fail(Code code, Span place) {
        m_error = {code, place, std::string(m_equation.textOf(place))};
        return -1;
    }

    /// The error for a token that cannot follow a complete operand.
    EquationError unexpected() {
        const Code code = is(Kind::Close)   ? Code::NotOpened
                          : is(Kind::Comma) ? Code::CommaOutside
                                            : Code::OperatorMissing;
        fail(code, token().span);
        return m_error;
    }

    int add(Node node) {
        m_equation.nodes.push_back(std::move(node));
        return static_cast<int>(m_equation.nodes.size()) - 1;
    }

    int join(Node::Kind kind, std::vector<Node::Part> parts) {
        const auto& nodes = m_equation.nodes;
        const Span span{nodes[parts.front().node].whole.begin, nodes[parts.back().node].whole.end};
        return add({kind, span, span, 0.0, {}, false, std::move(parts)});
    }

    int chain(Node::Kind kind, Kind plain, Kind inverse, int (Parser::*operand)()) {
        std::vector<Node::Part> parts;
        bool isInverse = false;
        do {
            const int node = (this->*operand)();
            if (node < 0) return node;
            parts.push_back({node, isInverse});
            isInverse = is(inverse);
        } while (take(plain) || take(inverse));
        return parts.size() == 1 ? parts.front().node : join(kind, std::move(parts));
    }

    int sum() {
        if (++m_depth > kDeepestNesting) return fail(Code::TooDeep, token().span);
        const int node = chain(Node::Kind::Sum, Kind::Plus, Kind::Minus, &Parser::product);
        --m_depth;
        return node;
    }

    int product() { return chain(Node::Kind::Product, Kind::Times, Kind::Divide, &Parser::signedPower); }

    int signedPower() {
        const std::size_t begin = token().span.begin;
        bool isNegative = false;
        while (is(Kind::Plus) || is(Kind::Minus)) {
            isNegative ^= is(Kind::Minus);
            ++m_at;
        }
        const int node = power();
        if (node < 0 || !isNegative) return node;
        const Span span{begin, m_equation.nodes[node].whole.end};
        return add({Node::Kind::Negative, span, span, 0.0, {}, false, {{node, false}}});
    }

    int power() {
        const int base = atom();
        if (base < 0) return base;
        if (is(Kind::Raised)) {
            const Token raised = token();
            ++m_at;
            const int exponent = add({Node::Kind::Number, raised.span, raised.span, raised.number});
            return join(Node::Kind::Power, {{base, false}, {exponent, false}});
        }
        if (!take(Kind::Power)) return base;
        if (++m_depth > kDeepestNesting) return fail(Code::TooDeep, token().span);
        const int exponent = signedPower();
        --m_depth;
        return exponent < 0 ? exponent : join(Node::Kind::Power, {{base, false}, {exponent, false}});
    }

    int atom() {
        const Token first = token();
        switch (first.kind) {
            case Kind::Number:
                ++m_at;
                return add(
                    {Node::Kind::Number, first.span, first.span, first.number, first.unit, first.hasUnit});
            case Kind::Name:
                ++m_at;
                return is(Kind::Open) ? function(first) : add({Node::Kind::Name, first.span, first.span});
            case Kind::Open:
                return parentheses();
            default:
                return fail(Code::OperandMissing, first.span);
        }
    }

    int parentheses() {
        const Span open = token().span;
        ++m_at;
        const int node = sum();
        if (node < 0) return node;
        const int closed = close(open);
        if (closed < 0) return closed;
        m_equation.nodes[node].whole = {open.begin, m_tokens[m_at - 1].span.end};
        return node;
    }

    /// Takes the parenthesis that closes the one at `open`. @return -1 where there is none
    int close(Span open) {
        if (take(Kind::Close)) return 0;
        if (is(Kind::End) || is(Kind::Equals)) return fail(Code::NotClosed, open);
        return fail(is(Kind::Comma) ? Code::CommaOutside : Code::OperatorMissing, token().span);
    }

    int function(const Token& name) {
        const std::string_view called = m_equation.textOf(name.span);
        const bool isMax = called == "max";
        if (!isMax && called != "min") return fail(Code::UnknownFunction, name.span);
        const Span open = token().span;
        ++m_at;
        std::vector<Node::Part> arguments;
        do {
            const int argument = sum();
            if (argument < 0) return argument;
            arguments.push_back({argument, false});
        } while (take(Kind::Comma));
        if (close(open) < 0) return -1;
        const Span span{name.span.begin, m_tokens[m_at - 1].span.end};
        if (arguments.size() == 1) return fail(Code::OneArgument, span);
        return add(
            {isMax ? Node::Kind::Max : Node::Kind::Min, span, span, 0.0, {}, false, std::move(arguments)});
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    Equation m_equation;
    EquationError m_error;
};

}  // namespace

std::vector<std::string> Equation::names() const {
    std::vector<const Node*> found;
    for (const Node& node : nodes)
        if (node.kind == Node::Kind::Name) found.push_back(&node);
    std::ranges::sort(found, {}, [](const Node* node) { return node->span.begin; });
    std::vector<std::string> result;
    for (const Node* node : found)
        if (std::ranges::find(result, textOf(node->span)) == result.end())
            result.emplace_back(textOf(node->span));
    return result;
}

bool Equation::uses(int node, std::string_view name) const {
    const Node& here = nodes[node];
    if (here.kind == Node::Kind::Name) return textOf(here.span) == name;
    return std::ranges::any_of(here.parts, [&](Node::Part part) { return uses(part.node, name); });
}

Result<Equation, EquationError> parseEquation(std::string_view text) {
    auto tokens = readTokens(text);
    if (!tokens) return tokens.error();
    return Parser(text, std::move(tokens).value()).parse();
}

bool isName(std::string_view text) {
    const auto tokens = readTokens(text);
    const bool isOne = tokens && tokens->size() == 2 && tokens->front().kind == Kind::Name &&
                       tokens->front().span.size() == text.size();
    return isOne && text != "max" && text != "min";
}

}  // namespace ridgepoint::dimensions
