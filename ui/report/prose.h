// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

/// The Markdown subset of the labs' texts, as far as paper needs it.
namespace ridgepoint::ui {

enum class Emphasis { None, Strong, Italic, Code };

struct ProseSpan {
    QString text;
    Emphasis emphasis = Emphasis::None;
};

struct ProseParagraph {
    QVector<ProseSpan> spans;
    bool bullet = false;
    [[nodiscard]] QString plain() const;
};

/// Paragraphs are parted by empty lines, list items begin with "- " or "* ". Marks without a partner stay as
/// they are written. Formulas (`$$ ... $$`) are left out: they are items of their own.
[[nodiscard]] QVector<ProseParagraph> parseProse(const QString& markdown);

/// The words of a person, in which no mark has a meaning.
[[nodiscard]] QVector<ProseParagraph> plainProse(const QString& text);

}  // namespace ridgepoint::ui
