// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/random_stream.h"

namespace ridgepoint::simulation {

void RandomStream::refill() {
    for (std::size_t i = 0; i < kBuffered; i += 2) {
        const Philox::Counter bits = Philox::bits({static_cast<std::uint32_t>(m_counter),
                                                   static_cast<std::uint32_t>(m_counter >> 32), m_purpose, 0},
                                                  m_key);
        m_buffer[i] = std::uint64_t{bits[1]} << 32 | bits[0];
        m_buffer[i + 1] = std::uint64_t{bits[3]} << 32 | bits[2];
        ++m_counter;
    }
    m_next = 0;
}

}  // namespace ridgepoint::simulation
