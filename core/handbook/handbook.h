// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/links.h"

#include <QString>
#include <QStringList>
#include <QVector>

/// The built-in handbook "Machine Foundations": which sections there are, without loading them.
namespace ridgepoint::handbook {

/// One section as contents pages list it.
struct SectionEntry {
    QString id;
    QString chapter;   ///< "numbers", "physics", "architecture", "representation" or "practice"
    QString title;     ///< in the wanted language, else in English
    QString subtitle;  ///< what one can do after reading it
    QString folder;
};

/// All sections of the program's resources, in the order of contents.json.
[[nodiscard]] QVector<SectionEntry> sections(const QString& language);

/// A lab that sends its readers to a section.
struct Reader {
    QString lab;    ///< "v1-12"
    QString title;  ///< of the lab
};
/// The shipped labs whose prose links to the section, in their order. Reads the labs' texts.
[[nodiscard]] QVector<Reader> readersOf(const QString& section, const QString& language);

}  // namespace ridgepoint::handbook
