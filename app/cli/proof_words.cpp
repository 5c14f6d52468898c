// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proof_words.h"

#include "ui/words/number_words.h"

#include <cmath>

namespace ridgepoint::cli {
namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

QString comparisonText(labs::Comparison comparison) {
    switch (comparison) {
        case labs::Comparison::AtLeast:
            return QStringLiteral("at least");
        case labs::Comparison::AtMost:
            return QStringLiteral("at most");
        case labs::Comparison::Above:
            return QStringLiteral("above");
        case labs::Comparison::Below:
            return QStringLiteral("below");
        case labs::Comparison::Is:
            return QStringLiteral("exactly");
        case labs::Comparison::IsNot:
            return QStringLiteral("other than");
    }
    return {};
}

QString times(double factor) {
    return amount(factor, nullptr) + QStringLiteral(" times");
}

}  // namespace

QString amount(double value, const units::Unit* unit, const units::Unit* shown) {
    const auto converted = unit && shown ? units::convert(value, *unit, *shown) : std::nullopt;
    return labs::amountText(converted.value_or(value), converted ? shown : unit, ui::labWording(kEnglish));
}

QString percent(double share) {
    constexpr double kLeast = 1e-5;
    if (share > 0.0 && share < kLeast) return QStringLiteral("<\u00a00.001\u00a0%");
    if (share < 1.0 && share > 1.0 - kLeast) return QStringLiteral(">\u00a099.999\u00a0%");
    const double hundredths = share * 100.0;
    const int decimals = hundredths == 0.0 || hundredths >= 10.0 ? 1 : hundredths >= 1.0 ? 2 : 3;
    return kEnglish.toString(hundredths, 'f', decimals) + QStringLiteral("\u00a0%");
}

QString plain(QString text) {
    return text.replace(QChar(QChar::Nbsp), u' ');
}

QString wholeNumber(qint64 value) {
    return kEnglish.toString(value);
}

QString fit(const QString& text, int width) {
    if (text.size() <= width) return text;
    QString cut = text.left(width - 1);
    while (cut.endsWith(u' ') || cut.endsWith(u','))
        cut.chop(1);
    return cut + QChar(0x2026);
}

QStringList wrapped(const QString& text, int indent) {
    QStringList lines;
    QString line;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > kProofColumns) {
            lines.append(QString(indent, u' ') + plain(line));
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    if (!line.isEmpty()) lines.append(QString(indent, u' ') + plain(line));
    return lines;
}

QString evidenceText(const labs::EvidenceProof& e) {
    QString value = amount(e.value, e.unit);
    QString limit = amount(e.limit, e.unit);
    if (value == limit && !e.exact) {  // so near that four digits hide it
        constexpr int kMore = 8;
        value = labs::amountText(e.value, e.unit, ui::labWording(kEnglish), kMore);
        limit = labs::amountText(e.limit, e.unit, ui::labWording(kEnglish), kMore);
    }
    if (!e.limitName.isEmpty()) limit = QStringLiteral("%1 (%2)").arg(e.limitName, limit);
    const QString at = e.at.isEmpty() ? QString() : QStringLiteral(" at %1").arg(e.at);
    const QString text = QStringLiteral("%1%2 is %3, must be %4 %5")
                             .arg(e.output, at, value, comparisonText(e.comparison), limit);
    if (!e.holds) return text + QStringLiteral(": FAILS");
    if (e.exact || std::isnan(e.slack)) return text;
    return text + QStringLiteral(": %1 to spare").arg(percent(e.slack));
}

QString evidenceSummary(const QVector<labs::EvidenceProof>& evidence) {
    QStringList failing;
    for (const labs::EvidenceProof& e : evidence)
        if (!e.holds) failing.append(evidenceText(e));
    if (!failing.isEmpty()) return failing.join(QStringLiteral("; "));
    const QString many = evidence.size() == 1 ? QStringLiteral("1 condition holds")
                                              : QStringLiteral("%1 conditions hold").arg(evidence.size());
    if (const labs::EvidenceProof* e = labs::tightest(evidence))
        return (evidence.size() == 1 ? many + QStringLiteral(": ") : many + QStringLiteral("; tightest: ")) +
               evidenceText(*e);
    return many + QStringLiteral(" exactly: ") + evidenceText(evidence.first());
}

QString ruleText(const labs::KeyProof& key) {
    if (key.rule == QLatin1String("nearest"))
        return QStringLiteral("the option nearest to the model's value");
    if (key.rule == QLatin1String("largest")) return QStringLiteral("the option with the largest value");
    if (key.rule == QLatin1String("smallest")) return QStringLiteral("the option with the smallest value");
    if (key.rule == QLatin1String("argued"))
        return QStringLiteral("argued with a source; no model decides it, evidence supports it");
    return QStringLiteral("named by the author, proved by evidence");
}

QString marginText(const labs::KeyProof& key) {
    if (key.rival.isEmpty()) return {};
    const QString rival =
        QStringLiteral("%1 with %2").arg(key.rival, amount(key.rivalValue, key.unit, key.shown));
    if (!key.ties.isEmpty())
        return QStringLiteral("TIE with %1: the key is not the only right option")
            .arg(key.ties.join(QStringLiteral(", ")));
    if (std::isnan(key.margin))
        return QStringLiteral("%1, %2 apart")
            .arg(rival, amount(std::abs(key.keyValue - key.rivalValue), key.unit, key.shown));
    if (key.rule == QLatin1String("nearest"))
        return QStringLiteral("%1, which misses the model's value by a factor of %2")
            .arg(rival, amount(key.margin, nullptr));
    if (key.rule == QLatin1String("largest"))
        return QStringLiteral("%1; the key is %2 as large").arg(rival, times(key.margin));
    return QStringLiteral("%1, %2 the key's value").arg(rival, times(key.margin));
}

QString sizeText(const labs::WalkProof& walk) {
    if (!walk.sampled())
        return QStringLiteral("%1 %2, all tried")
            .arg(wholeNumber(walk.grid), walk.grid == 1 ? QStringLiteral("point") : QStringLiteral("points"));
    const double oneIn = static_cast<double>(walk.grid) / static_cast<double>(walk.points);
    return QStringLiteral("sample: 1 in %1 of %2 points, %3 tried")
        .arg(kEnglish.toString(oneIn, 'f', 1), wholeNumber(walk.grid), wholeNumber(walk.points));
}

}  // namespace ridgepoint::cli
