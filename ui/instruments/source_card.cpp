// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/source_card.h"

#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/constant_words.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

namespace ridgepoint::ui {
namespace {

constexpr int kWidth = 460;
constexpr int kWidestMinimum = 600;  ///< fits a small window at 200 % text

using Rows = QVector<std::pair<QString, QString>>;

Rows rowsOf(const hardware::HardwareRecord& record) {
    Rows rows;
    const bool plain = record.convention == QLatin1String("none");
    rows.append({SourceCard::tr("Convention"), plain ? SourceCard::tr("none needed") : record.convention});
    rows.append({SourceCard::tr("Source"), record.source});
    rows.append({SourceCard::tr("Value of"), record.date});
    rows.append({SourceCard::tr("How sure"), confidenceText(record.confidence)});
    if (!record.note.isEmpty()) rows.append({SourceCard::tr("Note"), record.note});
    return rows;
}

}  // namespace

SourceCard::SourceCard(const ThemeSource& source, const hardware::HardwareRecord& record, QWidget* parent)
    : QDialog(parent), m_record(record) {
    setObjectName(QStringLiteral("sourceCard"));
    setWindowTitle(tr("What is this number?"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(qMin(source.theme().scaled(kWidth), kWidestMinimum));
    auto* grid = new QGridLayout(this);
    grid->setHorizontalSpacing(source.theme().scaled(14));
    grid->setVerticalSpacing(source.theme().scaled(8));
    grid->setColumnStretch(1, 1);
    const int edge = source.theme().scaled(20);
    grid->setContentsMargins(edge, edge, edge, edge);
    grid->addWidget(new TextLabel(source, TextStyle::Small, Role::Soft, record.name, this), 0, 0, 1, 2);
    auto* value = new TextLabel(source, TextStyle::Readout, Role::Ink, constantText(record), this);
    value->setObjectName(QStringLiteral("sourceValue"));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    grid->addWidget(value, 1, 0, 1, 2);
    int line = 2;
    for (const auto& [name, text] : rowsOf(record)) {
        grid->addWidget(new TextLabel(source, TextStyle::Small, Role::Soft, name, this), line, 0,
                        Qt::AlignTop);
        auto* label = new TextLabel(source, TextStyle::Body, Role::Ink, text, this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAccessibleName(name + QStringLiteral(": ") + text);
        grid->addWidget(label, line++, 1);
    }
    auto* copy = makeButton(tr("Copy"), "", QStringLiteral("copySource"), this);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    auto* close = makeButton(tr("Close"), "primary", QStringLiteral("closeSource"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(source.theme().scaled(10));
    buttons->setContentsMargins(0, source.theme().scaled(10), 0, 0);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    grid->addLayout(buttons, line, 0, 1, 2);
    close->setFocus();
}

QString SourceCard::asText() const {
    QStringList lines{m_record.name + QStringLiteral(": ") + constantText(m_record)};
    for (const auto& [name, text] : rowsOf(m_record))
        lines.append(name + QStringLiteral(": ") + text);
    return lines.join(u'\n') + u'\n';
}

}  // namespace ridgepoint::ui
