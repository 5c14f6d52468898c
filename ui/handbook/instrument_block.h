// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"
#include "ui/instruments/instrument.h"

namespace ridgepoint::ui {

/// What an instrument of ui/instruments may use, made from what a block may use.
[[nodiscard]] InstrumentContext instrumentContext(const BlockContext& context, QWidget* from);

/// An instrument that the lab format cannot describe, in a card under its title.
class InstrumentBlock : public BlockWidget {
    Q_OBJECT
public:
    InstrumentBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    [[nodiscard]] const Instrument* instrument() const { return m_instrument; }

private:
    Instrument* m_instrument;
};

}  // namespace ridgepoint::ui
