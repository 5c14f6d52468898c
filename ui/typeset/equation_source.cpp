// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation_source.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr int kMaximumDigits = 40;

const QRegularExpression& placeholderPattern() {
    static const QRegularExpression pattern(
        QStringLiteral(R"((?:\\slot\[([0-9]{1,2})\])?\{([A-Za-z][A-Za-z0-9_.-]*\|[^{}|]*\|[0-9])\})"));
    return pattern;
}

qsizetype reservedDigits(const QString& placeholder) {
    const QStringList fields = placeholder.split(u'|');
    const QString& unit = fields.at(1);
    const int decimals = fields.at(2).toInt();
    const int fraction = decimals > 0 ? decimals + 1 : 0;
    if (unit == u"1") return 1 + fraction;
    if (unit == u"count") return 4 + fraction;
    const qsizetype written = unit == u"×" ? 1 : unit.size() + 1;
    const qsizetype suffix = unit.isEmpty() ? 0 : written;
    return std::min<qsizetype>(3 + fraction + suffix, kMaximumDigits);
}

/// ASCII white space only, so that the build script agrees to the letter.
QString drawTogether(const QString& tex) {
    QString result;
    result.reserve(tex.size());
    for (const QChar c : tex) {
        const bool blank = c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
        if (!blank)
            result += c;
        else if (!result.isEmpty() && result.back() != u' ')
            result += u' ';
    }
    if (result.endsWith(u' ')) result.chop(1);
    return result;
}

}  // namespace

EquationSource parseEquation(const QString& source) {
    EquationSource result;
    QString tex;
    qsizetype end = 0;
    auto matches = placeholderPattern().globalMatch(source);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString placeholder = match.captured(2);
        const QString digits =
            match.hasCaptured(1) ? match.captured(1) : QString::number(reservedDigits(placeholder));
        tex += QStringView(source).mid(end, match.capturedStart() - end);
        tex += QStringLiteral("{\\slot[%1]{%2}}").arg(digits).arg(result.placeholders.size());
        result.placeholders.append(placeholder);
        end = match.capturedEnd();
    }
    tex += QStringView(source).mid(end);
    result.tex = drawTogether(tex);
    return result;
}

QByteArray equationKey(const QString& tex) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("ridgepoint-equation-1\n"));
    hash.addData(tex.toUtf8());
    return hash.result().toHex();
}

QString fillSlots(const QString& tex, const QStringList& texts) {
    static const QRegularExpression slot(QStringLiteral(R"(\\slot\[[0-9]{1,2}\]\{([0-9]{1,2})\})"));
    QString filled;
    qsizetype end = 0;
    auto matches = slot.globalMatch(tex);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString text = texts.value(match.captured(1).toInt());
        filled += QStringView(tex).mid(end, match.capturedStart() - end);
        filled += text.isEmpty() ? QStringLiteral("…") : text;
        end = match.capturedEnd();
    }
    return filled + tex.mid(end);
}

std::vector<TextPiece> splitAtEquations(const QString& markdown) {
    const QStringList parts = markdown.split(QStringLiteral("$$"));
    std::vector<TextPiece> pieces;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool inside = i % 2 == 1;
        const bool closed = i + 1 < parts.size();
        if (inside && !closed)
            pieces.back().text += QStringLiteral("$$") + parts.at(i);
        else
            pieces.push_back({inside, parts.at(i)});
    }
    std::erase_if(pieces, [](const TextPiece& piece) { return piece.text.trimmed().isEmpty(); });
    return pieces;
}

}  // namespace ridgepoint::ui
