// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/finding.h"
#include "core/labs/shown_number.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <string_view>

namespace ridgepoint::handbook {

/// A word of the field, explained in one to three sentences.
struct Term {
    QString id;         ///< "arithmetic-intensity"; the place is "term:arithmetic-intensity"
    QString name;       ///< "Arithmetic intensity"
    QString shortForm;  ///< "AI"; empty where there is none
    QStringList units;  ///< ids of the units that it explains
    QStringList also;   ///< other words that a reader may search by
    QString text;       ///< prose with links, numbers written out

    /// "Arithmetic intensity (AI)"
    [[nodiscard]] QString title() const;
};

/// The glossary of the handbook: `resources/handbook/glossary.<lang>.md`, in the order of the file.
/// docs/handbook-format.md describes the file.
class Glossary {
public:
    /// The program's own, in the wanted language, else in English.
    [[nodiscard]] static Glossary load(const QString& language, const labs::Wording& wording);
    /// @param wording  how the numbers of placeholders are written: `{GiB|byte|0}` is one GiB in bytes
    [[nodiscard]] static Glossary read(const QByteArray& file, const QString& language,
                                       const labs::Wording& wording);

    [[nodiscard]] const QVector<Term>& terms() const { return m_terms; }
    [[nodiscard]] const Term* find(const QString& id) const;
    /// The term that explains a unit, by the unit's id; nullptr where none does.
    [[nodiscard]] const Term* ofUnit(std::string_view unit) const;
    [[nodiscard]] QString language() const { return m_language; }
    /// What is wrong with the file; entries with a fault are kept as far as they can be read.
    [[nodiscard]] const QVector<labs::Finding>& findings() const { return m_findings; }

private:
    QString m_language;
    QVector<Term> m_terms;
    QVector<labs::Finding> m_findings;
};

}  // namespace ridgepoint::handbook
