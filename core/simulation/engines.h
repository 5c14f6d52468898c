// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace ridgepoint::simulation {

/// When each of several equal engines is free [ms]. The one that is free first takes the next batch.
class Engines {
public:
    explicit Engines(int count) : m_free(static_cast<std::size_t>(count), 0.0) {}

    [[nodiscard]] double earliest() const { return m_free.front(); }
    /// The engine that was free first works until `end`.
    void occupyUntil(double end) {
        if (m_free.size() > 1) std::pop_heap(m_free.begin(), m_free.end(), std::greater<>());
        m_free.back() = end;
        if (m_free.size() > 1) std::push_heap(m_free.begin(), m_free.end(), std::greater<>());
    }

private:
    std::vector<double> m_free;  ///< a heap, the earliest in front
};

}  // namespace ridgepoint::simulation
