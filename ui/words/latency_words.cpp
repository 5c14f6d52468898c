// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/latency_words.h"

#include "ui/words/number_words.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kDigits = 3;
constexpr int kHumanDigits = 2;
constexpr QChar kEnDash(0x2013);

struct LatencyWords {
    Q_DECLARE_TR_FUNCTIONS(LatencyWords)
};

struct Prefix {
    const char* symbol;
    double seconds;
};
constexpr std::array kPrefixes{Prefix{"ns", 1e-9}, Prefix{"µs", 1e-6}, Prefix{"ms", 1e-3}, Prefix{"s", 1.0}};

enum class Span { Nanosecond, Microsecond, Millisecond, Second, Minute, Hour, Day, Year };

struct HumanUnit {
    Span span;
    double seconds;
};
constexpr double kDay = 86'400.0;
constexpr std::array kHumanUnits{HumanUnit{Span::Nanosecond, 1e-9},  HumanUnit{Span::Microsecond, 1e-6},
                                 HumanUnit{Span::Millisecond, 1e-3}, HumanUnit{Span::Second, 1.0},
                                 HumanUnit{Span::Minute, 60.0},      HumanUnit{Span::Hour, 3600.0},
                                 HumanUnit{Span::Day, kDay},         HumanUnit{Span::Year, 365.0 * kDay}};

/// The largest unit of which there is at least one, after rounding.
template <class Units>
const auto& fitting(const Units& units, double seconds) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (seconds >= units[i].seconds * 0.9995) found = i;
    return units[found];
}

QString one(Span span) {
    switch (span) {
        case Span::Nanosecond:
            return LatencyWords::tr("1 nanosecond");
        case Span::Microsecond:
            return LatencyWords::tr("1 microsecond");
        case Span::Millisecond:
            return LatencyWords::tr("1 millisecond");
        case Span::Second:
            return LatencyWords::tr("1 second");
        case Span::Minute:
            return LatencyWords::tr("1 minute");
        case Span::Hour:
            return LatencyWords::tr("1 hour");
        case Span::Day:
            return LatencyWords::tr("1 day");
        case Span::Year:
            break;
    }
    return LatencyWords::tr("1 year");
}

QString several(Span span, const QString& number) {
    switch (span) {
        case Span::Nanosecond:
            return LatencyWords::tr("%1 nanoseconds").arg(number);
        case Span::Microsecond:
            return LatencyWords::tr("%1 microseconds").arg(number);
        case Span::Millisecond:
            return LatencyWords::tr("%1 milliseconds").arg(number);
        case Span::Second:
            return LatencyWords::tr("%1 seconds").arg(number);
        case Span::Minute:
            return LatencyWords::tr("%1 minutes").arg(number);
        case Span::Hour:
            return LatencyWords::tr("%1 hours").arg(number);
        case Span::Day:
            return LatencyWords::tr("%1 days").arg(number);
        case Span::Year:
            break;
    }
    return LatencyWords::tr("%1 years").arg(number);
}

QString humanNumber(double seconds, const HumanUnit& unit, const QLocale& locale) {
    return figureText(seconds / unit.seconds, kHumanDigits, locale);
}

QString humanOne(double seconds, const QLocale& locale) {
    const HumanUnit& unit = fitting(kHumanUnits, seconds);
    const QString number = humanNumber(seconds, unit, locale);
    return number == locale.toString(1) ? one(unit.span) : several(unit.span, number);
}

}  // namespace

QString figureText(double value, int digits, const QLocale& locale) {
    if (value == 0.0 || !std::isfinite(value)) return numberText(value, 0, locale);
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-12));
    const double grid = std::pow(10.0, magnitude - digits + 1);
    const bool keepsWhole = magnitude >= digits;  // 404 of three digits is exact enough, 12,345 is not
    const double rounded = keepsWhole ? std::round(value / grid) * grid : value;
    int decimals = std::max(0, digits - 1 - magnitude);
    while (decimals > 0) {
        const double shorter = std::pow(10.0, decimals - 1);
        const double longer = std::pow(10.0, decimals);
        if (std::round(rounded * longer) != std::round(rounded * shorter) * 10.0) break;
        --decimals;
    }
    return numberText(rounded, decimals, locale);
}

QString rangeText(double low, double high, int digits, const QLocale& locale) {
    const QString from = figureText(low, digits, locale);
    const QString to = figureText(high, digits, locale);
    return from == to ? from : from + kEnDash + to;
}

QString latencyText(double lowSeconds, double highSeconds, const QLocale& locale) {
    const Prefix& prefix = fitting(kPrefixes, lowSeconds);
    return withUnit(rangeText(lowSeconds / prefix.seconds, highSeconds / prefix.seconds, kDigits, locale),
                    QString::fromUtf8(prefix.symbol));
}

QString humanTimeText(double lowSeconds, double highSeconds, const QLocale& locale) {
    const QString low = humanOne(lowSeconds, locale);
    const QString high = humanOne(highSeconds, locale);
    if (low == high) return low;
    const HumanUnit& unit = fitting(kHumanUnits, highSeconds);
    const bool alike = fitting(kHumanUnits, lowSeconds).span == unit.span;
    const QString from = alike ? humanNumber(lowSeconds, unit, locale) : low;
    return LatencyWords::tr("%1 to %2", "a range of times: 12 to 21 seconds").arg(from, high);
}

QString cyclesText(double low, double high, const QLocale& locale) {
    const auto whole = [](double cycles) { return cycles < 1.0 ? cycles : std::round(cycles); };
    const QString number = rangeText(whole(low), whole(high), kDigits, locale);
    return number == locale.toString(1) ? LatencyWords::tr("1 cycle")
                                        : LatencyWords::tr("%1 cycles").arg(number);
}

}  // namespace ridgepoint::ui
