// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/text_book.h"

namespace ridgepoint::labs {

const Template* TextBook::find(const QString& key, const QString& context) const {
    if (!context.isEmpty()) {
        const auto special = m_templates.constFind(key + u'@' + context);
        if (special != m_templates.constEnd()) return &*special;
    }
    const auto plain = m_templates.constFind(key);
    return plain == m_templates.constEnd() ? nullptr : &*plain;
}

QStringList TextBook::keys() const {
    return m_order;
}

void TextBook::insert(const QString& key, Template text) {
    if (!m_templates.contains(key)) m_order.append(key);
    m_templates.insert(key, std::move(text));
}

Template* TextBook::edit(const QString& key) {
    const auto found = m_templates.find(key);
    return found == m_templates.end() ? nullptr : &*found;
}

}  // namespace ridgepoint::labs
