// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/handbook_words.h"

#include <QCoreApplication>

#include <array>

namespace ridgepoint::ui {
namespace {

struct Chapter {
    const char* id;
    const char* title;
};
constexpr std::array kChapters{
    Chapter{"numbers", QT_TRANSLATE_NOOP("HandbookWords", "Numbers to know")},
    Chapter{"physics", QT_TRANSLATE_NOOP("HandbookWords", "Laws of computing")},
    Chapter{"architecture", QT_TRANSLATE_NOOP("HandbookWords", "Memory and machines")},
    Chapter{"representation", QT_TRANSLATE_NOOP("HandbookWords", "Numbers in the machine")},
    Chapter{"practice", QT_TRANSLATE_NOOP("HandbookWords", "Practice")},
};

}  // namespace

QString handbookTitle() {
    return QCoreApplication::translate("HandbookWords", "Machine Foundations");
}

QString chapterText(const QString& chapter) {
    for (const Chapter& known : kChapters)
        if (chapter == QLatin1String(known.id))
            return QCoreApplication::translate("HandbookWords", known.title);
    return chapter;
}

}  // namespace ridgepoint::ui
