// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/device_words.h"

#include "ui/words/constant_words.h"
#include "ui/words/latency_words.h"
#include "ui/words/number_words.h"

#include <QCoreApplication>

#include <array>

namespace ridgepoint::ui {

using instruments::ComparedCell;
using instruments::ComparedRow;

namespace {

constexpr int kComputedDecimals = 1;
constexpr int kDigits = 3;

struct DeviceWords {
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)
};

struct Name {
    const char* id;
    const char* text;
};

constexpr std::array kDevices{
    Name{"orin_nx16", QT_TRANSLATE_NOOP("DeviceWords", "Orin NX 16 GB")},
    Name{"a100_sxm40", QT_TRANSLATE_NOOP("DeviceWords", "A100 SXM 40 GB")},
    Name{"a100_pcie80", QT_TRANSLATE_NOOP("DeviceWords", "A100 PCIe 80 GB")},
    Name{"a100_sxm80", QT_TRANSLATE_NOOP("DeviceWords", "A100 SXM 80 GB")},
    Name{"tpu_v5p", QT_TRANSLATE_NOOP("DeviceWords", "TPU v5p")},
    Name{"h100_pcie", QT_TRANSLATE_NOOP("DeviceWords", "H100 PCIe")},
    Name{"h100_sxm", QT_TRANSLATE_NOOP("DeviceWords", "H100 SXM")},
    Name{"h200_sxm", QT_TRANSLATE_NOOP("DeviceWords", "H200 SXM")},
    Name{"b200_sxm", QT_TRANSLATE_NOOP("DeviceWords", "B200 SXM")},
};

constexpr std::array kRows{
    Name{"float_peak", QT_TRANSLATE_NOOP("DeviceWords", "Peak, FP16 or BF16")},
    Name{"integer_peak", QT_TRANSLATE_NOOP("DeviceWords", "Peak, INT8")},
    Name{"bandwidth", QT_TRANSLATE_NOOP("DeviceWords", "Memory bandwidth")},
    Name{"memory", QT_TRANSLATE_NOOP("DeviceWords", "Memory")},
    Name{"power", QT_TRANSLATE_NOOP("DeviceWords", "Power limit")},
    Name{"ridge", QT_TRANSLATE_NOOP("DeviceWords", "Ridge point, FP16 or BF16")},
    Name{"integer_ridge", QT_TRANSLATE_NOOP("DeviceWords", "Ridge point, INT8")},
    Name{"tokens", QT_TRANSLATE_NOOP("DeviceWords", "Tokens a second, at most")},
    Name{"largest", QT_TRANSLATE_NOOP("DeviceWords", "Largest model that fits")},
};

template <class Names>
QString nameIn(const Names& names, const QString& id) {
    for (const Name& name : names)
        if (id == QLatin1String(name.id)) return DeviceWords::tr(name.text);
    return id;
}

QString sizeText(double billions, const QLocale& locale) {
    return rangeText(billions, billions, kDigits, locale);
}

QString weightText(const QLocale& locale) {
    return numberText(instruments::DeviceComparison::weight().value(), 0, locale);
}

const ComparedRow* find(const QVector<ComparedRow>& rows, const char* id) {
    for (const ComparedRow& row : rows)
        if (row.id == QLatin1String(id)) return &row;
    return nullptr;
}

bool hasRatio(const ComparedRow* row) {
    return row && row->ratio;
}

QString specsText(const QVector<ComparedRow>& rows, const QString& a, const QString& b,
                  const QLocale& locale) {
    const ComparedRow* bandwidth = find(rows, "bandwidth");
    if (!hasRatio(bandwidth)) return {};
    const QString wide = comparedRatioText(*bandwidth, locale);
    for (const char* id : {"float_peak", "integer_peak"})
        if (const ComparedRow* peak = find(rows, id); hasRatio(peak))
            return DeviceWords::tr("The %1 has %2 the peak and %3 the memory bandwidth of the %4.")
                .arg(b, comparedRatioText(*peak, locale), wide, a);
    return DeviceWords::tr(
               "The %1 has %2 the memory bandwidth of the %3. No peak is published for both in one format.")
        .arg(b, wide, a);
}

QString tokensText(const ComparedRow& row, const QString& a, const QString& b, double billions,
                   const QLocale& locale) {
    const QString size = sizeText(billions, locale);
    if (row.ratio)
        return DeviceWords::
            tr("Each token of a single reader needs all weights once, so the tokens follow the bandwidth: "
               "at most %1.")
                .arg(comparedRatioText(row, locale));
    if (row.a.value || row.b.value)
        return DeviceWords::tr("A model of %1 billion parameters fits on the %2 alone.")
            .arg(size, row.a.value ? a : b);
    return DeviceWords::tr("A model of %1 billion parameters fits on neither: it takes several devices.")
        .arg(size);
}

}  // namespace

QString deviceName(const QString& id) {
    return nameIn(kDevices, id);
}

QString comparedRowName(const QString& row) {
    return nameIn(kRows, row);
}

QString comparedRowRemark(const QString& row, double billions, const QLocale& locale) {
    if (row.endsWith(QLatin1String("ridge"))) return DeviceWords::tr("computed: peak over memory bandwidth");
    if (row == QLatin1String("tokens"))
        return DeviceWords::
            tr("computed: bandwidth over the bytes of all weights; %1 billion parameters of %2 bytes, one "
               "reader")
                .arg(sizeText(billions, locale), weightText(locale));
    if (row == QLatin1String("largest"))
        return DeviceWords::tr("computed: parameters of %1 bytes, nothing else in the memory")
            .arg(weightText(locale));
    return {};
}

QString comparedValueText(const ComparedRow& row, const ComparedCell& cell, const QLocale& locale) {
    if (cell.missing == ComparedCell::Missing::DoesNotFit) return DeviceWords::tr("does not fit");
    if (!cell.value) return DeviceWords::tr("not published");
    if (cell.record) return constantText(*cell.record, *row.unit, locale);
    const QString number = numberText(cell.value->low, kComputedDecimals, locale);
    if (row.id == QLatin1String("tokens")) return withUnit(number, DeviceWords::tr("tokens/s"));
    return withUnit(number, labs::unitSymbol(row.unit));
}

QString comparedRatioText(const ComparedRow& row, const QLocale& locale) {
    if (!row.ratio) return QStringLiteral("–");
    return withUnit(rangeText(row.ratio->low, row.ratio->high, kDigits, locale), QStringLiteral("×"));
}

QString comparisonText(const instruments::DeviceComparison& comparison, const QVector<ComparedRow>& rows,
                       const QLocale& locale) {
    const auto nameAt = [](int place) {
        return deviceName(
            QString::fromLatin1(instruments::comparedDevices()[static_cast<std::size_t>(place)].id));
    };
    const QString a = nameAt(comparison.a());
    const QString b = nameAt(comparison.b());
    const ComparedRow* tokens = find(rows, "tokens");
    const QString rate = tokens ? tokensText(*tokens, a, b, comparison.billions(), locale) : QString();
    if (comparison.a() == comparison.b()) return DeviceWords::tr("Both sides show the %1.").arg(a);
    return (specsText(rows, a, b, locale) + u' ' + rate).trimmed();
}

}  // namespace ridgepoint::ui
