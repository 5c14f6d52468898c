// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_topics.h"

#include <QFile>
#include <QWidget>

#include <array>

namespace ridgepoint::ui {
namespace {

/// A part of an objectName, in lower case, and the topic that explains such a widget. The first match wins.
struct Rule {
    const char* part;
    const char* topic;
};

constexpr std::array kRules{
    Rule{"saved", "saved"},       Rule{"banner", "saved"},           Rule{"plot", "charts"},
    Rule{"chart", "charts"},      Rule{"confidence", "calibration"}, Rule{"commit", "gates"},
    Rule{"estimate", "gates"},    Rule{"option", "gates"},           Rule{"gate", "gates"},
    Rule{"slider", "instrument"}, Rule{"control", "instrument"},     Rule{"workbench", "instrument"},
    Rule{"pin", "instrument"},    Rule{"ledger", "ledger"},          Rule{"finding", "broken-lab"},
    Rule{"navigator", "window"},  Rule{"findlab", "window"},         Rule{"export", "report"},
    Rule{"track", "track"},
};

QString topicOf(const QString& objectName) {
    const QString name = objectName.toLower();
    for (const Rule& rule : kRules)
        if (name.contains(QLatin1String(rule.part))) return QLatin1String(rule.topic);
    return {};
}

QString readResource(const QString& language) {
    QFile file(QStringLiteral(":/ridgepoint/help/help.%1.md").arg(language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

QVector<HelpTopic> parseHelp(const QString& text) {
    QVector<HelpTopic> topics;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("# "))) {
            const QString heading = line.mid(2);
            topics.append({heading.section(QLatin1Char(':'), 0, 0).trimmed(),
                           heading.section(QLatin1Char(':'), 1).trimmed(),
                           {}});
        } else if (!topics.isEmpty()) {
            topics.last().markdown += line + QLatin1Char('\n');
        }
    }
    return topics;
}

QVector<HelpTopic> loadHelp(const QString& language) {
    const QString text = readResource(language);
    return parseHelp(text.isEmpty() ? readResource(QStringLiteral("en")) : text);
}

QString helpKeyFor(const QWidget* focused) {
    for (const QWidget* widget = focused; widget; widget = widget->parentWidget()) {
        const QString topic = topicOf(widget->objectName());
        if (!topic.isEmpty()) return topic;
    }
    return QStringLiteral("lab");
}

}  // namespace ridgepoint::ui
