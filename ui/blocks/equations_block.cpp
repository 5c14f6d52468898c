// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/equations_block.h"

#include "ui/blocks/lab_equation.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/section.h"
#include "ui/typeset/equation_source.h"
#include "ui/typeset/equation_widget.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

QString titleOf(const labs::LabSession& session, const QString& id) {
    const QString own = session.text(id + QStringLiteral(".title"));
    return own.isEmpty() ? EquationsBlock::tr("The equations") : own;
}

}  // namespace

EquationsBlock::EquationsBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    auto* section =
        new Section(context, block.id, titleOf(context.session, block.id), session().lab().isSection(), this);
    section->column()->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(section);
    const auto fillOnce = [this, section](bool open) {
        if (!open || m_filled) return;
        m_filled = true;
        fill(section->column(), section);
    };
    connect(section, &Section::toggled, this, fillOnce);
    fillOnce(section->isOpen());
}

void EquationsBlock::fill(QVBoxLayout* rows, QWidget* parent) {
    for (const LabTextPiece& piece : piecesOf(session(), block().id)) {
        if (!piece.isEquation) {
            rows->addWidget(new ProseLabel(source(), TextStyle::Body, Role::Ink, piece.text, parent));
            continue;
        }
        auto* equation = new EquationWidget(&m_context.equations, &source(), parent);
        equation->setEquation(piece.text);
        equation->setSlotTexts(piece.numbers);
        rows->addWidget(equation);
    }
}

}  // namespace ridgepoint::ui
