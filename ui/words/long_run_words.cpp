// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/long_run_words.h"

#include "ui/words/number_words.h"

#include <QCoreApplication>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kDecimals = 2;
const QString kUnit = QStringLiteral("ms");

struct LongRunWords {
    Q_DECLARE_TR_FUNCTIONS(LongRunWords)
};

QString verdictText(const QString& verdict) {
    if (verdict == QLatin1String("valid")) return LongRunWords::tr("The load generator calls it valid.");
    if (verdict == QLatin1String("queries"))
        return LongRunWords::tr("The load generator calls it invalid: too few queries for its percentile.");
    if (verdict == QLatin1String("latency"))
        return LongRunWords::tr("The load generator calls it invalid: too many queries are late.");
    if (verdict == QLatin1String("unstable"))
        return LongRunWords::tr("The load generator calls it invalid: more arrives than can be done.");
    return {};
}

}  // namespace

QString figureName(qsizetype figure) {
    if (figure == 0) return LongRunWords::tr("Mean");
    return QLatin1Char('P') +
           QString::number(100.0 * simulation::kReported[static_cast<std::size_t>(figure - 1)]);
}

QString figureText(const simulation::Estimate& figure, const QLocale& locale) {
    return withUnit(numberText(figure.value, kDecimals, locale), kUnit);
}

QString figureIntervalText(const simulation::Estimate& figure, const QLocale& locale) {
    const bool hasInterval = !std::isnan(figure.low) && !std::isnan(figure.high);
    const QString interval = hasInterval
                                 ? LongRunWords::tr("%1 to %2", "an interval")
                                       .arg(numberText(figure.low, kDecimals, locale),
                                            withUnit(numberText(figure.high, kDecimals, locale), kUnit))
                                 : LongRunWords::tr("none", "an interval");
    return figure.isProvisional ? LongRunWords::tr("%1, provisional").arg(interval) : interval;
}

QString longRunCountText(const QString& model, qint64 count, const QLocale& locale) {
    const QString number = numberText(static_cast<double>(count), 0, locale);
    return model == QLatin1String("scenario_run") ? LongRunWords::tr("%1 queries").arg(number)
                                                  : LongRunWords::tr("%1 samples").arg(number);
}

QString longRunCommand(const labs::LongRunRecord& run) {
    QStringList words{QStringLiteral("ridgepoint-cli eval"), run.model};
    for (const QString& name : run.inputs.keys()) {
        const QJsonValue value = run.inputs.value(name);
        words.append(name + u'=' +
                     (value.isDouble() ? labs::plainNumber(value.toDouble()) : value.toString()));
    }
    return words.join(u' ');
}

QString longRunText(const labs::LongRunRecord& run, const QLocale& locale) {
    const QString made = LongRunWords::tr("%1 with seed %2, model %3 in revision %4.")
                             .arg(longRunCountText(run.model, run.count, locale))
                             .arg(run.seed)
                             .arg(run.model)
                             .arg(run.revision);
    const QString verdict = verdictText(run.verdict);
    return verdict.isEmpty() ? made : made + QLatin1Char(' ') + verdict;
}

}  // namespace ridgepoint::ui
