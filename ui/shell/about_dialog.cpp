// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

QLabel* makeText(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

QString AboutDialog::asText(const ProgramFacts& facts) {
    QStringList lines;
    for (const auto& [name, value] : facts)
        lines.append(name + QStringLiteral(": ") + value);
    return lines.join(QLatin1Char('\n'));
}

AboutDialog::AboutDialog(const ProgramFacts& facts, const QIcon& icon, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Ridgepoint"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(14);
    auto* head = new QHBoxLayout;
    auto* picture = new QLabel(this);
    picture->setPixmap(icon.pixmap(56, 56));
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addSpacing(8);
    head->addWidget(makeText(tr("Ridgepoint teaches machine learning systems engineering: commit a "
                                "prediction, then measure. Free software under the GNU General Public "
                                "License, version 3 or later; it comes without any warranty."),
                             this),
                    1);
    column->addLayout(head);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    for (const auto& [name, value] : facts)
        form->addRow(name, makeText(value, this));
    column->addLayout(form);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("&Copy versions"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyVersionsButton"));
    connect(copy, &QPushButton::clicked, this,
            [facts] { QGuiApplication::clipboard()->setText(asText(facts)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().height() * 30);
}

}  // namespace ridgepoint::ui
