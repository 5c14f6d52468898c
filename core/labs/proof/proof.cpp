// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof.h"

#include "core/labs/proof/proof_walk.h"

#include <algorithm>

namespace ridgepoint::labs {

const OptionProof* KeyProof::option(const QString& id) const {
    const auto found = std::ranges::find(options, id, &OptionProof::id);
    return found == options.end() ? nullptr : &*found;
}

qint64 LabProof::points() const {
    qint64 sum = 0;
    for (const WalkProof& walk : walks)
        sum += walk.points;
    return sum;
}

double LabProof::seconds() const {
    double sum = 0.0;
    for (const WalkProof& walk : walks)
        sum += walk.seconds;
    return sum;
}

LabProof proveLab(const Lab& lab, const ProofOptions& options) {
    LabProof proof;
    proveKeys(lab, options, proof);
    proveReach(lab, options, proof);
    proveContexts(lab, options, proof);
    return proof;
}

LabProof proveLab(const Lab& lab, qint64 bound) {
    ProofOptions options;
    options.bound = bound;
    return proveLab(lab, options);
}

}  // namespace ridgepoint::labs
