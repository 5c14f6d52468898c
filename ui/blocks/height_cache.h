// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>

namespace ridgepoint::ui {

/// Heights of one text by width [pixels]. Layouts ask for the same few many times over, and laying text out
/// is what costs most on a long page.
class HeightCache {
public:
    /// @param compute  called with the width when the answer is not known for this text and font
    template <class Compute>
    int heightFor(int width, const QString& text, const QFont& font, const Compute& compute) {
        if (text != m_text || font != m_font) {
            m_heights.clear();
            m_text = text;
            m_font = font;
        }
        const auto known = m_heights.constFind(width);
        if (known != m_heights.cend()) return *known;
        if (m_heights.size() >= kMostWidths) m_heights.clear();
        return *m_heights.insert(width, compute(width));
    }

private:
    static constexpr int kMostWidths = 8;

    QString m_text;
    QFont m_font;
    QHash<int, int> m_heights;
};

}  // namespace ridgepoint::ui
