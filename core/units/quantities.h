// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/quantity.h"

/// The quantities of the models. The tag fixes meaning and unit: a serial share is no efficiency though
/// both are plain ratios, and hours are no seconds.
namespace ridgepoint::units {

// Ratios [1]
using SerialFraction = Quantity<struct SerialFractionTag>;              ///< s, measured on one processor
using ScaledSerialFraction = Quantity<struct ScaledSerialFractionTag>;  ///< s', on the parallel machine
using AffectedFraction = Quantity<struct AffectedFractionTag>;          ///< f, share of time that changes
using Share = Quantity<struct ShareTag>;                                ///< part of a stated whole
using Efficiency = Quantity<struct EfficiencyTag>;                      ///< e, delivered over ideal
using Utilisation = Quantity<struct UtilisationTag>;                    ///< U, busy over available time
using Overlap = Quantity<struct OverlapTag>;                            ///< o, share that is hidden
using Speedup = Quantity<struct SpeedupTag>;                            ///< old time over new time
using Factor = Quantity<struct FactorTag>;                              ///< k, speedup of one component
using Divergence = Quantity<struct DivergenceTag>;                      ///< 0 same as production, 1 unlike it
using Validity = Quantity<struct ValidityTag>;                          ///< V, 0 says nothing, 1 says all
using Probability = Quantity<struct ProbabilityTag>;                    ///< p, chance of one event
using Level = Quantity<struct LevelTag>;        ///< q, share of all values that lie at or below a quantile
using Accuracy = Quantity<struct AccuracyTag>;  ///< share of answers that are right

// Things that are counted [count]; effective processors may be a fraction
using Processors = Quantity<struct ProcessorsTag>;
using Batch = Quantity<struct BatchTag>;
using Runs = Quantity<struct RunsTag>;
using Stages = Quantity<struct StagesTag>;              ///< p, of a pipeline
using Microbatches = Quantity<struct MicrobatchesTag>;  ///< m
using Chunks = Quantity<struct ChunksTag>;              ///< v, model parts that a stage interleaves
using Workers = Quantity<struct WorkersTag>;            ///< that load data ahead
using Parameters = Quantity<struct ParametersTag>;
using Tokens = Quantity<struct TokensTag>;
using Elements = Quantity<struct ElementsTag>;  ///< of a tensor, or along one of its sides
using Requests = Quantity<struct RequestsTag>;
using Queries = Quantity<struct QueriesTag>;  ///< of a load generator; one query holds one sample or more
using Servers = Quantity<struct ServersTag>;  ///< c, that share one queue
using Devices = Quantity<struct DevicesTag>;
using Cycles = Quantity<struct CyclesTag>;  ///< of a clock; may be a fraction

// Scores of a benchmark [points]
using Score = Quantity<struct ScoreTag>;

// Time
using Milliseconds = Quantity<struct MillisecondsTag>;
using Seconds = Quantity<struct SecondsTag>;
using Hours = Quantity<struct HoursTag>;
using Weeks = Quantity<struct WeeksTag>;
using Years = Quantity<struct YearsTag>;

// Data, work and their rates
using Bytes = Quantity<struct BytesTag>;
using BytesPerSecond = Quantity<struct BytesPerSecondTag>;
using Flops = Quantity<struct FlopsTag>;
using FlopsPerSecond = Quantity<struct FlopsPerSecondTag>;
using FlopsPerByte = Quantity<struct FlopsPerByteTag>;  ///< I, arithmetic intensity
using TokensPerSecond = Quantity<struct TokensPerSecondTag>;

using RequestsPerSecond = Quantity<struct RequestsPerSecondTag>;
using FramesPerSecond = Quantity<struct FramesPerSecondTag>;
using Hertz = Quantity<struct HertzTag>;

// Space
using Metres = Quantity<struct MetresTag>;
using MetresPerSecond = Quantity<struct MetresPerSecondTag>;

// Heat and sound
using Celsius = Quantity<struct CelsiusTag>;                    ///< T, and differences of it
using CelsiusPerWatt = Quantity<struct CelsiusPerWattTag>;      ///< R, thermal resistance
using JoulesPerCelsius = Quantity<struct JoulesPerCelsiusTag>;  ///< C, heat capacity
using Decibels = Quantity<struct DecibelsTag>;

// Power and money
using Joules = Quantity<struct JoulesTag>;
using Watts = Quantity<struct WattsTag>;
using Picojoules = Quantity<struct PicojoulesTag>;
using Kilowatts = Quantity<struct KilowattsTag>;
using KilowattHours = Quantity<struct KilowattHoursTag>;
using Usd = Quantity<struct UsdTag>;
using UsdPerHour = Quantity<struct UsdPerHourTag>;
using UsdPerKilowattHour = Quantity<struct UsdPerKilowattHourTag>;
using UsdPerGpuYear = Quantity<struct UsdPerGpuYearTag>;

inline constexpr double kNano = 1e-9;
inline constexpr double kMicro = 1e-6;
inline constexpr double kMilli = 1e-3;
inline constexpr double kKilo = 1e3;
inline constexpr double kGiga = 1e9;
inline constexpr double kTera = 1e12;
inline constexpr double kHoursPerYear = 8760.0;  ///< 365 days

}  // namespace ridgepoint::units
