// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/spoken_tex.h"

#include "ui/typeset/equation_source.h"
#include "ui/typeset/spoken_words.h"

#include <QCoreApplication>

#include <optional>

namespace ridgepoint::ui {
namespace {

constexpr int kMaximumDepth = 40;

/// Recursive descent over the TeX; gives up (m_failed) at the first thing that it does not know.
class Reader {
    Q_DECLARE_TR_FUNCTIONS(SpokenTeX)

public:
    Reader(const QString& tex, const QStringList& slotTexts) : m_tex(tex), m_slots(slotTexts) {}

    std::optional<QString> all() {
        const QString text = sequence(false);
        if (m_failed || m_at < m_tex.size() || text.isEmpty()) return std::nullopt;
        return text;
    }

private:
    bool atEnd() const { return m_at >= m_tex.size(); }
    QChar peek() const { return m_tex.at(m_at); }

    void skipBlanks() {
        while (!atEnd() && peek().isSpace())
            ++m_at;
    }

    /// Everything up to the end or to the closing brace of the group.
    QString sequence(bool group) {
        QStringList spoken;
        for (skipBlanks(); !atEnd() && !m_failed; skipBlanks()) {
            if (peek() == u'}') {
                if (!group) m_failed = true;
                break;
            }
            const QString text = withScripts(item());
            if (!text.isEmpty()) spoken.append(text);
        }
        return spoken.join(u' ');
    }

    /// `{...}` or one item.
    QString argument() {
        skipBlanks();
        if (atEnd()) return fail();
        return item();
    }

    QString group() {
        ++m_at;
        if (++m_depth > kMaximumDepth) return fail();
        const QString text = sequence(true);
        --m_depth;
        if (atEnd()) return fail();
        ++m_at;
        return text;
    }

    QString item() {
        const QChar c = peek();
        if (c == u'{') return group();
        if (c == u'\\') return command();
        if (c.isDigit() || c == u'.') return numeral();
        ++m_at;
        if (c == u'|') {
            m_insideBars = !m_insideBars;
            return m_insideBars ? tr("the absolute value of") : tr("end absolute value");
        }
        if (c == u',') return QStringLiteral(",");
        if (const char* name = symbolWord(c)) return tr(name);
        if (c.isLetter()) return letter(c);
        return fail();
    }

    QString numeral() {
        const qsizetype start = m_at;
        while (!atEnd() && (peek().isDigit() || peek() == u'.'))
            ++m_at;
        return m_tex.mid(start, m_at - start);
    }

    /// A letter; `S(n)`, with a single letter in the parentheses, is a function of it.
    QString letter(QChar c) {
        const bool application = m_at + 2 < m_tex.size() && peek() == u'(' && m_tex.at(m_at + 1).isLetter() &&
                                 m_tex.at(m_at + 2) == u')';
        if (!application) return c;
        const QChar of = m_tex.at(m_at + 1);
        m_at += 3;
        return tr("%1 of %2").arg(c).arg(of);
    }

    QString commandName() {
        ++m_at;
        const qsizetype start = m_at;
        while (!atEnd() && peek().isLetter())
            ++m_at;
        if (m_at == start && !atEnd()) ++m_at;
        return m_tex.mid(start, m_at - start);
    }

    QString command() {
        const QString name = commandName();
        if (++m_depth > kMaximumDepth) return fail();
        const QString text = spokenCommand(name);
        --m_depth;
        return text;
    }

    QString spokenCommand(const QString& name) {
        if (name == u"frac" || name == u"dfrac" || name == u"tfrac" || name == u"cfrac") return fraction();
        if (name == u"sqrt") return tr("the square root of %1, end root").arg(argument());
        if (name == u"text" || name == u"mathrm" || name == u"operatorname") return verbatim();
        if (name == u"slot") return slot();
        if (name == u"lim") return limit();
        if (name == u"log") return logarithm();
        if (name == u"underbrace" || name == u"overbrace") return braced();
        if (const char* pattern = accentPattern(name)) return tr(pattern).arg(argument());
        if (isGreek(name)) return name;
        if (const char* text = commandWord(name)) return tr(text);
        if (isSilent(name)) return {};
        return fail();
    }

    /// A fraction says where it ends unless both parts are single words and nothing is around it to confuse.
    QString fraction() {
        ++m_fractions;
        const QString above = argument();
        const QString below = argument();
        --m_fractions;
        const bool simple = m_fractions == 0 && !above.contains(u' ') && !below.contains(u' ');
        return simple ? tr("%1 over %2").arg(above, below)
                      : tr("the fraction %1 over %2, end fraction").arg(above, below);
    }

    QString verbatim() {
        skipBlanks();
        if (atEnd() || peek() != u'{') return fail();
        const qsizetype end = m_tex.indexOf(u'}', m_at);
        const QString text = end < 0 ? QString() : m_tex.mid(m_at + 1, end - m_at - 1);
        if (end < 0 || text.contains(u'{') || text.contains(u'\\')) return fail();
        m_at = end + 1;
        return text.trimmed();
    }

    QString slot() {
        if (!atEnd() && peek() == u'[') m_at = m_tex.indexOf(u']', m_at) + 1;
        bool ok = false;
        const int index = verbatim().toInt(&ok);
        if (!ok) return fail();
        const QString text = m_slots.value(index);
        return text.isEmpty() ? tr("blank") : text;
    }

    QString limit() {
        skipBlanks();
        if (atEnd() || peek() != u'_') return tr("the limit of");
        ++m_at;
        return tr("the limit as %1 of").arg(argument());
    }

    QString logarithm() {
        skipBlanks();
        if (atEnd() || peek() != u'_') return tr("the logarithm of");
        ++m_at;
        return tr("the logarithm to base %1 of").arg(argument());
    }

    /// A part and what its brace calls it.
    QString braced() {
        const QString part = argument();
        skipBlanks();
        if (atEnd() || (peek() != u'_' && peek() != u'^')) return part;
        ++m_at;
        return tr("%1 (%2)").arg(part, argument());
    }

    QString withScripts(QString base) {
        for (; !atEnd() && peek() == u'\''; ++m_at)
            base = tr("%1 prime").arg(base);
        for (skipBlanks(); !atEnd() && !m_failed && (peek() == u'^' || peek() == u'_'); skipBlanks()) {
            const bool above = peek() == u'^';
            ++m_at;
            const QString script = argument();
            if (!above)
                base = tr("%1 sub %2").arg(base, script);
            else if (script == u"2")
                base = tr("%1 squared").arg(base);
            else if (script == u"3")
                base = tr("%1 cubed").arg(base);
            else
                base = tr("%1 to the power %2").arg(base, script);
        }
        return base;
    }

    QString fail() {
        m_failed = true;
        return {};
    }

    const QString& m_tex;
    const QStringList& m_slots;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_fractions = 0;
    bool m_insideBars = false;
    bool m_failed = false;
};

}  // namespace

QString spokenTeX(const QString& source, const QStringList& slotTexts) {
    const QString tex = parseEquation(source).tex;
    Reader reader(tex, slotTexts);
    return reader.all().value_or(fillSlots(tex, slotTexts));
}

}  // namespace ridgepoint::ui
