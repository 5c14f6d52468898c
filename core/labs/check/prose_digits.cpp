// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/lab_checks.h"
#include "core/labs/links.h"

#include <QRegularExpression>

/// Which digits prose may hold: names of the field, years of citations, cross-references, list markers.
namespace ridgepoint::labs {
namespace {

QString alternatives() {
    return QStringList{
        QStringLiteral(R"(\b[HAB]\d{3}\b)"),                         // H100, A100, B200
        QStringLiteral(R"(\b(?:P|p)\d{2}(?:\.\d)?\b)"),              // P50, P99, P99.9
        QStringLiteral(R"(\b(?:FP|BF|TF|INT|int|fp|bf)\d{1,2}\b)"),  // FP16, INT8
        QStringLiteral(R"(\bHBM\d?e?\b|\bLPDDR\d\b|\bDDR\d\b|\bPCIe \d\b|\bNVLink \d\b)"),
        QStringLiteral(
            R"(\bE[245]M[23]\b|\bTPU v\d\w?\b|\b[0-9]:[0-9] sparsity\b|\bIEEE 754\b|\bZeRO-[1-3]\b)"),
        QStringLiteral(R"(\bMAX\d{5}\b|\bCortex-M\d\w?\b|\bESP32\b|\bLlama \d\b|\bL[12]\b)"),
        QStringLiteral(R"(\b(?:45|7) nm\b|\bSystem/360\b)"),  // names of a process, of a machine
        QStringLiteral(R"(\b[vV]\d-\d{2}(?:-\w+)?\b)"),  // v1-12
        QStringLiteral(
            R"(\b(?:Lab|lab|Labs|Act|Volume|Section|Chapter|Appendix|No\.|pp?\.)\s?\d+(?:[–-]\d+)?)"),
        QStringLiteral(R"(\b(?:1[89]\d{2}|20\d{2})\b)"),  // years
        QStringLiteral(R"(^\s*\d+\.\s)"),                 // numbered lists
    }
        .join(u'|');
}

const QRegularExpression& allowed() {
    static const QRegularExpression pattern(alternatives(), QRegularExpression::MultilineOption);
    return pattern;
}

const QRegularExpression& formula() {
    static const QRegularExpression pattern(QStringLiteral(R"(\$\$.*?\$\$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

}  // namespace

QString digitInProse(const Template& text) {
    QString prose;
    for (const Template::Piece& piece : text.pieces)
        prose += piece.placeholder < 0 ? piece.text : QStringLiteral("_");
    prose.remove(formula());
    prose = withoutLinks(prose);
    prose.remove(allowed());
    static const QRegularExpression word(QStringLiteral(R"(\S*\d\S*)"));
    return word.match(prose).captured();
}

}  // namespace ridgepoint::labs
