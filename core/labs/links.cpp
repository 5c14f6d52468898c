// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/links.h"

#include <QRegularExpression>

#include <array>

namespace ridgepoint::labs {
namespace {

struct KindName {
    const char* name;
    Place::Kind kind;
};
constexpr std::array kKinds{KindName{"section", Place::Kind::Section}, KindName{"lab", Place::Kind::Lab},
                            KindName{"constant", Place::Kind::Constant}, KindName{"term", Place::Kind::Term}};

}  // namespace

bool readPlace(const QString& written, Place& place) {
    static const QRegularExpression id(QStringLiteral(R"(^[\w.+-]{1,100}$)"));
    const QString name = written.section(u':', 0, 0);
    const QString rest = written.section(u':', 1);
    if (!id.match(rest).hasMatch()) return false;
    for (const KindName& kind : kKinds) {
        if (name != QLatin1String(kind.name)) continue;
        place = {kind.kind, rest};
        return true;
    }
    return false;
}

QString writePlace(const Place& place) {
    for (const KindName& kind : kKinds)
        if (place.kind == kind.kind) return QLatin1String(kind.name) + u':' + place.id;
    return {};
}

QVector<Link> linksIn(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral(R"(\[([^\[\]\n]+)\]\(([^()\s]*)\))"));
    QVector<Link> links;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        links.append({match.captured(1), match.captured(2), match.capturedStart(), match.capturedLength()});
    }
    return links;
}

QString withoutLinks(const QString& text) {
    QString plain = text;
    const QVector<Link> links = linksIn(text);
    for (qsizetype i = links.size() - 1; i >= 0; --i)
        plain.replace(links[i].from, links[i].length, links[i].words);
    return plain;
}

}  // namespace ridgepoint::labs
