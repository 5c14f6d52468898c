// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/cards_desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ridgepoint::ui {

class AnswerPanel;
class Card;
class GradeRow;
class Notice;
class ProgressLine;
class TextLabel;

/// Flash cards, one at a time: think, show, say how it went. A number may be typed first; it is measured, not
/// graded. Space shows, 1 to 4 go on.
class CardsPage : public QWidget {
    Q_OBJECT
public:
    /// @param desk  must outlive the page
    CardsPage(const ThemeSource& source, CardsDesk& desk, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void buildFrame();
    void buildHead();
    void buildQuestion();
    void buildDone();
    void applyTheme();
    void showCard();
    void showQuestion(const cards::Card& card);
    void showDone();
    /// @param insists  an unreadable number is told, and the answer waits
    void showAnswer(bool insists);
    void grade(cards::Grade grade);
    void takeFocus();
    [[nodiscard]] bool isAnswerShown() const;

    const ThemeSource& m_source;
    CardsDesk& m_desk;
    QScrollArea* m_area;
    QWidget* m_sheet;
    QVBoxLayout* m_column;
    TextLabel* m_progress = nullptr;
    ProgressLine* m_line = nullptr;
    Card* m_card = nullptr;
    TextLabel* m_kind = nullptr;
    TextLabel* m_question = nullptr;
    TextLabel* m_asks = nullptr;
    QLineEdit* m_guess = nullptr;
    QPushButton* m_show = nullptr;
    QWidget* m_entry = nullptr;  ///< guess and button
    Notice* m_notice = nullptr;
    AnswerPanel* m_answer = nullptr;
    GradeRow* m_grades = nullptr;
    TextLabel* m_hint = nullptr;
    Card* m_done = nullptr;
    TextLabel* m_doneText = nullptr;
    TextLabel* m_nextText = nullptr;
};

}  // namespace ridgepoint::ui
