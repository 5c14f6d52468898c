// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/catalogue.h"
#include "core/search/search_index.h"

namespace ridgepoint::ui {

/// Labs whose number, title or id contains what was typed, in their order. Needs no index.
[[nodiscard]] QVector<search::SearchHit> labMatches(const QVector<labs::CatalogueEntry>& labs,
                                                    const QString& typed);

/// The result as the navigator lists it: such labs before everything else, and labs named with their number.
[[nodiscard]] search::SearchResult withLabsFirst(search::SearchResult result,
                                                 const QVector<labs::CatalogueEntry>& labs);

}  // namespace ridgepoint::ui
