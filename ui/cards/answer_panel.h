// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/card.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace ridgepoint::ui {

class TextLabel;

/// The other side of a card: number with unit, convention, source. It takes the focus when it appears, so
/// that it is read out; keys it does not need go on to the page.
class AnswerPanel : public QWidget {
    Q_OBJECT
public:
    AnswerPanel(const ThemeSource& source, QWidget* parent);

    /// @param factor  guess over answer, if there was a guess
    void show(const cards::Card& card, const QString& from, std::optional<double> factor);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    void showLink(const cards::Card& card);

    const ThemeSource& m_source;
    TextLabel* m_answer;
    TextLabel* m_guess;
    TextLabel* m_convention;
    TextLabel* m_from;
    QPushButton* m_more;
    QString m_place;  ///< where the link leads
};

}  // namespace ridgepoint::ui
