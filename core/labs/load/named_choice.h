// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/load/json_node.h"

#include <array>

/// Words of a lab file that stand for an enumerator. Internal to core/labs.
namespace ridgepoint::labs {

template <class Enum>
struct Named {
    const char* name;
    Enum value;
};

/// The enumerator of an optional field; reports a word that the table does not have.
template <class Enum, std::size_t N>
Enum readNamed(const JsonNode& node, const QString& field, const std::array<Named<Enum>, N>& table,
               Enum otherwise) {
    if (!node.has(field)) return otherwise;
    const QString name = node.string(field);
    QStringList known;
    for (const auto& row : table) {
        if (name == QLatin1String(row.name)) return row.value;
        known.append(QLatin1String(row.name));
    }
    node.field(field).report(Finding::Code::NotACategory, name, known.join(u' '));
    return otherwise;
}

}  // namespace ridgepoint::labs
