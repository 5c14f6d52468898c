// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/instrument.h"

namespace ridgepoint::ui {

Instrument::Instrument(const InstrumentContext& context, QWidget* parent)
    : QWidget(parent), m_context(context) {
}

}  // namespace ridgepoint::ui
