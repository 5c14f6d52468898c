// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::ui {

/// Turns the Markdown that labs use into the rich text that a label draws: paragraphs, lists with "-",
/// **strong**, *emphasis*, `code` and links to places of the program. Everything else, markup of other kinds
/// included, stays plain text.
/// @param gap  space between paragraphs, in pixels
[[nodiscard]] QString proseHtml(const QString& markdown, int gap);

/// The text without marks of Markdown: what is said aloud.
[[nodiscard]] QString withoutMarks(const QString& markdown);

/// The first line, and what follows it: a card's or a context's title and its text.
struct TitledText {
    QString title;
    QString body;
};
[[nodiscard]] TitledText splitTitle(const QString& text);

/// The first sentence, and what follows it.
[[nodiscard]] TitledText splitSentence(const QString& text);

}  // namespace ridgepoint::ui
