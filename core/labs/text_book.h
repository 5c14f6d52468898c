// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/reference.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace ridgepoint::units {
struct Unit;
}

namespace ridgepoint::labs {

/// `{real.speedup|×|2}`: a number in prose, computed when it is shown.
struct Placeholder {
    QString name;  ///< as written: "real.speedup", "gate1.serial", "option.runtime"
    const units::Unit* shown = nullptr;
    int decimals = 0;
    enum class From {
        Lab,     ///< `reference` says where
        Option,  ///< "option.value", "option.<also>": the option whose text this is
        Series,  ///< "sweep.<slot>": a slot as a plot's series has it
    };
    From from = From::Lab;
    Reference reference;
};

/// Prose with its placeholders, parsed once.
struct Template {
    QString raw;
    struct Piece {
        QString text;  ///< literal text, when placeholder < 0
        int placeholder = -1;
    };
    QVector<Piece> pieces;
    QVector<Placeholder> placeholders;
};

/// All prose of a lab in one language: Markdown sections whose headings are keys.
class TextBook {
public:
    /// @param context  id of the context; a form `key@context` wins over `key`
    /// @return the template, or nullptr
    [[nodiscard]] const Template* find(const QString& key, const QString& context = {}) const;
    [[nodiscard]] bool has(const QString& key) const { return m_templates.contains(key); }
    [[nodiscard]] QStringList keys() const;  ///< in the order of the file
    [[nodiscard]] QString language() const { return m_language; }

    void setLanguage(const QString& language) { m_language = language; }
    void insert(const QString& key, Template text);
    [[nodiscard]] Template* edit(const QString& key);

private:
    QString m_language;
    QStringList m_order;
    QHash<QString, Template> m_templates;
};

}  // namespace ridgepoint::labs
