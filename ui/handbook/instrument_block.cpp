// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/instrument_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/places.h"
#include "ui/blocks/prose.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"
#include "ui/instruments/instrument_factory.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

InstrumentContext instrumentContext(const BlockContext& context, QWidget* from) {
    return {context.source, context.host.hardware(), context.session.wording(), context.equations,
            [from](const QString& place) { openPlace(place, from); }};
}

InstrumentBlock::InstrumentBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent),
      m_instrument(makeInstrument(detail<labs::InstrumentBlock>().instrument,
                                  instrumentContext(context, this), this)) {
    const TitledText titled = splitTitle(text());
    QVBoxLayout* rows = column();
    if (m_instrument && !m_instrument->hasCards()) {
        auto* card = new Card(source(), Card::Look::Panel, this);
        rows->addWidget(card);
        rows = card->column();
    }
    QWidget* page = rows->parentWidget();
    rows->addWidget(new TextLabel(source(), TextStyle::BodyStrong, Role::Ink, titled.title, page));
    auto* what = new ProseLabel(source(), TextStyle::Body, Role::Soft, titled.body, page);
    what->setVisible(!titled.body.isEmpty());
    rows->addWidget(what);
    if (!m_instrument) return;
    m_instrument->setAccessibleName(titled.title);
    rows->addWidget(m_instrument);
}

}  // namespace ridgepoint::ui
