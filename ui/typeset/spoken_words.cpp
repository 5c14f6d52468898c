// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/spoken_words.h"

#include <QHash>
#include <QStringList>
#include <QtGlobal>

namespace ridgepoint::ui {
namespace {

/// Commands that are one word, or silent.
const QHash<QString, const char*>& words() {
    static const QHash<QString, const char*> table{
        {QStringLiteral("times"), QT_TRANSLATE_NOOP("SpokenTeX", "times")},
        {QStringLiteral("cdot"), QT_TRANSLATE_NOOP("SpokenTeX", "times")},
        {QStringLiteral("approx"), QT_TRANSLATE_NOOP("SpokenTeX", "is approximately")},
        {QStringLiteral("le"), QT_TRANSLATE_NOOP("SpokenTeX", "is at most")},
        {QStringLiteral("leq"), QT_TRANSLATE_NOOP("SpokenTeX", "is at most")},
        {QStringLiteral("ge"), QT_TRANSLATE_NOOP("SpokenTeX", "is at least")},
        {QStringLiteral("geq"), QT_TRANSLATE_NOOP("SpokenTeX", "is at least")},
        {QStringLiteral("ne"), QT_TRANSLATE_NOOP("SpokenTeX", "is not")},
        {QStringLiteral("ll"), QT_TRANSLATE_NOOP("SpokenTeX", "is much less than")},
        {QStringLiteral("gg"), QT_TRANSLATE_NOOP("SpokenTeX", "is much greater than")},
        {QStringLiteral("propto"), QT_TRANSLATE_NOOP("SpokenTeX", "is proportional to")},
        {QStringLiteral("in"), QT_TRANSLATE_NOOP("SpokenTeX", "in")},
        {QStringLiteral("to"), QT_TRANSLATE_NOOP("SpokenTeX", "goes to")},
        {QStringLiteral("pm"), QT_TRANSLATE_NOOP("SpokenTeX", "plus or minus")},
        {QStringLiteral("infty"), QT_TRANSLATE_NOOP("SpokenTeX", "infinity")},
        {QStringLiteral("min"), QT_TRANSLATE_NOOP("SpokenTeX", "the minimum of")},
        {QStringLiteral("max"), QT_TRANSLATE_NOOP("SpokenTeX", "the maximum of")},
        {QStringLiteral("ln"), QT_TRANSLATE_NOOP("SpokenTeX", "the natural logarithm of")},
        {QStringLiteral("exp"), QT_TRANSLATE_NOOP("SpokenTeX", "the exponential of")},
        {QStringLiteral("sum"), QT_TRANSLATE_NOOP("SpokenTeX", "the sum of")},
        {QStringLiteral("prod"), QT_TRANSLATE_NOOP("SpokenTeX", "the product of")},
        {QStringLiteral("ldots"), QT_TRANSLATE_NOOP("SpokenTeX", "and so on")},
        {QStringLiteral("cdots"), QT_TRANSLATE_NOOP("SpokenTeX", "and so on")},
        {QStringLiteral("%"), QT_TRANSLATE_NOOP("SpokenTeX", "percent")},
        {QStringLiteral("{"), QT_TRANSLATE_NOOP("SpokenTeX", "open brace")},
        {QStringLiteral("}"), QT_TRANSLATE_NOOP("SpokenTeX", "close brace")},
    };
    return table;
}

/// Commands that only space or size.
const QStringList& silent() {
    static const QStringList names = QStringLiteral(
                                         ", ; : ! quad qquad left right big Big bigl bigr Bigl Bigr "
                                         "displaystyle limits")
                                         .split(u' ') +
                                     QStringList{QStringLiteral(" ")};
    return names;
}

}  // namespace

const char* commandWord(const QString& name) {
    return words().value(name, nullptr);
}

bool isSilent(const QString& name) {
    return silent().contains(name);
}

bool isGreek(const QString& name) {
    static const QStringList letters =
        QStringLiteral(
            "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi "
            "rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma "
            "Upsilon Phi Psi Omega")
            .split(u' ');
    return letters.contains(name);
}

const char* accentPattern(const QString& name) {
    if (name == u"bar" || name == u"overline") return QT_TRANSLATE_NOOP("SpokenTeX", "%1 bar");
    if (name == u"hat" || name == u"widehat") return QT_TRANSLATE_NOOP("SpokenTeX", "%1 hat");
    if (name == u"tilde") return QT_TRANSLATE_NOOP("SpokenTeX", "%1 tilde");
    if (name == u"vec") return QT_TRANSLATE_NOOP("SpokenTeX", "vector %1");
    return nullptr;
}

const char* symbolWord(QChar c) {
    switch (c.unicode()) {
        case '=':
            return QT_TRANSLATE_NOOP("SpokenTeX", "equals");
        case '+':
            return QT_TRANSLATE_NOOP("SpokenTeX", "plus");
        case '-':
            return QT_TRANSLATE_NOOP("SpokenTeX", "minus");
        case '/':
            return QT_TRANSLATE_NOOP("SpokenTeX", "divided by");
        case '<':
            return QT_TRANSLATE_NOOP("SpokenTeX", "is less than");
        case '>':
            return QT_TRANSLATE_NOOP("SpokenTeX", "is greater than");
        case '(':
            return QT_TRANSLATE_NOOP("SpokenTeX", "open parenthesis");
        case ')':
            return QT_TRANSLATE_NOOP("SpokenTeX", "close parenthesis");
        case '[':
            return QT_TRANSLATE_NOOP("SpokenTeX", "open bracket");
        case ']':
            return QT_TRANSLATE_NOOP("SpokenTeX", "close bracket");
        default:
            return nullptr;
    }
}

}  // namespace ridgepoint::ui
