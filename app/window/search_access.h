// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_service.h"
#include "ui/shell/lab_shelf.h"

#include <memory>

namespace ridgepoint::app {

/// Searches the labs of the shelf, the handbook, the glossary and the constants. Reads nothing until somebody
/// searches. @param shelf  must outlive the service
[[nodiscard]] std::unique_ptr<search::SearchService> makeSearch(const ui::LabShelf& shelf,
                                                                const QString& language);

}  // namespace ridgepoint::app
