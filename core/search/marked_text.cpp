// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/marked_text.h"

namespace ridgepoint::search {

MarkedText readMarks(const QString& text) {
    MarkedText marked;
    marked.text.reserve(text.size());
    for (const QChar c : text) {
        if (c == kMarkBegin)
            marked.marks.append({marked.text.size(), 0});
        else if (c == kMarkEnd && !marked.marks.isEmpty())
            marked.marks.last().length = marked.text.size() - marked.marks.last().from;
        else if (c != kMarkEnd)
            marked.text.append(c);
    }
    return marked;
}

MarkedText shortened(const MarkedText& text, qsizetype length) {
    if (text.text.size() <= length) return text;
    const qsizetype space = text.text.lastIndexOf(u' ', length);
    const qsizetype end = space > 0 ? space : length;
    MarkedText result{text.text.left(end) + QChar(0x2026), {}};
    for (const Mark& mark : text.marks)
        if (mark.from + mark.length <= end) result.marks.append(mark);
    return result;
}

QString indexable(const QString& text) {
    QString clean = text.normalized(QString::NormalizationForm_C);
    for (QChar& c : clean)
        if (c.category() == QChar::Other_Control) c = u' ';
    return clean.simplified();
}

}  // namespace ridgepoint::search
