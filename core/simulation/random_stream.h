// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/philox.h"

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/normal_distribution.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace ridgepoint::simulation {

/// What a stream of random numbers is for. Streams of one seed never overlap, so that moving one control
/// (another service time, say) leaves the arrivals as they were.
enum class Purpose : std::uint32_t { Arrivals, Service, Noise, Load, Switches };

/// Random numbers of one seed and purpose, in order. Also a UniformRandomBitGenerator.
class RandomStream {
public:
    using result_type = std::uint64_t;

    RandomStream(std::uint64_t seed, Purpose purpose)
        : m_key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)},
          m_purpose(static_cast<std::uint32_t>(purpose)) {}

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }
    result_type operator()() {
        if (m_next == kBuffered) refill();
        return m_buffer[m_next++];
    }

    /// Uniform in (0, 1].
    double uniform() { return (static_cast<double>((*this)() >> 11) + 1.0) * 0x1p-53; }
    /// Exponential with mean 1.
    double exponential() { return m_exponential(*this); }
    /// Standard normal.
    double normal() { return m_normal(*this); }

private:
    static constexpr std::size_t kBuffered = 256;

    void refill();

    Philox::Key m_key;
    std::uint32_t m_purpose;
    std::uint64_t m_counter = 0;
    std::size_t m_next = kBuffered;
    std::array<std::uint64_t, kBuffered> m_buffer;
    boost::random::exponential_distribution<double> m_exponential{1.0};
    boost::random::normal_distribution<double> m_normal{0.0, 1.0};
};

}  // namespace ridgepoint::simulation
