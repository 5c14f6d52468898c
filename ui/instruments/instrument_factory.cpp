// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument_factory.h"

#include "ui/instruments/constants_table.h"
#include "ui/instruments/device_comparison_view.h"
#include "ui/instruments/equation_bench_view.h"
#include "ui/instruments/float_bits_view.h"
#include "ui/instruments/latency_ladder_view.h"
#include "ui/instruments/memory_pyramid_view.h"
#include "ui/instruments/quantiser_view.h"

#include <vector>

namespace ridgepoint::ui {
namespace {

template <class Widget>
Instrument* make(const InstrumentContext& context, QWidget* parent) {
    return new Widget(context, parent);
}

Instrument* makeAllConstants(const InstrumentContext& context, QWidget* parent) {
    return new ConstantsTable(context, QStringLiteral("all"), parent);
}

struct Row {
    const char* name;
    Instrument* (*make)(const InstrumentContext&, QWidget*);
};

/// One row for each instrument: {"float_bits", make<FloatBits>}.
const std::vector<Row>& rows() {
    static const std::vector<Row> kRows{
        {"equation_bench", make<EquationBenchView>}, {"latency_ladder", make<LatencyLadderView>},
        {"memory_pyramid", make<MemoryPyramidView>}, {"float_bits", make<FloatBitsView>},
        {"quantiser", make<QuantiserView>},          {"device_comparison", make<DeviceComparisonView>},
        {"constants_table", makeAllConstants},
    };
    return kRows;
}

}  // namespace

QStringList instrumentNames() {
    QStringList names;
    for (const Row& row : rows())
        names.append(QLatin1String(row.name));
    return names;
}

Instrument* makeInstrument(const QString& name, const InstrumentContext& context, QWidget* parent) {
    for (const Row& row : rows())
        if (name == QLatin1String(row.name)) return row.make(context, parent);
    return nullptr;
}

}  // namespace ridgepoint::ui
