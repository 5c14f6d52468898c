// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/device_comparison.h"

#include "core/models/decode_ceiling.h"
#include "core/models/roofline.h"
#include "core/units/unit.h"

#include <cmath>
#include <utility>

namespace ridgepoint::instruments {

using namespace units;
using hardware::HardwareRecord;
using hardware::HardwareRegistry;

namespace {

constexpr ComparedDevice kDevices[] = {
    {.id = "orin_nx16",
     .bandwidth = "orin_nx16.mem_bw",
     .memory = "orin_nx16.mem",
     .power = "orin_nx16.power",
     .integerPeak = "orin_nx16.int8"},
    {.id = "a100_sxm40",
     .bandwidth = "a100_sxm40.mem_bw",
     .memory = "a100_sxm40.mem",
     .power = "a100_sxm40.tdp",
     .floatPeak = "a100_sxm40.fp16",
     .integerPeak = "a100_sxm40.int8"},
    {.id = "a100_pcie80",
     .bandwidth = "a100_pcie80.mem_bw",
     .memory = "a100_pcie80.mem",
     .power = "a100_pcie80.tdp",
     .floatPeak = "a100_pcie80.fp16",
     .integerPeak = "a100_pcie80.int8"},
    {.id = "a100_sxm80",
     .bandwidth = "a100_sxm80.mem_bw",
     .memory = "a100_sxm80.mem",
     .power = "a100_sxm80.tdp",
     .floatPeak = "a100_sxm80.fp16",
     .integerPeak = "a100_sxm80.int8"},
    {.id = "tpu_v5p", .bandwidth = "tpu_v5p.mem_bw", .memory = "tpu_v5p.mem", .floatPeak = "tpu_v5p.bf16"},
    {.id = "h100_pcie",
     .bandwidth = "h100_pcie.mem_bw",
     .memory = "h100_pcie.mem",
     .power = "h100_pcie.tdp",
     .floatPeak = "h100_pcie.fp16"},
    {.id = "h100_sxm",
     .bandwidth = "h100_sxm.mem_bw",
     .memory = "h100_sxm.mem",
     .power = "h100_sxm.tdp",
     .floatPeak = "h100_sxm.fp16",
     .integerPeak = "h100_sxm.int8"},
    {.id = "h200_sxm",
     .bandwidth = "h200_sxm.mem_bw",
     .memory = "h200_sxm.mem",
     .power = "h200_sxm.tdp",
     .floatPeak = "h200_sxm.fp16",
     .integerPeak = "h200_sxm.int8"},
    {.id = "b200_sxm",
     .bandwidth = "b200_sxm.mem_bw",
     .memory = "b200_sxm.mem",
     .power = "b200_sxm.tdp",
     .floatPeak = "b200_sxm.fp16",
     .integerPeak = "b200_sxm.int8"},
};
constexpr int kDeviceCount = static_cast<int>(std::size(kDevices));
constexpr int kFirstA = 3;  // A100 SXM 80 GB
constexpr int kFirstB = 6;  // H100 SXM
constexpr double kBillion = 1e9;
constexpr int kDigits = 3;  // of the size of a model

using Missing = ComparedCell::Missing;

ComparedCell published(const HardwareRecord* record, const Unit& unit) {
    const Unit* own = record ? findUnit(record->unit.toStdString()) : nullptr;
    if (!own || own->dimension != unit.dimension) return {nullptr, {}, Missing::NotPublished};
    return {record, Between<double>{*convert(record->low, *own, unit), *convert(record->high, *own, unit)},
            Missing::No};
}

/// Figures that are no single number cannot enter a model.
std::optional<double> number(const HardwareRecord* record, std::string_view unit) {
    return record ? record->valueIn(unit) : std::nullopt;
}

ComparedCell computed(std::optional<double> value, Missing otherwise) {
    if (!value) return {nullptr, {}, otherwise};
    return {nullptr, Between<double>{*value, *value}, Missing::No};
}

/// The roofline counts operations of any kind: with a peak in OP/s the ridge is in OP/byte.
ComparedCell ridge(const HardwareRecord* peak, std::string_view rate, const HardwareRecord* bandwidth) {
    const auto roof = number(peak, rate);
    const auto memory = number(bandwidth, "byte/s");
    if (!roof || !memory) return {nullptr, {}, Missing::NotPublished};
    return computed(models::ridgePoint({FlopsPerSecond(*roof), BytesPerSecond(*memory)}).value(),
                    Missing::No);
}

ComparedCell tokens(const HardwareRecord* bandwidth, const HardwareRecord* memory, Parameters p) {
    const auto rate = number(bandwidth, "byte/s");
    const auto room = number(memory, "byte");
    if (!rate || !room) return {nullptr, {}, Missing::NotPublished};
    const auto ceiling =
        models::decodeCeiling(p, {DeviceComparison::weight(), Bytes(*room)}, BytesPerSecond(*rate));
    return computed(ceiling ? std::optional(ceiling->value()) : std::nullopt, Missing::DoesNotFit);
}

ComparedCell largest(const HardwareRecord* memory) {
    const auto room = number(memory, "byte");
    if (!room) return {nullptr, {}, Missing::NotPublished};
    return computed(models::largestModel({DeviceComparison::weight(), Bytes(*room)}).value() / kBillion,
                    Missing::No);
}

std::optional<Between<double>> ratioOf(const ComparedCell& a, const ComparedCell& b) {
    if (!a.value || !b.value || a.value->low <= 0.0) return std::nullopt;
    return Between<double>{b.value->low / a.value->high, b.value->high / a.value->low};
}

/// One figure of any device.
using Figure = ComparedCell (*)(const ComparedDevice&, const HardwareRegistry&, Parameters, const Unit&);

const HardwareRecord* find(const HardwareRegistry& registry, const char* id) {
    return registry.find(QString::fromLatin1(id));
}

template <auto Member>
ComparedCell recorded(const ComparedDevice& d, const HardwareRegistry& registry, Parameters,
                      const Unit& unit) {
    return published(find(registry, d.*Member), unit);
}

template <auto Peak>
ComparedCell ridgeOf(const ComparedDevice& d, const HardwareRegistry& registry, Parameters,
                     const Unit& unit) {
    return ridge(find(registry, d.*Peak), unit.dimension == Dimension::Intensity ? "FLOP/s" : "OP/s",
                 find(registry, d.bandwidth));
}

ComparedCell tokensOf(const ComparedDevice& d, const HardwareRegistry& registry, Parameters p, const Unit&) {
    return tokens(find(registry, d.bandwidth), find(registry, d.memory), p);
}

ComparedCell largestOf(const ComparedDevice& d, const HardwareRegistry& registry, Parameters, const Unit&) {
    return largest(find(registry, d.memory));
}

struct RowKind {
    const char* id;
    const char* unit;
    Figure figure;
};

constexpr RowKind kRows[] = {
    {"float_peak", "TFLOP/s", recorded<&ComparedDevice::floatPeak>},
    {"integer_peak", "TOP/s", recorded<&ComparedDevice::integerPeak>},
    {"bandwidth", "TB/s", recorded<&ComparedDevice::bandwidth>},
    {"memory", "GB", recorded<&ComparedDevice::memory>},
    {"power", "W", recorded<&ComparedDevice::power>},
    {"ridge", "FLOP/byte", ridgeOf<&ComparedDevice::floatPeak>},
    {"integer_ridge", "OP/byte", ridgeOf<&ComparedDevice::integerPeak>},
    {"tokens", "1/s", tokensOf},
    {"largest", "billion", largestOf},
};

}  // namespace

std::span<const ComparedDevice> comparedDevices() {
    return kDevices;
}

DeviceComparison::DeviceComparison(const HardwareRegistry& hardware)
    : m_hardware(hardware), m_a(kFirstA), m_b(kFirstB) {
}

void DeviceComparison::setA(int device) {
    if (device >= 0 && device < kDeviceCount) m_a = device;
}

void DeviceComparison::setB(int device) {
    if (device >= 0 && device < kDeviceCount) m_b = device;
}

void DeviceComparison::swap() {
    std::swap(m_a, m_b);
}

void DeviceComparison::setBillions(double billions) {
    const labs::ControlDef control = sizeControl();
    const double kept = qBound(control.from, billions, control.to);
    const double grid = std::pow(10.0, std::floor(std::log10(kept)) - (kDigits - 1));
    m_billions = std::round(kept / grid) * grid;
}

labs::ControlDef DeviceComparison::sizeControl() {
    labs::ControlDef control;
    control.id = QStringLiteral("billions");
    control.unit = control.shown = findUnit("billion");
    control.from = 0.5;
    control.to = 500.0;
    control.decimals = 1;
    control.scale = labs::AxisScale::Log10;
    return control;
}

Bytes DeviceComparison::weight() {
    return Bytes(2.0);
}

QVector<ComparedRow> DeviceComparison::rows() const {
    const Parameters p(m_billions * kBillion);
    QVector<ComparedRow> rows;
    for (const RowKind& kind : kRows) {
        const Unit& unit = *findUnit(kind.unit);
        ComparedRow row;
        row.id = QString::fromLatin1(kind.id);
        row.unit = &unit;
        row.a = kind.figure(kDevices[m_a], m_hardware, p, unit);
        row.b = kind.figure(kDevices[m_b], m_hardware, p, unit);
        row.ratio = ratioOf(row.a, row.b);
        rows.append(row);
    }
    return rows;
}

}  // namespace ridgepoint::instruments
