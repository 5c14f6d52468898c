// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

class QWidget;

namespace ridgepoint::ui {

/// One page of the help: its key, its title, its Markdown.
struct HelpTopic {
    QString key;
    QString title;
    QString markdown;
};

/// Reads a help file: each section starts with a line "# key: Title".
[[nodiscard]] QVector<HelpTopic> parseHelp(const QString& text);

/// The topics in a language, in English where there is no translation.
[[nodiscard]] QVector<HelpTopic> loadHelp(const QString& language);

/// The topic that fits the focused widget, by its objectName or that of the nearest parent with one.
[[nodiscard]] QString helpKeyFor(const QWidget* focused);

}  // namespace ridgepoint::ui
