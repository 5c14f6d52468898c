// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/probability.h"

#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ridgepoint::models {
namespace {

namespace policies = boost::math::policies;

/// No exceptions, and doubles throughout, so that all platforms calculate alike.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::rounding_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>, policies::promote_double<false>>;

constexpr double kAlmostNormal = 1e6;
constexpr double kAllAtZero = 1e-100;

}  // namespace

double normalQuantile(double level) {
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * level, Quiet());
}

double normalBelow(double z) {
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double gammaQuantileOverMean(double shape, double level) {
    if (shape < kAllAtZero) return 0.0;
    if (shape <= kAlmostNormal) return boost::math::gamma_p_inv(shape, level, Quiet()) / shape;
    const double z = normalQuantile(level);
    const double root = std::sqrt(shape);
    return 1.0 + z / root + (z * z - 1.0) / (3.0 * shape) + (z * z * z - 7.0 * z) / (36.0 * shape * root);
}

double erlangLoss(double servers, double offered) {
    if (offered == 0.0) return 0.0;
    return boost::math::gamma_p_derivative(servers + 1.0, offered, Quiet()) /
           boost::math::gamma_q(servers + 1.0, offered, Quiet());
}

double binomialAtMost(double successes, double trials, double p) {
    if (successes >= trials) return 1.0;
    return boost::math::ibetac(successes + 1.0, trials - successes, p, Quiet());
}

}  // namespace ridgepoint::models
