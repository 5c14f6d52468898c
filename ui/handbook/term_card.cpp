// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/term_card.h"

#include "core/labs/shown_number.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kWidth = 420;

/// The units as a person reads them, each once; plain ratios and counts have no sign.
QString unitsText(const QStringList& ids) {
    QStringList symbols;
    for (const QString& id : ids) {
        const QString symbol = labs::unitSymbol(units::findUnit(id.toStdString()));
        if (!symbol.isEmpty() && !symbols.contains(symbol)) symbols.append(symbol);
    }
    return symbols.join(QStringLiteral(", "));
}

}  // namespace

TermCard::TermCard(const ThemeSource& source, const handbook::Term& term, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("termCard"));
    setWindowTitle(tr("Glossary: %1").arg(term.name));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(source.theme().scaled(kWidth));
    auto* column = new QVBoxLayout(this);
    const int edge = source.theme().scaled(20);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(source.theme().scaled(10));
    column->addWidget(new TextLabel(source, TextStyle::Heading, Role::Ink, term.title(), this));
    auto* text = new ProseLabel(source, TextStyle::Body, Role::Ink, term.text, this);
    text->setObjectName(QStringLiteral("termText"));
    column->addWidget(text);
    addLine(source, tr("Also"), term.also.join(QStringLiteral(", ")));
    addLine(source, tr("Units"), unitsText(term.units));
    auto* close = makeButton(tr("Close"), "primary", QStringLiteral("closeTerm"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    column->addStretch(1);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
}

void TermCard::addLine(const ThemeSource& source, const QString& name, const QString& text) {
    if (text.isEmpty()) return;
    auto* line = new TextLabel(source, TextStyle::Small, Role::Soft, tr("%1: %2").arg(name, text), this);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout()->addWidget(line);
}

void TermCard::openPlace(const QString& place, QWidget*) {
    QWidget* parent = parentWidget();
    close();
    ui::openPlace(place, parent);
}

}  // namespace ridgepoint::ui
