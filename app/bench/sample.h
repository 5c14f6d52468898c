// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace ridgepoint::bench {

/// Times of repeated runs of one thing.
class Sample {
public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }
    [[nodiscard]] double quantile(double q) const;
    [[nodiscard]] std::size_t size() const { return m_values.size(); }

private:
    mutable std::vector<double> m_values;
};

/// Runs `work` `count` times after `warmUp` runs that do not count.
[[nodiscard]] Sample repeat(int count, int warmUp, const std::function<void(int)>& work);

/// One row of the table: "what | median | p99 | target | samples", in Markdown.
void printRow(const QString& what, const Sample& sample, const QString& unit, double perUnit,
              const QString& target);
void printValue(const QString& what, double value, const QString& unit, const QString& target);

void benchCore();      ///< models, commit, report
void benchWindow();    ///< control moved to frame painted; needs a display
void benchLabPlots();  ///< the same for one chart of an act II each
void benchMission();   ///< the same for the mission, whose models are simulations
void benchHandbook();  ///< the same for each instrument of the handbook
void benchStart();     ///< launch to usable window, memory, many labs; needs a display

}  // namespace ridgepoint::bench
