// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_access.h"

#include "core/search/corpus.h"
#include "ui/words/number_words.h"

namespace ridgepoint::app {
namespace {

/// Copies what the worker needs; sections are listed there.
search::SearchService::Gather gatherFrom(const ui::LabShelf& shelf, const QString& language) {
    return [labs = shelf.labs(), language, wording = ui::labWording()] {
        return search::gather({labs, handbook::sections(language), language, wording});
    };
}

}  // namespace

std::unique_ptr<search::SearchService> makeSearch(const ui::LabShelf& shelf, const QString& language) {
    auto service = std::make_unique<search::SearchService>(gatherFrom(shelf, language));
    QObject::connect(
        &shelf, &ui::LabShelf::changed, service.get(),
        [service = service.get(), &shelf, language] { service->setGather(gatherFrom(shelf, language)); });
    return service;
}

}  // namespace ridgepoint::app
