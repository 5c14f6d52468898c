// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/instrument_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/places.h"
#include "ui/blocks/prose.h"
#include "ui/blocks/prose_label.h"
#include "ui/instruments/instrument_factory.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

InstrumentContext instrumentContext(const BlockContext& context, QWidget* from) {
    return {context.source, context.host.hardware(), context.session.wording(), context.equations,
            [from](const QString& place) { openPlace(place, from); }};
}

InstrumentBlock::InstrumentBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    const TitledText titled = splitTitle(text());
    auto* card = new Card(source(), Card::Look::Panel, this);
    card->addTitle(titled.title);
    auto* what = new ProseLabel(source(), TextStyle::Body, Role::Soft, titled.body, card);
    what->setVisible(!titled.body.isEmpty());
    card->column()->addWidget(what);
    m_instrument =
        makeInstrument(detail<labs::InstrumentBlock>().instrument, instrumentContext(context, this), card);
    if (m_instrument) {
        m_instrument->setAccessibleName(titled.title);
        card->column()->addWidget(m_instrument);
    }
    column()->addWidget(card);
}

}  // namespace ridgepoint::ui
