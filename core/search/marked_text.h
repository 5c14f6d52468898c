// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace ridgepoint::search {

/// A stretch of a text that matches what was searched.
struct Mark {
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const Mark&) const = default;
};

/// A text and where it matches, in order and without overlap.
struct MarkedText {
    QString text;
    QVector<Mark> marks;
};

/// Signs that stand around a match while a text is on its way out of the index. No document holds them.
inline constexpr QChar kMarkBegin(0x02);
inline constexpr QChar kMarkEnd(0x03);

/// Takes the signs out and says where they were.
[[nodiscard]] MarkedText readMarks(const QString& text);

/// At most `length` characters, cut at a word and ended with an ellipsis.
[[nodiscard]] MarkedText shortened(const MarkedText& text, qsizetype length);

/// The text without control characters, white space as single spaces: what goes into the index.
[[nodiscard]] QString indexable(const QString& text);

}  // namespace ridgepoint::search
