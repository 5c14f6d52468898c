// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace ridgepoint::simulation {

/// How a long run is watched and ended from outside. Both members are optional.
struct RunControl {
    std::stop_token stop{};
    std::function<void(double share)> progress{};  ///< called now and then, on the thread of the run; 0..1
};

}  // namespace ridgepoint::simulation
