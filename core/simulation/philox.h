// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace ridgepoint::simulation {

/// Philox4x32-10, a counter-based generator: 128 random bits as a function of a counter and a key, with no
/// state between calls. Equal on every platform.
/// @source salmon2011, sections 3.2 and 3.3
struct Philox {
    using Counter = std::array<std::uint32_t, 4>;
    using Key = std::array<std::uint32_t, 2>;

    [[nodiscard]] static constexpr Counter bits(Counter counter, Key key) {
        for (int round = 0; round < kRounds; ++round) {
            const std::uint64_t a = std::uint64_t{kMultiplierA} * counter[0];
            const std::uint64_t b = std::uint64_t{kMultiplierB} * counter[2];
            counter = {high(b) ^ counter[1] ^ key[0], low(b), high(a) ^ counter[3] ^ key[1], low(a)};
            key = {key[0] + kWeylA, key[1] + kWeylB};
        }
        return counter;
    }

private:
    static constexpr int kRounds = 10;
    static constexpr std::uint32_t kMultiplierA = 0xD2511F53;
    static constexpr std::uint32_t kMultiplierB = 0xCD9E8D57;
    static constexpr std::uint32_t kWeylA = 0x9E3779B9;
    static constexpr std::uint32_t kWeylB = 0xBB67AE85;

    static constexpr std::uint32_t high(std::uint64_t product) {
        return static_cast<std::uint32_t>(product >> 32);
    }
    static constexpr std::uint32_t low(std::uint64_t product) { return static_cast<std::uint32_t>(product); }
};

}  // namespace ridgepoint::simulation
