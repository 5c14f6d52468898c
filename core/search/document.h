// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/links.h"

#include <QString>

/// Full-text search over labs, sections of the handbook, glossary and constants.
namespace ridgepoint::search {

/// One thing that can be found and opened.
struct SearchDocument {
    labs::Place place;  ///< what opens it: "section:roofline"
    QString title;
    QString names;  ///< what else it is called: number of a lab, short form of a term, id of a record
    QString body;   ///< plain prose, numbers written out
    QString language;
};

}  // namespace ridgepoint::search
