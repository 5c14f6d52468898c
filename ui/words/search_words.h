// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_index.h"

#include <QString>

/// What search says.
namespace ridgepoint::ui {

/// "Labs", "Machine Foundations", "Glossary", "Constants"
[[nodiscard]] QString searchGroupText(labs::Place::Kind kind);

/// "7 more constants": the row that lists the rest of a kind.
[[nodiscard]] QString searchMoreText(labs::Place::Kind kind, int count);

/// "12 results", or that nothing was found and what was searched. Said aloud when it changes.
[[nodiscard]] QString searchSummary(const search::SearchResult& result);

/// What a screen reader says for one hit: kind, title, passage.
[[nodiscard]] QString spokenHit(const search::SearchHit& hit);

}  // namespace ridgepoint::ui
