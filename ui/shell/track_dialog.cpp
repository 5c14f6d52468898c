// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/track_dialog.h"

#include "ui/blocks/option_card.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/time_words.h"
#include "ui/words/track_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kWidth = 540;
constexpr int kMargin = 24;
constexpr int kFrameRoom = 80;

QString leadText(const labs::TrackBook& tracks) {
    if (tracks.track().isEmpty())
        return TrackDialog::tr(
            "You have none yet. Choose whose system you build, here or with your first commitment in a lab "
            "that asks.");
    return TrackDialog::tr("You are %1, chosen %2.", "track, time")
        .arg(trackName(tracks.track()),
             whenText(tracks.history().last().chosen, QDateTime::currentDateTime()));
}

/// "12 Where speedup stops: Cloud Titan, Edge Guardian", one line each.
QString followersText(const QVector<labs::CatalogueEntry>& labs) {
    QStringList lines;
    for (const labs::CatalogueEntry& lab : labs) {
        if (lab.tracks.isEmpty() || !lab.readable) continue;
        QStringList names;
        for (const QString& track : lab.tracks)
            names.append(trackName(track));
        lines.append(TrackDialog::tr("%1 %2: %3", "number, title, tracks")
                         .arg(lab.number, lab.title, names.join(QStringLiteral(", "))));
    }
    if (lines.isEmpty()) return TrackDialog::tr("No lab here has tracks.");
    return TrackDialog::tr("A new run of these labs begins in your track, where it occurs:") +
           QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
}

}  // namespace

TrackDialog::TrackDialog(const ThemeSource& theme, const labs::TrackBook& tracks,
                         const QVector<labs::CatalogueEntry>& labs, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_current(tracks.track()) {
    setObjectName(QStringLiteral("trackDialog"));
    setWindowTitle(tr("Your track"));
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("trackScroll"));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget(area);
    auto* column = new QVBoxLayout(m_content);
    const int margin = theme.theme().scaled(kMargin);
    column->setContentsMargins(margin, margin, margin, theme.theme().scaled(8));
    column->setSpacing(theme.theme().scaled(12));
    auto* lead = new TextLabel(theme, TextStyle::Message, Role::Ink, leadText(tracks), m_content);
    lead->setObjectName(QStringLiteral("trackLead"));
    column->addWidget(lead);
    addChoices(*column);
    addConsequences(*column, tracks, labs);
    column->addStretch(1);
    area->setWidget(m_content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(area, 1);
    all->addWidget(makeButtons());
    setAccessibleDescription(lead->text());
    m_choices[qMax(qsizetype{0}, labs::trackIds().indexOf(m_current))]->setFocus();
    fit();
}

void TrackDialog::addChoices(QVBoxLayout& column) {
    auto* group = new QWidget(m_content);
    group->setAccessibleName(tr("Tracks"));
    auto* rows = new QVBoxLayout(group);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m_theme.theme().scaled(4));
    for (const QString& id : labs::trackIds()) {
        auto* card = new OptionCard(m_theme, id, trackName(id), group);
        card->setObjectName(QStringLiteral("track.") + id);
        card->setRemark(trackPersona(id));
        card->setChecked(id == m_current);
        connect(card, &QAbstractButton::toggled, this,
                [this] { m_choose->setEnabled(!track().isEmpty() && track() != m_current); });
        rows->addWidget(card);
        m_choices.append(card);
    }
    column.addWidget(group);
}

void TrackDialog::addConsequences(QVBoxLayout& column, const labs::TrackBook& tracks,
                                  const QVector<labs::CatalogueEntry>& labs) {
    QStringList texts{followersText(labs),
                      tr("A run that has begun keeps its context, and a finished one its results. Every "
                         "choice stays in the Design Ledger.")};
    for (const labs::TrackChoice& choice : tracks.unknown())
        if (const QString note = unknownTrackText(choice); !texts.contains(note)) texts.append(note);
    for (const QString& text : texts) {
        auto* label = new TextLabel(m_theme, TextStyle::Small, Role::Soft, text, m_content);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAccessibleName(text);
        column.addWidget(label);
    }
}

QWidget* TrackDialog::makeButtons() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    const int margin = m_theme.theme().scaled(kMargin);
    line->setContentsMargins(margin, m_theme.theme().scaled(12), margin, m_theme.theme().scaled(16));
    line->setSpacing(m_theme.theme().scaled(8));
    QPushButton* leave = makeButton(m_current.isEmpty() ? tr("Not now") : tr("Leave it"), "",
                                    QStringLiteral("leaveTrackButton"), row);
    m_choose = makeButton(m_current.isEmpty() ? tr("Choose this track") : tr("Change to this track"),
                          "primary", QStringLiteral("chooseTrackButton"), row);
    m_choose->setEnabled(false);
    m_choose->setDefault(true);
    line->addStretch(1);
    line->addWidget(leave);
    line->addWidget(m_choose);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &QDialog::accept);
    return row;
}

/// As high as the text needs, never higher than the screen: what is below can be scrolled to.
void TrackDialog::fit() {
    const QSize room = screen()->availableGeometry().size() - QSize(kFrameRoom, kFrameRoom);
    const int width = qMin(m_theme.theme().scaled(kWidth), room.width());
    const int text = m_content->layout()->heightForWidth(width);
    const int buttons = layout()->itemAt(1)->sizeHint().height();
    resize(width, qMin(text + buttons, room.height()));
}

/// Only now every text has its font.
void TrackDialog::showEvent(QShowEvent* event) {
    fit();
    QDialog::showEvent(event);
}

QString TrackDialog::track() const {
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        if (m_choices[i]->isChecked()) return labs::trackIds()[i];
    return {};
}

}  // namespace ridgepoint::ui
