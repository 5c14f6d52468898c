// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/blocks/text_label.h"

#include <QDir>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kCardWidth = 560;
constexpr int kRadius = 9;

QLineEdit* makeField(const char* name, const QString& text, QWidget* parent) {
    auto* field = new QLineEdit(text, parent);
    field->setObjectName(QLatin1String(name));
    field->setMaxLength(120);
    return field;
}

/// A panel with one hairline border.
class CardWidget : public QWidget {
public:
    CardWidget(const ThemeSource& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.theme().color(Role::Line));
        painter.setBrush(m_theme.theme().color(Role::Panel));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }

private:
    const ThemeSource& m_theme;
};

}  // namespace

WelcomePage::WelcomePage(const ThemeSource& theme, const Student& student, const QString& dataFolder,
                         QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_name(makeField("welcomeNameField", student.name, this)),
      m_number(makeField("welcomeNumberField", student.number, this)),
      m_start(new QPushButton(tr("Open the first lab"), this)),
      m_card(makeCard(dataFolder)) {
    setObjectName(QStringLiteral("welcomePage"));
    m_start->setObjectName(QStringLiteral("welcomeStartButton"));
    m_start->setProperty("kind", QStringLiteral("primary"));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(scroll);
    auto* column = new QVBoxLayout(page);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card, 6);
    row->addStretch(1);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);
    scroll->setWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_start->setMinimumHeight(theme.theme().scaled(34));
    m_start->setMinimumWidth(m_start->sizeHint().width() + theme.theme().scaled(24));
    for (QLineEdit* field : {m_name, m_number})
        field->setMinimumHeight(theme.theme().scaled(32));
    connect(m_start, &QPushButton::clicked, this, &WelcomePage::leave);
    for (QLineEdit* field : {m_name, m_number})
        connect(field, &QLineEdit::returnPressed, this, &WelcomePage::leave);
}

QWidget* WelcomePage::makeCard(const QString& dataFolder) {
    auto* card = new CardWidget(m_theme, this);
    auto* column = new QVBoxLayout(card);
    const int inset = 32;
    column->setContentsMargins(inset, inset - 4, inset, inset - 4);
    column->setSpacing(14);
    const auto addText = [&](TextStyle style, Role role, const QString& text) {
        column->addWidget(new TextLabel(m_theme, style, role, text, card));
    };
    addText(TextStyle::Title, Role::Ink, tr("Ridgepoint"));
    addText(TextStyle::Message, Role::Ink,
            tr("Someone has a problem with a machine learning system. You commit a prediction, then the "
               "instrument opens, and you see how far off you were and why."));
    addText(TextStyle::Body, Role::Soft,
            tr("A prediction cannot be changed once it is committed. A wrong one costs nothing: it is where "
               "the learning starts."));
    auto* form = new QFormLayout;
    form->setSpacing(10);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Your &name"), m_name);
    form->addRow(tr("Student n&umber"), m_number);
    column->addSpacing(6);
    column->addLayout(form);
    addText(TextStyle::Small, Role::Soft,
            tr("Both may stay empty. They are printed on your report and never leave this computer by "
               "themselves. Your work is kept in %1.")
                .arg(QDir::toNativeSeparators(dataFolder)));
    column->addSpacing(4);
    auto* foot = new QHBoxLayout;
    foot->addWidget(new TextLabel(m_theme, TextStyle::Small, Role::Faint, tr("Esc skips this page"), card),
                    1);
    foot->addWidget(m_start);
    column->addLayout(foot);
    card->setMaximumWidth(m_theme.theme().scaled(kCardWidth));
    return card;
}

void WelcomePage::leave() {
    emit left({m_name->text().simplified(), m_number->text().simplified()});
}

void WelcomePage::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void WelcomePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_name->setFocus(Qt::OtherFocusReason);
}

}  // namespace ridgepoint::ui
