// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/instrument.h"

#include <QStringList>

namespace ridgepoint::ui {

/// Names that a section may use, in the order of the table in the source file.
[[nodiscard]] QStringList instrumentNames();

/// @return null for an unknown name
[[nodiscard]] Instrument* makeInstrument(const QString& name, const InstrumentContext& context,
                                         QWidget* parent);

}  // namespace ridgepoint::ui
