// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/card.h"
#include "core/cards/fsrs.h"

#include <QDate>
#include <QLocale>
#include <QString>

/// Flash cards in words.
namespace ridgepoint::ui {

/// How a run of cards is called among runs of labs: "flash cards".
[[nodiscard]] QString cardsRunName();

/// "Constant", "Ratio", "Rule"
[[nodiscard]] QString cardKindText(cards::CardKind kind);

/// What is asked: "H100 SXM: memory bandwidth". A rule without a sentence shows its id.
[[nodiscard]] QString cardQuestion(const cards::Card& card, const QLocale& locale = QLocale());
/// In which terms: "How many TB/s? (peak)"
[[nodiscard]] QString cardAsks(const cards::Card& card);

/// "3.35 TB/s", "65 504", "3.39 × 10³⁸"; "300 – 350 W" for a range.
[[nodiscard]] QString cardAnswer(const cards::Card& card, const QLocale& locale = QLocale());
/// The same for a voice: "3.39 times 10 to the power of 38".
[[nodiscard]] QString spokenAnswer(const cards::Card& card, const QLocale& locale = QLocale());
/// What belongs to the number: convention, or those of both records of a ratio; empty where there is none.
[[nodiscard]] QString cardConvention(const cards::Card& card);
/// Where it is from, for records: document, date, confidence. Empty for a rule, whose source is its model's.
[[nodiscard]] QString recordSource(const cards::Card& card);

/// How far a guess was off; no grade.
/// @param factor  guess over answer
[[nodiscard]] QString factorText(double factor, const QLocale& locale = QLocale());

/// "Again", "Hard", "Good", "Easy"
[[nodiscard]] QString gradeText(cards::Grade grade);
/// "later today", "tomorrow", "in 3 days", "in about 2 months"
[[nodiscard]] QString intervalText(int days);

/// "5 of 12 today"
[[nodiscard]] QString cardProgress(int done, int total);
/// When there is something again: "tomorrow", "on Monday, 9 March".
[[nodiscard]] QString nextDueText(const QDate& day, const QDate& today, const QLocale& locale = QLocale());

}  // namespace ridgepoint::ui
