// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/loadgen_verdict.h"
#include "core/models/model.h"
#include "core/simulation/latency_record.h"
#include "core/simulation/run_control.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

/// One simulation with as many samples as the student has patience for: on a worker, with progress, and to be
/// made again from what is kept of it.
namespace ridgepoint::labs {

/// What is to be simulated. Owns all that it needs, so that a worker may have it.
struct LongRunRequest {
    const models::ModelDescriptor* model = nullptr;
    QVector<double> inputs;  ///< [parameters of the model], the count among them
};

/// The percentiles of simulation::kReported, behind the mean.
inline constexpr qsizetype kLongRunFigures = 1 + simulation::kReported.size();

/// What is kept of a long run.
struct LongRunRecord {
    QString model;
    int revision = 0;
    QJsonObject inputs;  ///< of the model, by parameter; choices by name
    qint64 count = 0;    ///< samples or queries that were recorded
    qint64 seed = 0;
    QVector<simulation::Estimate> figures;  ///< [kLongRunFigures], ms: mean, P50, P90, P95, P99, P99.9
    QString verdict;                        ///< of the load generator (models::kValidityIds); empty: none
    QDateTime finished;
};

struct LongRunResult {
    LongRunRecord record;
    simulation::LatencyHistogram histogram;
};

/// Whether a model can be run long.
[[nodiscard]] bool canRunLong(const models::ModelDescriptor& model);

/// The parameter that says how many samples: "samples" or "queries"; -1 when the model has none.
[[nodiscard]] int countParameter(const models::ModelDescriptor& model);

/// Precondition: canRunLong(model), and check() finds nothing wrong with the inputs.
/// @return nothing when the run was stopped
[[nodiscard]] std::optional<LongRunResult> runLong(const LongRunRequest& request,
                                                   const simulation::RunControl& control = {});

/// The inputs of a model by parameter; choices by name.
[[nodiscard]] QJsonObject inputsByName(const models::ModelDescriptor& model, const QVector<double>& inputs);

/// For the ledger. JSON has no infinity: such figures are written by name, and the interval that a figure
/// does not have (Offline) as null.
[[nodiscard]] QJsonObject toJson(const LongRunRecord& record);
/// @return nothing when model or figures are missing, when a figure or an interval is damaged, and when
///         nothing was counted
[[nodiscard]] std::optional<LongRunRecord> longRunFrom(const QJsonObject& json);

}  // namespace ridgepoint::labs
