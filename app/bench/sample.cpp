// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/sample.h"

#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace ridgepoint::bench {
namespace {

void printLine(const QString& line) {
    QTextStream(stdout) << line << Qt::endl;
}

}  // namespace

double Sample::quantile(double q) const {
    if (m_values.empty()) return std::nan("");
    std::ranges::sort(m_values);
    const auto rank = static_cast<std::size_t>(std::ceil(q * static_cast<double>(m_values.size())));
    return m_values[std::clamp<std::size_t>(rank, 1, m_values.size()) - 1];
}

Sample repeat(int count, int warmUp, const std::function<void(int)>& work) {
    Sample sample;
    for (int i = 0; i < warmUp + count; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        if (i >= warmUp) sample.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return sample;
}

void printRow(const QString& what, const Sample& sample, const QString& unit, double perUnit,
              const QString& target) {
    printLine(QStringLiteral("| %1 | %2 %5 | %3 %5 | %4 | %6 |")
                  .arg(what)
                  .arg(sample.quantile(0.5) * perUnit, 0, 'g', 3)
                  .arg(sample.quantile(0.99) * perUnit, 0, 'g', 3)
                  .arg(target, unit)
                  .arg(sample.size()));
}

void printValue(const QString& what, double value, const QString& unit, const QString& target) {
    printLine(
        QStringLiteral("| %1 | %2 %3 | – | %4 | 1 |").arg(what).arg(value, 0, 'g', 3).arg(unit, target));
}

}  // namespace ridgepoint::bench
